"""``pdf``: letters from Word, also edited ones, as PDF/A-2b with PDF/UA marks."""

import argparse
import sys
from pathlib import Path

from drafting.domain.edited import EditedLetter
from drafting.errors import InputError

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the letters and where their PDF goes."""
    parser.add_argument("letters", nargs="+", type=Path, metavar="BREV.docx")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="UD",
        help="PDF-filen, eller en mappe (ellers samme navn ved siden af brevet)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF files; 1 where a letter has tracked changes or comments, which show in it.

    A letter is looked at before LibreOffice opens it: nothing in it may fetch or run anything.
    """
    from drafting.cli.written import write
    from drafting.rendering.pdf import to_pdfs

    targets = _targets(arguments.letters, arguments.output)
    words = [_read(path) for path in arguments.letters]
    blocked = [_open(path, word) for path, word in zip(arguments.letters, words, strict=True)]
    for target, pdf in zip(targets, to_pdfs(words), strict=True):
        write(target, pdf)
    return BLOCKED if any(blocked) else DONE


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise InputError(
            "letter cannot be read",
            user_message=f"Filen {path} kan ikke læses. Kontrollér stien, navnet og din adgang.",
        ) from None


def _open(path: Path, word: bytes) -> bool:
    from drafting.intake.reading.pool import read_letter

    letter: EditedLetter = read_letter(word, path.name)
    if letter.tracked_changes or letter.comments:
        print(
            f"Bemærk: {path.name} har {letter.tracked_changes} sporede ændringer og "
            f"{len(letter.comments)} kommentarer, som kan ses i PDF-filen. Afslut dem i Word, før "
            "brevet bliver sendt.",
            file=sys.stderr,
        )
        return True
    return False


def _targets(letters: list[Path], output: Path | None) -> list[Path]:
    from drafting.cli.written import made_folder

    if output is not None and (len(letters) > 1 or output.is_dir()):
        folder = made_folder(output)
        targets = [folder / path.with_suffix(".pdf").name for path in letters]
    elif output is not None:
        targets = [output]
    else:
        targets = [path.with_suffix(".pdf") for path in letters]
    if len(set(targets)) < len(targets):
        raise InputError(
            "two letters of one name",
            user_message="To af brevene hedder det samme, så den ene PDF-fil ville overskrive den "
            "anden. Giv dem hver sit navn.",
        )
    return targets
