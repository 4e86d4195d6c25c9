"""Run ``python -m drafting``."""

import logging

from drafting.cli import main
from drafting.logs import set_up_logs

if __name__ == "__main__":
    set_up_logs(logging.WARNING)
    raise SystemExit(main())
