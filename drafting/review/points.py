"""Every point of the complaint is answered in the letter as it is now (RSL § 70; FVL § 24)."""

from collections.abc import Iterator

from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading
from drafting.text import ComplaintPoint, complaint_points

__all__ = ["point_notes"]

SECTION = "klagepunkter"


def point_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield each point without an answer, and each that a block answers and a person must see."""
    if not reading.is_decision:
        return
    for point in complaint_points(reading.case, reading.draft):
        said = f"Klagepunktet »{point.text[:120]}«"
        where = (SECTION, point.quoted[0] if point.quoted else None, "FVL § 24")
        if not _answered(reading, point):
            text = f"{said} er ikke besvaret i afgørelsen. Svar på det, før brevet bliver sendt."
            yield ReviewNote("klagepunkter", Severity.STOP, text, *where)
        elif point.by == "fund" and reading.is_on_the_merits:
            text = f"{said} er besvaret ud fra sagens vurdering. Kontrollér, at svaret dækker det."
            yield ReviewNote("klagepunkter", Severity.WARNING, text, *where)


def _answered(reading: Reading, point: ComplaintPoint) -> bool:
    """Return whether the letter answers the point: ours is still there, or a person wrote one."""
    left = {sentence.id for sentence in reading.read.sentences}
    if any(sentence.id in left for sentence in point.answer):
        return True
    quoted, after = set(point.quoted), False
    for sentence in reading.read.sentences:
        if sentence.id in quoted:
            after = True
        elif after:
            return sentence.section == SECTION and sentence.state == "ny"
    return False
