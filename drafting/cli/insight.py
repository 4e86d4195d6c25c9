"""`insight` writes, for the citizen, who has been in a case, when and why."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `insight`."""
    parser.add_argument("--sag", metavar="NUMMER", required=True, help="sagens nummer")
    parser.add_argument(
        "--med-navne", action="store_true", help="skriv medarbejdernes navne i stedet for numre"
    )
    parser.add_argument(
        "-o", "--output", metavar="FIL", type=Path, help="skriv til en fil (.csv til et regneark)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 the extract is written."""
    from drafting.domain.insight import as_csv, as_text
    from drafting.office.looks import make_extract
    from drafting.storage.cases import find_key
    from drafting.storage.service import default_actor, store
    from drafting.storage.translate import translated

    opened = store()
    with opened.read() as connection:
        key = find_key(connection, arguments.sag)
    looks = make_extract(opened, key, default_actor(), with_names=arguments.med_navne)
    if arguments.output is None:
        print(as_text(arguments.sag, looks))
        return 0
    is_sheet = arguments.output.suffix.lower() == ".csv"
    text = as_csv(looks) if is_sheet else as_text(arguments.sag, looks)
    with translated("insight"):
        arguments.output.write_bytes(text.encode("utf-8-sig" if is_sheet else "utf-8"))
    print(f"Oversigten er skrevet til {arguments.output} ({len(looks)} linjer).")
    return 0
