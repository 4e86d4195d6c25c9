"""R44 and R48: the letter says the result that was decided, and nothing that belongs to another."""

from collections.abc import Iterator

from drafting.domain.decision import Outcome
from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading
from drafting.text import is_for_the_worse, worsening_day

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
    yield from _annulled(reading, outcome)
    yield from _guidance(reading, outcome)
    yield from _dissent(reading)


def _start(reading: Reading, outcome: Outcome) -> Iterator[ReviewNote]:
    hours = reading.examination.kind == "timer"
    if is_for_the_worse(reading.case, reading.examination.proposal, outcome):
        if worsening_day(reading.case) is None:
            text = (
                "Afgørelsen bliver ændret til skade for borgeren, men ingen har besluttet, fra "
                "hvilken dag. Beslut dagen, og skriv den i sagen som begrundelsen i svaret "
                "answers.worsening_from, for eksempel »1. juli 2023«."
            )
            yield ReviewNote("startdato", Severity.STOP, text, "resultat", None, "RSL § 72, stk. 8")
    elif outcome is Outcome.CHANGED and hours and reading.case.appealed.effective_from is None:
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
    if outcome is not Outcome.REMITTED or known or _written(reading, "remittal_effect"):
        return
    text = "Brevet siger ikke, hvad hjemvisningen betyder for den hjælp, borgeren får nu. "
    running = reading.case.appealed.kind == "bevilling"
    if running and reading.case.appealed.granted_hours_per_week:
        text += "Skriv i brevet, om timerne fortsætter, indtil kommunen har afgjort sagen igen."
        yield ReviewNote("retsvirkning", Severity.STOP, text, "betydning", None, "R46")
    else:
        text += "Skriv det i sagen, hvis der er en løbende hjælp."
        yield ReviewNote("retsvirkning", Severity.WARNING, text, "betydning", None, "R46")


def _annulled(reading: Reading, outcome: Outcome) -> Iterator[ReviewNote]:
    """R46: an annulment without a new decision says what the citizen is left with."""
    if outcome is Outcome.ANNULLED and not _written(reading, "annulment_effect"):
        text = (
            "Brevet siger ikke, hvad ophævelsen betyder for borgeren. Skriv det i brevet lige "
            "efter, at kommunens afgørelse er ophævet."
        )
        yield ReviewNote("retsvirkning", Severity.STOP, text, "betydning", None, "R46")


def _written(reading: Reading, key: str) -> bool:
    """Return whether a person has written it, in the case or in the letter itself."""
    given = reading.case.answers.get(key)
    in_letter = any(s.section == "betydning" and s.state == "ny" for s in reading.read.sentences)
    return in_letter or bool(given and (given.reason or "").strip())


def _guidance(reading: Reading, outcome: Outcome) -> Iterator[ReviewNote]:
    """R04: the time limit is held against the citizen only after a correct guidance (FVL § 25)."""
    late = outcome is Outcome.DISMISSED and reading.examination.proposal.dismissal == "for_sent"
    if late and reading.case.appealed.appeal_guidance_correct is None:
        text = (
            "Klagen bliver afvist som for sen, men sagen oplyser ikke, om kommunens "
            "klagevejledning var korrekt. Kontrollér det."
        )
        yield ReviewNote("klagevejledning", Severity.WARNING, text, "afgoerende", None, "FVL § 25")


def _dissent(reading: Reading) -> Iterator[ReviewNote]:
    """A dissent is briefly reasoned, without names (BEK486 § 17)."""
    given = reading.case.answers.get("dissent")
    if reading.case.board.unanimous is False and not (given and (given.reason or "").strip()):
        text = "Afgørelsen er truffet af et flertal, men mindretallet er ikke begrundet kort."
        yield ReviewNote("mindretal", Severity.WARNING, text, "moede", None, "BEK486 § 17")
