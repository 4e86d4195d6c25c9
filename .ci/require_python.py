"""Say in one sentence what to do when Python is too old or too new for the lock file."""

import sys

if not ((3, 11) <= sys.version_info[:2] <= (3, 12)):
    sys.exit(
        f"Udkast kræver Python 3.11 eller 3.12, men dette er Python {sys.version.split()[0]}. "
        "Installér Python 3.11, og kør igen med »make run PYTHON=python3.11«."
    )
