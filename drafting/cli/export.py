"""`export` writes a case as one zip for the record system, checked by reading it back."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `export`."""
    parser.add_argument("--sag", metavar="NUMMER", required=True, help="sagens nummer")
    parser.add_argument(
        "-o", "--output", metavar="PAKKE.zip", type=Path, required=True, help="filen at skrive"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 the package is written and checked."""
    from drafting.office.package import make_package
    from drafting.rendering.whole import write_whole
    from drafting.storage.cases import find_key
    from drafting.storage.service import default_actor, store
    from drafting.storage.translate import translated

    opened = store()
    with opened.read() as connection:
        key = find_key(connection, arguments.sag)
    made = make_package(opened, key, default_actor())
    with translated("export"):
        write_whole(arguments.output, made.content)
        arguments.output.chmod(0o600)
    print(f"Sagspakken er skrevet og kontrolleret: {arguments.output} ({len(made.files)} filer).")
    print(f"Kontrolsum (SHA-256): {made.sha256}")
    print(
        "Når journalsystemet har modtaget den, så bekræft det med »python -m drafting retention "
        f"confirm --sag {arguments.sag} --pakke {made.sha256}«."
    )
    return 0
