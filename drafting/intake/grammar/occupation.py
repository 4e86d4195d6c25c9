"""Occupations: what the citizen works as, in which form, with how many staff, and from when.

The forms are those of LKH § 5 and BEK1174 § 11.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from drafting.intake import people
from drafting.intake.grammar import occupation_forms, occupation_names
from drafting.intake.model import Hit, Sentence, Span
from drafting.intake.words import NUMBER, number

__all__ = ["find"]

_STAFF = re.compile(
    rf"\b(?:har|dine|mine|sine|hans|hendes|med|beskæftiger|og|plus"
    rf"|foruden|selv|klienten|borgeren|dig|ham|hende|der er|er der|har (?:han|hun|du|jeg))\s"
    rf"(?:kun |i alt |p\.t\. |for tiden )?({NUMBER})\s(?:enkelt |faste? |fuldtids"
    rf"|deltids)?(?:ansat(?:te)?|medarbejdere?|svende?|folk ansat|mand ansat"
    rf"|lærlinge? og \w+|fastansatte?|på (?:lønningslisten|lønlisten|lønningslisterne))\b"
    rf"|\b(?:ansatte|medarbejdere)(?: i (?:virksomheden|firmaet))?:\s({NUMBER})(?=[\s.,;]|$)"
    rf"|\bhar ansat ({NUMBER})\s[a-zæøå]+"
    rf"|\b(?:har|beskæftiger)\s({NUMBER})\s[a-zæøå]+ ansat\b",
    re.IGNORECASE,
)
_ONLY_STAFF = re.compile(
    rf"\b(?:den|de|min|mine|hans|hendes) (?P<n>ene|eneste|{NUMBER}) (?:faste? |enkelt )?"
    r"(?:svend|medarbejder|ansat|lærling|medhjælper|mand|elev|mester)[a-zæøå]*,? (?:som |der )?"
    r"(?:jeg|du|han|hun|klienten|borgeren|min klient|medlemmet) (?:selv )?(?:har|beskæftiger)\b",
    re.IGNORECASE,
)
"""»Den ene svend, han har ansat«."""
_WE = re.compile(r"\b(?:vi|hotellet|skolen|kommunen|afdelingen|kæden|koncernen|de) $")
_NO_STAFF = re.compile(
    r"\b(?:har|beskæftiger|med|er der) ingen (?:andre )?(?:ansatte|medarbejdere)\b"
    r"|\b(?:der er|er der|har|er) ikke (?:nogen |andre ){1,2}(?:ansatte|medarbejdere)\b"
    r"(?!,? (?:der|som|til|med|end|på))"
    r"|\bder arbejder ikke andre (?:i|på) |\buden ansatte\b|\b(?:har|beskæftiger) (?:ikke"
    r"|hverken) (?:nogen )?ansatte\b"
    r"|\b(?:ansatte|medarbejdere): (?:ingen|0)\b|\bingen på lønningslisten\b"
    r"|\ber alene i (?:firmaet|virksomheden|forretningen|butikken|klinikken)\b"
)
_FIRST_DAY = r"(?<!til )(?<!til den )(\x01+)"
_START = re.compile(
    r"\b(?:starter?|begynde[r]?|tiltræde[r]?|startede|begyndte|tiltrådte|ansætter|går i gang som"
    r"|gå i gang som|kom(?:mer)? i gang som|kommer til at arbejde|overtager|overtog|(?:blev"
    r"|bliver) (?:\w+ )?ansat|"
    r"ansat\b[^.;,\x01]{0,50}\b(?:fra|siden|pr\.|per)|ansættelsesdato:?"
    r"|(?:startdato|første (?:arbejds)?dag|tiltrædelse|tiltrædelsesdato|ansættelsesstart"
    r"|ansat siden|begyndt|start)(?: i jobbet| i stillingen)?:?"
    r"|\w*(?:job|praktik|stilling)\b[^.;,\x01]{0,20}\bsiden|fra og med|siden (?:sin|min|din"
    r"|hendes|hans) (?:ansættelse|start)|ansættelsen "
    r"begynder|ansættes"
    r"|job[^.;,\x01]{0,40} (?:fra|pr\.)"
    r"|har (?:\w+ ){0,2}?(?:været|arbejdet|drevet|haft)[^.;,\x01]{0,50}\bsiden"
    r"|(?:driver|arbejder|ejer|fungerer)\b[^.;,\x01]{0,50}\bsiden"
    r"|(?:åbne[rt]?|slår dørene op|åbning(?:en|sdag)?(?: af [a-zæøå]+)?|åbnede)\b:?)"
    rf"[^.;\x01]{{0,60}}?{_FIRST_DAY}"
)
_START_AFTER_HOURS = re.compile(
    r"\b(?:\w*job|\w*praktik|\w*stilling|ansat|løntilskud|beskæftiget"
    r"|arbejder)\b[^.;\x01\x02]{0,90}"
    rf"\x02+s?(?: om ugen| i ugen| pr\. uge| ugentligt)?,? (?:fra|siden|pr\.|med start)"
    rf" (?:og med )?(?:den )?{_FIRST_DAY}"
)
"""»i praktik som kontorassistent, 20 timer om ugen fra den 2. september«."""
_START_BEFORE = re.compile(
    r"(?:\b(?:siden|fra|fra og med|pr\.)|^) (?:den )?(\x01+)[^.;\x01]{0,8}\b(?:har|er|blev|var"
    r"|bliver|starter|begynder|begyndte|startede|tiltræder|tiltrådte|åbne[rd]e?)\b"
    r"[^.;\x01]{0,25}\b(?:ansat|arbejdet|arbejder|\w*job\w*|stilling|beskæftiget|selvstændig|drevet"
    r"|praktik\w*|(?:jeg|du|hun|han|borgeren|medlemmet) (?:nu )?(?:i|hos|på|som))\b"
)
_NO_START = re.compile(
    r"bevilling|\bassistance|\bhjælp\w*|tolkning|timetal|omlægning|nedsæt|ophør|\bstop\w*|ordning"
    r"|\bansøg|\bsag\b|\bsygdom|behandling|\bklage|\bsyg|\bfrist|afgørelse|\bhaft (?!(?:et |en "
    r"|mit |sit |dit )?(?:[a-zæøå]*"
    r"(?:job|stilling|arbejde|ansættelse|vikariat|salon|butik|klinik|virksomhed|firma)\b)"
    r"|mit|sit|dit)|\bbrev|\bperiode|\budbetal|\bkurs(?:us|et|er)\b|\bblind\b|\bdøv\b"
)
_CONCRETE = re.compile(
    r"\b(?:konkret (?:job|ansættelse"
    r"|stilling|arbejde)|ansættelse på hånden|lovning på (?:\w+ )?(?:job|stilling|ansættelse)"
    r"|(?:bestemt|aftalt|sikkert?) (?:job|stilling)|(?:job|stilling|ansættelse) i (?:udsigt|vente)"
    r"|(?:indgået|lavet|har|fået|foreligger|er) (?:\w+ ){0,2}?aftale om (?:at (?:begynde|starte"
    r"|tiltræde"
    r"|blive ansat)|ansættelse|(?:et )?job)|tilsagn om (?:\w+ ){0,2}?(?:job|stilling|ansættelse)"
    r"|(?:skrevet|lavet|indgået) (?:under på )?(?:en |sin |min )?(?:ansættelses|arbejds)?kontrakt"
    r"|(?:underskrevet|fået) (?:en )?(?:ansættelseskontrakt|ansættelsesaftale|kontrakt))\b"
)


_JOB_RULE = re.compile(r"\b(?:loven|reglerne|bekendtgørelsen|når der|hvis|kun (?:få|gives))\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the occupations of a sentence: name, form, staff and first day."""
    yield from occupation_forms.find(sentence)
    yield from occupation_names.find(sentence)
    yield from _staff(sentence)
    yield from _job_ahead(sentence.low, sentence)
    yield from _first_days(sentence)


