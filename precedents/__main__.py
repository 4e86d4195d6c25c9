"""`python -m precedents`: the decisions the officers lean on, from a terminal."""

from precedents.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
