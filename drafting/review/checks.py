"""The checks of a letter, gravest first: result, reasons, numbers, citations, parts, changes."""

from collections.abc import Callable, Iterator

from drafting.domain.review import ReviewNote, Severity
from drafting.review.language import language_notes
from drafting.review.numbers import number_notes
from drafting.review.outcomes import outcome_notes
from drafting.review.points import point_notes
from drafting.review.reading import Reading
from drafting.review.weighing import weighing_notes
from drafting.review.working import working_notes
from drafting.text import LAYOUTS
from drafting.text.citations import find_citations
from drafting.text.resolve import resolve_citation

__all__ = ["review"]

STOP, WARNING, ADVICE = Severity.STOP, Severity.WARNING, Severity.ADVICE


def review(reading: Reading) -> tuple[ReviewNote, ...]:
    """Return every note about the letter, gravest first; none is a pass."""
    notes = [note for check in _CHECKS for note in check(reading)]
    order = list(Severity)
    return tuple(sorted(notes, key=lambda note: order.index(note.severity)))


def _parts(reading: Reading) -> Iterator[ReviewNote]:
    """R48: every required part is there once."""
    for part in LAYOUTS[reading.draft.letter]:
        name = part.heading or part.key
        held = any(section.key == part.key for section in reading.draft.sections)
        if part.required and not held and not reading.text_of(part.key).strip():
            text = (
                f"Brevet har ikke afsnittet »{name}«. Kontrollér, at vurderingen nævner de "
                "hensyn, der har været bestemmende."
            )
            yield ReviewNote("dele", WARNING, text, part.key, None, "FVL § 24")
            continue
        if part.required and not reading.text_of(part.key).strip():
            yield ReviewNote(
                "dele", STOP, f"Afsnittet »{name}« er tomt eller mangler.", part.key, None, "R48"
            )
        if part.heading and reading.headings.count(part.heading) > 1:
            yield ReviewNote(
                "dele", STOP, f"Overskriften »{name}« står der to gange.", part.key, None, "R48"
            )


def _reasons(reading: Reading) -> Iterator[ReviewNote]:
    """FVL § 24: rules, main considerations and facts; nothing decisive may be cut away."""
    if not reading.is_decision:
        return
    originals = reading.originals()
    for identity in reading.read.deleted:
        section = identity.split("-")[0]
        if section in ("vurdering", "afgoerende", "regler", "resultat"):
            yield ReviewNote(
                "begrundelse",
                STOP if section == "resultat" else WARNING,
                f"En sætning er slettet: »{originals[identity].text}« Kontrollér, at begrundelsen "
                "stadig nævner regler, hovedhensyn og de vigtigste oplysninger.",
                section,
                identity,
                "FVL § 24",
            )


def _citations(reading: Reading) -> Iterator[ReviewNote]:
    """R50: what is cited exists, and is in force on the law date."""
    law_date = reading.examination.law_date
    for sentence in reading.read.sentences:
        for citation in find_citations(sentence.text):
            found = resolve_citation(citation, reading.sources, law_date)
            if citation.decision is not None and citation.named:
                yield from _decision(reading, sentence.section, sentence.id, citation.decision)
            elif not found and citation.named and sentence.state in ("ny", "ændret"):
                text = f"»{citation.text}« findes ikke i Udkasts regelsamling."
                yield ReviewNote("henvisning", WARNING, text, sentence.section, sentence.id, "R50")


def _decision(
    reading: Reading, section: str | None, sentence: str, key: str
) -> Iterator[ReviewNote]:
    status = reading.statuses.get(key)
    if status is None:
        text = f"{key} findes ikke i praksissamlingen og må ikke nævnes, før en jurist har set den."
        yield ReviewNote("henvisning", STOP, text, section, sentence, "R50")
    elif status == "kasseret":
        text = f"Principmeddelelse {key} er kasseret og må ikke bruges som gældende praksis."
        yield ReviewNote("henvisning", STOP, text, section, sentence, "R50")
    elif status != "gældende":
        text = f"{key} har status »{status}«. Kontrollér, at den kan bruges."
        yield ReviewNote("henvisning", WARNING, text, section, sentence, "R50")


def _open(reading: Reading) -> Iterator[ReviewNote]:
    """A decision is not signed over an open question, an open change or an open comment."""
    if reading.is_decision:
        for question in reading.examination.proposal.open_questions:
            text = f"Spørgsmålet er ikke besvaret: {question.question}"
            basis = ", ".join(map(str, question.legal_basis)) or None
            yield ReviewNote("åbne spørgsmål", WARNING, text, None, None, basis)
    count = reading.read.tracked_changes
    if count:
        text = f"Brevet har {count} sporede ændringer. Godkend eller afvis dem i Word."
        yield ReviewNote("sporede ændringer", STOP, text)
    for comment in reading.read.comments:
        text = f"En kommentar fra {comment.author or 'ukendt'} står stadig i brevet: {comment.text}"
        yield ReviewNote("kommentarer", STOP, text, None, comment.anchor or None)


def _sources(reading: Reading) -> Iterator[ReviewNote]:
    """A new sentence has no source, and a sentence without a place is shown."""
    for sentence in reading.read.sentences:
        if sentence.state == "ny":
            text = "Sætningen er uden kilde. Kontrollér, at den har støtte i sagen."
            yield ReviewNote("kilde", WARNING, text, sentence.section, sentence.id, "RSL § 10")
    for words in reading.read.unplaced:
        text = f"»{words[:120]}« kan ikke placeres i et afsnit."
        yield ReviewNote("placering", WARNING, text)


_CHECKS: tuple[Callable[[Reading], Iterator[ReviewNote]], ...] = (
    outcome_notes,
    _parts,
    _reasons,
    number_notes,
    _citations,
    point_notes,
    weighing_notes,
    working_notes,
    _open,
    _sources,
    language_notes,
)
