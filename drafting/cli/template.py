"""``template check|use|show|get|standard``: the Word template, and who has approved it."""

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from drafting.errors import InputError

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done with a template."""
    parser.add_argument(
        "what",
        choices=["check", "use", "show", "get", "standard"],
        help="check: find fejl · use: godkend og brug · show: se, hvad der bruges · get: hent den "
        "skabelon, der bruges, til at rette i Word · standard: brug igen den, der følger med",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="SKABELON.docx")
    parser.add_argument("--by", default="", metavar="NAVN", help="hvem der godkender (use)")
    parser.add_argument("-o", "--output", type=Path, metavar="UD.docx", help="filen til get")


def run(arguments: argparse.Namespace) -> int:
    """Do it and say so; 1 where the template has a fault."""
    ways: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": _check,
        "use": _use,
        "show": _show,
        "get": _get,
        "standard": _standard,
    }
    return ways[arguments.what](arguments)


def _check(arguments: argparse.Namespace) -> int:
    from drafting.rendering.gate import checksum, judge_template

    path = _file(arguments)
    verdict = judge_template(path)
    _say(verdict.faults, verdict.advice)
    if verdict.faults:
        return BLOCKED
    print(f"Skabelonen kan bruges. Kontrolsum (SHA-256): {checksum(path)}")
    return DONE


def _use(arguments: argparse.Namespace) -> int:
    from drafting.rendering.chosen import approve

    now = datetime.now(ZoneInfo("Europe/Copenhagen")).isoformat(timespec="seconds")
    try:
        verdict = approve(_file(arguments), arguments.by, now)
    except OSError as error:
        raise _bad("template not kept", "Skabelonen kan ikke gemmes i datamappen.") from error
    _say(verdict.faults, verdict.advice)
    if verdict.faults:
        print("Skabelonen er ikke taget i brug.")
        return BLOCKED
    print(f"Skabelonen er godkendt af {arguments.by.strip()} og bruges fra nu af.")
    return DONE


def _show(arguments: argparse.Namespace) -> int:
    from drafting.rendering.chosen import approved, template_in_use
    from drafting.rendering.gate import checksum

    own, path = approved(), template_in_use()
    if own is None:
        print("Den skabelon, der følger med, er i brug.")
    else:
        print(f"Kontorets egen skabelon er i brug: {own.name}")
        print(f"Godkendt den {own.approved_at[:10]} af {own.approved_by}")
    print(f"Kontrolsum (SHA-256): {checksum(path)}")
    return DONE


def _get(arguments: argparse.Namespace) -> int:
    from drafting.rendering.chosen import template_in_use
    from drafting.rendering.whole import write_whole

    if arguments.output is None:
        raise _bad("get without file", "Angiv filen med »-o UD.docx«.")
    try:
        write_whole(arguments.output, template_in_use().read_bytes())
    except OSError as error:
        raise _bad("cannot write", f"Filen »{arguments.output}« kan ikke skrives.") from error
    print(f"Skabelonen er skrevet til {arguments.output}.")
    return DONE


def _standard(arguments: argparse.Namespace) -> int:
    from drafting.rendering.chosen import standard

    standard()
    print("Den skabelon, der følger med, er i brug.")
    return DONE


def _file(arguments: argparse.Namespace) -> Path:
    if arguments.file is None:
        raise _bad("no template", "Angiv skabelonens fil, f.eks. »template check SKABELON.docx«.")
    path: Path = arguments.file
    if not path.is_file():
        raise _bad("no such template", f"Filen {path} findes ikke. Kontrollér stien og navnet.")
    return path


def _say(faults: tuple[str, ...], advice: tuple[str, ...]) -> None:
    for fault in faults:
        print(f"Fejl: {fault}")
    for one in advice:
        print(f"Råd: {one}")


def _bad(message: str, user_message: str) -> InputError:
    return InputError(message, user_message=user_message)
