"""``draft --batch``: a letter for every line of a file, on all cores, a JSON line a case.

One bad case does not stop the rest, and a letter is there whole or not at all. Files are named by
the line and the case number, so that no letter overwrites another.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from drafting.errors import InputError, UdkastError

__all__ = ["Orders", "write_batch"]

DONE, BLOCKED = 0, 1
CHUNK = 20  # letters a task: the bar moves, and no core waits long for the other at the end
_UNSAFE = re.compile(r"[^\w.-]+")
_FAILED = '{"error"'  # how the answer to a bad line begins


@dataclass(frozen=True, slots=True)
class Orders:
    """What is wanted of every case: where to write, and as `draft` for one case."""

    folder: Path
    today: date
    template: Path | None = None
    letter: str | None = None
    reply_by: date | None = None
    law_date: date | None = None
    also: frozenset[str] = frozenset()  # "text", "pdf"


def write_batch(path: Path, orders: Orders) -> int:
    """Write the letters and print one JSON object a line, in order; 1 where a line has failed.

    Raises:
        InputError: the file of cases cannot be read.
        DraftingError: the template in use was changed since it was approved; nothing is written.
    """
    from drafting.cli.batch import in_order
    from drafting.rendering.chosen import template_in_use

    if orders.template is None:
        template_in_use()  # a changed template stops everything at once, not each case
    answered, failed = 0, 0
    with _bar(_count(path)) as advance:
        for line in in_order(partial(_lines, orders=orders), _read(path), CHUNK):
            answered, failed = answered + 1, failed + line.startswith(_FAILED)
            sys.stdout.write(line + "\n")
            advance()
    made = _counted(answered - failed, "brev", "breve")
    wrong = _counted(failed, "sag", "sager")
    print(f"{made} er skrevet i »{orders.folder}«. {wrong} gav fejl.", file=sys.stderr)
    return BLOCKED if failed else DONE


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _count(path: Path) -> int:
    with _opened(path) as lines:
        return sum(1 for line in lines if line.strip())


def _read(path: Path) -> Iterator[bytes]:
    with _opened(path) as lines:
        yield from lines


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError:
        raise InputError(
            "batch file cannot be read",
            user_message=f"Filen {path} kan ikke læses. Kontrollér stien, navnet og din adgang.",
        ) from None


@contextmanager
def _bar(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error; without a thread of its own, since cores are forked under it.

    Where standard error is no terminal there is no bar, only the line that sums up.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    console = Console(stderr=True)
    columns = (TextColumn("Skriver breve"), BarColumn(), MofNCompleteColumn(), Remaining())
    shown = Progress(
        *columns,
        console=console,
        auto_refresh=False,
        redirect_stdout=False,  # the answers are none of the bar's
        redirect_stderr=False,
    )
    if not console.is_terminal:
        yield lambda: None
        return
    with shown:
        task = shown.add_task("", total=total)

        def advance() -> None:
            shown.advance(task)
            shown.refresh()

        yield advance


def _lines(lines: list[tuple[int, bytes]], orders: Orders) -> list[str]:
    """Write the letters of numbered lines and return their answers; runs on every core."""
    answers = [_one(line, number, orders) for number, line in lines if line.strip()]
    if "pdf" in orders.also:
        _add_pdf([answer for answer in answers if "file" in answer], orders.folder)
    return [json.dumps(answer, ensure_ascii=False) for answer in answers]


def _one(line: bytes, number: int, orders: Orders) -> dict[str, Any]:
    from drafting.library.casefile import load_json

    case_id = None
    try:
        data = load_json(line, source=f"linje {number}")
        name = data.get("case_id")
        case_id = name if isinstance(name, str) else None
        return {"line": number, **_letter(data, number, orders)}
    except Exception as error:  # noqa: BLE001 - the rest must be written
        return {"error": _said(error), "case_id": case_id, "line": number}


def _letter(data: dict[str, Any], number: int, orders: Orders) -> dict[str, Any]:
    from drafting.library.casefile import parse_case
    from drafting.pipeline import compose_draft, examine
    from drafting.rendering import render_docx, render_text
    from drafting.rendering.whole import write_whole

    case = parse_case(data, source=f"linje {number}")
    examination = examine(case, orders.law_date or case.decision_date or orders.today)
    draft = compose_draft(case, examination, letter=orders.letter, reply_by=orders.reply_by)
    name = f"{number:05d}-{_UNSAFE.sub('_', case.case_id)[:80]}"
    write_whole(orders.folder / f"{name}.docx", render_docx(draft, orders.template))
    answer = {
        "case_id": case.case_id,
        "letter": draft.letter,
        "outcome": examination.proposal.outcome,
        "law_date": examination.law_date.isoformat(),
        "file": f"{name}.docx",
        "open_questions": len(examination.proposal.open_questions),
        "warnings": [warning.message for warning in examination.warnings],
    }
    if "text" in orders.also:
        write_whole(orders.folder / f"{name}.txt", render_text(draft).encode())
        answer["text_file"] = f"{name}.txt"
    return answer


def _add_pdf(answers: list[dict[str, Any]], folder: Path) -> None:
    """Convert the letters of one task together and name their files in the answers."""
    from drafting.rendering.pdf import to_pdfs
    from drafting.rendering.whole import write_whole

    try:
        words = [(folder / answer["file"]).read_bytes() for answer in answers]
        for answer, pdf in zip(answers, to_pdfs(words), strict=True):
            target = Path(answer["file"]).with_suffix(".pdf").name
            write_whole(folder / target, pdf)
            answer["pdf_file"] = target
    except (UdkastError, OSError) as error:
        for answer in answers:
            answer.setdefault("pdf_file", None)
            answer.setdefault("pdf_error", _said(error))


def _said(error: Exception) -> str:
    if isinstance(error, UdkastError):
        return error.user_message
    if isinstance(error, OSError):
        why = error.strerror or "ukendt fejl"
        return f"Brevet kan ikke skrives ({why}). Kontrollér mappen og pladsen på disken."
    return (
        f"Der skete en fejl i Udkast ({type(error).__name__}), og brevet blev ikke skrevet. "
        "Meld fejlen med sagens nummer."
    )
