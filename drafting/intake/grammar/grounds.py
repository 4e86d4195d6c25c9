"""The grounds of the appealed decision, as the case file names them.

Only grounds the authority gives; a citizen's own words about a ground count where the sentence
says that the municipality says so.
"""

import re
from collections.abc import Iterator

from drafting.intake.grammar.ground_words import GROUNDS, NAMED
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_SAYS = re.compile(
    r"\b(?:kommunen|jobcentret|sagsbehandleren|afgørelsen|de|i) (?:\w+ )?(?:siger"
    r"|skriver|mener|vurderer|begrunder|henviser|afviser|lægger vægt|påstår"
    r"|finder|antager|har lagt vægt|hævder|anfører|gav|giver|har begrundet"
    r"|oplyser|brugte|kan (?:godt )?få)|\bafgørelse\w*|(?:nedsat|reduceret|afslag|afslået"
    r"|stoppet|sat|sætter|satte|skåret)\b|kommunen[^.;]{0,15}(?:henvist|henvis)|ifølge "
    r"(?:kommunen|afgørelsen|jobcentret)|efter kommunens opfattelse|kommunens "
    r"(?:begrundelse|argument|opfattelse)|begrundelsen|med henvisning til|fordi "
    r"kommunen"
)
_CITIZEN = re.compile(
    r"^(?:du|borgeren) (?:har )?(?:klage|anfør|oplys|mener|skriver(?= at\b|, at\b| i\b| selv\b)"
    r"|gør "
    r"gældende)\w*|\bdu mener\b|\bdu har anført\b"
)
_ASKED = re.compile(r"^(?:du har søgt|du søgte|du har bedt|du bad|du ønsker|du ønskede)\b")
"""A sentence that only tells what was asked for."""
_RULED = re.compile(r"\b(?:skal|kan|bør|må|dækkes|hører|ikke|derfor|henvis\w*|da|fordi)\b")
_ASSERTS = re.compile(
    r"\b(?:ikke (?:er )?tale om|der er ikke|uden betydning|bestrider ikke)\b[^;]{0,12}$"
    r"|\b(?:bestrider|anfægter|betvivler|afviser) $"
    r"|\b(?:ikke (?:lagt|lægger|tillagt)|lægger ikke|har ikke lagt) (?:\w+ )?vægt på\b[^;]{0,40}$"
    r"|\b(?:tager|taget|tage) (?:\w+ )?ikke[^;]{0,30}stilling til\b[^;]{0,60}$"
    r"|\bikke (?:\w+ ){0,2}(?:taget|tage) stilling til\b[^;]{0,60}$"
)
_NEGATED = re.compile(r"\b(?:ikke|ingen|aldrig|hverken)\b")
_REASON = re.compile(
    r"\b(?:da|fordi|idet|eftersom|lige så|tilstrækkelig\w*|vurdere\w*|finder|mener|behov\w*"
    r"|henvis\w*|begrund\w*|dækker|opfylder|kan klares)\b"
)
_OVER = re.compile(r"mere end|over |ud over|overstiger")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the grounds the authority states in a sentence."""
    low = sentence.low
    own = sentence.kind in ("kommunens afgørelse", "genvurdering")
    if not own and (sentence.kind not in ("klage", "notat", "andet") or not _SAYS.search(low)):
        return
    if _CITIZEN.search(low) or (_ASKED.search(low) and not _REASON.search(low)):
        return
    for name, pattern in GROUNDS:
        matches = [m for m in pattern.finditer(low) if _stated(sentence, name, m)]
        if not matches:
            continue
        sure = 0.88 if own else 0.72
        if own and any(NAMED.search(match[0]) for match in matches):
            sure = 0.93
        if name == "anden lovgivning" and not _RULED.search(low):
            sure = 0.8
        if name == "fjerntolkning" and own and not _REASON.search(low):
            sure = 0.8
        yield Hit(
            "appealed_decision.grounds[]",
            name,
            _span(sentence, matches[0], matches[-1]),
            sure,
            f"Kommunens begrundelse: »{name}«.",
        )


def _stated(sentence: Sentence, name: str, match: re.Match[str]) -> bool:
    """Say whether words of a ground state it: not denied, not about another number."""
    if _ASSERTS.search(sentence.low, 0, match.start()):
        return False
    if name.startswith("arbejdstid"):
        if name.endswith("over 37 timer") and _NEGATED.search(match[0]):
            return False
        return _about_full_time(sentence, name, match)
    if "stilling til" in match[0]:
        return False
    return name != "kan selv" or _NEGATED.search(match[0]) is None


def _about_full_time(sentence: Sentence, name: str, match: re.Match[str]) -> bool:
    inside = [q for q in sentence.quantities if match.start() <= q.start < match.end()]
    if not inside:
        return True
    amount = next((one.hours for one in inside if one.hours == 37), inside[-1].hours)
    if name == "arbejdstid over 37 timer":
        return amount == 37 or (amount > 37 and not _OVER.search(match[0]))
    return amount == 37 or "loft" in match[0]


def _span(sentence: Sentence, match: re.Match[str], last: re.Match[str]) -> Span:
    """Widen a ground to its clause, so that the card shows what was said."""
    low = sentence.low
    start = max((m.end() for m in re.finditer(r"[.;,]\s|^", low[: match.start()])), default=0)
    end = last.end()
    tail = re.match(r"[^;,]{0,60}", low[end:])
    end += tail.end() if tail else 0
    while end > last.end() and low[end - 1] == " ":
        end -= 1
    return Span(start, end)
