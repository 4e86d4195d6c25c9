"""Why and when a task is done: because of the impairment or not, inside working time or not.

BEK1174 § 13: assistance is for functions that follow from the employment and that the impairment
creates a need of help for. Only what the text says is proposed; whether it is so is a person's.
"""

import re
from collections.abc import Iterator

from drafting.intake import people, scope
from drafting.intake.grammar.task_back import BACK, pointed_at
from drafting.intake.grammar.tasks import ALL_TASKS, named_in, names_task
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_IMPAIRED = (
    r"(?:handicap\w*|funktionsnedsættelse\w*|lidelse\w*|sygdom\w*|syn\w*|hørelse\w*|ryg\w*"
    r"|arm\w*|ben\w*"
    r"|hænder\w*|hånd\w*|lammelse\w*|gigt\w*|døvhed\w*|blindhed\w*|skade\w*|sclerose\w*"
    r"|sklerose\w*)"
)
_TERMS: tuple[tuple[str, bool, re.Pattern[str], str], ...] = tuple(
    (path, value, re.compile(pattern), why)
    for path, value, pattern, why in (
        (
            "{task}.due_to_impairment",
            False,
            rf"\b(?:skyldes|følger|følge|hænger)\b[^.;]{{0,12}}\bikke\b[^.;]{{0,30}}{_IMPAIRED}"
            rf"|\bikke (?:\w+ ){{0,2}}(?:på grund af|som følge af|har \w+ at gøre med|en "
            rf"følge af)[^.;]{{0,20}}{_IMPAIRED}"
            r"|\b(?:opgave\w*|arbejde\w*) har (?:\w+ )?(?:ikke|intet)[^.;]{0,25}\bhandicap\w*"
            r"|\buanset handicap\w*"
            rf"|\bhar (?:\w+ )?(?:ikke|intet|ingenting)[^.;]{{0,12}} med [^.;]{{0,20}}\b{_IMPAIRED}"
            rf" at gøre\b|\bhar (?:\w+ )?(?:ikke|intet|ingenting)[^.;]{{0,10}} at gøre med"
            rf" [^.;]{{0,20}}\b{_IMPAIRED}"
            r"|\bogså uden (?:\w+ )?(?:handicap|funktionsnedsættelse|sygdom)\w*"
            r"|\bhar ikke med (?:mit|hans|hendes|dit|\w+s) handicap at gøre\b"
            rf"|\b(?:ikke|intet|ingenting) har (?:noget )?(?:med"
            rf"|at gøre med) [^.;]{{0,20}}\b{_IMPAIRED}",
            "Teksten siger, at opgaven ikke skyldes funktionsnedsættelsen.",
        ),
        (
            "{task}.due_to_impairment",
            True,
            rf"\b(?:på grund af|pga\.|grundet|som følge af|skyldes|følge af|fordi)\b(?! "
            rf"ikke)[^.;]{{0,30}}\b{_IMPAIRED}[^.;]{{0,40}}",
            "Teksten siger, at hjælpen skyldes funktionsnedsættelsen.",
        ),
        (
            "{task}.within_working_time",
            False,
            r"\b(?:uden for|udenfor|efter|før) (?:\w+ ){0,2}arbejdstid\w*|\bi (?:min|din|sin"
            r"|hendes|hans|borgerens) fritid\b"
            r"|\b(?:om aftenen|i weekenden) (?:derhjemme|hjemme)\b"
            r"|\befter (?:fyraften|arbejde)\b|\b(?:er|hører) ikke (?:til )?arbejdstid(?:en)?\b"
            r"|\bikke (?:en )?(?:del af|inden for|indenfor) (?:\w+ )?arbejdstiden\b"
            r"|\bligger ikke i arbejdstiden\b"
            r"|\bikke i (?:\w+ )?arbejdstid\w*",
            "Teksten siger, at opgaven ligger uden for arbejdstiden.",
        ),
        (
            "{task}.within_working_time",
            True,
            r"(?<!ikke )\b(?:i|inden for|indenfor|under|en del af|foregår i) (?:min |din |sin "
            r"|hendes |hans |den normale |borgerens |medarbejderens )?arbejdstid(?:en)?\b",
            "Teksten siger, at opgaven ligger i arbejdstiden.",
        ),
    )
)
_BACK = re.compile(rf"^(?:og )?{BACK} ")
_ALL = re.compile(r"\b(?:opgaverne|det hele|alle opgaver|hjælpen|assistancen)\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give why and when the task of a sentence is done, where the text says so."""
    low = sentence.low
    seen: set[str] = set()
    for path, value, pattern, why in _TERMS:
        match = pattern.search(low)
        if match is None or path in seen or scope.is_hypothetical(low, match.start()):
            continue
        target = _target(sentence, low)
        if target and not people.is_others(low, match.start(), sentence.before):
            seen.add(path)
            yield Hit(path, value, Span(*match.span()), 0.8, why, task=target)


def _target(sentence: Sentence, low: str) -> str:
    tasks = [name for _, name in named_in(sentence)]
    if not tasks:
        named = [names_task(sentence, quantity) for quantity in sentence.quantities]
        tasks = [one[0] for one in named if one is not None]
    if tasks:
        return tasks[-1]
    if _BACK.match(low) and (back := pointed_at(sentence, 0)):
        return back[-1]
    return ALL_TASKS if _ALL.search(low) else f"~{low}"
