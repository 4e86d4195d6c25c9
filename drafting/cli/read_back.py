"""``read-back``: what a person has changed in a letter, sentence by sentence."""

import argparse
import json
import sys
from pathlib import Path

from drafting.domain.edited import ReadBack

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of COMMANDS."""
    parser.add_argument("letter", type=Path, metavar="BREV.docx", help="brevet, evt. rettet i Word")
    parser.add_argument("--case", type=Path, required=True, metavar="SAG.json", help="sagsfilen")


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON object; always 0, since an edit is no fault."""
    from drafting.cli.decide import today
    from drafting.cli.edited import origin_of, read_letter, same_draft
    from drafting.library.casefile import read_case
    from drafting.review import compare

    case = read_case(arguments.case)
    edited = read_letter(arguments.letter)
    draft, _ = origin_of(case, edited, today())
    same = same_draft(draft, edited)
    if not same:
        print(
            "Bemærk: Sagen eller tekstblokkene er ændret, siden Word-filen blev dannet. Sætninger, "
            "du ikke har rørt, kan derfor stå som ændrede.",
            file=sys.stderr,
        )
    answer = {**_answer(compare(draft, edited)), "same_draft": same}
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 0


def _answer(read: ReadBack) -> dict[str, object]:
    from drafting.text.provenance import source_record

    return {
        "schema": 1,
        "sentences": [
            {
                "id": sentence.id,
                "section": sentence.section,
                "text": sentence.text,
                "state": sentence.state,
                "source": sentence.source and source_record(sentence.source),
                "where": sentence.where or "teksten",
            }
            for sentence in read.sentences
        ],
        "deleted": list(read.deleted),
        "unplaced": list(read.unplaced),
        "tracked_changes": read.tracked_changes,
        "comments": [
            {"anchor": comment.anchor, "author": comment.author, "text": comment.text}
            for comment in read.comments
        ],
        "changed_by": read.changed_by,
        "unread_pictures": read.unread,
    }
