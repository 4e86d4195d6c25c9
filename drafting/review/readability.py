"""How hard a text is to read: LIX, long sentences, passive, and words the letter should not use.

LIX = words / sentences + 100 * long words / words, a long word having more than six letters.
Abbreviations end no sentence here. Advice only, shown beside the true decision of 31-20.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["LONG_SENTENCE", "Readability", "is_passive", "lix", "readability", "words_in"]

LONG_SENTENCE = 25  # words; the advice of the plain-language guides (domain notes 5.4)
_LONG_WORD = 6
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_S_PASSIVE = (  # the s-forms official letters use; synes, findes, lykkes and the like are active
    "afgøres afvises anvendes begrundes behandles beregnes bevilges bruges efterprøves "
    "fastsættes foretages forstås fortolkes fraviges genoptages genvurderes gives hjemvises "
    "indgives indhentes kræves lægges medregnes nedsættes omfattes ophæves opfyldes opgøres "
    "oplyses registreres sendes skønnes stadfæstes stilles søges tages træffes tildeles tillægges "
    "udbetales udføres udmåles vurderes ydes ændres"
)
_PASSIVE = re.compile(
    rf"\b(?:{'|'.join(_S_PASSIVE.split())})\b"
    r"|\b(?:bliver|blev|blive|blevet)\b(?: \w+){0,2} \w+(?:et|te|t|ne)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of one text: `long_sentences` and `passive` are numbers of sentences."""

    lix: float
    words: int
    sentences: int
    longest_sentence: int
    long_sentences: int
    passive: int


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text; numbers and signs are none."""
    return tuple(_WORD.findall(text))


def is_passive(sentence: str) -> bool:
    """Return whether a sentence says what is done and not who does it, as far as its form tells."""
    return _PASSIVE.search(sentence) is not None


def lix(said: Sequence[str]) -> float:
    """Return the LIX of the sentences; 0 for no words."""
    words = [word for sentence in said for word in words_in(sentence)]
    if not words:
        return 0.0
    long = sum(1 for word in words if len(word) > _LONG_WORD)
    return round(len(words) / len(said) + 100 * long / len(words), 1)


def readability(said: Sequence[str]) -> Readability:
    """Return the figures of the sentences of a letter, or of one of its sections."""
    counts = [len(words_in(sentence)) for sentence in said]
    return Readability(
        lix(said),
        sum(counts),
        len(said),
        max(counts, default=0),
        sum(1 for count in counts if count > LONG_SENTENCE),
        sum(1 for sentence in said if is_passive(sentence)),
    )
