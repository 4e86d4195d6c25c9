"""What was deleted, commented and reworded in a letter, as HTML: every piece escaped."""

from collections.abc import Iterable, Sequence

from drafting.domain.draft import Draft
from drafting.domain.edited import Comment, ReadBack
from drafting.review.difference import Kind, Piece, difference
from drafting.ui import markup

__all__ = ["comments", "deleted", "newer_words", "text_changes"]


def deleted(draft: Draft, read: ReadBack) -> str:
    """Return the sentences a person has deleted, word for word; "" where there are none."""
    words = {
        sentence.id: sentence.text
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    }
    gone = [words[identity] for identity in read.deleted if identity in words]
    mark = markup.badge("fejl", "–", "Slettet")
    return markup.bullets(f"{mark} {markup.text(text)}" for text in gone) if gone else ""


def comments(found: Sequence[Comment]) -> str:
    """Return the comments that stand in the Word file: who wrote what."""
    return markup.bullets(
        f"{markup.strong(one.author or 'Ukendt')}: {markup.text(one.text)}" for one in found
    )


def newer_words(found: Iterable[tuple[str, str]]) -> str:
    """Return the words of an old and a new wording, as `Renewal.difference` gives them."""
    kinds = {"fjernet": Kind.REMOVED, "tilføjet": Kind.ADDED}
    return " ".join(_pieces([Piece(kinds.get(kind, Kind.SAME), text)]) for kind, text in found)


def text_changes(before: Draft, after: Draft) -> str:
    """Return the sentences that differ between two drafts of a letter."""
    changes = difference(_sentences(before), _sentences(after))
    kept = [one for one in changes if one.kind is not Kind.SAME]
    return "".join(f"<p>{_pieces(one.pieces)}</p>" for one in kept)


def _sentences(draft: Draft) -> list[str]:
    return [
        sentence.text
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    ]


def _pieces(pieces: Iterable[Piece]) -> str:
    tags = {Kind.ADDED: ("ins", "tilføjet"), Kind.REMOVED: ("del", "slettet")}
    said = []
    for piece in pieces:
        tag, word = tags.get(piece.kind, ("", ""))
        words = markup.text(piece.text)
        spoken = f'<span class="ud-spoken"> [{word}: </span>'
        close = '<span class="ud-spoken">] </span>'
        said.append(f"<{tag}>{spoken}{words}{close}</{tag}>" if tag else words)
    return "".join(said)
