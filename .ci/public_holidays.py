"""Write corpus/law/helligdage.txt from the holidays library: the days, for years in the table.

`decide` must start fast, and importing the library for one look-up costs as much as the rest of the
command. A test compares the table with the library day by day; other years ask the library itself.
"""

from pathlib import Path

from holidays.countries.denmark import Denmark

ROOT = Path(__file__).resolve().parent.parent
YEARS = range(2009, 2051)
HEADER = "# Danske helligdage 2009-2050, ud fra pakken holidays (.ci/public_holidays.py).\n"


def main() -> None:
    """Write the table."""
    days = sorted(day.isoformat() for day in Denmark(years=YEARS))
    (ROOT / "corpus" / "law" / "helligdage.txt").write_text(
        HEADER + "\n".join(days) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
