"""`python -m drafting decide`: propose an outcome for a case file, and say what is missing."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from drafting.cli.answer import answer_of, changed_findings
from drafting.cli.batch import in_order
from drafting.errors import InputError, UdkastError
from drafting.library.casefile import load_json, parse_case, read_bytes, writable
from drafting.pipeline import Practice, examine, what_if

__all__ = ["add_arguments", "run"]

BLOCKED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `decide`."""
    parser.add_argument("case", nargs="?", type=Path, help="sagsfil (JSON)")
    parser.add_argument("--batch", type=Path, help="én sagsfil pr. linje (JSONL)")
    parser.add_argument("--law-date", help="den dag, hvis lov bruges (ÅÅÅÅ-MM-DD)")
    parser.add_argument(
        "--what-if", action="append", default=[], metavar="STI=VÆRDI", help="prøv en anden værdi"
    )
    parser.add_argument("--practice", default="31-20", help="before:31-20, kun til historik")


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON object (or one a line for a batch) and return the exit code."""
    settings = _Settings(_law_date(arguments.law_date), _practice(arguments.practice))
    if (arguments.case is None) == (arguments.batch is None):
        raise InputError(
            "one of case and --batch",
            user_message="Angiv enten én sagsfil eller --batch med en fil med flere sager.",
        )
    if arguments.batch is not None:
        return _batch(arguments.batch, settings)
    data = load_json(read_bytes(arguments.case), source=str(arguments.case))
    if arguments.what_if:
        return _what_if(data, arguments.what_if, settings, str(arguments.case))
    answer = settings.decide(data, str(arguments.case))
    _write(answer)
    return 0 if answer["proposal"]["outcome"] else BLOCKED


class _Settings:
    """The options that are the same for every case of a run."""

    def __init__(self, law_date: date | None, practice: Practice) -> None:
        self.law_date = law_date
        self.practice = practice

    def decide(self, data: dict[str, Any], source: str) -> dict[str, Any]:
        """Return the answer to one raw case."""
        case = parse_case(data, source=source)
        day = self.law_date or case.decision_date or today()
        return answer_of(examine(case, day, self.practice))


def today() -> date:
    """Return the day in Denmark."""
    return datetime.now(UTC).astimezone(ZoneInfo("Europe/Copenhagen")).date()


def _what_if(data: dict[str, Any], wishes: list[str], settings: _Settings, source: str) -> int:
    changes = dict(_change(wish) for wish in wishes)
    case = parse_case(data, source=source)
    day = settings.law_date or case.decision_date or today()
    before, after = what_if(data, changes, day, settings.practice)
    _write(
        {
            "before": answer_of(before),
            "after": answer_of(after),
            "changed": changed_findings(before, after),
        }
    )
    return 0 if after.proposal.outcome else BLOCKED


def _change(wish: str) -> tuple[str, object]:
    path, found, value = wish.partition("=")
    if not found or not path.strip():
        raise InputError(
            "what-if without =",
            user_message=f"»{wish}« skal skrives som STI=VÆRDI, f.eks. "
            "»occupations[0].weekly_hours=37«.",
        )
    found_value: object = value
    with suppress(ValueError):
        found_value = json.loads(value, parse_float=Decimal)
    if not writable(found_value):
        raise InputError(
            "what-if with half a character",
            user_message="Værdien efter --what-if har et halvt tegn, som ikke kan skrives. "
            "Slet det.",
        )
    return path.strip(), found_value


def _batch(path: Path, settings: _Settings) -> int:
    """Answer one line a case, in order; a bad line is answered and does not stop the rest."""
    failed = False
    for line in in_order(partial(_decide_lines, settings=settings), _lines(path)):
        failed = failed or line.startswith(_FAILED)
        sys.stdout.write(line + "\n")
    return BLOCKED if failed else 0


_FAILED = '{"error"'  # how the answer to a bad line begins


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as lines:
            yield from lines
    except OSError:
        raise InputError(
            "batch file cannot be read",
            user_message=f"Filen {path} kan ikke læses. Kontrollér stien, navnet og din adgang.",
        ) from None


def _decide_lines(lines: list[tuple[int, bytes]], settings: _Settings) -> list[str]:
    return [
        json.dumps(_one_line(line, number, settings), ensure_ascii=False)
        for number, line in lines
        if line.strip()
    ]


def _one_line(line: bytes, number: int, settings: _Settings) -> dict[str, Any]:
    case_id = None
    try:
        data = load_json(line, source=f"linje {number}")
        name = data.get("case_id")
        case_id = name if isinstance(name, str) else None
        return settings.decide(data, f"linje {number}")
    except Exception as error:  # noqa: BLE001 - the rest must be answered
        failed: dict[str, Any] = {"error": _said(error), "case_id": case_id}
        return failed if case_id else {**failed, "line": number}


def _said(error: Exception) -> str:
    if isinstance(error, UdkastError):
        return error.user_message
    return (
        f"Der skete en fejl i Udkast ({type(error).__name__}), og sagen blev ikke behandlet. "
        "Meld fejlen med sagens nummer."
    )


def _write(answer: dict[str, Any]) -> None:
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def _law_date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(
            "bad --law-date",
            user_message=f"»{text}« efter --law-date er ikke en dato. Skriv den som ÅÅÅÅ-MM-DD.",
        ) from None


def _practice(text: str) -> Practice:
    try:
        return Practice(text)
    except ValueError:
        raise InputError(
            "bad --practice",
            user_message=f"Praksis »{text}« kendes ikke. Brug »before:31-20«, eller udelad den.",
        ) from None
