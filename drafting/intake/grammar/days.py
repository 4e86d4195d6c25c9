"""Which day is it: decision, receipt, complaint, application, reassessment, start, reopening.

Each rule is a pattern over the masked sentence, where a date is a run of \\x01. The day of receipt
starts the time limit (RSL § 67); the day a complaint was sent is not the day it was received.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.intake import scope
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]


@dataclass(frozen=True, slots=True)
class _Rule:
    path: str
    pattern: re.Pattern[str]
    kinds: frozenset[str]
    sure: float
    why: str


_ANY: frozenset[str] = frozenset()
_COMPLAINT = frozenset(("klage",))
_DECIDING = (
    r"truffet|traf\w*|besluttet|beslutter|bevilget|bevilger|bevilgede|bevilliget|givet|giver|gav|afslået|afslog|afslår|nedsat|nedsatte|nedsætter|revurderet|meddelt|meddelte|meddeler|afgjort|afgjorde"
    r"|standset|stoppet|ophørt|frakendt|sat|satte|sætter|ændret|ændrede|forhøjet|fastsat|fastsatte|truffen|frataget|afvist|afviste|reduceret|reducerede|underrettet|tildelt|forlænget|imødekommet|tilkendt|tilkendte"
)
_RULES: tuple[_Rule, ...] = tuple(
    _Rule(path, re.compile(pattern), kinds, sure, why)
    for path, pattern, kinds, sure, why in (
        ("reopening.practice_change_published", r"31-20\b[^\x01]{0,60}(?:offentliggj|udkom|udsendt|udgivet)[^\x01]{0,20}(\x01+)|offentliggj\w*[^\x01]{0,20}(\x01+)", _ANY, 0.9, "Principmeddelelsens offentliggørelse."),
        ("reopening.period", r"(?:gjaldt|gældende|løb|perioden|bevilget|bevillingen|i kraft|gælder|var)[^\x01]{0,50}?(?:fra )?(?:den |d\. )?(\x01+)\s?(?:til|–|-|og (?:frem )?til)(?: og med)? (?:den |d\. )?(\x01+)", _ANY, 0.9, "Perioden, bevillingen gjaldt."),
        ("reopening.in_force_to", r"(?:bevilling\w*|den|tilskud\w*) (?:\w+ )?(?:løb|gjaldt|udløb|ophørte|sluttede|gældende)[^\x01]{0,30}(?:til|indtil|med|den)[^\x01]{0,12}(\x01+)|\b(?:løb|gjaldt|udløb) (?:indtil |til |frem til |og med )?(?:den |d\. )?(\x01+)", _ANY, 0.88, "Dagen, bevillingen udløb."),
        ("reopening.in_force_from", r"\b(?:satte|fastsatte|nedsatte)(?: vi| kommunen)?(?: den| d\.)? (\x01+)[^;]{0,12} ?bevillingen|bevillingen (?:gjaldt|løb|var gældende|trådte i kraft) (?:fra|den) ?(?:den )?(\x01+)", _ANY, 0.88, "Dagen, bevillingen gjaldt fra."),
        ("application.date", r"ansøgning(?:en)?,?(?: om [^\x01,]{0,60})?(?: (?:er|blev|som vi|vi))?(?: modtaget| modtog| indgivet| dateret| indsendt| fremsendt)?(?: i [a-zæøå]+| af os| hos \w+)?,?(?: af| fra|:)?(?: den| d\.)? (\x01+)", _ANY, 0.9, "Ansøgningens dag."),
        ("application.date", r"(?:søgte|ansøgte|søgt|ansøgt|søger|ansøger|anmodede|anmodet|bad|bedt)\b[^\x01;]{0,90}(\x01+)", _ANY, 0.9, "Dagen, der blev søgt."),
        ("application.date", r"(\x01+)(?: har| søgte| ansøgte| anmodede)? ?(?:jeg|du|borgeren|han|hun|medlemmet|min klient|ansøgeren|vores medlem)? ?(?:søgt|ansøgt|søgte|ansøgte|anmodet|anmodede|indgav[^;]{0,20}ansøgning)\b", _ANY, 0.9, "Dagen, der blev søgt."),
        ("application.date", r"^(?:ansøgningen )?(?:er )?modtaget(?: i \w+| af \w+)?(?: den| d\.)? ?(\x01+)|^(?:dato|den|dateret):? (\x01+)", frozenset(("ansøgning",)), 0.86, "Ansøgningen bærer denne dag."),
        ("reassessment.date", r"(?:genvurder\w*|set på sagen igen|vurderet sagen igen|behandlet sagen igen|revurderet sagen)\b[^\x01]{0,70}(\x01+)|(\x01+)[^\x01]{0,80}(?:genvurder\w*|set på sagen igen|vurderet sagen igen)", _ANY, 0.93, "Kommunens genvurdering (RSL § 66)."),
        ("reassessment.date", r"(?:fastholdt|fastholder|fastholdes|fastholde|ændre[tr])\b[^\x01]{0,40}(\x01+)|(\x01+)[^\x01]{0,60}(?:fastholdt|fastholder|fastholdes|medhold)", frozenset(("genvurdering", "notat")), 0.86, "Dagen, kommunen fastholdt eller ændrede."),
        ("reassessment.date", r"^(?:dato|den):? ?(\x01+)\.?$", frozenset(("genvurdering",)), 0.7, "Brevets dato."),
        ("complaint.received", r"klage\w*[^\x01;]{0,45}\b(?:modtaget|modtog|fik|indgik|indkom|indgået|kom ind|kom frem|nåede frem|registreret)\b[^\x01;]{0,60}(\x01+)", _ANY, 0.93, "Klagens modtagelse."),
        ("complaint.received", r"\b(?:modtog|modtaget|fik)\b[^\x01;]{0,30}\bklagen?\b[^\x01;]{0,30}(\x01+)|(\x01+)[^\x01;]{0,25}\b(?:modtog|modtaget)\b[^\x01;]{0,35}\bklage", _ANY, 0.92, "Klagens modtagelse."),
        ("complaint.received", r"^(?:stemplet |kommunen |jobcentret )?modtaget(?: i [a-zæøå]+| af [a-zæøå]+| hos [a-zæøå]+)?:?(?: den| d\.)? ?(\x01+)", _COMPLAINT, 0.92, "Klagen bærer denne modtagelsesdag."),
        ("complaint.received", r"(?:indgivet|klaget|klagede)[^\x01;]{0,40}(?:\x01+)?[^\x01;]{0,30}\bmodtaget\b[^\x01;]{0,30}(\x01+)", _ANY, 0.9, "Klagens modtagelse."),
        ("complaint.received", r"\b(?:klagede|klaget|klager)\b[^\x01;]{0,15}(?:\bden |\bd\. )(\x01+)", frozenset(("kommunens afgørelse", "genvurdering", "notat", "andet")), 0.7, "Dagen, der blev klaget; modtagelsen er ikke nævnt."),
        ("appealed_decision.received", r"\b(?:modtog|fik|modtaget|fået)\b(?! (?:\w+ ){0,3}klage)[^\x01;]{0,40}\b(?:brevet|afgørelsen|afslaget|meddelelsen|breve)\b[^\x01;]{0,30}?(?:den |d\. )?(\x01+)", frozenset(("klage", "notat", "andet")), 0.88, "Dagen, afgørelsen blev modtaget (RSL § 67)."),
        ("appealed_decision.received", r"(?:afgørelse\w*|brevet|afslaget)[^\x01;]{0,50}\b(?:modtaget|modtog|kom frem|nåede frem|fremme|leveret|afleveret|læst|tilgængelig)\b[^\x01;]{0,45}(\x01+)", _ANY, 0.9, "Dagen, afgørelsen blev modtaget (RSL § 67)."),
        ("appealed_decision.received", r"(\x01+) (?:modtog|fik) (?:jeg|min klient|vores medlem|medlemmet|borgeren|han|hun|du)[^\x01;]{0,20}\b(?:brevet|afgørelsen|afslaget)\b", _ANY, 0.9, "Dagen, afgørelsen blev modtaget (RSL § 67)."),
        ("appealed_decision.effective_from", r"(?:gælder|virkning|virker|træder i kraft|i kraft|ophører|stopper|ophør|stoppes|ophævet|bortfalder|standses|løber|ydes|ændringen|med start)\b[^\x01;]{0,35}?(?:fra |pr\. |per |den |d\. |med udgangen af ){1,3}(\x01+)", _ANY, 0.91, "Dagen, afgørelsen virker fra."),
        ("appealed_decision.effective_from", r"\x02+[^\x01;]{0,40}\b(?:fra|pr\.|per|med virkning fra)(?: og med)?(?: den| d\.)? (\x01+)", frozenset(("kommunens afgørelse",)), 0.88, "Dagen, timerne gælder fra."),
        ("appealed_decision.effective_from", r"\bfra (?:og med )?(?:den |d\. )(\x01+)[^\x01;]{0,30}(?:bevilge|har du ret|får du|nedsæt|ophør)", frozenset(("kommunens afgørelse",)), 0.86, "Dagen, afgørelsen virker fra."),
        ("appealed_decision.date", r"(?:afgørelse\w*|afslag\w*|bevilling\w*|brev)\b,? ?(?:der er |som er |er |blev )?(?:truffet |dateret |meddelt )?(?:af |fra |den |d\. |dateret |om [^\x01]{0,60}(?:af |den )){1,3}(\x01+)", _ANY, 0.92, "Afgørelsens dato."),
        ("appealed_decision.date", rf"(?:kommune\w*|jobcent\w*|vi|byråd\w*|udvalg\w*|firma\w*|forvaltning\w*)[^\x01;]{{0,50}}?\b(?:har|{_DECIDING})\b[^\x01;]{{0,70}}?(?:den |d\. )(\x01+)", _ANY, 0.9, "Dagen, kommunen traf afgørelsen."),
        ("appealed_decision.date", rf"(?:den |d\. )(\x01+)[^\x01;]{{0,30}}\b(?:{_DECIDING}|har (?:vi|kommunen))\b", _ANY, 0.86, "Dagen, kommunen traf afgørelsen."),
        ("appealed_decision.date", r"\bafgjorde\b[^\x01]{0,40}(\x01+)|\bklage[rd]?e? over[^\x01]{0,60}(?:af|fra|den) (\x01+)|(?:dateret|truffet)(?: den| d\.)? (\x01+)|\bfik(?: jeg| du| \w+)?(?: den| d\.)? (\x01+)[^\x01]{0,20}\b(?:meddelt )?afslag", _ANY, 0.88, "Afgørelsens dato."),
        ("appealed_decision.date", r"^(?:\w+, )?(?:dato:? ?|den |d\. )(\x01+)\.?$", frozenset(("kommunens afgørelse",)), 0.7, "Brevets dato."),
    )
)  # fmt: skip
_SENT = re.compile(
    r"\b(?:sendt|sendte|indgivet|indsendt|afsendt|skrev|dateret|postet)\b[^\x01]{0,25}$"
)
_STAMP = re.compile(r"\bmodtaget\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the days of a sentence, each to the first rule whose words fit it."""
    if not sentence.days:
        return
    low = sentence.low
    taken: set[int] = set()
    for rule in _RULES:
        if rule.kinds and sentence.kind not in rule.kinds:
            continue
        if rule.path.startswith("appealed_decision.") and sentence.kind == "genvurdering":
            continue
        for match in rule.pattern.finditer(low):
            yield from _hits(sentence, rule, match, taken)


def _hits(sentence: Sentence, rule: _Rule, match: re.Match[str], taken: set[int]) -> Iterator[Hit]:
    starts = [match.start(n) for n in range(1, (match.re.groups or 0) + 1) if match[n]]
    if rule.path == "complaint.received" and _SENT.search(sentence.low, 0, starts[0]):
        return
    if scope.is_hypothetical(sentence.low, starts[0]):
        return
    for index, start in enumerate(starts):
        day = next((d for d in sentence.days if d.start <= start < d.end), None)
        if day is None or day.start in taken:
            continue
        taken.add(day.start)
        path = rule.path
        if path == "reopening.period":
            path = "reopening.in_force_from" if index == 0 else "reopening.in_force_to"
        yield Hit(path, day.value, _span(sentence, match, day.start, day.end), rule.sure, rule.why)


def _span(sentence: Sentence, match: re.Match[str], start: int, end: int) -> Span:
    begin = match.start() if start - match.start() <= 90 else start
    while begin < start and sentence.text[begin].isspace():
        begin += 1
    return Span(begin, end)
