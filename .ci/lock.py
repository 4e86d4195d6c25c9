"""Write requirements.lock: every package pinned exactly, resolved together in one pip run.

The ranges stand in pyproject.toml; this script asks pip what they resolve to as a whole and
writes one `name==version` a line. Hashes are left out on purpose: the torch wheel differs
between the CPU and the CUDA index, and pip accepts hashes for all packages or for none.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Written by `make lock` from pyproject.toml. Do not edit by hand.\n"


def main() -> int:
    """Resolve all dependencies and write the lock file; return pip's exit code."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        done = subprocess.run([*pip, "--report", str(report), *wanted], check=False)
        if done.returncode:
            return done.returncode
        found = json.loads(report.read_text("utf-8"))["install"]
    pins = sorted(
        f"{item['metadata']['name'].lower()}=={item['metadata']['version'].split('+')[0]}"
        for item in found
    )
    (ROOT / "requirements.lock").write_text(HEADER + "\n".join(pins) + "\n", "utf-8")
    print(f"{len(pins)} packages pinned in requirements.lock")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
