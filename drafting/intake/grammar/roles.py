"""Whose hours and when: the words that decide what an amount of time is.

The cue nearest before the amount wins. Work: LKH § 7, stk. 3 counts the citizen's own working
hours; assistance granted, earlier and asked for are three different facts of the appeal.
"""

import re
from dataclasses import replace

from drafting.intake import people, scope
from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, NONE, WAIT, WORK
from drafting.intake.grammar.role import Role
from drafting.intake.grammar.role_after import after, in_list, told_after
from drafting.intake.grammar.role_aside import RULE, SUPPOSED, set_aside
from drafting.intake.grammar.role_before import CUE, HELP_LEFT, first, nearest
from drafting.intake.grammar.role_parts import parted
from drafting.intake.grammar.role_plain import plain
from drafting.intake.grammar.role_settled import settled
from drafting.intake.model import Quantity, Sentence

__all__ = ["Role", "forget", "role_of", "roles_in"]

_FROM_TO = re.compile(
    r"\bfra (?:at (?:være |have |arbejde )(?:ansat )?)?\x02+(?:[^\x02.;]{0,45}?)"
    r"\btil (?:at (?:være |have |arbejde )(?:ansat )?)?(?:nu |kun |højst )?\x02+"
)
_CHANGE = re.compile(
    r"ned|reduktion|hæv|forhøj|reducer|ændr|øge|skær|skar|sat|sæt|udvid|opjuster|fald|gå(?:r|et)"
    r"|gik|steg"
)
_MOVED = re.compile(
    r"arbejdstid|arbejdede?r?\b|ansat|gået ned i tid|stilling"
    r"|\b(?:gået|går|gik)\b[^;]{0,40}\b(?:op|ned) i tid\b|\b(?:gået|går|gik)(?: op| "
    r"ned)?(?: i tid)?(?: fra)?(?: \w+)? ?$"
)
_KEPT: dict[int, tuple[Sentence, tuple[tuple[Quantity, Role], ...]]] = {}
_MOST_KEPT = 4096
_BUT_ONLY = re.compile(
    r"^(?:(?:det|der|den) (?:er|var) )?(?:kun |blot |nu |i stedet |alene |derimod |altså "
    r"|faktisk |reelt )*$"
)
_CORRECTED = re.compile(
    r"(?:det rigtige|det korrekte|rettelig|faktisk|i virkeligheden|reelt)\b[^\x02]{0,25}$"
)
_AMOUNTS_TO = re.compile(
    r"\b(?:dvs\.|svarende til|det vil sige|hvilket (?:svarer til|giver|bliver|er)|altså"
    r"|det giver|det bliver|så det (?:er|bliver)) (?:ca\. |i alt |samlet )?$"
)
_GOT = re.compile(r"^[^\x02.;]{0,20}, (?:som )?du (?:fik|har fået)\b")
_CHANGED_TO = re.compile(
    r"\btil (?:kun |nu |højst |i alt )?$|\b(?:er|bliver) (?:det|den|timetallet|bevillingen) "
    r"(?:nu |kun )?$|\b(?:den|det) (?:er|bliver)(?: nu| så)?(?: på)? $|\bog nu [^\x02;]{0,20}$"
)
_REFUSAL = re.compile(r"afslag på|afslog|afslå|ikke (?:at )?(?:forhøje|udvide|hæve)")
_CARRIED = ("andres", "fordelt", "heraf")
"""Reasons that reach the next amount of a list although the first is no fact."""


def roles_in(sentence: Sentence) -> tuple[tuple[Quantity, Role], ...]:
    """Return each amount of a sentence with its role; an amount without a role has NONE.

    Several grammars ask for the same sentences; the answers are kept until the text is read.
    """
    kept = _KEPT.get(id(sentence))
    if kept is None or kept[0] is not sentence:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        kept = _KEPT[id(sentence)] = (sentence, _roles_in(sentence))
    return kept[1]


def forget() -> None:
    """Let go of the sentences that were kept, once their text is read."""
    _KEPT.clear()


def _roles_in(sentence: Sentence) -> tuple[tuple[Quantity, Role], ...]:
    if not sentence.quantities:
        return ()
    pairs = _from_to(sentence)
    found: list[tuple[Quantity, Role]] = []
    previous: Role | None = None
    for quantity in sentence.quantities:
        role = pairs.get(quantity.start) or role_of(sentence, quantity, previous)
        found.append((quantity, role))
        if role.name != NONE or any(word in role.why for word in _CARRIED):
            previous = role
    return tuple(parted(sentence, found))


