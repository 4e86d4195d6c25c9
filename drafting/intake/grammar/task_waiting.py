"""Waiting between tasks, and how much of a task's time it is (principmeddelelse 31-20)."""

import re
from fractions import Fraction

from drafting.intake.model import Quantity, Sentence
from drafting.intake.words import NUMBER, number

__all__ = ["is_left", "is_waiting", "is_work", "share_before", "waiting_of"]

_WAITS = re.compile(
    r"^s?\s?(?:om ugen|i ugen|pr\. uge|ugentligt)? ?(?:på|med) (?:at )?vente\w*"
    r"|^s?\s?(?:om ugen)?,? ?(?:hvor|i hvilke|mens|som)? ?(?:han|hun|assistenten|hjælperen|tolken"
    r"|chaufføren)?[^.;,\x02]{0,30}\b(?:venter|ventetid|vente)\b"
)
_HELPS = re.compile(
    r"\b(?:assistent|hjælper|tolk|chauffør|heraf|hvoraf|indgår|opgave|(?:med)?går)\w*"
)
_NO_WAIT = re.compile(r"^[^.;\x02]{0,25}hvor der (?:\w+ )?ikke er (?:nogen )?ventetid")
_LESS_WAIT = re.compile(
    r"\b(?:ventetid(?:en)? er (?:trukket|regnet)|uden ventetid(?:en)?) [^\x02;]{0,40}$"
)
_WORKS_ON = re.compile(r", og (?!venter|holder|sidder)[a-zæøå]{3,}r (?:[a-zæøå]+ ){1,4}i $")
_ONE_OF = re.compile(rf"\b(?:i |på )?(?P<n>den ene|{NUMBER}) af (?:de |disse )(?:i alt )?$")
_THEREOF = re.compile(
    rf"^ ?(?:om ugen|ugentligt|pr\. uge)?,? (?:hvoraf|heraf) (?:er )?(?:de |den |det )?(?P<n>ene"
    rf"|{NUMBER})(?: er| går til| bruges på| går med)? (?:at )?(?:ren )?vente[a-zæøå]*"
)
"""»6 timer om ugen, hvoraf de 2 er ventetid i bilen«."""


def is_waiting(low: str, quantity: Quantity) -> bool:
    """Say whether the words after an amount make it waiting (»2,5 timer, hvor han venter«)."""
    return (
        _WAITS.match(low[quantity.end : quantity.end + 60]) is not None
        and _HELPS.search(low, 0, quantity.end + 60) is not None
    )


def is_left(low: str, quantity: Quantity) -> bool:
    """Say whether an amount is what is left without waiting (»Når ventetiden er trukket fra …«)."""
    return "ventetid" in low and _LESS_WAIT.search(low, 0, quantity.start) is not None


def is_work(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether work follows the waiting (»heraf 1 times ventetid, og læsser af i 7 timer«)."""
    low = sentence.low
    if _NO_WAIT.match(low[quantity.end : quantity.end + 60]):
        return True
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    return floor > 0 and _WORKS_ON.search(low, floor, quantity.start) is not None


def waiting_of(low: str, quantity: Quantity) -> tuple[Fraction, int] | None:
    """Return how many hours of an amount are waiting, and where that ends (»hvoraf de 2 er …«)."""
    match = _THEREOF.match(low[quantity.end : quantity.end + 70])
    hours = None if match is None else _hours(match["n"])
    return None if match is None or hours is None else (hours, quantity.end + match.end())


def share_before(low: str, start: int) -> tuple[Fraction, int] | None:
    """Return the share of an amount that is waiting, and where it stands (»den ene af de fire«)."""
    match = _ONE_OF.search(low, 0, start) if low[:start].endswith((" de ", " disse ")) else None
    hours = None if match is None else _hours(match["n"])
    return None if match is None or hours is None else (hours, match.start("n"))


def _hours(said: str) -> Fraction | None:
    return Fraction(1) if said in ("ene", "den ene") else number(said)
