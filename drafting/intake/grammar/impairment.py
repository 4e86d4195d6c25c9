"""The impairment in the words of the file.

Whether it is lasting or significant is a skøn (LKH § 4) and is never proposed. Others' illnesses,
denied ones (»ikke døv, men hørehæmmet«) and possible ones are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafting.intake import scope
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_ADJECTIVE = (
    r"(?:døvblind|døvfødt|døv|blind|svagtseende|svagsynet|synshandicappet"
    r"|synshæmmet|hørehæmmet|hørehandicappet"
    r"|svagthørende|tunghør|ordblind|talehæmmet|gangbesværet|kørestolsbruger"
    r"|tegnsprogsbruger|lammet|lam|spastiker"
    r"|autist|hjerneskadet|skizofren|bipolar|epileptiker|diabetiker|dværg|stum"
    r"|halvblind|bevægelseshæmmet"
    r"|bevægelseshandicappet|halvsidigt lammet|enarmet|amputeret|stammer|tegnsprogsdøv"
    r"|afasiramt|ordblindhed|senhjerneskadet|udviklingshæmmet)"
)
_NOUN = (
    r"(?:[a-zæøå-]*(?:høretab|hørenedsættelse|hørelse|synstab|synsnedsættelse"
    r"|synsrest|lidelse|nedsættelse(?! af)|gigt|sklerose"
    r"|slidgigt|lammelse|epilepsi|fibromyalgi|parese|autisme|skizofreni|diabetes"
    r"|diskusprolaps|prolaps|tinnitus"
    r"|migræne|amputation|astma|hjerneskade|hjernerystelse|whiplash|piskesmæld"
    r"|spasticitet|spina bifida|hydrocephalus|als|muskelsvind|muskeldystrofi|rygmarvsbrok"
    r"|rygmarvsskade"
    r"|ptsd|adhd|add|ordblindhed|dysleksi|kol|kræft|artrose|artritis|leddegigt"
    r"|handicap|rygskade|læsion|rystelser|skade|sygdom|smerter|syndrom|defekt|afasi"
    r"|blindhed|døvhed|svagsynethed|depression|angst|stress|hjertesvigt|blodprop"
    r"|demens|forstyrrelse|neuropati|dystoni|dystrofi|skoliose"
    r"|kikkertsyn|tunnelsyn|nystagmus|retinitis pigmentosa|grøn stær|tremor|polio"
    r"|cerebral parese|sclerose|ataksi|osteoporose|knogleskørhed|hofte|ocd"
    r"|tourettes?|aspergers?|cystisk fibrose|parkinsons?|alzheimers?|ménières?"
    r"|bechterews?|dysfagi|glaukom|retinopati|lumbago|iskias|hukommelsesbesvær|psoriasis"
    r"|fobi|tab af synet"
    r"|neurose|psykose|borderline|anfald|kramper|stomi|træthedssyndrom|hjernetumor|tumor|hæmofili)"
    r"|morbus [a-zæøå-]+|[a-zæøå-]+s (?:sygdom|syndrom)"
    r"|(?:stærkt |svært |meget |betydeligt |let )?(?:nedsat|svækket|forringet) (?:syn"
    r"|hørelse|gangfunktion|førlighed"
    r"|funktion i [a-zæøå ]{3,25}|kraft i [a-zæøå ]{3,25}|bevægelighed|hukommelse|taleevne"
    r"|mobilitet)"
    r"|(?:mistet|mistede) (?:venstre |højre |begge )[a-zæøå]+|tab af (?:en |et "
    r"|den |det |venstre |højre |begge )*[a-zæøå]+|funktionsnedsættelse i "
    r"[a-zæøå]+)"
)
_ADVERB = (
    r"(?:(?:også|nu|helt|næsten|stærkt|svært|let|meget|alvorligt|delvist?"
    r"|praktisk talt|praktisk|medfødt|totalt|så godt som|funktionelt|kronisk|moderat"
    r"|middelsvært|højgradigt|højgradig) ){0,2}"
)
_PREFIX = (
    r"(?:(?:en|et|den|moderat til|let til|(?:mild|let|svær|høj|middelsvær|moderat) grad af"
    r"|som følge "
    r"af|medfødt,?|erhvervet|varig|varigt|betydelig"
    r"|betydeligt|svær|svære|svært|kronisk|kroniske|fremskreden|fremskredent"
    r"|alvorlig|alvorligt"
    r"|stort|stor|let|lettere|moderat|middelsvært?|stærkt|stærk|meget|og"
    r"|progredierende|dissemineret|multipel|cerebral|fysisk|psykisk|nedsat|total"
    r"|totalt"
    r"|højgradigt?|dobbeltsidigt?|ensidigt?|venstresidigt?|højresidigt?|reumatoid"
    r"|bipolar|sjælden|arvelig|genetisk|kompleks|posttraumatisk|generaliseret"
    r"|[a-zæøå]{3,}(?:sidigt?|iel|isk|iv|ær|nal|ral)|social|funktionelle|medfødt|obstruktivt|intermitterende|autoimmun|hormonel|motorisk|somatisk"
    r"|let|lav|central|perifer|dobbelt|akut|inkomplet|komplet|hjerne|primær|sekundær|recidiverende"
    r"|uhelbredelig|tiltagende|udtalt|udtalte|massive?|vedvarende|kognitive?"
    r"|neurologisk|aggressiv|sensorineuralt|spastisk|infantil|type 1|type 2"
    r"|juvenil|medfødte|obstruktiv),?\s){0,6}"
)
_TAIL = (
    r"(?:\s(?:i (?:begge |højre |venstre |den |det |svær |let |middelsvær "
    r"|moderat )*(?:grad|arm|arme|ben|ryg|ryggen|nakke|nakken|hånd|hænder|fod"
    r"|fødder|skulder|skuldre|knæ|hofte|hofter|øje|øjne|led|lænd|lænden|hjernen"
    r"|musklerne|leddene|kroppen|siden|side|armen|benet|hånden|skulderen)"
    r"|på (?:begge|højre|venstre|det ene|det andet) (?:øre|ører|øje|øjne|ben|arm"
    r"|arme|side)|siden fødslen|fra fødslen|sygdom|syndrom|forstyrrelse"
    r"|tegnsprogsbruger|kørestolsbruger|lidelse)){0,3}"
)
_ONE = rf"(?:{_ADVERB}{_ADJECTIVE}|{_PREFIX}{_NOUN}){_TAIL}"
_HAS = re.compile(
    r"\b(?:er|var|er (?:[a-zæøå-]+ ){1,4}og|min|din|hans|hendes|borgerens|klagerens"
    r"|klientens|ansøgerens|medarbejderens|patientens"
    r"|medlemmets|klagers|klients|skyldes|har|født|har fået|født med|nu med|foretaget|tale om|form "
    r"af|følger efter"
    r"|lidt af|udviklet|fået|afhængig af"
    r"|påvist|konstateret|diagnose|handicap|funktionsnedsættelse|lidelse:|lider af|fået "
    r"konstateret|fået diagnosen"
    r"|diagnosen|diagnosticeret med|pga\.|på grund af|grundet|som følge af|født"
    r"|kendt med|diagnose:|funktionsnedsættelse:|været|blevet|både|men|haft|ramt "
    r"af|handicap:)\s"
    r"(?:også |begge |både |nu |således |altså |derfor |dermed |fortsat |desuden |altså "
    r"|stadig |din |min |sin |hendes "
    r"|hans |diagnosen |at have |fra barnsben )*"
    rf"(?P<what>{_ONE}(?:(?:\s(?:og|samt)|,)\s(?:er |har |også |desuden |både "
    rf")?{_ONE}){{0,2}})(?![a-zæøå-])"
)
_DOCTORS_LINE = re.compile(
    rf"^(?:[a-zæøå.]{{2,20}}: ?)?(?P<what>(?:(?!er |var |har |der )[a-zæøå-]{{2,30}} "
    rf"){{0,2}}?{_ONE})"
    r"(?![a-zæøå-])"
)
_DIAGNOSIS = re.compile(
    r"\b(?:diagnosticeret med|fået diagnosen|har diagnosen|fået konstateret) "
    r"(?P<what>[a-zæøå-]{4,30}(?: (?!og |som |i |der |samt |med |for )[a-zæøå-]{4,30}){0,2})"
)
_CAUSE_ONLY = re.compile(r"^som følge af|arbejdsskade$|ulykke$")
_WORD = re.compile(rf"\b(?:{_ADJECTIVE}|{_NOUN})(?![a-zæøå])")
_BARE = frozenset(
    (
        "lidelse",
        "sygdom",
        "handicap",
        "skade",
        "funktionsnedsættelse",
        "nedsættelse",
        "smerter",
        "hofte",
        "syndrom",
        "defekt",
        "add",
        "kol",
        "hørelse",
        "en lidelse",
        "et handicap",
        "en sygdom",
        "en skade",
        "en funktionsnedsættelse",
        "varig lidelse",
    )
)
_CAUSED = re.compile(
    r"\b(?:mangler|mistet|mistede|født uden) (?:det meste af |(?:sin |min |din |en |et |den "
    r"|det |begge |venstre |højre )+)"
    r"?(?:[a-zæøå]*arm(?:e|en)?|[a-zæøå]*ben(?:et)?|hånd(?:en)?|hænder|fod|fødder|finger|fingre|syn(?:et)?|hørelsen?"
    r"|førlighed(?:en)?|taleevnen?)(?: på [a-zæøå]+ side)?|\b(?:sidder|sad) i kørestol\b"
    r"|\bkørestolsbruger\b"
    r"|\b(?:venstre|højre|begge|ene|en|et) (?:arm|ben|hånd|fod)(?:e|en|et)?,? (?:er|der er) "
    r"(?:lam\w*|amputeret|ude af funktion)"
    r"|\b(?:hørelsen|synet) er (?:stærkt |svært |meget |betydeligt |næsten )?(?:nedsat"
    r"|svækket|væk|forsvundet|ringe|dårligt?)"
    r"|\b(?:dårlig|ødelagt|slidt) (?:ryg|nakke|skulder|hofte)\b|\bryg(?:gen)? er (?:ødelagt"
    r"|slidt op)\b"
    r"|\bmåtte (?:have )?amputeret\b|\b(?:kun )?(?:\d|en|ét|et) (?:\w+ )?procent (?:af "
    r"synet )?(?:syn|tilbage)\b"
)
_POSSIBLE = re.compile(
    r"\b(?:mistanke om|risiko for|ingen tegn|ikke tegn|udelukke\w*|undersøges for"
    r"|muligvis|hverken|måske|frygt for|arveligt disponeret|disponeret|familien)\b"
)
_NEW_CLAUSE = re.compile(
    r", (?=(?:jeg|du|han|hun|patienten|borgeren|medlemmet) (?:er|har|lider)\b)|[;]|,? men "
)
_ASSESSED = re.compile(r"funktionsnedsættelse|nedsættelse\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the impairment a sentence says the citizen has."""
    low = sentence.low
    found = list(_named(sentence, low)) if _WORD.search(low) else []
    found = found or list(_diagnosed(sentence, low))
    if not found and sentence.kind == "lægelige oplysninger":
        found = list(_alone(sentence, low))
    yield from found
    for one in _lost(sentence, low):
        if not found or "kørestol" not in str(one.value):
            yield one


