"""What a letter may say: values with the words for them and where they come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from drafting.domain.case import Assessment, CaseFile, Evidence
from drafting.text.clean import clean
from drafting.text.danish import full_stop

__all__ = ["Context", "Known", "assessed", "stated", "written"]


@dataclass(frozen=True, slots=True)
class Known:
    """One value a block may test or write; what is not known is not there at all.

    `kind` says what `text` is: fact, finding, author (a person's words), precedent or law.
    """

    value: object
    text: str = ""
    kind: str = "fact"
    facts: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    precedents: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Everything one letter may say: values by name, and lists of such values."""

    names: Mapping[str, Known]
    lists: Mapping[str, tuple[Mapping[str, Known], ...]] = field(default_factory=dict)

    def with_list(self, name: str, items: tuple[Mapping[str, Known], ...]) -> "Context":
        """Return the context with one more list."""
        return replace(self, lists={**self.lists, name: items})

    def within(self, item: Mapping[str, Known]) -> "Context":
        """Return the context in which one item of a list is written."""
        return replace(self, names={**self.names, **item})


def stated(case: CaseFile, path: str, value: object, text: str | None = None) -> Known:
    """Return a fact of the case file with the evidence the file holds for it."""
    words = str(value) if text is None else text
    return Known(value, clean(words, path), "fact", (path,), evidence=case.evidence.get(path, ()))


def written(case: CaseFile, path: str, text: str) -> Known:
    """Return words a person wrote in the case file, as a letter may quote them."""
    return Known(text, clean(text, path), "author", (path,), evidence=case.evidence.get(path, ()))


def assessed(
    case: CaseFile, path: str, name: str, assessment: Assessment | None
) -> dict[str, Known]:
    """Return an assessment as `name`, its reason as `name_reason`; nothing where unanswered."""
    if assessment is None or assessment.value is None:
        return {}
    evidence = case.evidence.get(path, ()) + _named(assessment.source)
    found = {name: Known(assessment.value, "", "author", (path,), evidence=evidence)}
    if assessment.reason and assessment.reason.strip():
        words = full_stop(clean(assessment.reason, f"{path}.reason"))
        found[f"{name}_reason"] = Known(
            words, words, "author", (f"{path}.reason",), evidence=evidence
        )
    return found


def _named(sources: str | Iterable[str] | None) -> tuple[Evidence, ...]:
    if sources is None:
        return ()
    names = (sources,) if isinstance(sources, str) else tuple(sources)
    return tuple(Evidence(document=name) for name in names)
