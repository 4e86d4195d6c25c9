"""The upload gate: what a file is by its bytes, and whether it may be read at all."""

import re

from drafting.intake.reading.limits import MAX_BYTES, RefusedError

__all__ = ["media_of", "plain_name"]

_EMAIL = re.compile(
    rb"^(?:(?:from|to|subject|date|received|return-path|mime-version|message-id"
    rb"|delivered-to|content-type|x-[a-z-]+|cc|reply-to)"
    rb":[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,60}){2}",
    re.IGNORECASE,
)
_HTML = re.compile(
    rb"^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html"
    rb"|head|body|meta|p|div|table|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_SIGNS = (
    (
        b"\xd0\xcf\x11\xe0",
        "Filen er et gammelt Word-dokument (.doc) eller beskyttet med adgangskode. "
        "Gem den som .docx eller PDF uden adgangskode.",
    ),
    (b"{\\rtf", "RTF-filer kan ikke læses. Gem filen som .docx eller PDF."),
    (
        b"\x89PNG",
        "Filen er et billede. Vedlæg den som PDF med tekst, eller skriv oplysningerne ind.",
    ),
    (
        b"\xff\xd8\xff",
        "Filen er et billede. Vedlæg den som PDF med tekst, eller skriv oplysningerne ind.",
    ),
    (b"GIF8", "Filen er et billede. Vedlæg den som PDF med tekst, eller skriv oplysningerne ind."),
    (b"\x1f\x8b", "Filen er pakket (gzip). Pak den ud, og vedlæg selve dokumentet."),
    (b"Rar!", "Filen er pakket (rar). Pak den ud, og vedlæg selve dokumentet."),
    (b"7z\xbc\xaf", "Filen er pakket (7z). Pak den ud, og vedlæg selve dokumentet."),
    (b"\x7fELF", "Filen er et program og ikke et dokument."),
    (b"MZ\x90", "Filen er et program og ikke et dokument."),
    (b"SQLite format", "Filen er en database og ikke et dokument."),
)
_ENDINGS = {
    "html": ("html", "htm"),
    "eml": ("eml", "msg"),
    "txt": ("txt", "md", "text", "csv", "log"),
}
_UNSAFE = re.compile(r"[\x00-\x1f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]")


def plain_name(name: str) -> str:
    """Return a file name safe to show and to print: no path, no control or direction marks."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return _UNSAFE.sub("_", last).strip(" .")[:120] or "dokument"


def media_of(data: bytes, name: str) -> str:
    """Return txt, docx, pdf, html or eml, decided by the bytes; the name only breaks a tie.

    Raises:
        RefusedError: The file is empty, too big, or of a kind that cannot be read.
    """
    if not data:
        raise RefusedError(
            "Filen er tom. Hent den igen, eller bed afsenderen om at sende den på ny."
        )
    if len(data) > MAX_BYTES:
        raise RefusedError(
            f"Filen fylder mere end {MAX_BYTES // 1_000_000} MB. Del den op, eller gem "
            f"den som PDF uden billeder."
        )
    for sign, reason in _SIGNS:
        if data.startswith(sign):
            raise RefusedError(reason)
    if data[:1024].lstrip(b"\x00\r\n\t ").startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return "docx"
    return _text_media(data, name)


def _text_media(data: bytes, name: str) -> str:
    head = data[:8000].lstrip(b"\xef\xbb\xbf\r\n\t ")
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending in ("docx", "pdf"):
        raise RefusedError(
            f"Filen hedder .{ending}, men indholdet er noget andet eller beskadiget. Hent den igen."
        )
    if _HTML.match(head) and ending not in _ENDINGS["eml"]:
        return "html"
    if ending in _ENDINGS["html"] and b"<" in head:
        return "html"
    if _EMAIL.match(head.replace(b"\r\n", b"\n")):
        return "eml"
    return "txt"
