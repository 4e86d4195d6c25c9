"""``check``: what must be seen to before a letter is signed, also after it was edited in Word."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from drafting.domain.edited import EditedLetter, ReadBack
from drafting.domain.review import ReviewNote, Severity

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1
SEED = Path(__file__).resolve().parents[2] / "corpus" / "seeds" / "principmeddelelse-31-20.txt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of COMMANDS."""
    parser.add_argument("letter", type=Path, metavar="BREV.docx", help="brevet, evt. rettet i Word")
    parser.add_argument("--case", type=Path, required=True, metavar="SAG.json", help="sagsfilen")


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON object; 1 where a note says stop."""
    from drafting.cli.decide import today
    from drafting.cli.edited import origin_of, read_letter
    from drafting.library.casefile import read_case
    from drafting.review import Reading, compare, review
    from precedents.library import read_corpus
    from precedents.sources import load_sources

    case = read_case(arguments.case)
    edited = read_letter(arguments.letter)
    draft, examination = origin_of(case, edited, today())
    corpus = read_corpus()
    read = compare(draft, edited)
    reading = Reading(
        draft,
        read,
        case,
        examination,
        load_sources(corpus),
        {key: str(precedent.status) for key, precedent in corpus.items()},
        _headings(edited),
    )
    notes = review(reading)
    json.dump(_answer(notes, read), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return BLOCKED if any(note.severity is Severity.STOP for note in notes) else DONE


def _reference() -> dict[str, object] | None:
    """Return the LIX of the true decision in 31-20, by the same counter; None without the text."""
    from drafting.review import readability
    from drafting.text import sentences

    try:
        text = SEED.read_text("utf-8").split("Den konkrete afgørelse", 1)[1]
    except (OSError, IndexError):
        return None
    plain = text.replace("-\n", "").replace("•", "\n\n•")
    parts = (" ".join(part.split()) for part in plain.split("\n\n"))
    said = [s for part in parts if _is_said(part) for s in sentences(part.removeprefix("•"))]
    return {
        "source": "principmeddelelse 31-20, den konkrete afgørelse",
        **asdict(readability(said)),
    }


def _is_said(part: str) -> bool:
    """Return whether a paragraph of the true decision is text: a heading has no stop."""
    return part.startswith("•") or part.endswith((".", ":"))


def _headings(edited: EditedLetter) -> tuple[str, ...]:
    return tuple(p.text.strip() for p in edited.paragraphs if p.style.startswith("Heading"))


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
