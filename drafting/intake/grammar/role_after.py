"""What the words after an amount, its list or its mere place make it."""

import re
from dataclasses import replace

from drafting.intake import scope
from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, TASK, WAIT, WORK
from drafting.intake.grammar.occupation_words import AGENT
from drafting.intake.grammar.role import Role
from drafting.intake.grammar.role_before import nearest
from drafting.intake.model import Quantity, Sentence

__all__ = ["PRESENT", "after", "in_list", "plain", "told_after"]

_PER = r"^(?:s?(?: om ugen| pr\. uge| ugentligt| i ugen)?)"
_WHO = (
    r"(?:jeg|du|vi|i|borgeren|medlemmet|han|hun|min klient|klager(?:en)?|patienten|medarbejderen)"
)
_BY = (
    rf"(?:,? (?:som )?{_WHO}(?: har| havde| er| selv| oprindeligt| hidtil| tidligere| altid| nu)*)"
)
_RELATIVE = (
    (ASKED, re.compile(r"^[^\x02.;]{0,15}\bmod nu\b")),
    (GRANT, re.compile(rf"{_PER} i stedet for (?:de |hidtil |tidligere )?\x02")),
    (
        ASKED,
        re.compile(
            rf"{_PER}(?:{_BY}|,? der(?: er| var| blev)?) (?:søgt|søgte|ansøg|bedt|bad\b|beder"
            rf"|søger|ønsk)"
        ),
    ),
    (
        ASKED,
        re.compile(
            rf"{_PER} (?:er|var) (?:\w+ )?(?:det|hvad|dem),?{_BY} (?:søgt|søgte|bedt|bad|ønsk)"
        ),
    ),
    (
        ASKED,
        re.compile(rf"{_PER}, og det er (?:også )?(?:det|hvad|dem),?{_BY} (?:søg|bed|bad|ønsk)"),
    ),
    (BEFORE, re.compile(rf"{_PER}(?: tilbage)?{_BY} (?:haft|havde)")),
    (BEFORE, re.compile(rf"{_PER},? (?:som )?{_WHO} (?:har (?:i dag|nu|haft)|havde|fik før)")),
    (
        GRANT,
        re.compile(
            rf"{_PER},? (?:som )?(?:{_WHO}|kommunen) (?:nu |blot |kun )?(?:fik|har fået|gav"
            rf"|skal nøjes|må nøjes|har tilbage"
            rf"|bevilgede|har givet|bevilger|giver)"
        ),
    ),
    (WORK, re.compile(rf"{_PER},? (?:som )?{_WHO} (?:er ansat|arbejder)\b")),
    (WORK, re.compile(rf"{_PER} af (?:dig|mig|ham|hende|borgeren)\b")),
    (WORK, re.compile(rf"{_PER} af (?:din|min|hans|hendes) (?:uge|tid|arbejdsuge)\b")),
    (
        TASK,
        re.compile(rf"{_PER},? (?:der|som) (?:går|bruges|medgår|anvendes) (?:til|på)"),
    ),
    (WAIT, re.compile(rf"{_PER},? (?:hvor|mens) (?:\w+ ){{1,7}}vente")),
)
_NEED_AFTER = re.compile(r"^s? (?:om ugen )?(?:behov|hjælp (?:om ugen|i alt))\b")
_NOT_WORK = re.compile(
    r"hjælp|tolk|assist|bistand|støtte|ledsag|\bbrug|\bsover|\btræner|\bkan\b|\bskal\b|\bventer"
    r"|\bsøge"
    r"|\bønske|\bbehøv|\bklarer|\bkører (?:jeg )?(?:til|hjem)|\btransport|undervisning"
    r"|kursus|\bopgave|\bmangl"
    r"|\bfår\b|\bspar|\bhar (?:\w+ ){0,2}$"
)
_LEAST = 8
"""Hours a week from which a plain »jeg passer telefonen 32 timer om ugen« may be a job."""
_MOST_HELP = 21
"""Hours a week above which »jeg har 37 timer om ugen« is hardly assistance (BEK1174 § 15: 20)."""
_JOB_LINE = re.compile(
    rf"^(?:\d{{1,2}}[).] ?|[-–•*] ?)?(?:[a-zæøå-]*{AGENT})\b[^.;:\x02]{{0,40}}, "
    rf"(?:\x02+, )?$"
    r"|^(?:[^:;\x02]{0,30}\btime[^:;\x02]{0,20}\b(?:job|arbejd|stilling|ansættelse)[a-zæøå]*"
    r"|(?:ugentlig )?(?:arbejdstid|stilling|ansættelse|beskæftigelse)[^:;\x02]{0,25}): $"
)
_TITLE = re.compile(
    rf"\b(?:er|som)(?: en| ansat som| ansat| uddannet| [a-zæøå]+ og)? [a-zæøå-]*{AGENT}"
    rf"(?:, | på | og har | med | )"
    rf"(?:en arbejdstid på )?$"
)
_LISTED = re.compile(
    r"\b(?:assistancen|hjælpen|assistenten|tolken) (?:anvendes|bruges|går|hjælper) (?:til|med)\b|"
    r"(?:opgave\w*|funktion\w*|følgende(?! afgørelse| beslutning| resultat)|således|ting|gøremål"
    r"|(?:hjælp|bistand|assistance) "
    r"til)\b[^:\x02]{0,40}:"
)
_PERSON = re.compile(
    r"\b(?:jeg|du|borger(?:en)?|medlemmet|patienten|pt\.|medarbejderen|vedkommende|hun|han"
    r"|klient(?:en)?"
    r"|klager|ansøger)\b"
)
_SUMS_UP = re.compile(
    r"(?:(?:det|dette|hvilket|tallet|timetallet) (?:bliver|giver|svarer til|er|udgør)"
    r"|i alt|tilsammen|samlet|svarende til|over hele året svarer det til|omregnet"
    r"|i gennemsnit|gennemsnitligt)(?: (?:altså|dermed|så|i alt|tilsammen|samlet|i gennemsnit"
    r"|gennemsnitligt|er det|bliver det|giver det|svarer det til|til|ca\.|cirka|omkring)){0,3} "
)
PRESENT = re.compile(
    r"\b(?:jeg|du|han|hun|borgeren|medlemmet|selv|medarbejderen)\b[^\x02;:,]{0,18}"
    r"\b(?:er|står?|i gang|sidder|lægger|møder(?: ind)?|tilbringer|knokler)\b"
    r"(?: (?:der|her|jeg|du|han|hun|nu|selv|på (?!sygehus)[a-zæøå]+"
    r"|i (?:butik|firma|forretning|virksomhed)[a-zæøå]*)){0,3} $"
    r"|\b(?:er|lægger|står) (?:jeg|du|han|hun|borgeren|medlemmet) (?:der |her |selv |i gang "
    r"|på arbejde ){0,3}$"
)
_FROM_NOW = re.compile(r"(?:fremover|herefter|fra nu af|fra \x01+)\b[^\x02;:]{0,40}$")
_HELP_HOURS = re.compile(
    r"\b(?:[a-zæøå]*(?:assistance|tolk|tolkning|tolketimer|bistand|assistent|hjælper)|personlig"
    r" hjælp) (?:(?:på|i|til|med|til i|svarende til) )?(?:i alt |ca\. |cirka |op til )?$"
)
_HELP_HOURS_AFTER = re.compile(
    r"^s? (?:om ugen |pr\. uge |ugentligt )?(?:til |med )?(?:personlig\w* )?"
    r"(?:[a-zæøå]*assistance|[a-zæøå]*tolk|[a-zæøå]*tolkning|bistand)\b"
)
_BY_LETTER = {"kommunens afgørelse": GRANT, "ansøgning": ASKED}
"""Whose hours with help a letter speaks of when it says no more; elsewhere they are the need."""
_LABEL = re.compile(r"^(?:arbejde|beskæftigelse|job|stilling|erhverv|ansættelse)\w*:")
_JOB_AFTER = re.compile(
    r"^s?(?: om ugen| pr\. uge| ugentligt)? i (?:et |mit |dit |sit |en )?(?:fleksjob|job\b"
    r"|[a-zæøå]*stilling|løntilskud|praktik|seniorjob)|"
    r"^s? ?(?:fast |ordinær )?(?:[a-zæøå]{0,20}stilling|job|[a-zæøå]{0,20}ansættelse"
    r"|arbejdsuge|arbejde|fleksjob)\b"
)
_AS_AFTER = re.compile(
    r"^\s?(?:om ugen |i ugen |pr\. uge |ugentligt? )?som (?!kommunen|jeg"
    r"|du|ansat|led)"
)
_GRANTED_AFTER = re.compile(r"^\s?(?:om ugen )?er (?:bevilget|givet)")


