"""What the words after an amount, its list or its mere place make it."""

import re

from drafting.intake import scope
from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, TASK, WORK
from drafting.intake.grammar.role import Role
from drafting.intake.grammar.role_before import nearest
from drafting.intake.model import Quantity, Sentence

__all__ = ["after", "in_list", "plain", "told_after"]

_RELATIVE = (
    (ASKED, re.compile(r"^[^\x02.;]{0,15}\bmod nu\b")),
    (
        GRANT,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)? i stedet for (?:de |hidtil "
            r"|tidligere )?\x02"
        ),
    ),
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
        WORK,
        re.compile(
            r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:som )?(?:du|jeg|borgeren|medlemmet|han|hun"
            r"|min klient|klager) (?:er ansat|arbejder)\b"
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
_NEED_AFTER = re.compile(r"^s? (?:om ugen )?(?:behov|hjælp (?:om ugen|i alt))\b")
_NOT_WORK = re.compile(
    r"hjælp|tolk|assist|bistand|støtte|ledsag|\bbrug|\bsover|\btræner|\bkan\b|\bskal\b|\bventer|\bsøge"
    r"|\bønske|\bbehøv|\bklarer|\bkører (?:jeg )?(?:til|hjem)|\btransport|undervisning"
    r"|kursus|\bopgave|\bmangl"
    r"|\bfår\b|\bspar|\bhar (?:\w+ ){0,2}$"
)
_LEAST = 8
"""Hours a week from which a plain »jeg passer telefonen 32 timer om ugen« may be a job."""
_LISTED = re.compile(
    r"\b(?:assistancen|hjælpen|assistenten|tolken) (?:anvendes|bruges|går|hjælper) (?:til|med)\b|"
    r"(?:opgave\w*|funktion\w*|følgende|således|ting|gøremål|(?:hjælp|bistand|assistance) "
    r"til)\b[^:\x02]{0,40}:"
)
_PERSON = re.compile(
    r"\b(?:jeg|du|borger(?:en)?|medlemmet|patienten|pt\.|medarbejderen|vedkommende|hun|han|klient(?:en)?"
    r"|klager|ansøger)\b"
)
_LABEL = re.compile(r"^(?:arbejde|beskæftigelse|job|stilling|erhverv|ansættelse)\w*:")
_JOB_AFTER = re.compile(
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
    right = low[quantity.end : quantity.end + 60]
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
    """Read a person and hours a week without a word for what they are as working hours, unsure."""
    low = sentence.low
    start, _ = scope.segment_at(low, quantity.start)
    if quantity.word == "arbejds":
        return Role(WORK, 0.86, "så stor en del af fuld tid", quantity.start)
    if quantity.word == "fuldtid" and not low[: quantity.start].endswith(("en ", "for ")):
        return Role(WORK, 0.86, "fuld eller halv tid", quantity.start)
    if _LABEL.match(low):
        return Role(WORK, 0.8, "feltet om arbejdet", quantity.start)
    part = low[start : quantity.start]
    asked = sentence.before.rstrip().endswith("?") and not low[: quantity.start].strip()
    if asked:
        return nearest(sentence.before, 0, len(sentence.before))
    weekly = quantity.weekly() if quantity.per == "uge" else None
    enough = weekly is not None and weekly >= _LEAST
    if enough and _PERSON.search(part) and not _NOT_WORK.search(part):
        return Role(WORK, 0.7, "en person og et ugentligt timetal", quantity.start)
    return None
