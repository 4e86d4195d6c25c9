"""The rules that tell which day a date is, over the masked sentence."""

import re
from dataclasses import dataclass

from drafting.intake.glance import Glance
from drafting.intake.grammar.decision_days import DECISION
from drafting.intake.grammar.letter_days import DATED, EFFECT, RECEIVED
from drafting.intake.grammar.reopening_days import ANY, REOPENING
from drafting.intake.grammar.start_days import START
from drafting.intake.grammar.step_days import APPLICATION, COMPLAINT, REASSESSMENT

__all__ = ["RULES", "Rule"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern whose groups are dates of one path, in documents of some kinds (none: all)."""

    path: str
    pattern: Glance
    kinds: frozenset[str]
    sure: float
    why: str


_CLAIM = frozenset(("klage",))


_AGAIN = (
    r"(?:genvurder\w*|\b(?:set|så|kigget|kiggede)(?: vi| kommunen)? (?:\w+ )?på (?:din |hele )?"
    r"(?:(?:sagen?|afgørelsen)(?: af(?: den)? \x01+)? (?:igen|på ny|en gang til)|klagen?)"
    r"|(?:vurderet|vurderede|prøvet|gennemgået)(?: vi)? (?:din |hele )?(?:sagen? |afgørelsen )?"
    r"(?:igen|på ny|en gang til)"
    r"|(?:behandlet|behandlede|vurderet|gennemgået|gennemgik)(?: vi)? (?:din )?klagen?\b"
    r"|genovervej\w*|behandlet sagen igen|revurderet sagen|fornyet (?:gennemgang|vurdering)"
    r"|genbehandl\w*|ny (?:gennemgang|vurdering) af (?:din )?sagen?)"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(path, Glance(re.compile(pattern)), kinds, sure, why)
    for path, pattern, kinds, sure, why in (
        *REOPENING,
        (
            "application.date",
            r"\b(?:dit|din|jeres|hendes|hans|borgerens) (?:brev|mail|e-mail|henvendelse"
            r"|skrivelse),? "
            r"(?:af|fra|dateret)(?: den| d\.)? (\x01+)(?![^;]{0,40}(?:parts|hør|svar|klage"
            r"|bemærk))",
            frozenset(("kommunens afgørelse",)),
            0.86,
            "Dagen, der blev søgt.",
        ),
        (
            "application.date",
            r"anmodning\w*[^\x01;]{0,60}(?:modtaget|af|indgivet|dateret|den)[^\x01;]{0,12}(\x01+)",
            ANY,
            0.88,
            "Anmodningens dag.",
        ),
        (
            "application.date",
            r"ansøgning(?:en)?,?(?: om [^\x01,]{0,60})?(?: (?:er|blev|som vi|vi))?(?: "
            r"modtaget| modtog| indgivet| underskrevet| dateret| indsendt| fremsendt)?(?: i "
            r"[a-zæøå]+| "
            r"af os| hos \w+)?,?(?: af| fra|:)?(?: den| d\.)? (\x01+)",
            ANY,
            0.9,
            "Ansøgningens dag.",
        ),
        (
            "application.date",
            r"(?:søgte|ansøgte|søgt|ansøgt|søger|ansøger|anmodede|anmodet|bad"
            r"|bedt)\b[^\x01;]{0,90}(\x01+)",
            ANY,
            0.9,
            "Dagen, der blev søgt.",
        ),
        (
            "application.date",
            r"(\x01+)(?: har| søgte| ansøgte| anmodede)? ?(?:jeg|du|borgeren|han|hun"
            r"|medlemmet|min klient|ansøgeren|vores medlem)? ?(?:søgt|ansøgt|søgte"
            r"|ansøgte|anmodet|anmodede|indgav[^;]{0,20}ansøgning)\b",
            ANY,
            0.9,
            "Dagen, der blev søgt.",
        ),
        (
            "application.date",
            r"^(?:ansøgningen )?(?:er )?modtaget(?: i \w+| af \w+)?(?: den| d\.)? "
            r"?(\x01+)|^(?:dato|den|dateret(?: den)?|skrevet(?: den)?|indsendt(?: den)?):? (\x01+)",
            frozenset(("ansøgning",)),
            0.86,
            "Ansøgningen bærer denne dag.",
        ),
        (
            "reassessment.date",
            rf"{_AGAIN}\b(?:(?!klage|modtag|afgørelse)[^\x01]){{0,70}}(\x01+)",
            ANY,
            0.93,
            "Kommunens genvurdering (RSL § 66).",
        ),
        (
            "reassessment.date",
            r"(?:fastholdt|fastholder|fastholdes|fastholde"
            r"|ændre[tr])\b[^\x01]{0,40}(\x01+)|(?<!\x01)(?<!afgørelse af )(?<!afgørelsen af )"
            r"(?<!afgørelsen fra )(\x01+)[^\x01]{0,60}(?:fastholdt|fastholder|fastholdes|medhold)",
            frozenset(("genvurdering", "notat")),
            0.86,
            "Dagen, kommunen fastholdt eller ændrede.",
        ),
        (
            "reassessment.date",
            r"^(?:dato|den):? ?(\x01+)\.?$",
            frozenset(("genvurdering",)),
            0.7,
            "Brevets dato.",
        ),
        (
            "complaint.received",
            r"\bklage(?!r|frist|vejl)\w*[^;]{0,60}\bmodtaget\b[^\x01;]{0,25}(\x01+)"
            r"|\bklage(?!r|frist|vejl)\w*[^\x01;]{0,45}\b(?:modtaget|modtog|fik|indgik|indkom"
            r"|indgået|kom|kom "
            r"ind|kom frem|nåede frem|registreret)\b[^\x01;]{0,60}(\x01+)",
            ANY,
            0.93,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"\b(?:modtog|modtaget|fik)\b[^\x01;]{0,30}\bklagen?\b[^\x01;]{0,30}(\x01+)"
            r"|(\x01+)[^\x01;]{0,25}\b(?:modtog|modtaget)\b[^\x01;]{0,35}\bklage",
            ANY,
            0.92,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"^(?:stemplet |kommunen |jobcentret )?modtaget(?: i [a-zæøå]+| af [a-zæøå]+| "
            r"hos [a-zæøå]+)?:?(?: den| d\.)? ?(\x01+)",
            _CLAIM,
            0.92,
            "Klagen bærer denne modtagelsesdag.",
        ),
        (
            "complaint.received",
            r"(?:indgivet|klaget|klagede)[^\x01;]{0,40}(?:\x01+)?[^\x01;]{0,30}\bmodtaget"
            r"\b[^\x01;]{0,30}(\x01+)",
            ANY,
            0.9,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"\b(?:klagede|klaget|klager)\b[^\x01;]{0,15}(?:\bden |\bd\. )(\x01+)",
            frozenset(("kommunens afgørelse", "genvurdering", "notat", "andet")),
            0.7,
            "Dagen, der blev klaget; modtagelsen er ikke nævnt.",
        ),
        (
            "reassessment.date",
            rf"(?<!\x01)(?<!afgørelse af )(?<!afgørelsen af )(\x01+)(?:(?!klage"
            rf"|modtag|, og )[^\x01]){{0,80}}{_AGAIN}",
            ANY,
            0.92,
            "Kommunens genvurdering (RSL § 66).",
        ),
        (
            "reassessment.date",
            r"(?:besluttet|valgt|beslutning)\b[^\x01;]{0,40}(?:den |d\. )?(\x01+)|(?:har|den"
            r"|d\.) (\x01+) "
            r"(?:besluttet|valgt|afgjort)",
            frozenset(("genvurdering",)),
            0.86,
            "Dagen, kommunen genvurderede.",
        ),
        *DECISION,
        *COMPLAINT,
        *REASSESSMENT,
        *RECEIVED,
        *START,
        *EFFECT,
        *APPLICATION,
        *DATED,
    )
)