def told_after(low: str, quantity: Quantity) -> Role | None:
    """Read a relative clause: »8 timer, du har søgt om«, »15 timer, jeg havde før«."""
    right = low[quantity.end : quantity.end + 80]
    for name, pattern in _RELATIVE:
        if pattern.match(right):
            return Role(name, 0.88, "bisætningen lige efter tallet", quantity.end, name == BEFORE)
    return None


def in_list(low: str, quantity: Quantity) -> Role | None:
    """Read an amount in a list of tasks (»til følgende opgaver: …«)."""
    if _LISTED.search(low, 0, quantity.start):
        return Role(TASK, 0.86, "opgaverne er regnet op", quantity.start)
    return None


def after(low: str, quantity: Quantity) -> Role | None:
    """Read what stands right after an amount: »behov«, a post, »som«, »er bevilget«."""
    right = low[quantity.end : quantity.end + 40]
    if _NEED_AFTER.match(right):
        return Role(NEED, 0.8, "»behov« eller »hjælp« efter tallet", quantity.end)
    if _JOB_AFTER.match(right):
        return Role(WORK, 0.88, "timer og en stilling", quantity.end)
    if _AS_AFTER.match(right):
        return Role(WORK, 0.8, "timer »som« en stilling", quantity.end)
    if _GRANTED_AFTER.match(right):
        return Role(GRANT, 0.8, "»bevilget« efter tallet", quantity.end)
    return None


