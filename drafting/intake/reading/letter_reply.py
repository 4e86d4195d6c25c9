"""The worker's answer about an edited letter, put back into what it read."""

from typing import Any

from drafting.domain.edited import Comment, EditedLetter, EditedParagraph, Segment

__all__ = ["letter_of"]


def letter_of(one: dict[str, Any]) -> EditedLetter:
    """Return the letter that the worker wrote as JSON."""
    paragraphs = tuple(
        EditedParagraph(
            row["style"], tuple(Segment(**piece) for piece in row["segments"]), row["where"]
        )
        for row in one.pop("paragraphs")
    )
    comments = tuple(Comment(**row) for row in one.pop("comments"))
    return EditedLetter(paragraphs, comments=comments, **one)
