"""When a case has been kept long enough: after it was sent, and never before it is in the record.

How long is the house's own rule (databeskyttelsesforordningen article 5(1)(e) names no days), so
the number of days comes from the settings; without it nothing is ever proposed for erasure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Happened", "Keeping", "keeping_of"]

SENT = "afsendt"
NEUTRAL = frozenset(  # what does not change what the record system should hold
    {
        "åbnet",
        "reserveret",
        "frigivet",
        "eksporteret",
        "modtaget i journalen",
        "nægtet",
        "indsigt",
        "tildelt",
        "nøgle",
        "status",
    }
)


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of a case: the day, what was done, and the status or package it names."""

    day: date
    action: str
    to: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether a case may be erased.

    Attributes:
        due: the first day it may be; None where that cannot be said.
        obstacles: Danish sentences on why it may not; empty when it may.
    """

    due: date | None
    obstacles: tuple[str, ...]

    @property
    def may_be_erased(self) -> bool:
        """Return whether nothing stands in the way."""
        return not self.obstacles


def keeping_of(events: Iterable[Happened], days: int | None, today: date) -> Keeping:
    """Return whether a case may be erased on a day, and what stands in the way.

    Args:
        events: what happened in the case, in order.
        days: how many days a sent case is kept; None where the house has set no rule.
        today: the day that is asked about.
    """
    every = tuple(events)
    sent = _sent_on(every)
    due = sent + timedelta(days=days) if sent is not None and days is not None else None
    said = [*_obstacles_of_time(sent, days, due, today), *_obstacles_of_record(every)]
    return Keeping(due, tuple(said))


def _sent_on(events: tuple[Happened, ...]) -> date | None:
    """Return the day the case was sent, unless it was taken up again afterwards."""
    moves = [event for event in events if event.to]
    return moves[-1].day if moves and moves[-1].to == SENT else None


def _obstacles_of_time(
    sent: date | None, days: int | None, due: date | None, today: date
) -> list[str]:
    if days is None:
        return ["Der er ikke sat en frist for opbevaring (UDKAST_RETENTION_DAYS)."]
    if sent is None:
        return ["Sagen er ikke afsendt."]
    if due is not None and today < due:
        return [f"Sagen skal opbevares til den {due:%d.%m.%Y}."]
    return []


def _obstacles_of_record(events: tuple[Happened, ...]) -> list[str]:
    received = {event.package for event in events if event.action == "modtaget i journalen"}
    exports = [number for number, event in enumerate(events) if event.action == "eksporteret"]
    kept = [number for number in exports if events[number].package in received - {""}]
    if not kept:
        return ["Det er ikke bekræftet, at sagspakken er modtaget i journalsystemet."]
    if any(event.action not in NEUTRAL for event in events[kept[-1] :]):
        return ["Sagen er ændret, efter at den pakke, journalsystemet har, blev lavet."]
    return []
