"""How hard a text is to read: LIX, long sentences, and words the letter should not use.

LIX = words / sentences + 100 * long words / words, a long word having more than six letters.
Abbreviations end no sentence here. Advice only, shown beside the true decision of 31-20.
"""

import re
from collections.abc import Sequence

__all__ = ["LONG_SENTENCE", "lix", "words_in"]

LONG_SENTENCE = 25  # words; the advice of the plain-language guides (domain notes 5.4)
_LONG_WORD = 6
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text; numbers and signs are none."""
    return tuple(_WORD.findall(text))


def lix(said: Sequence[str]) -> float:
    """Return the LIX of the sentences; 0 for no words."""
    words = [word for sentence in said for word in words_in(sentence)]
    if not words:
        return 0.0
    long = sum(1 for word in words if len(word) > _LONG_WORD)
    return round(len(words) / len(said) + 100 * long / len(words), 1)
