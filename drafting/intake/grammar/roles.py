"""Whose hours and when: the words that decide what an amount of time is.

The cue nearest before the amount wins. Work: LKH § 7, stk. 3 counts the citizen's own working
hours; assistance granted, earlier and asked for are three different facts of the appeal.
"""

import re
from dataclasses import dataclass

from drafting.intake import scope
from drafting.intake.grammar.cues import (
    ALONE,
    ASKED,
    BEFORE,
    CUES,
    GRANT,
    NEED,
    NONE,
    PAID,
    TASK,
    WAIT,
    WORK,
)
from drafting.intake.model import Quantity, Sentence

__all__ = ["Role", "role_of", "roles_in"]

_CUE = dict(CUES)
_FROM_TO = re.compile(
    r"\bfra (?:at (?:være |have |arbejde )(?:ansat )?)?\x02+(?:[^\x02.;]{0,45}?)"
    r"\btil (?:at (?:være |have |arbejde )(?:ansat )?)?(?:nu |kun |højst )?\x02+"
)
_CHANGE = re.compile(
    r"ned|hæv|forhøj|reducer|ændr|øge|skær|skar|sat|sæt|udvid|opjuster|fald|gå(?:r|et)|gik|steg"
)
_MOVED = re.compile(
    r"arbejdstid|arbejdede?r?\b|ansat|gået ned i tid|stilling"
    r"|\b(?:gået|går|gik)\b[^;]{0,40}\b(?:op|ned) i tid\b|\b(?:gået|går|gik)(?: op| "
    r"ned)?(?: i tid)?(?: fra)?(?: \w+)? ?$"
)
_HELP_LEFT = re.compile(r"bevilling|assistan|timetal|hjælp|tolk|bistand|nedsæt")
_RELATIVE = (
    (
        ASKED,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:som )?(?:du|jeg|borgeren|medlemmet|han|hun"
            r"|min klient|klager|der)(?: har| havde| er)? (?:søgt|søgte|ansøgt|ansøgte|bedt"
            r"|bad|ønsk)"
        ),
    ),
    (
        BEFORE,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)?(?: tilbage)?,? (?:som )?(?:du|jeg|borgeren"
            r"|medlemmet|han|hun|min klient|klager)(?: har| hidtil| tidligere)? (?:haft|havde)"
        ),
    ),
    (
        GRANT,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:som )?(?:jeg|du|medlemmet|han|hun|min klient"
            r"|borgeren|klager|kommunen|i) (?:fik|har fået|gav|bevilgede|har givet)"
        ),
    ),
    (
        TASK,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:der|som) (?:går|bruges|medgår"
            r"|anvendes) (?:til|på)"
        ),
    ),
)
_THEIRS_AFTER = re.compile(
    r"^(?: om ugen)?(?:,? som)? (?:hun|han|min [a-zæøå]+) [a-zæøå]+(?:er|r)\b"
)
_EXTRA_AFTER = re.compile(r"^s? (?:overarbejde|overtid|frokost\w*|pause\w*|transport\w*|ferie\w*)")
_NEED_AFTER = re.compile(r"^s? (?:om ugen )?(?:behov|hjælp (?:om ugen|i alt))\b")
_BUT_ONLY = re.compile(
    r"^(?:(?:det|der|den) (?:er|var) )?(?:kun |blot |nu |i stedet |alene |derimod |altså "
    r"|faktisk |reelt )*$"
)
_HELPED = re.compile(
    r"^[^\x02;]{0,14}\b(?:hjælp|bistand|assistance|støtte) (?:til|med) [^\x02;]{3,}$"
)
_NOT_WORK = re.compile(
    r"hjælp|tolk|assist|bistand|støtte|ledsag|\bbrug|\bsover|\btræner|\bkan\b|\bskal\b|\bventer|\bsøge"
    r"|\bønske|\bbehøv|\bklarer|\bkører (?:jeg )?(?:til|hjem)|\btransport|\bopgave|\bmangl"
    r"|\bfår\b|\bspar"
)
_LEAST = 8
"""Hours a week from which a plain »jeg passer telefonen 32 timer om ugen« may be a job."""
_FORMER = re.compile(
    r"\b(?:inden da|tidligere|førhen|før i tiden|oprindeligt|i gamle dage|førhen)\b"
)
_NOW = re.compile(r"\b(?:nu|i dag|p\.?t\.|aktuelt|for tiden)\b")
_LISTED = re.compile(
    r"(?:opgave\w*|funktion\w*|følgende|således|ting|gøremål|(?:hjælp|bistand|assistance) "
    r"til)\b[^:\x02]{0,40}:"
)
_PERSON = re.compile(
    r"\b(?:jeg|du|borger(?:en)?|medlemmet|patienten|pt\.|medarbejderen|vedkommende|hun|han|klient(?:en)?"
    r"|klager|ansøger)\b"
)
_LABEL = re.compile(r"^(?:arbejde|beskæftigelse|job|stilling|erhverv|ansættelse)\w*:")
_INSTEAD = re.compile(
    r"(?:\x02+|\btimer)[^\x02.;]{0,40}\bi stedet for (?:de |hidtil |tidligere |nuværende )*$"
)
_ASSISTANCE_AFTER = re.compile(
    r"^\s?(?:om ugen |i ugen |pr\. uge |ugentlig |ugentligt )?(?:med "
    r")?(?:personlig\w* |ugentlig\w* )?(?:assistance|hjælp|tolk|bistand|tolkning"
    r"|tegnsprogstolk\w*|assistent\w*|ledsag\w* )\b"
)
_SINCE_AFTER = re.compile(
    r"^[^\x02.;]{0,25}\bsiden (?:\d{4}|\x01|den \x01|januar|februar|marts|april"
    r"|maj|juni|juli|august|september|oktober|november|december)"
)
_DIFFERENCE = re.compile(
    r"s?\s(?:om ugen |ugentligt )?(?:mindre|færre|flere|mere|for lidt|for meget)\b"
)
_DOWN_FROM = re.compile(r"\b(?:ned|nedsat|reduceret|sænket|op|forhøjet|hævet) fra $")
_REFUSED = re.compile(r"\bafslag på (?!personlig)(?:\w+ ){0,2}$")
_ENDS_BEFORE = re.compile(
    r"\b(?:stoppe\w*|standse\w*|ophæve\w*|inddrage\w*|fratage\w*|frakend\w*|opsige\w*|bortfald\w*"
    r"|ophør\w*)\b[^;\x02]{0,50}\bbevilling\w*[^;\x02]{0,20}$"
)
_SINCE_BEEN = re.compile(r"\bhar (?:\w+ ){0,2}været (?:\w+ )?bevilget [^;\x02]{0,15}$")
_ENDS_AFTER = re.compile(
    r"^[^\x02;]{0,30}\b(?:ophør\w*|stopper|stoppes|bortfalder|udløber|standses"
    r"|inddrages|ophæves)\b"
)
_CORRECTED = re.compile(
    r"(?:det rigtige|det korrekte|rettelig|faktisk|i virkeligheden|reelt)\b[^\x02]{0,25}$"
)
_ASSISTANT = re.compile(r"\b(?:assistenten|hjælperen|tolken|min assistent|assistent)\b")


