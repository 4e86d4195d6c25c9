"""The form of an occupation: one a sentence, or two where a second job is told beside the first."""

import re
from collections.abc import Iterator

from drafting.intake.grammar.form_words import FORMS, MERE, MERE_WORK
from drafting.intake.grammar.occupation_whose import is_citizens, is_former
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_THEIRS = re.compile(r"\b(?:firmaet|virksomheden|bureauet|kommunen) er (?:ansat|selvstændig)")
_RULES = re.compile(
    r"\b(?:reglerne om|uanset om|loven|krav om|dobbeltkompens|før \w+ |ventes? på|søger?"
    r"|søgt om|visiteret til|afklares til|indstillet til)\b"
)
_AT_WORK = re.compile(
    r"^ (?:og|hvor|samt|men)[^.;\x02]{0,25}\b(?:beskæftige|arbejde|er ansat|ansat)"
)
"""»visiteret til fleksjob og beskæftiges 12 timer«: a job the citizen has."""
_WORDS = {
    "fleksjob": ("fleks", "flexjob"),
    "løntilskud": ("løntilskud", "isbryder"),
    "praktik": ("praktik",),
    "seniorjob": ("senior",),
    "planlagt selvstændig": (
        "selvstændig",
        "planlægger",
        "vil",
        "agter",
        "ønsker",
        "plan",
        "er ved",
        "i gang",
        "færd",
        "drøm",
        "forbered",
        "tænkt",
        "skal til",
        "påtænk",
    ),
    "uddannelse": ("uddan", "læser", "stud"),
}
"""Words a sentence must hold for a form to be looked for at all."""
_TAIL = re.compile(r"[^.;\n]{0,45}?\bsom [a-zæøå]+")
_BESIDE = re.compile(
    r"\bved siden af\b|\bderudover\b|\bdesuden\b|\bsamtidig\b|\bbijob\w*|\bbierhverv\w*"
    r"|\bog (?:jeg |du |han |hun )?(?:driver|ejer|har)\b|\b(?:to|flere) (?:job|stillinger)\b"
    r"|\bog \x02+s?(?: om ugen)? (?:med|i|som)\b"
    r"|\bog (?:er )?selvstændig\b"
    r"|\bog er (?:også )?(?:ansat|lønmodtager)\b"
    r"|\bder er (?:hun|han|jeg|du) "
)
_NOUN = re.compile(
    r"\b(?:en|den|anden|andet|hver|enhver|ingen|ny|som) "
    r"(?:[a-zæøå]+(?:blind|døv|ende|et|et|sk|ig) )?$"
)
"""Before »ansat« as a noun (»en døvblind ansat«), which tells no form."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the form of the citizen's occupation, and of a second one beside it."""
    low = _with_full_time(sentence)
    if _THEIRS.search(low):
        return
    given: list[Hit] = []
    for form, pattern, sure in FORMS:
        if not any(word in low for word in _WORDS.get(form, ("",))):
            continue
        hit = _form(sentence, low, (form, pattern, sure))
        if hit is None or (given and not _second(low, given[0], hit)):
            continue
        given.append(hit)
        yield hit
        if len(given) == 2:
            return
    if not given and (hit := _form(sentence, low, ("ordinær", MERE, 0.6))):
        yield Hit(hit.path, hit.value, hit.span, 0.6, MERE_WORK)


def _with_full_time(sentence: Sentence) -> str:
    """Show »halvtidsansat« and »fuldtidsstilling«, which stand masked as amounts of time."""
    low = sentence.low
    for one in sentence.quantities:
        if one.word == "fuldtid":
            low = low[: one.start] + sentence.text[one.start : one.end].lower() + low[one.end :]
    return low if len(low) == len(sentence.low) else sentence.low


def _form(sentence: Sentence, low: str, rule: tuple[str, re.Pattern[str], float]) -> Hit | None:
    form, pattern, sure = rule
    for match in pattern.finditer(low):
        start, end = match.span()
        if low[max(0, start - 4) : start].endswith(("[ ] ", "[] ", "☐ ", "☐", "( ) ", "[ ]")):
            continue
        if match[0].strip(" ,").endswith("ansat") and _NOUN.search(low[:start]):
            continue
        if is_former(low, start, end) or not is_citizens(low, start, sentence):
            continue
        if _RULES.search(low[max(0, start - 40) : end + 30]):
            sure = sure if _AT_WORK.match(low[end:]) else 0.6
        tail = _TAIL.match(low[end:])
        why = f"Formen læst af »{match[0].strip(' ,')}«."
        return Hit("{occ}.form", form, Span(start, end + (tail.end() if tail else 0)), sure, why)
    return None


def _second(low: str, first: Hit, other: Hit) -> bool:
    """Say whether a form is that of another job: apart from the first, and said to be beside it."""
    values = {first.value, other.value}
    if "selvstændig" not in values or not values & {"ordinær", "fleksjob", "løntilskud"}:
        return False
    one, two = sorted((first.span, other.span), key=lambda span: span.start)
    return _BESIDE.search(low, one.end, max(one.end, two.start + 40)) is not None
