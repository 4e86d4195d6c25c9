"""The last word on a role: whose work it is, and whether a grant is the present or the former."""

import re

from drafting.intake import people, scope
from drafting.intake.grammar.cues import ALONE, BEFORE, GRANT, NEED, NONE, TASK, WAIT, WORK
from drafting.intake.grammar.role import Role
from drafting.intake.grammar.role_before import NOW
from drafting.intake.grammar.role_plain import PRESENT
from drafting.intake.model import Quantity, Sentence

__all__ = ["settled"]

_HELPED = re.compile(
    r"^[^\x02;]{0,14}\b(?:hjælp|bistand|assistance|støtte) (?:til|med) [^\x02;]{3,}$"
)
_FORMER = re.compile(
    r"\b(?:inden da|tidligere|førhen|før i tiden|oprindeligt|i gamle dage)\b"
    r"|\bfør (?:min |sin |din |jeg |hun |han |du )?(?!kl|tid)[a-zæøå]+"
)
_NOW_OTHER = re.compile(r"nu (?:er|har|får) [^\x02.;]{0,20}\x02")
_TODAY = re.compile(r"(?:^|, )(?:i dag|lige nu|indtil videre|p\.t\.) (?:får|har|modtager)\b[^,;]*$")
_SPOKEN_OF = re.compile(r"\b(?:de|disse|mine|dine|sine|hans|hendes|deres)(?: samme)? $")
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
_ENDED = re.compile(
    r"^[^\x02.;]{0,40}\b(?:holdt op|ophørte|sluttede|stoppede|er ophørt|er sluttet|opsagde)\b"
)
_BUT_NOW = re.compile(r"^[^\x02;]{0,12},? men (?:er|har|arbejder) [^\x02;]{0,40}(?:nu|gået|gik)\b")
_DOWN_FROM = re.compile(r"\b(?:ned|nedsat|reduceret|sænket|op|forhøjet|hævet) fra $")
_ENDS_BEFORE = re.compile(
    r"\b(?:stoppe\w*|standse\w*|ophæve\w*|inddrage\w*|fratage\w*|frakend\w*|opsige\w*|bortfald\w*"
    r"|ophør\w*)\b[^;\x02]{0,50}\bbevilling\w*[^;\x02]{0,20}$"
)
_SINCE_BEEN = re.compile(r"\bhar (?:\w+ ){0,2}været (?:\w+ )?bevilget [^;\x02]{0,15}$")
_ENDS_AFTER = re.compile(
    r"^[^\x02;]{0,30}\b(?:ophør\w*|stopper|stoppes|stoppede|bortfalder|bortfaldt|udløb|udløber"
    r"|standses"
    r"|inddrages|ophæves)\b"
)
_ASSISTANT = re.compile(r"\b(?:assistenten|hjælperen|tolken|min assistent|assistent)\b")
_PRONOUN = re.compile(r"(?:han|hun|denne|vedkommende) ")
_AGAINST = re.compile(r"\x02[^\x02.;]{0,30}\bmod (?:før |tidligere |hidtil )?$")
_BEFORE_AFTER = re.compile(r"^s?(?: om ugen| pr\. uge| ugentligt)? (?:før|tidligere|hidtil)\b")
_WAITING_AFTER = re.compile(
    r"^s?\s?(?:om ugen )?(?:er |går |bruges )?(?:med |på |til )?(?:at |ren )?vente(?:tid|n\b|r?\b)"
)


def settled(sentence: Sentence, quantity: Quantity, best: Role | None) -> Role:
    """Return the role an amount has in the end; NONE where no words tell."""
    low = sentence.low
    if _WAITING_AFTER.match(low[quantity.end :]) and (best is None or best.name != WORK):
        return Role(WAIT, 0.8, "ventetid", quantity.start)
    if best is None:
        spoken_of = _SPOKEN_OF.search(low[: quantity.start]) is not None
        why = "timer, der er talt om før" if spoken_of else "ingen ord viser, hvis timer det er"
        return Role(NONE, 0.9 if spoken_of else 0.5, why, quantity.start)
    part = low[scope.segment_at(low, quantity.start)[0] : quantity.start]
    if best.name == ALONE and PRESENT.search(part):
        best = Role(WORK, 0.8, "hvor borgeren selv er i så mange timer", best.cue)
    if best.name == WORK:
        return _work(sentence, quantity, best)
    if best.name == WAIT and not _ASSISTANT.search(low) and "ventetid" not in low:
        return Role(NONE, 0.5, "pause", best.cue)
    if best.name == GRANT:
        best = _grant(sentence, quantity, best)
    if best.name != BEFORE and _INSTEAD.search(low[: quantity.start]):
        return Role(BEFORE, 0.86, "»i stedet for«", best.cue, before=True)
    return best


def _work(sentence: Sentence, quantity: Quantity, best: Role) -> Role:
    low, place = sentence.low, quantity.start
    helped = _ASSISTANCE_AFTER.match(low[quantity.end :])
    if helped or quantity.word not in ("", "arbejds", "fuldtid", "klokken"):
        return Role(NEED, 0.6, "timer med hjælp", best.cue)
    if people.is_staff(low, place):
        return Role(NONE, 0.9, "andres", best.cue)
    helper = _ASSISTANT.search(sentence.before) and _PRONOUN.match(low)
    if helper or _ASSISTANT.search(low[:place]):
        return Role(TASK, 0.7, "assistentens tid", best.cue)
    part = low[scope.segment_at(low, place)[0] : place]
    gone = part.endswith("har arbejdet ") and _BUT_NOW.match(low[quantity.end :])
    ended = _ENDED.match(low[quantity.end :])
    if gone or ended or (_FORMER.search(part) and not NOW.search(part)):
        return Role(NONE, 0.9, "før", best.cue)
    return best


def _grant(sentence: Sentence, quantity: Quantity, best: Role) -> Role:
    left, right = sentence.low[: quantity.start], sentence.low[quantity.end :]
    if _HELPED.match(left[best.cue :]):
        return Role(TASK, 0.86, "hjælp til en opgave", best.cue)
    former = (
        (_ENDS_BEFORE.search(left) or _SINCE_BEEN.search(left), "bevillingen, der ophører"),
        (_ENDS_AFTER.match(right), "bevillingen, der ophører"),
        (_AGAINST.search(left) or _BEFORE_AFTER.match(right), "»mod« eller »før« ved tallet"),
        (_DOWN_FROM.search(left), "sat ned fra dette timetal"),
        (_SINCE_AFTER.match(right), "bevilget siden en tidligere dag"),
    )
    why = next((words for found, words in former if found), None)
    if why is not None:
        return Role(BEFORE, 0.86, why, best.cue, before=True)
    if sentence.kind == "kommunens afgørelse" and "»fik" in best.why:
        return Role(BEFORE, 0.8, "kommunen skriver »fik« om den tidligere bevilling", best.cue)
    if sentence.kind == "klage" and _NOW_OTHER.match(sentence.after) and "nu" not in left:
        return Role(BEFORE, 0.8, "næste sætning siger, hvad det er nu", best.cue, before=True)
    part = left[scope.segment_at(sentence.low, quantity.start)[0] :]
    if sentence.kind == "kommunens afgørelse" and _TODAY.search(part):
        return Role(BEFORE, 0.8, "»i dag« om den bevilling, der ændres", best.cue, before=True)
    return best
