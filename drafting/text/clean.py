"""What a case file says, made fit for a letter: the same words, or a refusal that says why."""

import re

from drafting.errors import DraftingError

__all__ = ["clean", "unfit_characters"]

_SPACE = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters: Word loses them
    "\ud800-\udfff"  # half a character: Word loses the rest of the paragraph
    "\u202a-\u202e\u2066-\u2069"  # these turn the direction of what the reader sees
    "\ufdd0-\ufdef\ufffe\uffff]"
)


def unfit_characters(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that cannot arrive unchanged in Word, as ``U+0000``."""
    found = {f"U+{ord(character):04X}" for character in _UNFIT.findall(text)}
    found |= {f"U+{ord(c):04X}" for c in text if ord(c) & 0xFFFE == 0xFFFE}
    return tuple(sorted(found))


def clean(text: str, path: str) -> str:
    """Return `text` in one line: line breaks, tabs and runs of spaces become one space.

    No other character is changed. `path` is where in the case file it stands.

    Raises:
        DraftingError: it holds characters that Word would lose, or that hide what is written.
    """
    unfit = unfit_characters(text)
    if unfit:
        raise DraftingError(
            f"unfit characters at {path}: {', '.join(unfit)}",
            user_message=f"Teksten i feltet »{path}« indeholder tegn, der ikke kan stå i et "
            f"Word-dokument ({', '.join(unfit)}). Slet tegnene i feltet, og prøv igen.",
        )
    return _SPACE.sub(" ", text).strip(" ")
