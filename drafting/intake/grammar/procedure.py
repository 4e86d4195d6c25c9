"""Reassessment, hearing, who appeals, the form of assistance, and the frame up to full time.

RSL § 66 (genvurdering), FVL § 19 (partshøring), BEK1174 § 12 (approval of the assistant),
LKH § 7, stk. 3 (the wider frame).
"""

import re
from collections.abc import Iterator

from drafting.intake import scope
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_RESULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("delvis medhold", re.compile(r"\bdelvis(?:t)?\s(?:medhold|ret|imødekommet)\b|\bmedhold i en del\b|\bgiver dig delvis\w*\b|\bdelvis\w* ændre[rt]?\b")),
    ("medhold", re.compile(r"\b(?:fuldt|fuld|helt|fuldstændigt?)?\s?medhold\b(?! i)|\bfuldt medhold\b|\bgiver (?:dig|borgeren|klager) (?:ret|medhold)\b|\bomgør\w*|\bimødekommer klagen\b|\bændrer (?:derfor )?(?:vores |sin |kommunens |den tidligere )?afgørelse\w*(?! ikke)|\btrækker afgørelsen tilbage\b")),
    ("fastholdt", re.compile(r"\bfasthold(?:er|t|es|te|elsen?)?\b[^;,]{0,40}|\b(?:ændrer|ændret|ændres) (?:\w+ ){0,2}ikke\b[^;,]{0,30}|\bikke (?:fundet )?(?:anledning|grundlag|grund)(?: til)? (?:for )?(?:at )?ændre\w*[^;,]{0,20}|\bikke (?:at )?(?:ændre[rt]?|giver? medhold)\b[^;,]{0,20}|\bkan ikke give (?:dig )?medhold\b|\bstår (?:derfor )?ved (?:vores |sin )?afgørelse\w*|\bopretholder?\b[^;,]{0,30}|\bopretholdt\b[^;,]{0,30}|\bsamme resultat\b|\b(?:holdt|holder|holde) (?:\w+ ){0,3}fast\b[^;,]{0,30}")),
)  # fmt: skip
_REASSESS = re.compile(
    r"\bgenvurder\w*|\bfasthold\w*|\b(?:holdt|holder) [^;]{0,20}fast\b|\bset på sagen igen\b|\bvurderet sagen igen\b"
)
_NO_MEDHOLD = re.compile(r"\bikke (?:\w+ ){0,2}medhold|\bmedhold (?:\w+ )?ikke")
_SIMPLE: tuple[tuple[str, object, re.Pattern[str], float, str], ...] = tuple(
    (path, value, re.compile(pattern), sure, why)
    for path, value, pattern, sure, why in (
        ("hearing.citizen_heard", False, r"\bikke (?:\w+ ){0,2}?(?:partshørt|hørt (?:dig|mig|borgeren|klager|medlemmet|min klient|ham|hende))\b|\buden (?:at (?:\w+ ){0,3}(?:blevet |have )?(?:partshør\w*|hør\w* (?:mig|dig|borgeren))|(?:forudgående )?partshøring)|\b(?:aldrig|ikke) (?:er |blev |blevet |været )(?:partshørt|hørt)\b|\bingen partshøring\b|\bpartshøring (?:er|blev) ikke\b|\b(?:er|blev) (?:\w+ )?(?:ikke|aldrig) (?:blevet )?(?:partshørt|hørt)\b|\bikke (?:foretaget|gennemført) partshøring\b|\bikke (?:talt med|spurgt|forelagt|orienteret) (?:dig|mig|borgeren|klager|medlemmet|min klient)\b", 0.88, "Borgeren er ikke hørt (FVL § 19)."),
        ("hearing.citizen_heard", True, r"\b(?:vi har|du er blevet|er blevet|kommunen har|du blev|har du været) (?!ikke)(?:\w+ ){0,2}?(?:partshørt|i partshøring|i høring)\b|\bpartshørt (?:dig|borgeren) den\b|\bi partshøring (?:den|hos)\b|\bdine bemærkninger til partshøringen\b|\bsvar på partshøringen\b", 0.87, "Borgeren er hørt (FVL § 19)."),
        ("complaint.withdrawn", True, r"\b(?:trækker|trukket|trække) (?:\w+ ){0,3}?klagen? tilbage\b|\bklagen (?:er |bliver )?(?:hermed )?(?:trukket tilbage|frafaldet|tilbagekaldt)\b|\bfrafalder (?:\w+ )?klagen?\b|\btilbagekalder (?:\w+ )?klagen?\b|\btrækker (?:min|vores|sin) klage\b", 0.9, "Klagen er trukket tilbage."),
        ("complaint.about_decision", False, r"\bklager? (?:kun |alene )?over (?:sagsbehandlerens|medarbejderens|kommunens) (?:opførsel|tone|adfærd|behandling af mig|sagsbehandlingstid|måde)|\bklagen (?:angår|handler om|vedrører) (?:kun |alene )?(?:sagsbehandler\w*|medarbejder\w*|personale\w*|tonen|sagsbehandlingstid\w*)", 0.8, "Klagen angår ikke en afgørelse."),
        ("appealed_decision.exists", False, r"\b(?:har|er) (?:endnu )?ikke (?:\w+ )?(?:truffet|blevet truffet|taget) (?:nogen |en |endelig )?(?:afgørelse|beslutning)\b|\bingen afgørelse\b[^;]{0,20}\btruffet\b|\bder foreligger (?:endnu )?ikke (?:en|nogen) afgørelse\b|\bikke (?:en|nogen) afgørelse,? (?:der|som) kan påklages\b", 0.85, "Der er ikke truffet en afgørelse."),
        ("appealed_decision.extended_frame_assessed", False, r"\bikke (?:\w+ ){0,2}?(?:vurderet|taget stilling|overvejet|undersøgt)\b[^;]{0,60}(?:meget betydelig|flere (?:eller|funktionsneds)|udvid\w* ramme|op til fuld tid)|\buden at (?:\w+ )?(?:vurdere|tage stilling)[^;]{0,60}(?:meget betydelig|flere funktionsneds)", 0.87, "Den udvidede ramme er ikke vurderet (LKH § 7, stk. 3)."),
        ("appealed_decision.extended_frame_assessed", True, r"\b(?:har (?:også |desuden |konkret )?vurderet|vurderer|har taget stilling til|finder|har overvejet|mener)\b(?!,? ikke)[^;]{0,50}(?:flere (?:eller|funktionsneds)|meget betydelig)[^;]{0,45}", 0.88, "Den udvidede ramme er vurderet (LKH § 7, stk. 3)."),
        ("appellant.power_of_attorney", True, r"\b(?:vedlagt|vedlægger|vedhæftet|har|ifølge|med|underskrevet|foreligger) (?:\w+ ){0,3}?fuldmagt\b(?! mangler| ikke)|\bfuldmagt (?:er )?vedlagt\b|\bfuldmagten (?:er )?vedlagt\b", 0.86, "Der er fuldmagt."),
        ("appellant.power_of_attorney", False, r"\b(?:uden|ingen|ikke (?:en |nogen |modtaget |vedlagt )*) ?fuldmagt\b|\bfuldmagt(?:en)? mangler\b|\bfuldmagt er ikke\b", 0.86, "Fuldmagten mangler."),
        ("appellant.role", "repræsentant", r"\bpå vegne af (?:vores medlem|min klient|mit medlem|medlemmet|borgeren|min (?:mand|kone|søn|datter|mor|far|bror|søster)|vort medlem)|\bsom (?:partsrepræsentant|bisidder|advokat|fagforening) for\b|\bmin klient\b|\bvores medlem\b|\bvort medlem\b", 0.87, "Klagen er skrevet af en anden på borgerens vegne."),
        ("appellant.role", "arbejdsgiver", r"\bsom (?:arbejdsgiver|virksomhed) (?:klager|ønsker vi at klage)|\bvirksomheden klager over\b|\barbejdsgiveren klager over\b|\bvi klager som arbejdsgiver\b", 0.86, "Arbejdsgiveren klager."),
        ("assistance.form_approved_by_citizen", False, r"\b(?:har|er) (?:aldrig |ikke )+(?:\w+ )?(?:godkendt|accepteret|sagt ja til|indvilget i|samtykket)|\bikke (?:\w+ )?(?:godkendt|accepteret) (?:assistenten|tolken|fjerntolkning\w*|formen|løsningen)|\bimod (?:min|borgerens|sin) vilje\b|\bønsker ikke fjerntolk\w*|\bikke har (?:godkendt|accepteret)|\bikke givet (?:tilladelse|samtykke)[^;]{0,30}(?:fjern|tolk|assistent|form)", 0.85, "Borgeren har ikke godkendt formen (BEK1174 § 12)."),
        ("assistance.form_approved_by_citizen", True, r"\bhar (?:selv |også )?(?:godkendt|accepteret|sagt ja til|valgt) (?:assistenten|tolken|fjerntolkning\w*|formen|løsningen|videotolk\w*|den assistent)", 0.85, "Borgeren har godkendt formen (BEK1174 § 12)."),
        ("reopening.reduced_because_over_37", True, r"\b(?:fordi|da|idet|eftersom) [^;]{0,40}arbejdstid[^;]{0,12} (?:var|er|udgjorde) (?:på )?\x02+", 0.75, "Arbejdstiden var begrundelsen for timetallet."),
        ("reopening.reduced_because_over_37", True, r"\b(?:fordi|da|idet|eftersom|på grund af, at|når|som følge af,? at) [^;]{0,45}(?:mere end|over|oversteg|ud over) (?:de )?\x02+", 0.9, "Timerne blev sat ned, fordi arbejdstiden var over 37 timer."),
    )
)  # fmt: skip
_FORM = re.compile(
    r"\b(fjerntolkning|fjerntolk|videotolkning|skærmtolkning|skrivetolk(?:ning)?|fremmødetolk(?:ning)?)\b"
    r"|\b((?:tegnsprogs)?tolk(?:ning)?) (?:gennem|via|fra|hos) (?:et |en )?((?:tegnsprogs)?(?:tolkebureau|tolkefirma|tolkeorganisation|vikarbureau))\w*\b"
    r"|\b(assistent|hjælper) (?:gennem|via|fra) (?:et |en )?(vikarbureau)\w*\b"
)
_POINT = re.compile(
    r"\b(?:jeg|vi) (?:klager|er uenig\w*|mener|gør gældende)\b(?: over| i)?,? (at [^;]{8,220}?)(?=\.?$|, (?:og|men|fordi) )"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give what a sentence says about the procedure and about the form of the assistance."""
    low = sentence.low
    yield from _result(sentence, low)
    for path, value, pattern, sure, why in _SIMPLE:
        match = pattern.search(low)
        if match is None or scope.is_hypothetical(low, match.start()):
            continue
        if path.startswith("appellant.") and sentence.kind != "klage":
            continue
        yield Hit(path, value, Span(*match.span()), sure, why)
    yield from _forms(sentence, low)
    if sentence.kind == "klage" and (point := _POINT.search(low)):
        value = " ".join(sentence.text[point.start(1) : point.end(1)].split())
        yield Hit(
            "complaint.points[]", value, Span(*point.span()), 0.8, "Klagerens eget klagepunkt."
        )


def _result(sentence: Sentence, low: str) -> Iterator[Hit]:
    if sentence.kind == "klage" or not (sentence.kind == "genvurdering" or _REASSESS.search(low)):
        return
    for value, pattern in _RESULTS:
        match = pattern.search(low)
        if match is None or (value != "fastholdt" and _NO_MEDHOLD.search(low)):
            continue
        if value == "fastholdt" and sentence.kind == "kommunens afgørelse":
            continue
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        yield Hit("reassessment.result", value, span, 0.92, "Resultatet af genvurderingen (RSL § 66).")  # fmt: skip
        return


def _forms(sentence: Sentence, low: str) -> Iterator[Hit]:
    match = _FORM.search(low)
    if match is None:
        return
    value = match[1] or (f"{match[2]} fra {match[3]}" if match[2] else f"{match[4]} fra {match[5]}")
    names = {"fjerntolk": "fjerntolkning", "skrivetolkning": "skrivetolk"}
    yield Hit("assistance.form", names.get(value, value), Span(*match.span()), 0.87, "Formen for assistancen nævnes.")  # fmt: skip