@dataclass(frozen=True, slots=True)
class Role:
    """What an amount is (`name`), how sure the words make it, and why in Danish."""

    name: str
    confidence: float
    why: str
    cue: int
    before: bool = False


def roles_in(sentence: Sentence) -> tuple[tuple[Quantity, Role], ...]:
    """Return each amount of a sentence with its role; an amount without a role has NONE."""
    pairs = _from_to(sentence)
    found: list[tuple[Quantity, Role]] = []
    previous: Role | None = None
    for quantity in sentence.quantities:
        role = pairs.get(quantity.start) or role_of(sentence, quantity, previous)
        found.append((quantity, role))
        if (
            role.name != NONE
            or role.why == "andres"
            or "fordelt" in role.why
            or "heraf" in role.why
        ):
            previous = role
    return tuple(found)


def role_of(sentence: Sentence, quantity: Quantity, previous: Role | None = None) -> Role:
    """Decide what one amount is from the cue nearest before it, or from the list it stands in."""
    low = sentence.low
    out = _set_aside(sentence, quantity)
    told = _told_after(low, quantity)
    if told is not None and (out is None or out.why == "tænkt"):
        return told
    if out is not None:
        return out
    start, _ = scope.segment_at(low, quantity.start)
    last_amount = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    best = _nearest(low, max(start, last_amount), quantity.start)
    if start > 0 and _BUT_ONLY.match(low[start : quantity.start]):
        best = _nearest(low, 0, _clause_end(low, start))
    if best is None and previous is not None:
        corrected = _CORRECTED.search(low[last_amount : quantity.start])
        if last_amount >= start or corrected:
            return Role(
                previous.name,
                previous.confidence - 0.04,
                previous.why,
                previous.cue,
                previous.before,
            )
    if best is None and last_amount > start:
        best = _nearest(low, start, quantity.start)
    if best is None or best.name == NONE:
        best = _after(low, quantity) or best
    if best is None or best.name not in (WORK, WAIT):
        best = _in_list(low, quantity) or best
    return _settled(sentence, quantity, best or _plain(sentence, quantity))


