"""Every point of the complaint is answered in the letter as it is now (RSL § 70; FVL § 24)."""

from collections.abc import Collection, Iterator

from drafting.domain.edited import ReadSentence
from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading
from drafting.text import MISSING_ANSWER, ComplaintPoint, complaint_points

__all__ = ["point_notes"]

SECTION = "klagepunkter"


def point_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield each point without an answer, and each that a block answers and a person must see."""
    if not reading.is_decision:
        return
    answered = []
    for point in complaint_points(reading.case, reading.draft):
        said = f"Klagepunktet »{point.text[:120]}«"
        where = (SECTION, point.quoted[0] if point.quoted else None, "FVL § 24")
        if not _answered(reading, point):
            text = f"{said} er ikke besvaret i afgørelsen. Svar på det, før brevet bliver sendt."
            yield ReviewNote("klagepunkter", Severity.STOP, text, *where)
            continue
        answered.append(point)
        if point.by == "fund" and reading.is_on_the_merits:
            text = f"{said} er besvaret ud fra sagens vurdering. Kontrollér, at svaret dækker det."
            yield ReviewNote("klagepunkter", Severity.WARNING, text, *where)
    yield from _gaps(reading, answered)


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
            return sentence.section == SECTION and (
                sentence.state == "ny" or _fills_gap(reading, sentence)
            )
    return False


def _fills_gap(reading: Reading, sentence: ReadSentence) -> bool:
    """Return whether a person has written over the gap; what still is a gap is no answer."""
    original = reading.originals().get(sentence.id)
    was_gap = original is not None and original.text.startswith(MISSING_ANSWER)
    return was_gap and sentence.state == "ændret" and MISSING_ANSWER not in sentence.text


def _gaps(reading: Reading, answered: Collection[ComplaintPoint]) -> Iterator[ReviewNote]:
    """Yield each gap left beside an answer, or changed but not filled; the rest are unanswered."""
    filled = {identity for point in answered for identity in point.quoted}
    quotes = {i for point in complaint_points(reading.case, reading.draft) for i in point.quoted}
    quote = None
    for sentence in reading.read.sentences:
        if sentence.id in quotes:
            quote = sentence.id
        touched = sentence.state in ("ny", "ændret")
        if MISSING_ANSWER in sentence.text and (touched or quote in filled):
            text = f"Der står stadig »{MISSING_ANSWER}« i brevet. Skriv svaret i stedet."
            where = (sentence.section, sentence.id, "FVL § 24")
            yield ReviewNote("klagepunkter", Severity.STOP, text, *where)
