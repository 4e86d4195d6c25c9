"""``check``: what must be seen to before a letter is signed, also after it was edited in Word."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from drafting.domain.edited import ReadBack
from drafting.domain.review import ReviewNote, Severity

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of COMMANDS."""
    parser.add_argument("letter", type=Path, metavar="BREV.docx", help="brevet, evt. rettet i Word")
    parser.add_argument("--case", type=Path, required=True, metavar="SAG.json", help="sagsfilen")


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON object; 1 where a note says stop."""
    from drafting.cli.decide import today
    from drafting.cli.edited import origin_of, read_letter
    from drafting.library.casefile import read_case
    from drafting.pipeline import check_letter

    case = read_case(arguments.case)
    edited = read_letter(arguments.letter)
    draft, examination = origin_of(case, edited, today())
    read, notes = check_letter(case, examination, draft, edited)
    json.dump(_answer(notes, read), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return BLOCKED if any(note.severity is Severity.STOP for note in notes) else DONE


def _reference() -> dict[str, object] | None:
    """Return the LIX of the true decision in 31-20, by the same counter; None without the text."""
    from drafting.library.reference import REFERENCE, reference_sentences
    from drafting.review import readability

    said = reference_sentences()
    return {"source": REFERENCE, **asdict(readability(said))} if said else None


def _answer(notes: tuple[ReviewNote, ...], read: ReadBack) -> dict[str, Any]:
    from drafting.review import readability

    said = [s for s in read.sentences if s.section not in (None, "brevhoved")]
    sections = dict.fromkeys(str(sentence.section) for sentence in said)
    return {
        "schema": 1,
        "notes": [
            {
                "check": note.check,
                "severity": note.severity.value,
                "section": note.section,
                "sentence": note.sentence,
                "message": note.message,
                "legal_basis": note.legal_basis,
            }
            for note in notes
        ],
        "readability": {
            **asdict(readability([sentence.text for sentence in said])),
            "reference": _reference(),
            "sections": {
                key: asdict(readability([s.text for s in said if s.section == key]))
                for key in sections
            },
        },
    }
