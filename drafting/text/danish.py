"""Danish as a good letter writes it: dates, hours, lists, genitives, clauses and sentences."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from drafting.domain.notation import MONTHS

__all__ = [
    "ascii_name",
    "capital",
    "clause",
    "clauses",
    "day",
    "full_stop",
    "genitive",
    "hours",
    "hours_of",
    "listing",
    "number",
    "quoted",
    "sentences",
]

_OPENING_WORDS = (
    "du dig din dit dine den det de der dette disse en et kommunen arbejdsgiveren virksomheden "
    "opgaverne behovet assistenten arbejdet vi ingen intet nogle når hvis efter på i ved for "
    "selv alle både sagen oplysningerne bevillingen timetallet kørsel"
)
_OPENERS = frozenset(_OPENING_WORDS.split())
_SHORT = (  # these never end a sentence; m.v., osv., kr. and the like do before a capital
    "nr. stk. pkt. jf. pr. kap. ca. bl.a. f.eks. dvs. inkl. ekskl. hhv. kl. tlf. vedr. j.nr. d. "
    "dr. sml. iht. mht. pga. maks. min. henh. fx. cand. prof. adv. max. afs."
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_ASCII = {ord("æ"): "ae", ord("ø"): "oe", ord("å"): "aa", ord(" "): "_"}
_END = re.compile(r"[.!?…][\"»«”’)\]]*(?= )")


_ADVERBS = (
    "ikke",
    "aldrig",
    "selv",
    "også",
    "altid",
    "ofte",
    "stadig",
    "fortsat",
    "endnu",
    "heller",
)
_ADVERB = rf"(?P<adverb>{'|'.join(_ADVERBS)})(?= )"
_HELPING = "har|er|kan|skal|vil|må|bør|havde|var|kunne|skulle|ville|måtte|blev|bliver"
_SUBJECT = (
    "du|vi|der|det|kommunen|arbejdsgiveren|lægen|assistenten|virksomheden|behovet|arbejdet|"
    "opgaverne|oplysningerne|hjælpen"
)
_AUXILIARY = re.compile(
    rf"(?P<subject>[\wæøåÆØÅ]+(?: [\wæøåÆØÅ]+){{0,2}}?) (?P<verb>{_HELPING}) {_ADVERB}",
    re.IGNORECASE,
)
_AFTER_SUBJECT = re.compile(
    rf"(?P<subject>{_SUBJECT}) (?P<verb>[\wæøåÆØÅ]+) {_ADVERB}", re.IGNORECASE
)


def quoted(text: str) -> str:
    """Return a person's words as a quotation: ``»Min lidelse er kronisk.«``."""
    words = text.strip()
    whole = words.startswith("»") and words.find("«") == len(words) - 1
    return words if whole else f"»{full_stop(words)}«"


def day(when: date) -> str:
    """Return a date as a letter writes it: ``1. juli 2020``."""
    return f"{when.day}. {MONTHS[when.month - 1]} {when.year}"


def number(value: Fraction) -> str:
    """Return a number with at most two decimals, cut and with a decimal comma (R28).

    Cut, never rounded, so that what is shown is never above a ceiling; a whole number has no
    decimals.
    """
    hundredths = int(value * 100)
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0") if rest else str(whole)


def hours(value: Fraction) -> str:
    """Return ``20 timer``; one hour is ``1 time``."""
    return f"{number(value)} {'time' if value == 1 else 'timer'}"


def hours_of(value: Fraction) -> str:
    """Return the genitive that stands before a noun: ``20 timers``, ``1 times``."""
    return f"{hours(value)}s"


def ascii_name(text: str) -> str:
    """Return a Danish word as a name in a text block: ``gældende`` → ``gaeldende``."""
    return text.translate(_ASCII)


def listing(items: Sequence[str]) -> str:
    """Return ``a``, ``a og b`` or ``a, b og c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} og {items[-1]}"


def clauses(items: Sequence[str]) -> str:
    """Return subordinate clauses in a row, with the comma Danish puts before each."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])}, og {items[-1]}"


def full_stop(text: str) -> str:
    """Return a person's sentence with the full stop it may lack."""
    return text if not text or text.rstrip('"»«”’)')[-1:] in tuple(".!?…:") else f"{text}."


def genitive(name: str) -> str:
    """Return a name in the genitive: ``X Kommunes``; after s, x or z only an apostrophe."""
    return f"{name}’" if name[-1:].lower() in ("s", "x", "z") else f"{name}s"


def capital(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def clause(text: str) -> str:
    """Return an officer's consideration as it stands after ``at``, without its full stop.

    The first word loses its capital only where it is a common opening word, never a name.
    """
    body = text.strip()
    body = body[3:] if body.lower().startswith("at ") else body
    body = body[:-1] if body.endswith(".") and not _ends_in_abbreviation(body) else body
    body = _subordinate(body)
    first = body.split(" ", 1)[0]
    return body[:1].lower() + body[1:] if first.lower() in _OPENERS else body


def _subordinate(body: str) -> str:
    """Return a main clause in the order of a subordinate one: "du har ikke" → "du ikke har".

    Only where the order is certain: a helping verb, or any verb after a subject of one word, with
    an adverb straight after it.
    """
    found = _AUXILIARY.match(body) or _AFTER_SUBJECT.match(body)
    if found is None or found["verb"].lower() in _ADVERBS:
        return body
    rest = body[found.end() :]
    return f"{found['subject']} {found['adverb']} {found['verb']}{rest}"


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into sentences; joined with single spaces they are the text again.

    A full stop in an abbreviation, an ordinal (``1. juli``) or an initial ends nothing.
    """
    cuts = [found.end() for found in _END.finditer(text) if _ends_sentence(text, found)]
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, len(text)]
    return tuple(text[a:b] for a, b in zip(starts, ends, strict=True) if text[a:b])


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    if text[found.start()] != ".":
        return True
    before = text[: found.start() + 1]
    word = before.rsplit(" ", 1)[-1].lower().lstrip('(»“"')
    after = text[found.end() + 1 : found.end() + 2]
    if after.islower() or word in _ABBREVIATIONS or re.fullmatch(r"[a-zæøå]\.", word):
        return False
    return not (re.fullmatch(r"\d+\.", word) and not after.isupper())


def _ends_in_abbreviation(text: str) -> bool:
    word = text.rsplit(" ", 1)[-1].lower()
    return word in _ABBREVIATIONS or "." in word[:-1] or word in ("osv.", "kr.", "mv.")
