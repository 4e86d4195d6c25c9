"""R44 and R48: the letter says the result that was decided, and nothing that belongs to another."""

from collections.abc import Iterator

from drafting.domain.decision import Outcome
from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading

__all__ = ["outcome_notes"]

_WORDS = {
    Outcome.CHANGED: "vi ændrer kommunens afgørelse",
    Outcome.UPHELD: "vi stadfæster kommunens afgørelse",
    Outcome.REMITTED: "hjemviser",
    Outcome.ANNULLED: "vi ophæver kommunens afgørelse",
    Outcome.DISMISSED: "vi ikke tager stilling",
}
_CONTACT = "Kommunen kontakter dig."


def outcome_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield what is wrong with how the letter says its result."""
    outcome = reading.outcome
    if not reading.is_decision or outcome is None:
        return
    said = reading.text_of("betydning")
    if _WORDS[outcome] not in said:
        text = f"Brevet siger ikke tydeligt, at resultatet er {outcome.value}."
        yield ReviewNote("resultat", Severity.STOP, text, "betydning", None, "RSL § 68, stk. 2")
    for other, words in _WORDS.items():
        shared = {outcome, other} == {Outcome.REMITTED, Outcome.ANNULLED}
        if other is not outcome and not shared and words in said:
            text = f"Brevet siger {other.value}, men resultatet er {outcome.value}."
            yield ReviewNote("resultat", Severity.STOP, text, "betydning", None, "RSL § 68, stk. 2")
    if outcome is Outcome.DISMISSED and _CONTACT in said:
        text = f"»{_CONTACT}« hører ikke til i en afvisning."
        yield ReviewNote("resultat", Severity.STOP, text, "betydning", None, "R48")
    yield from _start(reading, outcome)
    yield from _effect(reading, outcome)
    yield from _dissent(reading)


def _start(reading: Reading, outcome: Outcome) -> Iterator[ReviewNote]:
    hours = reading.examination.kind == "timer"
    if outcome is Outcome.CHANGED and hours and reading.case.appealed.effective_from is None:
        text = (
            "Sagen oplyser ikke, fra hvilken dag ændringen gælder. Skriv dagen i sagen, før brevet "
            "bliver underskrevet."
        )
        yield ReviewNote("startdato", Severity.STOP, text, "resultat", None, "R30")


def _effect(reading: Reading, outcome: Outcome) -> Iterator[ReviewNote]:
    """R46: a remittal says what it means for the help the citizen has now."""
    known = reading.case.appealed.kind in (
        "nedsættelse",
        "ophør",
        "afslag",
        "afslag på genoptagelse",
    )
    given = reading.case.answers.get("remittal_effect")
    if outcome is Outcome.REMITTED and not known and not (given and (given.reason or "").strip()):
        text = (
            "Brevet siger ikke, hvad hjemvisningen betyder for den hjælp, borgeren får nu. Skriv "
            "det i sagen, hvis der er en løbende hjælp."
        )
        yield ReviewNote("retsvirkning", Severity.WARNING, text, "betydning", None, "R46")


def _dissent(reading: Reading) -> Iterator[ReviewNote]:
    """A dissent is briefly reasoned, without names (BEK486 § 17)."""
    given = reading.case.answers.get("dissent")
    if reading.case.board.unanimous is False and not (given and (given.reason or "").strip()):
        text = "Afgørelsen er truffet af et flertal, men mindretallet er ikke begrundet kort."
        yield ReviewNote("mindretal", Severity.WARNING, text, "moede", None, "BEK486 § 17")