def _diagnosed(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Read a named diagnosis whatever it is called (»diagnosticeret med myasthenia gravis«)."""
    match = _DIAGNOSIS.search(low)
    hit = _hit(sentence, match) if match else None
    if hit is not None:
        yield replace(hit, confidence=0.8)


def _alone(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Read a doctor's line without a verb: »Obj.: Kronisk lumbago med rodpåvirkning.«"""
    match = None if scope.is_others(low, len(low)) else _DOCTORS_LINE.match(low)
    hit = _hit(sentence, match) if match else None
    if hit is not None:
        yield replace(hit, confidence=0.8)


def _named(sentence: Sentence, low: str) -> Iterator[Hit]:
    begin = 0
    while match := _HAS.search(low, begin):
        begin = max(match.end(), match.start() + 1)
        hit = _hit(sentence, match)
        if hit is not None:
            yield hit


def _lost(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give what a limb or a sense has lost, in plain words (»mangler venstre arm«)."""
    match = _CAUSED.search(low)
    if match is None or _denied(low, match.start(), match.start()):
        return
    if scope.is_hypothetical(low, match.start()) or _others(sentence, match.start()):
        return
    value = " ".join(sentence.text[match.start() : match.end()].split())
    why = "Teksten siger, hvad borgeren har mistet eller ikke kan."
    yield Hit("impairment.description", value, Span(*match.span()), 0.86, why)


def _hit(sentence: Sentence, match: re.Match[str]) -> Hit | None:
    low = sentence.low
    start, end = match.span("what")
    value = sentence.text[start:end].strip(" ,")
    bare = value.lower()
    if (
        bare in _BARE
        or _CAUSE_ONLY.search(bare)
        or (_ASSESSED.search(bare) and not re.search(r" i |fysisk|psykisk|kognitiv|syn|høre", bare))
    ):
        return None
    if _denied(low, match.start(), start) or _POSSIBLE.search(low, _part(low, start), end):
        return None
    if scope.is_hypothetical(low, start) or _others(sentence, match.start()):
        return None
    for article in ("en ", "et ", "den ", "både "):
        if value.lower().startswith(article):
            value = value[len(article) :]
    return Hit(
        "impairment.description",
        " ".join(value.split()),
        Span(match.start(), end),
        0.9,
        "Teksten siger, at borgeren har denne funktionsnedsættelse.",
    )


def _part(low: str, place: int) -> int:
    """Return where the main clause of a place begins: a comma and a subject, or »men«."""
    cuts = [m.end() for m in _NEW_CLAUSE.finditer(low, 0, place)]
    return max(cuts, default=0)


def _denied(low: str, verb: int, start: int) -> bool:
    if low[verb:start].startswith("men"):
        return False
    return (
        re.search(r"\b(?:ikke|ingen|hverken|aldrig)\b", low[max(0, verb - 12) : start]) is not None
    )


def _others(sentence: Sentence, place: int) -> bool:
    low = sentence.low
    if scope.is_others(low, place, sentence.before):
        return True
    return (
        re.search(
            r"\b(?:kommunen|arbejdsgiveren|virksomheden|bureauet|assistenten|tolken) $", low[:place]
        )
        is not None
    )
