"""FVL § 24, stk. 1, 2. pkt.: what rests on skøn is not signed without its main considerations."""

from collections.abc import Iterator

from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading
from drafting.text import weighed_assessments

__all__ = ["weighing_notes"]


def weighing_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield each assessment that the decision says without a consideration behind it."""
    if not reading.is_decision:
        return
    said: dict[str, str] = {}
    for sentence in reading.originals().values():
        for path in sentence.source.facts:
            said.setdefault(path, sentence.id)
    for path, about, given in weighed_assessments(reading.case):
        held = (given.reason or "").strip() or given.speaks_for or given.speaks_against
        if path in said and given.value is not None and not held:
            text = (
                f"Vurderingen af, {about}, står uden de hensyn, der har været bestemmende for "
                "den. Skriv begrundelsen i sagen."
            )
            section = said[path].split("-")[0]
            yield ReviewNote("skøn", Severity.STOP, text, section, said[path], "FVL § 24, stk. 1")
