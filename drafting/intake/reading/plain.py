"""Text files: which encoding, asked when in doubt, never mojibake saved silently."""

import re
import unicodedata

from drafting.intake.reading.encodings import read_as
from drafting.intake.reading.limits import MAX_CHARACTERS, Parsed, RefusedError

__all__ = ["clean", "decode", "read_txt", "text_in_doubt"]

_MOJIBAKE = re.compile("\u00c3[\u00a6\u00b8\u00a5\u2020\u02dc\u2026\x98\x86\x85]|\u00e2\u20ac")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LINES = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_LETTERS = re.compile("[æøåÆØÅéÉüöä§–—“”’…«»½•· ]")


def decode(data: bytes) -> tuple[str, str, bool]:
    """Return the text, the encoding, and whether a person should confirm it.

    UTF-8 and UTF-16 are recognised for certain; everything else is read as Windows-1252, and asked
    about where the result holds letters that are not usual in Danish.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
        return text, "UTF-16", b"\x00" not in data[:200] or _MOJIBAKE.search(text) is not None
    wide = _wide(data)
    if wide:
        text = data.decode(wide, "replace")
        return text, wide.upper(), _odd(text)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _single_byte(data)
    return text, "UTF-8", _MOJIBAKE.search(text) is not None


def text_in_doubt(data: bytes, parsed: Parsed, encoding: str = "", declared: str = "") -> str:
    """Return the text of bytes; say on `parsed` where a person should confirm the encoding.

    A declared charset holds where the bytes fit it and nothing looks spoilt. The encoding a person
    has chosen ends the doubt; where there is none, nothing is changed by it.

    Raises:
        RefusedError: The bytes do not fit the chosen encoding.
    """
    try:
        text, name = data.decode(declared), declared.upper()
        doubt = _MOJIBAKE.search(text) is not None
    except (LookupError, ValueError, TypeError):
        text, name, doubt = decode(data)
    if doubt and encoding:
        return read_as(data, encoding)
    if doubt:
        parsed.doubt = name
        parsed.problems.append(
            (
                "tegnsæt",
                f"Filen er læst som {name}. Se efter, at æ, ø og å står rigtigt, eller "
                f"vælg et andet tegnsæt.",
            )
        )
    return text


def _wide(data: bytes) -> str:
    """Recognise UTF-16 without a mark: every other byte of Danish text is zero."""
    sample = data[:4000]
    if len(sample) < 4 or sample.count(0) < len(sample) // 5:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 3 * max(1, even):
        return "utf-16-le"
    return "utf-16-be" if even > 3 * max(1, odd) else ""


def _single_byte(data: bytes) -> tuple[str, str, bool]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1"), "ISO-8859-1", True
    return text, "Windows-1252", _odd(text)


def _odd(text: str) -> bool:
    strange = [c for c in text[:20000] if ord(c) > 127 and not _LETTERS.match(c)]
    return bool(strange) or _MOJIBAKE.search(text) is not None


def clean(text: str, parsed: Parsed) -> str:
    """Return the text in NFC with plain line ends; say what was taken out or is invisible."""
    text = _LINES.sub("\n", text)
    bare, gone = _CONTROL.subn("", text)
    if gone:
        parsed.problems.append(("tekst", f"{gone} styretegn, der ikke kan vises, er fjernet."))
    if _HIDDEN.search(bare):
        parsed.problems.append(
            ("tekst", "Teksten indeholder usynlige tegn eller tegn, der vender læseretningen.")
        )
    if len(bare) > MAX_CHARACTERS:
        parsed.problems.append(
            ("tekst", f"Kun de første {MAX_CHARACTERS} tegn er læst; resten er ikke med.")
        )
        bare = bare[:MAX_CHARACTERS]
    return unicodedata.normalize("NFC", bare)


def read_txt(data: bytes, name: str, encoding: str = "") -> Parsed:
    """Read a text file, in the encoding a person has chosen where one is given.

    Raises:
        RefusedError: The bytes are not text, or not in the chosen encoding.
    """
    parsed = Parsed(name, "txt")
    text = read_as(data, encoding) if encoding else text_in_doubt(data, parsed)
    if not text.strip("\x00 \r\n\t"):
        raise RefusedError("Filen indeholder ingen tekst.")
    odd = sum(1 for c in text[:20000] if c < " " and c not in "\t\n\r\x0b\x0c")
    if odd * 20 > min(len(text), 20000):
        raise RefusedError("Filen er ikke et dokument med tekst, eller den er beskadiget.")
    parsed.pages = [clean(text, parsed)]
    return parsed
