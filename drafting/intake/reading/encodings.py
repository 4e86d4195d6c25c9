"""The encodings a person may choose for a text file when the program is in doubt.

A chosen encoding is read strictly: a byte that does not fit it refuses the choice instead of
becoming a question mark in a citizen's letter.
"""

from drafting.intake.reading.limits import RefusedError

__all__ = ["ENCODINGS", "read_as"]

ENCODINGS = ("UTF-8", "Windows-1252", "UTF-16")
"""By the names shown to a person; Windows-1252 is what older Danish programs write."""

_UNDEFINED = bytes.maketrans(b"\x81\x8d\x8f\x90\x9d", b"\x01" * 5)
"""Five bytes mean nothing in Windows-1252: read as control marks, they are removed and reported."""
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_as(data: bytes, encoding: str) -> str:
    """Return the text of bytes read in one of `ENCODINGS`.

    Raises:
        RefusedError: The name is none of them, or the bytes do not fit it.
    """
    if encoding not in ENCODINGS:
        names = ", ".join(ENCODINGS[:-1]) + f" eller {ENCODINGS[-1]}"
        raise RefusedError(f"Tegnsættet kendes ikke. Vælg {names}.")
    if encoding == "Windows-1252":
        data = data.translate(_UNDEFINED)
    try:
        return data.decode(_codec(data, encoding))
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"Filen kan ikke læses som {encoding}: den indeholder tegn, der ikke findes der. "
            "Vælg et andet tegnsæt."
        ) from error


def _codec(data: bytes, encoding: str) -> str:
    if encoding == "UTF-8":
        return "utf-8-sig"
    if encoding == "Windows-1252":
        return "cp1252"
    if data.startswith(_MARKS):
        return "utf-16"
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    return "utf-16-be" if even > odd else "utf-16-le"
