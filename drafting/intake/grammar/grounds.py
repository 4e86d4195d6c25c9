"""The grounds of the appealed decision, as the case file names them.

Only grounds the authority gives; a citizen's own words about a ground count where the sentence
says that the municipality says so.
"""

import re
from collections.abc import Iterator

from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_GROUNDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "arbejdstid over 37 timer",
            r"(?:skal )?(?:timetallet )?[^;]{0,50}(?:mere end|over|ud over|overstiger) "
            r"\x02+(?:[^;]{0,60}(?:regnes ned|nedsæt\w*|forholdsmæssig\w*|reducer\w*))?"
            r"|regnes ned[^;]{0,40}\x02|arbejder mere end fuld tid|over fuld tid|mere end "
            r"fuldtid|(?:grund|fordi|da|idet|eftersom)\b[^;\x02]{0,45}\barbejde[dr]\w* "
            r"(?:\w+ )?\x02+",
        ),
        (
            "arbejdstid under 37 timer",
            r"(?:under|mindre end|færre end) \x02+|loft\w* (?:ved|for|på)[^;]{0,20}\x02"
            r"|arbejder (?:kun )?på? ?deltid|ikke arbejder på fuld tid|ikke (?:på )?fuld "
            r"tid|forholdsmæssig\w*[^;]{0,60}(?:arbejdstid|deltid|timer)|20/37"
            r"|deltidsansat",
        ),
        (
            "behovet er lavere",
            r"behov\w*[^;]{0,60}(?:lavere|mindre|ikke så stort|overvurderet|faldet|dækket "
            r"af færre|svarer til færre)|ikke (?:har )?(?:et )?behov for (?:så mange"
            r"|flere|mere)|behov\w*[^;\x02]{0,60}\bkun (?:er |udgør )?\x02+|(?:lavere"
            r"|mindre) behov|ikke dokumenteret (?:et )?(?:større "
            r")?behov|tilstrækkelig\w* til at dække|dækker (?:dit )?behov\w*|behovet "
            r"(?:kan dækkes|er dækket)",
        ),
        (
            "ventetid",
            r"ventetid\w*|(?:assistenten|tolken|hjælperen)[^;]{0,20} venter|tid\w* mellem[^;]{0,40}"
            r"(?:tolk\w*|assistent\w*|hjælper\w*)|til rådighed uden at|(?:assistenten|tolken"
            r"|hjælperen) (?:sidder|står) (?:stille|og "
            r"venter)|sidder stille|venter mellem|inaktiv\w* tid|pauser? mellem",
        ),
        (
            "kan selv",
            r"(?:du|borgeren|medlemmet|han|hun|klager|jeg) (?:godt |selv )?(?:kan |godt "
            r"){0,2}(?:selv )?(?:kan )?(?:selv|godt) (?:kan )?(?:klare|udføre|løse"
            r"|varetage|skrive|læse|løfte|bære)|\b(?:du|borgeren|medlemmet|klager) (?:godt "
            r")?selv (?:godt )?kan [a-zæøå]{4,}|selv (?:at )?(?:kan|kunne) (?:klare"
            r"|udføre|løse|varetage)|kan du (?:godt )?(?:selv )?(?:klare|udføre|løse"
            r"|varetage)[^;]{0,20}|opgaver,? (?:som )?du selv kan|som du kan klare selv"
            r"|udføre dem selv|klare (?:opgaverne|dem) selv|i stand til selv at|godt selv "
            r"(?:kan )?(?:klare|udføre|løse|varetage)|godt kan "
            r"klare[^;]{0,25}\bselv\b|kan klare (?:arbejdet|opgaverne|det|dem) selv",
        ),
        (
            "uforeneligt erhverv",
            r"uforenelig\w*|ikke (?:er )?forenelig\w*|ikke kan forenes|ikke foreneligt"
            r"|kernen i (?:arbejdet|erhvervet|stillingen|jobbet)"
            r"|kerne(?:ydelse|opgave|funktion)\w*[^;]{0,40}|indholdsmæssige (?:arbejds)?opgaver"
            r"|forenelig\w* med din funktionsnedsættelse ikke",
        ),
        (
            "vikar eller medhjælp",
            r"vikardækning\w*|almindelig medhjælp\w*|karakter af (?:almindelig "
            r")?(?:medhjælp|vikar)|ekstra arbejdskraft|\bvikar\b|\bmedhjælp\b|ekstra "
            r"medarbejder|erstatter en (?:ansat|medarbejder|kollega)",
        ),
        (
            "omfordeling",
            r"omfordel\w*|fordeles? (?:til|blandt|på|mellem|anderledes)|(?:ansatte"
            r"|medarbejdere|kolleger|personale|svende)\w* (?:\w+ )?(?:kan|må|bør|vil "
            r"kunne) (?:\w+ )?(?:overtage|udføre|løse|varetage|tage sig af)|kan (?:dine"
            r"|de|virksomhedens|hans|hendes) (?:\w+ ){0,2}(?:ansatte|medarbejdere"
            r"|kolleger|svende) (?:\w+ )?(?:overtage|udføre|løse|varetage)|overtages af"
            r"|varetages af (?:de |dine |andre )|udføres af (?:de |dine |andre )"
            r"|hjælp af (?:dine|mine|sine|de) (?:\w+ )?(?:kolleger|ansatte|medarbejdere)"
            r"|overlades til|uddelegere\w*|kan overtage",
        ),
        (
            "dobbeltkompensation",
            r"dobbeltkompens\w*|dobbelt kompens\w*|kompenser\w* to gange|allerede "
            r"kompenser\w*|kompensere\w* dobbelt|dobbeltdækning",
        ),
        (
            "ikke varig",
            r"ikke (?:er |anses for |kan anses som |en |at være )?(?:en )?varig\w*"
            r"|midlertidig\w*|forbigående|ikke (?:har )?(?:en )?varig|ikke foreligger (?:en "
            r")?varig\w*"
            r"|forventes (?:at )?(?:bedring|bedres)",
        ),
        (
            "ikke betydelig",
            r"ikke (?:er |har |kan anses for |tilstrækkelig |anses for |en |et |at være "
            r"){0,3}(?:en |et )?(?:varig og )?betydelig\w*(?! funktionsnedsættelse i "
            r"lovens forstand)|ikke,? at [^;]{0,60}\bbetydelig|ikke i betydelig grad|ubetydelig\w*",
        ),
        (
            "uden for personkredsen",
            r"uden ?for (?:lovens )?(?:personkreds\w*|målgruppe\w*)|ikke (?:er "
            r")?(?:omfattet af|tilhører|hører (?:ikke )?til|en del af|i)\s?(?:lovens "
            r")?(?:personkreds\w*|målgruppe\w*)|hører ikke til (?:lovens )?personkreds\w*"
            r"|ikke omfattet af loven|ikke (?:er )?(?:i|har) (?:beskæftigelse|erhverv)\b(?! uden)",
        ),
        (
            "fast intern regel",
            r"(?:det )?sædvanlige|(?:altid|som regel|som udgangspunkt|normalt|aldrig|fast"
            r"|generelt) (?:\w+ ){0,2}(?:højst|maksimalt|kun|mere end|praksis"
            r"|retningslinje\w*|serviceniveau\w*|timetal|giver)[^;]{0,40}|(?:kommunens"
            r"|vores|sine?|intern\w*) (?:interne )?(?:praksis|retningslinje\w*|kvalitetsstandard\w*"
            r"|serviceniveau\w*|vejledning|regel|regler|standard\w*)|serviceniveau\w*"
            r"|kvalitetsstandard\w*|giver (?:aldrig|ikke) mere end|fast ramme|fast "
            r"timetal|standardbevilling\w*",
        ),
        ("økonomisk interesse", r"økonomisk\w* interesse\w*|interessesammenfald|inhabil\w*"),
        (
            "anden lovgivning",
            r"anden lovgivning|efter (?:service|sundheds|folkeskole|undervisnings|spsu?"
            r"|su-|social)\w*loven|anden lov\b|andre bestemmelser|sektoransvar\w*|dækkes "
            r"af (?:\w+ )?(?:serviceloven|arbejdsgiveren|arbejdsmiljø\w*|bpa)|hører under"
            r"|arbejdsmiljølov\w*|serviceloven|hjælpemid\w* (?:i stedet|efter|kan dække)",
        ),
        ("forældelse", r"foræld\w*"),
        (
            "ingen dokumenteret udgift",
            r"ikke (?:har )?dokumentere\w*[^;]{0,40}(?:udgift\w*|løn\w*|betal\w*|udlæg)"
            r"|(?:ingen|ikke) dokumentation for,?[^;.]{0,30}(?:udgift|løn|betal)\w*"
            r"|udgift\w*[^;]{0,40}ikke (?:er )?(?:dokumenteret|godtgjort)|ikke "
            r"godtgjort[^;]{0,40}udgift\w*|manglende (?:dokumentation"
            r"|bilag)[^;]{0,40}(?:udgift|løn|betal)\w*|uden dokumentation for udgift|ikke "
            r"(?:\w+ )?(?:fremlagt|indsendt|vedlagt|sendt|afleveret) (?:\w+ "
            r"){0,2}?(?:dokumentation|bilag|fakturaer|lønsedler)",
        ),
        (
            "bierhverv",
            r"bierhverv\w*|bijob\w*|hovederhverv\w*|hovedbeskæftigelse\w*|bibeskæftigelse\w*"
            r"|kun (?:gives |ydes )?(?:i|til) (?:ét"
            r"|et|hoved)\w*(?: job| erhverv)",
        ),
        ("fjerntolkning", r"fjerntolk\w*|videotolk\w*|skærmtolk\w*|tolkning via (?:skærm|video)"),
    )
)
_SAYS = re.compile(
    r"\b(?:kommunen|jobcentret|sagsbehandleren|afgørelsen|de) (?:\w+ )?(?:siger"
    r"|skriver|mener|vurderer|begrunder|henviser|afviser|lægger vægt|påstår"
    r"|finder|antager|har lagt vægt|hævder|anfører|gav|giver|har begrundet"
    r"|oplyser|brugte|kan (?:godt )?få)|\bafgørelse\w*|(?:nedsat|reduceret|afslag|afslået"
    r"|stoppet|sat|sætter|satte|skåret)\b|kommunen[^.;]{0,15}(?:henvist|henvis)|ifølge "
    r"(?:kommunen|afgørelsen|jobcentret)|efter kommunens opfattelse|kommunens "
    r"(?:begrundelse|argument|opfattelse)|begrundelsen|med henvisning til|fordi "
    r"kommunen"
)
_CITIZEN = re.compile(
    r"^(?:du|borgeren) (?:har )?(?:klage|anfør|oplys|mener|skriver|gør "
    r"gældende)\w*|\bdu mener\b|\bdu har anført\b"
)
_ASSERTS = re.compile(
    r"\b(?:ikke (?:er )?tale om|der er ikke|uden betydning|bestrider ikke)\b[^;]{0,12}$"
)
_OVER = re.compile(r"mere end|over |ud over|overstiger")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the grounds the authority states in a sentence."""
    low = sentence.low
    own = sentence.kind in ("kommunens afgørelse", "genvurdering")
    if not own and (sentence.kind not in ("klage", "notat", "andet") or not _SAYS.search(low)):
        return
    if _CITIZEN.search(low):
        return
    for name, pattern in _GROUNDS:
        match = pattern.search(low)
        if match is None or _ASSERTS.search(low, 0, match.start()):
            continue
        if name.startswith("arbejdstid") and not _about_full_time(sentence, name, match):
            continue
        if name == "kan selv" and re.search(
            r"\bikke (?:godt |selv )*(?:kan|at kunne)\b|kan ikke", match[0]
        ):
            continue
        sure = 0.88 if own else 0.72
        yield Hit(
            "appealed_decision.grounds[]",
            name,
            _span(sentence, match),
            sure,
            f"Kommunens begrundelse: »{name}«.",
        )


def _about_full_time(sentence: Sentence, name: str, match: re.Match[str]) -> bool:
    inside = [q for q in sentence.quantities if match.start() <= q.start < match.end()]
    if not inside:
        return True
    amount = next((one.hours for one in inside if one.hours == 37), inside[-1].hours)
    if name == "arbejdstid over 37 timer":
        return amount == 37 or (amount > 37 and not _OVER.search(match[0]))
    return amount == 37 or "loft" in match[0]


def _span(sentence: Sentence, match: re.Match[str]) -> Span:
    """Widen a ground to its clause, so that the card shows what was said."""
    low = sentence.low
    start = max((m.end() for m in re.finditer(r"[.;,]\s|^", low[: match.start()])), default=0)
    end = match.end()
    tail = re.match(r"[^;,]{0,60}", low[end:])
    end += tail.end() if tail else 0
    while end > match.end() and low[end - 1] == " ":
        end -= 1
    return Span(start, end)
