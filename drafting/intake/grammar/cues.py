"""The cues that tell what hours are, by role; the roles themselves are named here."""

import re

__all__ = [
    "ALONE",
    "ASKED",
    "BEFORE",
    "CUES",
    "GRANT",
    "NEED",
    "NONE",
    "PAID",
    "TASK",
    "WAIT",
    "WORK",
]

WORK, GRANT, BEFORE, ASKED, NEED = "work", "grant", "before", "asked", "need"
WAIT, ALONE, PAID, TASK, NONE = "wait", "alone", "paid", "task", "none"

CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        WORK,
        re.compile(
            r"\barbejde[rd]e?\b|\b(?:at|skal|kan|vil|har) arbejdet?\b|\b(?:har|havde) "
            r"[^;.\x02]{0,40}\barbejdet\b"
            r"|\b(?:mit|dit|sit|hans|hendes|borgerens|medlemmets|klients|klagers) arbejde\b"
            r"|\barbejdet som\b|\bfastansat\b|\bvikar på\b|(?<!hele )(?<!af "
            r")(?<!af min )(?<!i )\barbejdstid\w*|\barbejdsuge\w*|\barbejdsindsats\w*"
            r"|\b(?:har|havde) (?:jeg"
            r"|du|han|hun|borgeren) arbejdet\b|\bansat\b"
            r"|\bansættelse\w*|\bstilling(?:en)?\b|\b(?:et|en|to|tre|fire|små) (?:små "
            r")?jobs?\b|\b\w*fleksjob\w*|\bseniorjob\w*"
            r"|\b\w*praktik(?:ken)?\b|\bløntilskud\w*|\bbeskæftiget\b|\bbeskæftigelse\b|\bpå "
            r"arbejde\b|\bhar en uge på\b|\b(?:min|din|hans|hendes) uge (?:er )?på\b"
            r"|\bkontrakt(?:en)? (?:på|lyder på)\b|"
            r"\ber (?:jeg|du|han|hun|borgeren) (?:\w+ ){0,2}på $|\berhverv på\b|\bbijob\w*"
            r"|\bbierhverv\w*|\bhovederhverv\w*|\bjob\b|\bvagter\b|\bunderviser\b|\bdeltid\w*"
            r"|\bhovedbeskæftigelse\w*|\bbibeskæftigelse\w*|\bansættelser\b|\bvikariat\w*"
            r"|\bgå(?:et|r) ned (?:i tid|til|på)\b|\bgik ned (?:i tid|til|på)\b|\btimer om "
            r"ugen i virksomheden\b"
            r"|\bmøder $|\bstår i (?:butikken|forretningen)\b|\bnedsat tid\b"
            r"|\bugentlige timetal i jobbet\b"
            r"|\bdriver\b|\b(?:begynde|starte|tiltræde)r? (?:som|i|på)\b|\bpasser (?:min|din|sin"
            r"|selv)\b|\bkører taxa\b"
        ),
    ),
    (
        GRANT,
        re.compile(
            r"\b(?:kan |har )?bevilge?[rdst]*e?\b|\bbevilling\w*|\bbevilgede\b|\b(?:har "
            r")?(?:givet|tildelt|tilkendt|tilkender|tildeler|fastsat|fastsætter|fastsatte"
            r"|udmålt|udmåler)\b"
            r"|\bgav\b|\bgiver\b|\bret til\b|\bberettiget til\b|\bfå(?:et|r)?\b(?! (?:læst|skrevet"
            r"|kørt|hjulpet|løftet|flyttet"
            r"|hentet|bragt|ryddet|tolket|ordnet|lavet|gjort|oplyst|at vide|besked|svar))|\bfik\b"
            r"|\btilkendes\b|\btildeles\b|\bmodtager\b|\bmodtaget $|\bhæve[rst]?\b"
            r"|\bforhøje[rst]?\b"
            r"|\blød(?:er)? på\b|\btilsagn om\b|\bmå (?:kun )?komme\b|\bgive\b|\bder stod\b"
            r"|\bændre[rst]? (?:\w+ )?til\b|\bafgørelsen? om\b|\bbeholder?\b|\btimetallet "
            r"(?:er|blev|bliver)\b"
            r"|\b(?:er|blev|bliver) timetallet\b|\bassistance(?:n)? til $"
            r"|\bnedsættelse til\b"
            r"|\b(?:timetal\w*"
            r"|assistancen|hjælpen|tolketiden) (?:\w+ ){0,3}(?:ned |op )?(?:til|på)\b"
            r"|\b(?:ned|op) til(?= (?:kun |nu |de |højst )?$)"
            r"|\bså (?:jeg|du|han|hun|borgeren) (?:nu |kun |fremover )*(?:har|får)\b"
            r"|\bimødekomm\w*|\btilkende\b|\btildele\b|\byde[rst]?\b|\bydet\b"
            r"|\bgodkendt\b|\bgodkender\b|\bsat til\b|\bsætter \w+ til\b|\bnøjes med\b"
            r"|\bafgørelsen giver\b|\bgives\b|\bydes\b|\brammen?\b|\bdækkes\b|\bendt (?:på|med)\b"
            r"|\bnået frem til\b|\bdu kan bruge\b"
            r"|\bkan du bruge\b"
            r"|\bdu må bruge\b|\btilbyde[rs]?\b"
            r"|\bs(?:agt|iger|agde) ja til\b|\bgår med til\b"
            r"|\bfremover (?:har|får|er|bliver|udgør)\b|\b(?:har|får) (?:du |jeg |borgeren )?"
            r"(?:fremover|herefter)\b|\bstille\w* [^\x02;]{0,30}til rådighed\b"
            r"|\b(?:ned|op|for)?(?:sætter|sætte|sættes|satte|sat|skærer|skåret|sænker|sænket) "
            r"[^\x02;]{0,30}\btil $"
        ),
    ),
    (
        BEFORE,
        re.compile(
            r"(?<!som )\bhidti[ld]\w*|\bi sin tid\b|\bhar (?:du |jeg |borgeren )?i dag\b"
            r"|\btidligere\b"
            r"|\bhaft\b|\bhavde\b|\bførhen\b|(?<!som )\bfør\b|\bplejede\b|\b(?:taget|skåret|fjernet"
            r"|halveret|reduceret) [^\x02;]{0,25}"
            r"\b(?:hans|hendes|mine|dine|sine|de) $|\bhar (?:hidtil )?(?:lydt|været"
            r"|ligget) (?:på|der|hos \w+)\b"
            r"|\bindtil "
            r"nu\b|\bindtil da\b"
            r"|\bi stedet for\b|\bsidste år\b|\bnuværende bevilling\b|\bi dag bevilget\b"
            r"|\bforrige\b|\bden gamle bevilling\b"
        ),
    ),
    (
        ASKED,
        re.compile(
            r"\bsøgt\b|\bsøgte\b|\bsøger\b|\bsøge\b|\bansøg\w*|\bønske[rt]?\b|\bønskede\b"
            r"|\bpåstand om\b|\bkrav(?:et)? om\b|\bkræver mindst\b|\bsøges om\b|\bdenne "
            r"gang om\b|\bfor at få\b|\bvil (?:gerne |meget gerne |bare |godt )?have\b"
            r"|\b(?:henvendelse|dit brev|din anmodning)\b[^;]{0,30}\bom\b"
            r"|\btilkendes\b(?=[^;]{0,20}\bmod nu\b)"
            r"|\banmod\w*|\bb(?:edt|eder|ad) [^;\x02]{0,30}\bom\b|\b(?:jeg|du|borgeren) "
            r"(?:selv )?foreslog\b|\brettede? (?:\w+ ){0,3}til\b"
            r"|\bbad om\b|\bforhøjelse\b|\budvidelse\b|\bansøgning\w*"
        ),
    ),
    (
        NEED,
        re.compile(
            r"\bbehov\w*|\bbrug for\b|\bkræver\b|\bkrævede\b|\bnødvendig\w*"
            r"|\bhjælpebehov\w*|\btolkebehov\w*|\bbehøver\b"
            r"|\bsk(?:al|ulle) (?:\w+ )?bruge\b|\ber afhængig af [^\x02;]{0,20}hjælp\b|"
            r"\bskal (?:\w+ )?hjælp til\b|\bhar (?:\w+ )?hjælp i $|\bmå have "
            r"hjælp\b|\bbruger (?:jeg |han |hun |du )?hjælp\b|\bbruger (?:\w+ )?(?:assistent\w*"
            r"|hjælper\w*|tolk\w*)\b"
            r"|\bskal være\b|\bnok med\b|\b(?:hjælperen|assistenten|tolken) kommer\b|\bskal "
            r"have (?:hjælp"
            r"|tolk|assistance)\b|\bassistancebehov\w*"
        ),
    ),
    (WAIT, re.compile(r"\bvente\w*|\bventer\b|\bsidder stille\b|\bpause\w*|\binaktiv\w*")),
    (ALONE, re.compile(r"\bselv\b(?! har)|\balene\b|\buden (?:tolk|hjælp|assistance|assistent)\b")),
    (
        PAID,
        re.compile(
            r"\bbetalt\b|\bbetaling for\b|\bkøbt\b|\bafholdt\b|\bfaktur\w*|\bbetalte\b|\bkøbte\b"
            r"|\blønudgift\w*|\bdokumenteret udgift\w*"
        ),
    ),
    (
        NONE,
        re.compile(
            r"\båben\b|\båbent\b|\båbningstid\w*|\bundervisning er\b|\btransporttid\w*"
            r"|\b(?:fordelt|heraf|hvoraf|deraf)\b|\bkursus\b|\bsøvn\w*|\bsover\b"
            r"|\bforskellen?\b|\bfratrukket\b|\bfjernet\b|\bmistet\b|\bmangler nu\b"
            r"|\bfritid\w*|\bhjemmehjælp\w*|\bbpa\b|\bsygemeldt\b|\bfrokost\w*"
            r"|\btræning\w*|\bfysioterapi\w*|\bsvarfrist\w*|\bmøde på\b|\bforsinket\b|\bhjulpet\b"
        ),
    ),
)
