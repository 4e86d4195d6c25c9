"""`retention` shows what may be erased and why not, notes what the record has, and erases."""

import argparse

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `retention`."""
    parser.add_argument(
        "what",
        choices=("list", "confirm", "erase"),
        help="list: se afsendte sager; confirm: journalsystemet har pakken; erase: slet en sag",
    )
    parser.add_argument("--sag", metavar="NUMMER", help="den sag, det gælder")
    parser.add_argument("--pakke", metavar="SHA256", help="kontrolsummen af den modtagne sagspakke")
    parser.add_argument(
        "--bekraeft", metavar="NUMMER", default="", help="gentag sagens nummer for at slette den"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 it needs a confirmation, or the case may not be erased yet."""
    if arguments.what == "list":
        return _list()
    if not arguments.sag:
        print("Skriv sagens nummer efter --sag.")
        return 2
    return _confirm(arguments) if arguments.what == "confirm" else _erase(arguments)


def _list() -> int:
    from drafting.cli.decide import today
    from drafting.storage.keeping import keeping, sent_cases
    from drafting.storage.service import store

    opened = store()
    cases = sent_cases(opened)
    for case in cases:
        found = keeping(opened, case.key, today())
        said = "Kan slettes nu." if found.may_be_erased else " ".join(found.obstacles)
        print(f"{case.case_id}: {said}")
    if not cases:
        print("Der er ingen afsendte sager.")
    return 0


def _confirm(arguments: argparse.Namespace) -> int:
    from drafting.storage.keeping import confirm_received
    from drafting.storage.service import default_actor, store

    if not arguments.pakke:
        print("Skriv pakkens kontrolsum efter --pakke. Den står i kvitteringen fra »export«.")
        return 2
    confirm_received(store(), _key(arguments.sag), arguments.pakke.lower(), default_actor())
    print(f"Det er noteret, at journalsystemet har modtaget sagspakken i sag {arguments.sag}.")
    return 0


def _erase(arguments: argparse.Namespace) -> int:
    from drafting.cli.decide import today
    from drafting.storage.keeping import erase_due, keeping
    from drafting.storage.restore import set_aside
    from drafting.storage.service import default_actor, store
    from drafting.storage.working import half_restores, remove_left_behind

    opened, key = store(), _key(arguments.sag)
    found = keeping(opened, key, today())
    if found.may_be_erased and not arguments.bekraeft:
        print(_plan(arguments.sag))
        return 1
    if not found.may_be_erased:
        print(f"Sag {arguments.sag} kan ikke slettes. {' '.join(found.obstacles)}")
        return 1
    erase_due(opened, key, arguments.bekraeft, today(), default_actor())
    print(f"Sag {arguments.sag} er slettet. Hændelsesloggen og sagens nummer står tilbage.")
    for folder in set_aside(opened.settings):
        print(f"Sagen kan stadig findes i {folder}, som blev lagt til side. Slet mappen.")
    for folder in remove_left_behind(half_restores(opened.settings)):
        print(
            f"Sagen kan stadig findes i {folder}, som en gendannelse er i gang med eller har "
            "efterladt. Den kunne ikke fjernes nu. Slet mappen, når ingen gendanner."
        )
    print("Sikkerhedskopier udløber af sig selv med »backup --keep«.")
    return 0


def _plan(number: str) -> str:
    return (
        f"Sag {number} kan slettes. Det sletter sagens oplysninger, dokumenter, udkast, "
        "kommentarer og breve for altid; de kan ikke hentes igen fra en sikkerhedskopi. "
        "Sagens nummer, dens status og hændelsesloggen bliver stående. "
        f"Kør igen med --bekraeft {number} for at slette den."
    )


def _key(number: str) -> str:
    from drafting.storage.cases import find_key
    from drafting.storage.service import store

    with store().read() as connection:
        return find_key(connection, number)