def _clause_end(low: str, cut: int) -> int:
    """Return where the clause before »men« ends: at its amount, without the relative clause."""
    amount = low.rfind("\x02", 0, cut)
    return amount if amount >= 0 else cut


def _told_after(low: str, quantity: Quantity) -> Role | None:
    """Read a relative clause: »8 timer, du har søgt om«, »15 timer, jeg havde før«."""
    right = low[quantity.end : quantity.end + 60]
    for name, pattern in _RELATIVE:
        if pattern.match(right):
            return Role(name, 0.88, "bisætningen lige efter tallet", quantity.end, name == BEFORE)
    return None


def _in_list(low: str, quantity: Quantity) -> Role | None:
    if _LISTED.search(low, 0, quantity.start):
        return Role(TASK, 0.86, "opgaverne er regnet op", quantity.start)
    return None


def _plain(sentence: Sentence, quantity: Quantity) -> Role | None:
    """Read a person and hours a week without a word for what they are as working hours, unsure."""
    low = sentence.low
    start, _ = scope.segment_at(low, quantity.start)
    if quantity.word == "arbejds":
        return Role(WORK, 0.86, "så stor en del af fuld tid", quantity.start)
    if quantity.word == "fuldtid" and not low[: quantity.start].endswith(("en ", "for ")):
        return Role(WORK, 0.86, "fuld eller halv tid", quantity.start)
    if _NEED_AFTER.match(low[quantity.end :]):
        return Role(NEED, 0.8, "»behov« eller »hjælp« efter tallet", quantity.end)
    if _LABEL.match(low):
        return Role(WORK, 0.8, "feltet om arbejdet", quantity.start)
    part = low[start : quantity.start]
    weekly = quantity.weekly() if quantity.per == "uge" else None
    if weekly is not None and weekly >= _LEAST and _PERSON.search(part):
        if not _NOT_WORK.search(part):
            return Role(WORK, 0.7, "en person og et ugentligt timetal", quantity.start)
    return None


