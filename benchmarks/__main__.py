"""Run every benchmark, or those named: `python -m benchmarks [decide rendering …]`."""

import importlib
import sys
from pathlib import Path

NOT_BENCHMARKS = {"__init__", "__main__", "letters", "mutants", "openfisca_hours", "screenshots"}


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all of them in the order of their names."""
    here = Path(__file__).parent
    found = sorted(p.stem for p in here.glob("*.py") if p.stem not in NOT_BENCHMARKS)
    for name in names or found:
        print(f"\n== {name}")
        importlib.import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
