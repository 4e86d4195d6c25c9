"""What the reading worker answers, as the values the program speaks in, and its refusals."""

from typing import Any

from drafting.domain.edited import Comment, EditedLetter, EditedParagraph, Segment
from drafting.errors import InputError
from drafting.intake.kinds import document_kind
from drafting.intake.model import Problem, ReadDocument

__all__ = ["document", "letter", "no_letter", "refusal"]


def document(one: dict[str, Any]) -> ReadDocument:
    """Return a document of a case, its pages joined, from the worker's reply."""
    starts, text = [], ""
    for page in one["pages"] or [""]:
        text += "\n\n" if text else ""
        starts.append(len(text))
        text += page
    problems = tuple(Problem(where, message) for where, message in one["problems"])
    kind = document_kind(one["name"], text)
    doubt = one["doubt"] or ""
    return ReadDocument(one["name"], text, kind, tuple(starts), problems, one["media"], doubt)


def letter(one: dict[str, Any]) -> EditedLetter:
    """Return an edited letter from the worker's reply."""
    paragraphs = tuple(
        EditedParagraph(
            row["style"], tuple(Segment(**piece) for piece in row["segments"]), row["where"]
        )
        for row in one.pop("paragraphs")
    )
    comments = tuple(Comment(**row) for row in one.pop("comments"))
    return EditedLetter(paragraphs, comments=comments, **one)


def no_letter(name: str, reason: str) -> InputError:
    """Return the refusal of a letter: the reason, but the advice that fits a letter."""
    why = reason.split(". ", 1)[0].rstrip(".")
    return InputError(
        "an edited letter was refused at the gate",
        user_message=f"»{name}« kan ikke læses som et Word-dokument fra Udkast. {why}. Gem brevet "
        "igen i Word som .docx uden adgangskode, makroer og indlejrede filer, og prøv igen.",
    )


def refusal(name: str, reason: str) -> InputError:
    """Return the refusal of a document, with the reason."""
    return InputError(
        "a document was refused at the gate", user_message=f"»{name}« blev ikke læst. {reason}"
    )