def role_of(sentence: Sentence, quantity: Quantity, previous: Role | None = None) -> Role:
    """Decide what one amount is from the words around it, or from the list it stands in."""
    low = sentence.low
    out, told = set_aside(sentence, quantity), told_after(low, quantity)
    got = sentence.kind == "kommunens afgørelse" and _GOT.match(low[quantity.end :])
    if told is not None and told.name == GRANT and got:
        told = Role(BEFORE, 0.86, "kommunen skriver »fik« om den tidligere bevilling", told.cue)
    if told is not None and (out is None or out.why in (SUPPOSED, RULE)):
        return told
    if out is not None:
        return out
    best, final = _from_left(sentence, quantity, previous)
    if final and best is not None:
        return settled(sentence, quantity, best) if best.name == GRANT else best
    if best is None or best.name == NONE:
        best = after(low, quantity) or best
    if best is None or best.name not in (WORK, WAIT):
        best = in_list(low, quantity) or best
    return settled(sentence, quantity, best or plain(sentence, quantity))


def _from_left(
    sentence: Sentence, quantity: Quantity, previous: Role | None
) -> tuple[Role | None, bool]:
    """Return what the words before an amount make it, and whether that is the last word."""
    low = sentence.low
    start, _ = scope.segment_at(low, quantity.start)
    last = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    if low[start : quantity.start].endswith("mod nu "):
        return Role(GRANT, 0.88, "»mod nu«", quantity.start), False
    amounts_to = _AMOUNTS_TO.search(low[start : quantity.start])
    if amounts_to:
        end = start + amounts_to.start()
        found = first(low, max(start, last), end) or first(low, start, end)
        return found or first(low, start, end, (BEFORE,)), False
    if start > 0 and _BUT_ONLY.match(low[start : quantity.start]):
        best = nearest(low, 0, _clause_end(low, start))
    else:
        best = nearest(low, max(start, last), quantity.start)
    listed = last >= start or _CORRECTED.search(low[last : quantity.start])
    daily = quantity.per in ("dag", "gang") and quantity.times is None
    changed = _CHANGED_TO.search(low[last : quantity.start])
    if best is None and previous is not None and previous.name == BEFORE and changed:
        return Role(GRANT, 0.88, "»fra … til«", quantity.start), False
    if best is None and previous is not None and listed and not (daily and previous.name == WORK):
        return replace(previous, confidence=previous.confidence - 0.04), True
    if best is None and last > start:
        best = nearest(low, start, quantity.start)
    return best, False


def _clause_end(low: str, cut: int) -> int:
    """Return where the clause before »men« ends: at its amount, without the relative clause."""
    amount = low.rfind("\x02", 0, cut)
    return amount if amount >= 0 else cut


def _from_to(sentence: Sentence) -> dict[int, Role]:
    """Read »fra 20 timer om ugen til 10,5 timer om ugen«: before and after one change."""
    low = sentence.low
    pairs: dict[int, Role] = {}
    for match in _FROM_TO.finditer(low):
        inside = [q for q in sentence.quantities if match.start() <= q.start < match.end()]
        place = match.start()
        if len(inside) != 2 or people.is_others(low, place) or scope.is_hypothetical(low, place):
            continue
        name = _changed_hours(low, match)
        if name is not None:
            earlier = NONE if name in (WORK, NEED) else BEFORE
            pairs[inside[0].start] = Role(earlier, 0.93, "»fra … til«", place, before=True)
            pairs[inside[1].start] = Role(name, 0.93, "»fra … til«", place)
    return pairs


def _changed_hours(low: str, match: re.Match[str]) -> str | None:
    """Say what went from one amount to another: work, what is asked for, or the grant."""
    left = low[scope.segment_at(low, match.start())[0] : match.start()]
    asked = (CUE[ASKED].search(left) or _REFUSAL.search(left)) and "nedsæt" not in left
    if not asked and not _CHANGE.search(left + low[match.end() : match.end() + 30]):
        return None
    helped = HELP_LEFT.search(left + low[match.end() : match.end() + 30])
    if not helped and _MOVED.search(left + match[0].partition("\x02")[0]):
        return WORK
    if CUE[NEED].search(left) and not CUE[GRANT].search(left):
        return NEED
    return ASKED if asked else GRANT
