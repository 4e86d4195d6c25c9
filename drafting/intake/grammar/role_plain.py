"""An amount without a cue of its own: read by the person, the post, or who writes; never sure."""

import re
from dataclasses import replace

from drafting.intake import scope
from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, WORK
from drafting.intake.grammar.occupation_words import AGENT
from drafting.intake.grammar.role import Role
from drafting.intake.grammar.role_before import nearest
from drafting.intake.model import Quantity, Sentence

__all__ = ["POST", "PRESENT", "plain"]

_AVERAGE_IS = re.compile(r"\bgennemsnittet (?:er|ligger på|bliver|var) (?:ca\\. |cirka )?$")
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
    r"|\bselv har (?:jeg|han|hun) (?:kun )?$"
    rf"|\bvores [a-zæøå-]*{AGENT} (?:har|er på) $"
    r"|\b(?:er|lægger|står) (?:jeg|du|han|hun|borgeren"
    r"|medlemmet) (?:der |her |selv |i gang "
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
POST = re.compile(
    rf"(?<![\w-])(?:[^.:;\x02]{{0,30}}: )?(?:vores |en "
    rf"|et )?(?:\w+ )?(?P<title>[a-zæøå-]*(?:{AGENT}"
    rf"|praktikant))"
    r"(?:en|n|et)?(?:, [^,;\x02]{2,50},)? (?:er|arbejder|har|møder|kører|underviser|passer)\b"
)
"""A post as the subject: »Vores organist er ansat …«; whose it is, the whole case tells."""
_IT = re.compile(
    r"\b(?:den|det|tallet) (var|har været|er|bliver|blev)(?: (?:nu|så|derefter"
    r"|herefter))?(?: på)? $"
    r"|\b(er|bliver) (?:tallet|timetallet|det|den) (?:nu )?(?:på )?$"
)
_HELP_MEANT = re.compile(r"bevil|assistan|tolk|timetal|hjælp")
_PERSON = re.compile(
    r"\b(?:jeg|du|borger(?:en)?|medlemmet|patienten|pt\.|medarbejderen|vedkommende|hun|han"
    r"|klient(?:en)?"
    r"|klager|ansøger)\b"
)


def plain(sentence: Sentence, quantity: Quantity) -> Role | None:
    """Read an amount without a word of its own; None where nothing around it tells."""
    low = sentence.low
    start, _ = scope.segment_at(low, quantity.start)
    part = low[start : quantity.start]
    if quantity.word == "arbejds":
        return Role(WORK, 0.86, "så stor en del af fuld tid", quantity.start)
    if quantity.word == "fuldtid" and not low[: quantity.start].endswith(("en ", "for ")):
        return Role(WORK, 0.86, "fuld eller halv tid", quantity.start)
    if _LABEL.match(low) or _JOB_LINE.search(low[: quantity.start]):
        return Role(WORK, 0.8, "feltet om arbejdet", quantity.start)
    it = _IT.search(part)
    if it is not None and _HELP_MEANT.search(sentence.before):
        name = BEFORE if (it[1] or it[2]).startswith(("var", "har")) else GRANT
        return Role(name, 0.8, "»den« om bevillingen i sætningen før", quantity.start)
    if _carries_on(sentence, quantity):
        carried = nearest(sentence.before, 0, len(sentence.before))
        return None if carried is None else replace(carried, confidence=0.8)
    return _with_help(sentence, quantity, part) or _at_work(quantity, part)


def _with_help(sentence: Sentence, quantity: Quantity, part: str) -> Role | None:
    """Read hours with help by who writes: given, asked for or needed."""
    if _TITLE.search(part) or PRESENT.search(part):
        return None
    if sentence.kind in _BY_LETTER and _FROM_NOW.match(part):
        return Role(_BY_LETTER[sentence.kind], 0.75, "fremover", quantity.start)
    if _HELP_HOURS.search(part) or _HELP_HOURS_AFTER.match(sentence.low[quantity.end :]):
        name = _BY_LETTER.get(sentence.kind, NEED)
        return Role(name, 0.72, "timer med hjælp, læst efter hvem der skriver", quantity.start)
    return None


def _at_work(quantity: Quantity, part: str) -> Role | None:
    """Read a post or a person and the hours beside it as working hours."""
    if _TITLE.search(part):
        return Role(WORK, 0.86, "en stilling og dens timer", quantity.start)
    if PRESENT.search(part):
        return Role(WORK, 0.75, "hvor borgeren er i så mange timer", quantity.start)
    weekly = quantity.weekly() if quantity.per == "uge" else None
    if weekly is None or weekly < _LEAST or not _PERSON.search(part.rpartition(":")[2]):
        return None
    if _NOT_WORK.search(part.removesuffix("har ") if weekly > _MOST_HELP else part):
        return None
    return Role(WORK, 0.7, "en person og et ugentligt timetal", quantity.start)


def _carries_on(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether an amount answers or sums up the sentence before."""
    left = sentence.low[: quantity.start]
    asked = sentence.before.rstrip().endswith("?") and not left.strip()
    sums = _SUMS_UP.fullmatch(left) or _AVERAGE_IS.search(left)
    return asked or sums is not None
