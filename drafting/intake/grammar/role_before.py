"""What the words before an amount make it: the nearest cue, and what a second cue changes."""

import re

from drafting.intake.grammar.cues import ALONE, ASKED, BEFORE, CUES, GRANT, NEED, NONE, PAID, WORK
from drafting.intake.grammar.role import Role

__all__ = ["CUE", "HELP_LEFT", "NOW", "first", "nearest"]

CUE = dict(CUES)
HELP_LEFT = re.compile(r"bevilling|assistan|timetal|hjælp|tolk|bistand|nedsæt")
NOW = re.compile(r"\b(?:nu|i dag|p\.?t\.|aktuelt|for tiden)\b")
_REFUSED = re.compile(r"\bafslag på (?!personlig)(?:\w+ ){0,2}$")
_NEW_PART = re.compile(r", (?:og|men|så) ")
_GOT = re.compile(r"\b(?:fik|få|får|fået)\b")
_NEEDED = re.compile(r"brug for|behov|kan (?:\w+ )?ikke|ikke (?:\w+ )?(?:kan|kunne|er i stand)")


def nearest(low: str, start: int, end: int) -> Role | None:
    """Return the role the cue nearest before an amount gives it, None where there is no cue."""
    best: Role | None = None
    for name, pattern in CUES:
        for match in pattern.finditer(low, start, end):
            if best is None or match.end() > best.cue:
                best = Role(name, 0.92, f"»{match[0].strip()}« står lige før tallet", match.end())
    return None if best is None else _changed(low, (start, end), best)


def first(
    low: str, start: int, end: int, names: tuple[str, ...] = (WORK, GRANT, NEED, ASKED)
) -> Role | None:
    """Return the role of the first cue of a part: »arbejdstiden er fordelt …, svarende til 37«."""
    found = [
        (match.start(), name, match)
        for name in names
        for match in CUE[name].finditer(low, start, end)
    ]
    if not found:
        return None
    _, name, match = min(found, key=lambda row: row[0])
    return Role(name, 0.86, f"»{match[0].strip()}« i samme led", match.end())


def _changed(low: str, place: tuple[int, int], best: Role) -> Role:
    part = low[place[0] : place[1]]
    if best.name in (GRANT, ASKED) and _REFUSED.search(part):
        return Role(ASKED, 0.86, "»afslag på« står før tallet", best.cue)
    if best.name in (ALONE, NEED) and CUE[PAID].search(part):
        return Role(PAID, 0.86, "udgiften er betalt", best.cue)
    if best.name == GRANT:
        return _prefer(part, place[0], best)
    if best.name == BEFORE and "haft" not in best.why:
        return _worked_before(part, place[0], best)
    if best.name == ALONE and _NEEDED.search(part):
        return Role(NEED, 0.7, "behov nævnt i sætningen", best.cue)
    return best


def _worked_before(part: str, start: int, best: Role) -> Role:
    """»Arbejdede tidligere 37 timer« is no earlier grant; »nu« brings back the present."""
    if not CUE[WORK].search(part) or HELP_LEFT.search(part) or _GOT.search(part):
        return best
    if NOW.search(part[best.cue - start :]):
        return Role(WORK, 0.86, "arbejdstiden nu", best.cue)
    return Role(NONE, 0.9, "før", best.cue)


def _prefer(part: str, start: int, best: Role) -> Role:
    """»Du har tidligere fået 15 timer« is earlier, »søger om ret til 10 timer« is asked for."""
    for name in (BEFORE, ASKED):
        found = list(CUE[name].finditer(part))
        between = part[found[-1].end() : best.cue - start] if found else ""
        if found and len(between) < 45 and not _NEW_PART.search(between):
            return Role(name, 0.88, f"»{found[-1][0]}« i samme led", best.cue)
    return best