def plain(sentence: Sentence, quantity: Quantity) -> Role | None:
    """Read an amount without a word of its own: by the sentence before, the person, the letter."""
    low = sentence.low
    start, _ = scope.segment_at(low, quantity.start)
    if quantity.word == "arbejds":
        return Role(WORK, 0.86, "så stor en del af fuld tid", quantity.start)
    if quantity.word == "fuldtid" and not low[: quantity.start].endswith(("en ", "for ")):
        return Role(WORK, 0.86, "fuld eller halv tid", quantity.start)
    if _LABEL.match(low) or _JOB_LINE.search(low[: quantity.start]):
        return Role(WORK, 0.8, "feltet om arbejdet", quantity.start)
    part = low[start : quantity.start]
    if _carries_on(sentence, quantity):
        carried = nearest(sentence.before, 0, len(sentence.before))
        return None if carried is None else replace(carried, confidence=0.8)
    if _TITLE.search(part):
        return Role(WORK, 0.86, "en stilling og dens timer", quantity.start)
    if PRESENT.search(part):
        return Role(WORK, 0.75, "hvor borgeren er i så mange timer", quantity.start)
    if sentence.kind in _BY_LETTER and _FROM_NOW.match(part):
        return Role(_BY_LETTER[sentence.kind], 0.75, "fremover", quantity.start)
    if _HELP_HOURS.search(part) or _HELP_HOURS_AFTER.match(low[quantity.end :]):
        name = _BY_LETTER.get(sentence.kind, NEED)
        return Role(name, 0.72, "timer med hjælp, læst efter hvem der skriver", quantity.start)
    weekly = quantity.weekly() if quantity.per == "uge" else None
    enough = weekly is not None and weekly >= _LEAST
    much = weekly is not None and weekly > _MOST_HELP
    no_work = _NOT_WORK.search(part.removesuffix("har ") if much else part)
    if enough and _PERSON.search(part.rpartition(":")[2]) and not no_work:
        return Role(WORK, 0.7, "en person og et ugentligt timetal", quantity.start)
    return None


def _carries_on(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether an amount answers or sums up the sentence before."""
    left = sentence.low[: quantity.start]
    asked = sentence.before.rstrip().endswith("?") and not left.strip()
    return asked or _SUMS_UP.fullmatch(left) is not None