def _first_days(sentence: Sentence) -> Iterator[Hit]:
    low = sentence.low
    given: set[int] = set()
    for pattern in (_START, _START_BEFORE, _START_AFTER_HOURS) if sentence.days else ():
        for match in pattern.finditer(low):
            day = next((d for d in sentence.days if d.start == match.start(1)), None)
            if (
                day is None
                or day.start in given
                or _NO_START.search(low, max(0, match.start() - 30), match.end())
                or people.is_others(low, match.end(), sentence.before)
            ):
                continue
            given.add(day.start)
            span = Span(match.start(), match.end())
            yield Hit("{occ}.start", day.value, span, 0.9, "Dagen står ved arbejdets begyndelse.")


def _job_ahead(low: str, sentence: Sentence) -> Iterator[Hit]:
    """Give whether a concrete job is agreed for an unemployed person (LKH § 5, stk. 2)."""
    match = _CONCRETE.search(low)
    if match and _JOB_RULE.search(low):
        return
    if match and not people.is_others(low, match.start(), sentence.before):
        why = "Teksten siger, om der er et konkret job i udsigt."
        denied = low[max(0, match.start() - 25) : match.end()]
        value = not re.search(r"\b(?:ikke|ingen|uden|intet|hverken)\b", denied)
        sure = 0.86 if match[0].startswith("konkret") else 0.92
        yield Hit("{occ}.concrete_job_ahead", value, Span(*match.span()), sure, why)


def _staff(sentence: Sentence) -> Iterator[Hit]:
    low = sentence.low
    if "har" not in low and "ansat" not in low and "medarbejder" not in low and "løn" not in low:
        return
    none = _NO_STAFF.search(low)
    if none:
        yield Hit("{occ}.employees", 0, Span(*none.span()), 0.88, "Ingen ansatte.")
        return
    only = _ONLY_STAFF.search(low)
    if only is not None:
        count = Fraction(1) if only["n"].startswith("ene") else number(only["n"])
        if count is not None and count.denominator == 1:
            why = "Antal ansatte nævnes."
            yield Hit("{occ}.employees", int(count), Span(*only.span()), 0.87, why)
        return
    match = _STAFF.search(low)
    if match and _WE.search(low[: match.start()]) and sentence.kind not in ("klage", "ansøgning"):
        return
    said = next((one for one in match.groups() if one), None) if match else None
    value = number(said) if said else None
    if match and value is not None and value.denominator == 1:
        yield Hit("{occ}.employees", int(value), Span(*match.span()), 0.87, "Antal ansatte nævnes.")
