"""Amounts that are set aside: other people's, supposed, denied, contested, general, differences."""

import re

from drafting.intake import people, scope
from drafting.intake.grammar.cues import NONE
from drafting.intake.grammar.role import Role
from drafting.intake.model import Quantity, Sentence

__all__ = ["RULE", "SUPPOSED", "set_aside"]

RULE = "regel"
"""Why an amount that belongs to a rule or a ceiling is set aside."""
SUPPOSED = "tænkt"
"""Why an amount that is only supposed or denied is set aside."""
_THEIRS_AFTER = re.compile(
    r"^(?: om ugen)?(?:,? som)? (?:hun|han|min [a-zæøå]+) [a-zæøå]+(?:er|r)\b"
)
_CUT_AFTER = re.compile(
    r"^s?(?: om ugen)? (?:af|væk|fra) (?:de\b|den\b|(?:din|min|hans|hendes) "
    r"(?:bevilling|assistance|hjælp|timer|tolk))"
)
_CUT_BEFORE = re.compile(
    r"\b(?:skære|skar|skåret|tage|tog|fjerne|barbere|stryge)\w*\b[^\x02;]{0,20}$"
)
_EXTRA_AFTER = re.compile(r"^s? (?:overarbejde|overtid|frokost\w*|pause\w*|transport\w*|ferie\w*)")
_DIFFERENCE = re.compile(
    r"s?\s(?:om ugen |ugentligt )?(?:mindre|færre|flere|mere|for lidt|for meget)\b"
)
_DIFFERENCE_BEFORE = re.compile(
    r"\b(?:reduktion|nedgang|stigning|forøgelse|forskel|difference|fald|nedskæring) på "
    r"(?:kun |hele )?$"
    r"|\b(?:trækker|trukket|fratrækker|fratrukket) (?:derfor |således )?(?:ca\. )?$"
    r"|\b(?:yderligere|endnu) $"
    r"|\b(?:ned|op|for)?(?:sæt|sat|reducer|skær|skår|skar|beskær|hæve|forhøj|øge|sænk)\w*"
    r"(?: [a-zæøå]+){0,3} med (?:ca\. |kun |hele )?$"
)
_SWINGS = re.compile(r"\b(?:svinger|varierer|veksler|skifter)\b")
_AVERAGE = re.compile(r"\b(?:gennemsnit\w*|snit)\b")
_WEIGHED = re.compile(
    r"\b(?:vurderet|stilling til|undersøgt|overvejet|prøvet),? (?:om|hvorvidt)\b[^;]{0,90}$"
)
_FIRST_PERSON = re.compile(r"\b(?:jeg|min|mig)\b")


def set_aside(sentence: Sentence, quantity: Quantity) -> Role | None:
    """Return why an amount is no fact about the citizen, None where it may be one."""
    why = _whose(sentence, quantity) or _extra(sentence.low, quantity)
    if why is None and quantity.high is not None and _SWINGS.search(sentence.low):
        after = sentence.low[quantity.end :] + sentence.after
        why = "et spænd, hvis gennemsnit er oplyst" if _AVERAGE.search(after) else None
    return None if why is None else Role(NONE, 0.9, why, quantity.start)


def _whose(sentence: Sentence, quantity: Quantity) -> str | None:
    low, place = sentence.low, quantity.start
    if people.is_others(low, place, sentence.before):
        return "andres"
    if people.is_writers(low, place, sentence.kind, sentence.proxy):
        return "skriverens egne"
    if scope.is_refuted(low, place, sentence.after):
        return "bestridt"
    if (
        _WEIGHED.search(low, 0, place)
        or scope.is_hypothetical(low, place)
        or scope.is_denied(low, place)
    ):
        return SUPPOSED
    return None


def _extra(low: str, quantity: Quantity) -> str | None:
    right = low[quantity.end : quantity.end + 40]
    if _EXTRA_AFTER.match(right):
        return "ikke arbejdstid"
    if _THEIRS_AFTER.match(right) and _FIRST_PERSON.search(low):
        return "andres"
    if _CUT_AFTER.match(right) and _CUT_BEFORE.search(low[: quantity.start]):
        return "forskel"
    if _DIFFERENCE.match(right) or _DIFFERENCE_BEFORE.search(low[: quantity.start]):
        return "forskel"
    return RULE if scope.is_general(low, quantity.start) else None