def _set_aside(sentence: Sentence, quantity: Quantity) -> Role | None:
    low = sentence.low
    if scope.is_others(low, quantity.start, sentence.before):
        return Role(NONE, 0.9, "andres", quantity.start)
    if scope.is_writers(low, quantity.start, sentence.kind):
        return Role(NONE, 0.9, "skriverens egne", quantity.start)
    if scope.is_refuted(low, quantity.start, sentence.after):
        return Role(NONE, 0.9, "bestridt", quantity.start)
    if scope.is_hypothetical(low, quantity.start) or scope.is_denied(low, quantity.start):
        return Role(NONE, 0.9, "tænkt", quantity.start)
    right = low[quantity.end : quantity.end + 40]
    if _EXTRA_AFTER.match(right):
        return Role(NONE, 0.9, "ikke arbejdstid", quantity.start)
    if _THEIRS_AFTER.match(right) and re.search(r"\b(?:jeg|min|mig)\b", low):
        return Role(NONE, 0.9, "andres", quantity.start)
    if _DIFFERENCE.match(low[quantity.end :]):
        return Role(NONE, 0.9, "forskel", quantity.start)
    if scope.is_general(low, quantity.start):
        return Role(NONE, 0.9, "regel", quantity.start)
    return None


def _nearest(low: str, start: int, end: int) -> Role | None:
    best: Role | None = None
    for name, pattern in CUES:
        for match in pattern.finditer(low, start, end):
            if best is None or match.end() > best.cue:
                best = Role(name, 0.92, f"»{match[0].strip()}« står lige før tallet", match.end())
    if best is not None and best.name in (GRANT, ASKED) and _REFUSED.search(low[start:end]):
        return Role(ASKED, 0.86, "»afslag på« står før tallet", best.cue)
    if best is not None and best.name in (ALONE, NEED) and _CUE[PAID].search(low, start, end):
        return Role(PAID, 0.86, "udgiften er betalt", best.cue)
    if best is not None and best.name == GRANT:
        return _prefer(low, start, end, best)
    if best is not None and best.name == BEFORE:
        return _worked_before(low, (start, end), best)
    if best is not None and best.name == ALONE:
        asked = re.search(
            r"brug for|behov|kan (?:\w+ )?ikke|ikke (?:\w+ )?(?:kan|kunne|er i stand)",
            low[start:end],
        )
        return Role(NEED, 0.7, "behov nævnt i sætningen", best.cue) if asked else best
    return best


def _worked_before(low: str, place: tuple[int, int], best: Role) -> Role:
    """»Arbejdede tidligere 37 timer« is no earlier grant; »nu« brings back the present."""
    part = low[place[0] : place[1]]
    if not _CUE[WORK].search(part) or _HELP_LEFT.search(part) or re.search(r"\bf[iå]k?\b", part):
        return best
    if _NOW.search(part[best.cue - place[0] :]):
        return Role(WORK, 0.86, "arbejdstiden nu", best.cue)
    return Role(NONE, 0.9, "før", best.cue)


def _prefer(low: str, start: int, end: int, best: Role) -> Role:
    """»Du har tidligere fået 15 timer« is earlier, »søger om ret til 10 timer« is asked for."""
    left = low[start:end]
    for name, pattern in ((BEFORE, _CUE[BEFORE]), (ASKED, _CUE[ASKED])):
        found = list(pattern.finditer(left))
        if found and best.cue - start - found[-1].end() < 45:
            return Role(name, 0.88, f"»{found[-1][0]}« i samme led", best.cue)
    return best


def _after(low: str, quantity: Quantity) -> Role | None:
    right = low[quantity.end : quantity.end + 40]
    if _NEED_AFTER.match(right):
        return Role(NEED, 0.8, "»behov« eller »hjælp« efter tallet", quantity.end)
    if re.match(
        r"^s? ?(?:fast |ordinær )?(?:[a-zæøå]{0,20}stilling|job|[a-zæøå]{0,20}ansættelse"
        r"|arbejdsuge|arbejde|fleksjob)\b",
        right,
    ):
        return Role(WORK, 0.88, "timer og en stilling", quantity.end)
    if re.match(r"\s?(?:om ugen |i ugen |pr\. uge |ugentligt? )?som (?!kommunen|jeg|du)", right):
        return Role(WORK, 0.8, "timer »som« en stilling", quantity.end)
    if re.match(r"\s?(?:om ugen )?er (?:bevilget|givet)", right):
        return Role(GRANT, 0.8, "»bevilget« efter tallet", quantity.end)
    return None


