"""E-mails: the letter itself, and each attachment as a document of its own."""

import contextlib
import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage

from drafting.intake.reading.gate import media_of, plain_name
from drafting.intake.reading.limits import Parsed, RefusedError
from drafting.intake.reading.plain import clean, text_in_doubt
from drafting.intake.reading.web import html_text

__all__ = ["read_eml"]

_MOST = 30
_DEEPEST = 3
_HEADERS = (("from", "Fra"), ("to", "Til"), ("date", "Sendt"), ("subject", "Emne"))
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)


Reader = Callable[[bytes, str, int, str], list[Parsed]]
"""Reads one attachment: bytes, name, depth, the encoding a person has chosen."""


def read_eml(
    data: bytes, name: str, reader: Reader, depth: int, encoding: str = ""
) -> list[Parsed]:
    """Read an e-mail and its attachments; what cannot be read is listed on the letter.

    Args:
        data: The bytes of the file.
        name: The name the documents are listed under.
        reader: Reads one attachment.
        depth: How many e-mails this one lies inside.
        encoding: What a person has chosen for the texts whose encoding is in doubt.

    Raises:
        RefusedError: E-mails lie too deep inside each other, the file is damaged, or its text
            is not in the chosen encoding.
    """
    if depth > _DEEPEST:
        raise RefusedError(
            "E-mailen har vedhæftede e-mails i for mange lag. Vedlæg bilagene hver for sig."
        )
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = list(message.walk())
    except _BROKEN as error:
        raise RefusedError("E-mailen er beskadiget og kan ikke læses.") from error
    letter = Parsed(name, "eml")
    lines = [
        f"{label}: {_header(message, key)}" for key, label in _HEADERS if _header(message, key)
    ]
    found: list[Parsed] = []
    bodies, attached = _sorted(parts)
    for part in bodies:
        lines.append(_body(part, letter, encoding))
    for number, part in enumerate(attached):
        if number >= _MOST:
            letter.problems.append(("bilag", f"Kun de første {_MOST} bilag er læst."))
            break
        found.extend(_attachment(part, letter, reader, (depth, encoding)))
    letter.pages = [clean("\n\n".join(line for line in lines if line.strip()), letter)]
    return [letter, *found]


def _header(message: EmailMessage, key: str) -> str:
    try:
        return " ".join(str(message.get(key, "")).split())[:500]
    except _BROKEN:
        return ""


def _sorted(parts: list[EmailMessage]) -> tuple[list[EmailMessage], list[EmailMessage]]:
    """Part the bodies from the attachments; of a letter in two forms the plain one is taken."""
    texts = [p for p in parts if p.get_content_type() == "text/plain" and not _is_file(p)]
    pages = [p for p in parts if p.get_content_type() == "text/html" and not _is_file(p)]
    files = [p for p in parts if _is_file(p) and not p.is_multipart()]
    return (texts or pages), files


def _is_file(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or part.get_filename() is not None
    except _BROKEN:
        return True


def _payload(part: EmailMessage) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return payload if isinstance(payload, bytes) else b""


def _charset(part: EmailMessage) -> str:
    try:
        return part.get_content_charset() or ""
    except _BROKEN:
        return ""


def _body(part: EmailMessage, letter: Parsed, encoding: str) -> str:
    text = text_in_doubt(_payload(part), letter, encoding, _charset(part))
    if part.get_content_type() == "text/html":
        return html_text(text, letter)
    return text


def _attachment(
    part: EmailMessage,
    letter: Parsed,
    reader: Reader,
    chosen: tuple[int, str],
) -> list[Parsed]:
    """Read an attachment; one whose encoding is in doubt again in the chosen one, if it fits."""
    try:
        name = plain_name(str(part.get_filename() or "bilag"))
    except _BROKEN:
        name = "bilag"
    data = _payload(part)
    try:
        media_of(data, name)
        shown, depth = f"{letter.name}: {name}", chosen[0] + 1
        found = reader(data, shown, depth, "")
        if chosen[1] and any(one.doubt for one in found):
            with contextlib.suppress(RefusedError):
                found = reader(data, shown, depth, chosen[1])
        return found
    except RefusedError as error:
        letter.problems.append((f"bilaget {name}", str(error)))
        return []
