"""Guesses about the occupation: they yield to what is said outright anywhere in the case."""

from drafting.intake.assemble import Found
from drafting.intake.grammar.form_words import MERE_WORK
from drafting.intake.grammar.occupation_names import WEAK

__all__ = ["without_guesses"]

_FORM, _NAME = "{occ}.form", "{occ}.name"


def without_guesses(rows: list[Found]) -> list[Found]:
    """Return the hits of a case without the guesses that something said outright replaces.

    A mere »arbejder som« yields to any form, a business or workplace to any title but one beside
    it. Of several places that say one form the clearest comes first.
    """
    forms = [one for one in rows if one.hit.path == _FORM]
    said = {one.hit.value for one in forms if one.hit.why != MERE_WORK}
    titles = [one for one in rows if one.hit.path == _NAME and one.hit.confidence > WEAK]
    kept = [
        one
        for one in rows
        if not (one.hit.path == _FORM and said and one.hit.why == MERE_WORK)
        and not (_is_weak_name(one) and titles and not _beside(one, titles))
    ]
    return _clearest_first(kept)


def _is_weak_name(one: Found) -> bool:
    return one.hit.path == _NAME and one.hit.confidence <= WEAK


def _beside(one: Found, titles: list[Found]) -> bool:
    """Say whether a sentence lists jobs, so that the business is another one than the title."""
    listed = len(one.sentence.quantities) > 1
    return listed and any(title.sentence is one.sentence for title in titles)


def _clearest_first(rows: list[Found]) -> list[Found]:
    """Put the surest of the places that give a form in one document first; the rest stay."""
    places = [n for n, one in enumerate(rows) if one.hit.path == _FORM]
    order: dict[str, int] = {}
    for number in places:
        order.setdefault(rows[number].document.name, len(order))
    ranked = sorted(
        (rows[number] for number in places),
        key=lambda one: (order[one.document.name], -one.hit.confidence),
    )
    done = list(rows)
    for number, one in zip(places, ranked, strict=True):
        done[number] = one
    return done
