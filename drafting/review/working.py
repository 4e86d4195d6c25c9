"""What a working letter must say before it is sent: the day to answer by, why a case is late."""

from collections.abc import Iterator

from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading

__all__ = ["working_notes"]

STOP, WARNING = Severity.STOP, Severity.WARNING


def working_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield what a hearing, a letter of inquiry or a notice of late handling lacks."""
    letter = reading.draft.letter
    names_a_day = "reply_by" in dict(reading.draft.record)
    if letter == "partshøring" and not names_a_day:
        text = "Partshøringen har ingen svarfrist. Skriv en frist, før brevet bliver sendt."
        yield ReviewNote("frist", STOP, text, "svar", None, "FVL § 19")
    if letter == "partshøring" and not _names_what_speaks_against(reading):
        text = (
            "Partshøringen siger ikke, hvilke oplysninger eller hensyn der taler imod borgeren. "
            "Skriv dem i sagen eller i brevet, før det bliver sendt."
        )
        yield ReviewNote("hensyn", STOP, text, "oplysninger", None, "FVL § 19")
    if letter.startswith("sagsoplysning") and not names_a_day:
        text = "Brevet har ingen svarfrist. Overvej at sætte en."
        yield ReviewNote("frist", WARNING, text, "svar", None, "RSL § 10")
    if letter == "sagsoplysning-arbejdsgiver":
        text = "Kontrollér, at borgeren har givet samtykke til, at vi spørger arbejdsgiveren."
        yield ReviewNote("samtykke", WARNING, text, "indledning", None, "RSL § 11 a")
    if letter == "underretning":
        yield from _late(reading, names_a_day)


def _names_what_speaks_against(reading: Reading) -> bool:
    """Return whether the officer has written a consideration, in the case or in the letter."""
    said = any(s.section == "oplysninger" and s.state == "ny" for s in reading.read.sentences)
    return said or any(text.strip() for text in reading.case.weighed)


def _late(reading: Reading, names_a_day: bool) -> Iterator[ReviewNote]:
    given = reading.case.answers.get("late_handling")
    if not names_a_day:
        text = "Underretningen siger ikke, hvornår sagen ventes afgjort. Skriv dagen."
        yield ReviewNote("frist", STOP, text, "oplysninger")
    if given is None or not (given.reason or "").strip():
        text = "Underretningen siger ikke, hvorfor sagen trækker ud. Skriv grunden i sagen."
        yield ReviewNote("begrundelse", STOP, text, "oplysninger")
