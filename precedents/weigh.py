"""What holds on a day: the status of a document, and the order that never misleads."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from precedents.model import LinkKind, Precedent, PrecedentStatus, Proposition

__all__ = ["note_on", "order", "public_on", "replaced_by_on", "status_of_point", "status_on"]


def public_on(precedent: Precedent, day: date | None) -> bool:
    """Return whether a document was public on `day` (None: today, so yes).

    A document whose day is unknown counts from the latest day it can have been published, or
    from the first day of its year: it is shown too early rather than withheld.
    """
    start = precedent.public_from
    return day is None or start is None or start <= day


def status_on(
    precedent: Precedent, corpus: Mapping[str, Precedent], day: date | None
) -> PrecedentStatus:
    """Return the status of a document as it was on `day`, None meaning as recorded.

    A document that is dead today was practice before its successor was public. One that an
    unconfirmed link says is discarded is never shown as practice: its status is unknown.
    """
    recorded = _recorded(precedent)
    if recorded.dead or recorded is PrecedentStatus.PARTLY_WITHDRAWN:
        ended = _ended(precedent, corpus)
        if day is not None and ended is not None and day < ended:
            return PrecedentStatus.VALID
        return recorded
    if recorded is PrecedentStatus.VALID and _doubts(precedent, corpus, day):
        return PrecedentStatus.UNKNOWN
    return recorded


def _recorded(precedent: Precedent) -> PrecedentStatus:
    """Return the recorded status, or that of a confirmed link which says that it is over."""
    confirmed = {link.kind for link in precedent.links if link.confirmed_by is not None}
    if precedent.status.dead or precedent.propositions:
        return precedent.status
    if LinkKind.DISCARDED_BY in confirmed:
        return PrecedentStatus.WITHDRAWN
    if confirmed & {LinkKind.COLLECTED_IN, LinkKind.REISSUED_AS}:
        return PrecedentStatus.HISTORIC
    return precedent.status


def status_of_point(point: Proposition, day: date | None) -> PrecedentStatus:
    """Return the status of one point on `day`, None meaning as recorded."""
    if point.status.dead and day is not None and point.valid_to is not None:
        return PrecedentStatus.VALID if day < point.valid_to else point.status
    return point.status


def note_on(precedent: Precedent, corpus: Mapping[str, Precedent], day: date | None) -> str:
    """Return the Danish note to show beside the status."""
    notes = [precedent.status_note] if precedent.status_note else []
    if not _recorded(precedent).dead:
        notes += [
            f"Ser ud til at være afløst af {key}; det er ikke bekræftet af en person."
            for key in _doubts(precedent, corpus, day)
        ]
    for key in replaced_by_on(precedent, corpus, day):
        if not any(key in note for note in notes):
            notes.append(f"Brug i stedet {key}.")
    return " ".join(notes)


def replaced_by_on(
    precedent: Precedent, corpus: Mapping[str, Precedent], day: date | None
) -> tuple[str, ...]:
    """Return the keys to use instead that were public on `day`; those outside the corpus too."""
    return tuple(
        key for key in precedent.replaced_by if key not in corpus or public_on(corpus[key], day)
    )


def order(
    scores: Mapping[str, float], corpus: Mapping[str, Precedent], day: date | None
) -> list[tuple[str, float]]:
    """Return keys and scores, best first, with no withdrawn document above its successor.

    A successor takes the score of what it replaced where that is higher, since it carries the
    points on or changes them, and the withdrawn document stands below it. Ties fall by key.
    """
    lifted = dict(scores)
    rank = dict.fromkeys(scores, 0)
    linked = [key for key in scores if corpus[key].links]  # the others have no successor
    for key in sorted(linked, key=lambda each: _depth(each, corpus), reverse=True):
        successors = _successors(key, corpus, day)
        for successor in successors:
            lifted[successor] = max(lifted.get(successor, 0.0), lifted[key])
        if successors:
            rank[key] = 1 + _depth(key, corpus)
    best_first = sorted(lifted, key=lambda k: (-round(lifted[k], 5), rank.get(k, 0), k))
    return [(key, round(lifted[key], 5)) for key in best_first]


def _successors(key: str, corpus: Mapping[str, Precedent], day: date | None) -> tuple[str, ...]:
    precedent = corpus[key]
    if not status_on(precedent, corpus, day).dead:
        return tuple(k for k in _doubts(precedent, corpus, day) if k in corpus)
    return tuple(k for k in replaced_by_on(precedent, corpus, day) if k in corpus)


def _depth(key: str, corpus: Mapping[str, Precedent], seen: frozenset[str] = frozenset()) -> int:
    """Return how many replacements lie between a document and the newest of its line."""
    if key not in corpus or key in seen:
        return 0
    ahead = [_depth(each, corpus, seen | {key}) for each in corpus[key].replaced_by]
    return 1 + max(ahead) if ahead else 0


def _ended(precedent: Precedent, corpus: Mapping[str, Precedent]) -> date | None:
    if precedent.historic_from is not None:
        return precedent.historic_from
    days = [point.valid_to for point in precedent.propositions if point.valid_to is not None]
    for key in precedent.replaced_by:
        successor = corpus.get(key)
        if successor is not None and successor.public_from is not None:
            days.append(successor.public_from)
    return min(days) if days else None


def _doubts(
    precedent: Precedent, corpus: Mapping[str, Precedent], day: date | None
) -> tuple[str, ...]:
    return tuple(
        link.target
        for link in precedent.links
        if link.kind in (LinkKind.DISCARDED_BY, LinkKind.COLLECTED_IN, LinkKind.REISSUED_AS)
        and link.confirmed_by is None
        and (link.target not in corpus or public_on(corpus[link.target], day))
    )


Keep = Callable[[Precedent], bool]


def allowed(
    corpus: Mapping[str, Precedent], day: date | None, keep: Keep | None = None
) -> Iterator[str]:
    """Yield the keys that were public on `day` and pass `keep`."""
    for key, precedent in corpus.items():
        if public_on(precedent, day) and (keep is None or keep(precedent)):
            yield key