def _settled(sentence: Sentence, quantity: Quantity, best: Role | None) -> Role:
    low = sentence.low
    if best is None:
        return Role(NONE, 0.5, "ingen ord viser, hvis timer det er", quantity.start)
    if best.name == WORK:
        return _settled_work(sentence, quantity, best)
    right = low[quantity.end :]
    if best.name == WAIT and not _ASSISTANT.search(low) and "ventetid" not in low:
        return Role(NONE, 0.5, "pause", best.cue)
    if re.match(r"s?\s?ventetid", right):
        return Role(WAIT, 0.8, "ventetid", best.cue)
    return _settled_grant(low, quantity, best)


def _settled_work(sentence: Sentence, quantity: Quantity, best: Role) -> Role:
    helped = _ASSISTANCE_AFTER.match(sentence.low[quantity.end :])
    if helped or quantity.word not in ("", "arbejds", "fuldtid"):
        return Role(NEED, 0.6, "timer med hjælp", best.cue)
    if scope.is_staff(sentence.low, quantity.start):
        return Role(NONE, 0.9, "andres", best.cue)
    if _ASSISTANT.search(sentence.low[: quantity.start]):
        return Role(TASK, 0.7, "assistentens tid", best.cue)
    start, _ = scope.segment_at(sentence.low, quantity.start)
    if _FORMER.search(sentence.low, start, quantity.start) and not _NOW.search(
        sentence.low, start, quantity.start
    ):
        return Role(NONE, 0.9, "før", best.cue)
    return best


def _settled_grant(low: str, quantity: Quantity, best: Role) -> Role:
    right = low[quantity.end :]
    left = low[: quantity.start]
    if best.name == GRANT and (_ENDS_BEFORE.search(left) or _SINCE_BEEN.search(left)):
        return Role(BEFORE, 0.86, "bevillingen, der ophører", best.cue, before=True)
    if best.name == GRANT and _ENDS_AFTER.match(right):
        return Role(BEFORE, 0.86, "bevillingen, der ophører", best.cue, before=True)
    if best.name == GRANT and _HELPED.match(low[best.cue : quantity.start]):
        return Role(TASK, 0.86, "hjælp til en opgave", best.cue)
    if best.name == GRANT and _DOWN_FROM.search(low[: quantity.start]):
        return Role(BEFORE, 0.86, "sat ned fra dette timetal", best.cue, before=True)
    if best.name == GRANT and _SINCE_AFTER.match(right):
        return Role(BEFORE, 0.86, "bevilget siden en tidligere dag", best.cue, before=True)
    if _INSTEAD.search(low[: quantity.start]):
        return Role(BEFORE, 0.86, "»i stedet for«", best.cue, before=True)
    return best


def _from_to(sentence: Sentence) -> dict[int, Role]:
    """Read »fra 20 timer om ugen til 10,5 timer om ugen«: before and after one change."""
    low = sentence.low
    pairs: dict[int, Role] = {}
    for match in _FROM_TO.finditer(low):
        inside = [q for q in sentence.quantities if match.start() <= q.start < match.end()]
        start, _ = scope.segment_at(low, match.start())
        left = low[start : match.start()]
        if (
            len(inside) != 2
            or scope.is_others(low, match.start())
            or scope.is_hypothetical(low, match.start())
        ):
            continue
        asked = (
            any(p.search(left) for p in (_CUE[ASKED], re.compile(r"afslag på")))
            and "nedsæt" not in left
        )
        work = not _HELP_LEFT.search(left) and _MOVED.search(left + match[0].partition("\x02")[0])
        if not _CHANGE.search(left + low[match.end() : match.end() + 30]) and not asked:
            continue
        name = WORK if work else (ASKED if asked else GRANT)
        first = NONE if work else BEFORE
        pairs[inside[0].start] = Role(first, 0.93, "»fra … til«", match.start(), before=True)
        pairs[inside[1].start] = Role(name, 0.93, "»fra … til«", match.start())
    return pairs
