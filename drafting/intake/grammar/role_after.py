"""What the words after an amount or the list it stands in make it."""

import re

from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, TASK, WAIT, WORK
from drafting.intake.grammar.role import Role
from drafting.intake.model import Quantity

__all__ = ["after", "in_list", "told_after"]

_PER = r"^(?:s?(?: om ugen| pr\. uge| ugentligt| i ugen)?(?: i (?:snit|gennemsnit))?)"
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
    (WORK, re.compile(rf"{_PER},? (?:som )?{_WHO} har (?:nu|i dag) som ")),
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
_LISTED = re.compile(
    r"\b(?:assistancen|hjælpen|assistenten|tolken) (?:anvendes|bruges|går|hjælper) (?:til|med)\b|"
    r"(?:opgave\w*|funktion\w*|følgende(?! afgørelse| beslutning| resultat)|således|ting|gøremål"
    r"|(?:hjælp|bistand|assistance) "
    r"til)\b[^:\x02]{0,40}:"
)
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
_GRANTED_AFTER = re.compile(r"^\s?(?:om ugen |af (?:dem|timerne) )?er (?:bevilget|givet)")


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
