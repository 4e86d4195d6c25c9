"""Read the corpus of principmeddelelser and check that its links agree."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import yaml
from pydantic import ValidationError

from drafting.errors import PrecedentError
from precedents.model import INVERSE, Link, Precedent, PrecedentStatus
from precedents.stored import StoredPrecedent, to_plain

__all__ = ["dump", "external_links", "load", "load_folder", "read_precedent", "unconfirmed_links"]


def load(shipped: Path, imported: Path | None = None) -> dict[str, Precedent]:
    """Return the whole corpus by key: the shipped files and, over them, the imported ones.

    Raises:
        PrecedentError: a file cannot be read, or the links of the corpus do not agree.
    """
    corpus = load_folder(shipped)
    if imported is not None and imported.is_dir():
        added = load_folder(imported)
        corpus = _answered(corpus | added, frozenset(added))
    problems = list(_problems(corpus))
    if problems:
        raise PrecedentError(
            f"corpus links do not agree: {problems}",
            user_message="Samlingen af principmeddelelser hænger ikke sammen: "
            + " ".join(problems),
        )
    return corpus


def _answered(corpus: dict[str, Precedent], imported: frozenset[str]) -> dict[str, Precedent]:
    """Return the corpus where each link to or from an import is answered by its inverse."""
    back: dict[str, list[Link]] = {}
    for precedent in corpus.values():
        for link in precedent.links:
            if link.target in corpus and imported & {precedent.key, link.target}:
                answer = replace(link, kind=INVERSE[link.kind], target=precedent.key)
                back.setdefault(link.target, []).append(answer)
    for key, answers in back.items():
        held = {(link.kind, link.target) for link in corpus[key].links}
        new = tuple(each for each in answers if (each.kind, each.target) not in held)
        corpus[key] = replace(corpus[key], links=(*corpus[key].links, *new))
    return corpus


def load_folder(folder: Path) -> dict[str, Precedent]:
    """Return the precedents of one folder by key, without checking links between them."""
    corpus: dict[str, Precedent] = {}
    for path in sorted(folder.glob("*.yaml")):
        precedent = read_precedent(path)
        if path.stem != precedent.key:
            raise _unreadable(path, f"nøglen i filen er {precedent.key}")
        corpus[precedent.key] = precedent
    return corpus


def read_precedent(path: Path) -> Precedent:
    """Return one stored precedent.

    Raises:
        PrecedentError: the file is no YAML, lacks a field or holds an unknown one.
    """
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return StoredPrecedent.model_validate(data).to_precedent()
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, ValueError) as error:
        raise _unreadable(path, _first_fault(error)) from error


def dump(precedent: Precedent) -> str:
    """Return the YAML text of one precedent, as `read_precedent` reads it."""
    return yaml.dump(
        to_plain(precedent), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100
    )


class _Dumper(yaml.CSafeDumper):
    """libyaml's dumper without anchors: a date that occurs twice is written twice."""

    def ignore_aliases(self, data: object) -> bool:
        """Return True: nothing is written as a reference to something above it."""
        return True


def external_links(corpus: Mapping[str, Precedent]) -> tuple[tuple[str, Link], ...]:
    """Return the links that lead out of the corpus, each with the key it stands at."""
    return tuple(_links(corpus.values(), lambda link: link.target not in corpus))


def unconfirmed_links(corpus: Mapping[str, Precedent]) -> tuple[tuple[str, Link], ...]:
    """Return the links an import found and no person has confirmed."""
    return tuple(_links(corpus.values(), lambda link: link.confirmed_by is None))


def _links(
    corpus: Iterable[Precedent], wanted: Callable[[Link], bool]
) -> Iterator[tuple[str, Link]]:
    for precedent in corpus:
        for link in precedent.links:
            if wanted(link):
                yield precedent.key, link


def _problems(corpus: Mapping[str, Precedent]) -> Iterator[str]:
    for precedent in corpus.values():
        yield from _one_way_links(precedent, corpus)
        yield from _lost_points(precedent, corpus)
        yield from _status_against_points(precedent)


def _one_way_links(precedent: Precedent, corpus: Mapping[str, Precedent]) -> Iterator[str]:
    for link in precedent.links:
        other = corpus.get(link.target)
        if other is None or link.confirmed_by is None:
            continue
        back = {(each.kind, each.target) for each in other.links}
        if (INVERSE[link.kind], precedent.key) not in back:
            yield (
                f"{precedent.key} siger »{link.kind} {link.target}«, men {link.target} siger ikke "
                f"»{INVERSE[link.kind]} {precedent.key}«."
            )


def _lost_points(precedent: Precedent, corpus: Mapping[str, Precedent]) -> Iterator[str]:
    keys = [point.key for point in precedent.propositions]
    if len(keys) != len(set(keys)):
        yield f"{precedent.key} har to punkter med samme nøgle."
    for point in precedent.propositions:
        for target in (point.carried_by, point.withdrawn_by):
            if target is not None and not _leads_somewhere(target, corpus):
                yield f"{precedent.key}#{point.key} peger på {target}, som ikke findes."


def _leads_somewhere(target: str, corpus: Mapping[str, Precedent]) -> bool:
    key, _, point = target.partition("#")
    if key not in corpus:
        return not point  # a document outside the corpus is an external link
    return not point or point in {each.key for each in corpus[key].propositions}


def _status_against_points(precedent: Precedent) -> Iterator[str]:
    """A document is withdrawn when no point of it stands on its own, partly when some do."""
    states = {point.status for point in precedent.propositions}
    if not states:
        return
    standing = PrecedentStatus.VALID in states
    if precedent.status is PrecedentStatus.WITHDRAWN and standing:
        yield f"{precedent.key} er kasseret, men har et gældende punkt."
    if precedent.status is PrecedentStatus.PARTLY_WITHDRAWN and not (
        standing and PrecedentStatus.WITHDRAWN in states
    ):
        yield f"{precedent.key} er delvist kasseret, men punkterne siger noget andet."
    if precedent.status is PrecedentStatus.VALID and PrecedentStatus.WITHDRAWN in states:
        yield f"{precedent.key} er gældende, men har et kasseret punkt."
    for point in precedent.propositions:
        if point.withdrawn_by is not None and not point.passage:
            yield f"{precedent.key}#{point.key} er opgivet uden det sted, der siger det."


def _first_fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        return f"feltet »{where}« kan ikke bruges ({first['type']})"
    return "det er ikke læselig YAML i UTF-8"


def _unreadable(path: Path, why: str) -> PrecedentError:
    return PrecedentError(
        f"unreadable precedent file {path.name}: {why}",
        user_message=f"Filen {path.name} i samlingen af principmeddelelser kan ikke læses: {why}. "
        "Ret filen, eller hent den igen.",
    )
