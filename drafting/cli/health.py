"""`health` says whether the store, the disk, the template, the index and the model are well."""

import argparse

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `health`."""
    parser.add_argument(
        "--grundigt", action="store_true", help="kontrollér også hver fil i sprogmodellen"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 all that is needed is well, 1 something is not."""
    from drafting.office.health import checks, model_check

    found = [*checks(), *([model_check()] if arguments.grundigt else [])]
    for one in found:
        mark = "ok" if one.ok else "FEJL" if one.needed else "bemærk"
        print(f"{mark:<7} {one.name}: {one.said}")
    return 0 if all(one.ok for one in found if one.needed) else 1
