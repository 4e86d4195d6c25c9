"""Kinds of decision said in everyday words: turned word order, and how a citizen retells it."""

__all__ = ["MORE", "PARTLY", "PLAIN_NO"]

_WHO = r"(?:vi|kommune\w*|jobcent\w*|de|i|x)"
_AID = (
    r"(?:personlig assistance|assistance|assistent|tolk|hjælper|hjælp|tilskud|støtte|skrivetolk"
    r"|tegnsprogstolk|ledsager|bevilling)"
)
_OWN_TIME = (
    r"(?:mine|dine|hans|hendes|sine|min søns|min datters|de|vores)(?: \x02+| \w+)? ?(?:timer"
    r"|tolketimer|assistenttimer|assistancetimer|\x02+)?"
)
_AGAIN = r"(?:op igen|på ny|igen|op på ny|op|op til (?:ny|fornyet) (?:behandling|vurdering))"

MORE: tuple[tuple[str, str], ...] = (
    (
        "afslag på genoptagelse",
        rf"\bsag(?:en)?\b[^;,]{{0,25}}\bikke (?:at )?(?:blive[r]?|er) (?:taget|behandlet|åbnet"
        rf"|vurderet|set på) {_AGAIN}\b|\bsag(?:en)?\b[^;,]{{0,25}}\b(?:bliver|vil|skal)"
        rf" (?:\w+ )?ikke (?:blive )?(?:taget|behandlet|åbnet|vurderet|genåbnet) ?(?:{_AGAIN})?\b"
        r"|\b(?:vi|kommunen) (?:ser|kigger) (?:\w+ )?ikke på (?:din |den |jeres )?(?:gamle )?sag\w*"
        r"[^;,]{0,20}\b(?:igen|på ny)\b"
        r"|\b(?:vi|kommunen) tager (?:\w+ )?ikke (?:din |den |jeres )?(?:gamle )?sag\w*[^;,]{0,20}"
        r"\bop\b|\bsag(?:en)?\b[^;,]{0,20}\bgenåbnes (?:\w+ )?ikke\b"
        r"|\b(?:sag|sagen|afgørelse|afgørelsen)\b[^;,]{0,20}\btages (?:\w+ )?ikke op\b",
    ),
    (
        "genoptagelse",
        r"\b(?:vi|kommunen?|jobcent\w+)\b(?:(?!ikke|afsl|anmod|bedt|bad|klag)[^;]){0,40}"
        r"\b(?:taget|tager|tog)\b (?!ikke)(?:(?!ikke)[^;,]){0,25}\bsag(?:en)?\b"
        r"(?:(?!ikke)[^;,]){0,15}\bop\b(?: igen| på ny| til (?:ny|fornyet))"
        r"|\bbesluttet at (?:tage|åbne|genåbne)\b[^;,]{0,15}\bsag(?:en)?\b(?:(?!ikke)[^;,]){0,15}"
        r"(?:\bop\b|\bigen\b|\bsagen\b)"
        r"|\bsag(?:en)?\b(?:(?!ikke)[^;,]){0,15} (?:er|blev|er blevet|bliver) "
        r"(?:nu |hermed |derfor )?(?:taget op|genåbnet|åbnet igen|behandlet på ny|vurderet på ny)\b"
        r"|\b(?:vi|kommunen?) (?:har )?(?:\w+ |\x01+ ){0,2}(?:genåbnet|genåbner|genåbnede)\b"
        r"|\bhar (?:\w+ |\x01+ ){0,2}behandlet sag(?:en)? fra (?:\w+ )?[^;,]{0,12}\bpå ny\b",
    ),
    (
        "tilbagebetaling",
        r"\baflevere\b[^;]{0,25}\b(?:kr\.|kroner|tilskud\w*|beløb\w*|penge\w*)[^;]{0,15}"
        r"\b(?:igen|tilbage|retur)\b"
        r"|\bbetale[st]? (?:\w+ )?(?:retur|igen|tilbage)\b"
        r"|\b(?:vil have|kræver|ønsker)\b[^;]{0,25}\b(?:kr\.|kroner|tilskud\w*|beløb\w*|penge\w*)"
        r" (?:igen|tilbage|retur)\b"
        r"|\blevere\b[^;]{0,20}\b(?:tilskud\w*|beløb\w*|penge\w*)[^;]{0,12}\btilbage\b"
        r"|\b(?:tilskud|beløb|penge)\w*\b[^;]{0,25}\b(?:returneres|leveres tilbage)\b"
        r"|\brefundere kommunen\b|\bkrav om at få\b[^;]{0,25}\btilbage\b",
    ),
    (
        "udbetaling",
        rf"\b{_WHO} (?:betaler|refunderer|dækker|godtgør) (?:\w+ )?ikke (?:for )?[^;,]{{0,20}}"
        r"\b(?:beløb\w*|regning\w*|faktura\w*|løn\w*|udgift\w*|kvartal\w*|tolken i|tolkning i"
        r"|måned\w*)\b"
        r"|\b(?:regning|faktura|beløb|udgift|løn)\w*\b[^;,]{0,35}\b(?:betaler|refunderer|dækker)"
        r" (?:vi|kommunen) (?:\w+ )?ikke\b"
        r"|\b(?:regning|faktura|beløb|udgift)\w*\b[^;,]{0,35}\b(?:bliver|blev|vil|er) (?:\w+ )?ikke"
        r" (?:blive )?(?:betalt|refunderet|dækket)\b"
        r"|\b(?:besluttet|afgjort),? (?:ikke )?at (?:ikke )?(?:betale|refundere|dække)"
        r" (?:\w+ )?(?:beløb|regning|faktura|udgift|løn)\w*",
    ),
    (
        "ophør",
        rf"\b(?:ydes|gives|bevilges|får|betales|få)\b (?:der |du |\w+ )?ikke (?:længere|mere)"
        rf" (?:\w+ )?{_AID}"
        rf"|\b(?:har|have)\b[^;,]{{0,30}}\bikke (?:længere|mere) ret til (?:\w+ )?{_AID}"
        rf"|\bikke længere (?:må |kan )?(?:få|modtage|have) (?:\w+ )?{_AID}"
        r"|\bafslutte (?:din|dit|jeres|hans|hendes|min) (?:bevilling|assistance|hjælp|tolk|ordning)"
        rf"|\b{_AID}\w* (?:er|bliver|blev) (?:\w+ )?afsluttet\b"
        r"|\bhjælp\w* (?:standser|stopper|ophører)\b(?! (?:ikke|hvis))"
        r"|\b(?:har|fik|blev) (?:\w+ )?(?:frataget|taget) (?:min|mit|hans|hendes)\b[^;,]{0,20}"
        r"(?:assist|tolk|hjælp|bevil)\w*"
        r"|\b(?:taget|tog|tager) (?:min|mit|hans|hendes|vores) (?:assist\w+|tolk\w*|hjælp\w*"
        r"|bevilling) (?:\w+ )?fra (?:mig|ham|hende|os)\b",
    ),
    (
        "andet",
        r"\b(?:bestemt|besluttet|afgjort|afgørelse om|fastsat|taget stilling til),? (?:at )?"
        r"(?:hvordan|hvem|hvilk\w+)\b[^;]{0,50}(?:tolk|assist|hjælper)"
        r"|\btolkning\w* (?:omlægges|omlagt|ændres til)\b"
        r"|\btolk\w*[^;]{0,30}\b(?:skal|fremover|herefter) (?:\w+ ){0,2}(?:foregå|ske|gives|ydes"
        r"|gennemføres) (?:på|via|over|som|gennem|med) (?:en )?(?:video|skærm|fjern|telefon)\w*"
        r"|\b(?:fremover|herefter|fra nu af) (?:skal |får |kan )?(?:\w+ )?(?:bruge|får|have|benytte"
        r"|skal)[^;]{0,12}(?:fjerntolk|videotolk|skærmtolk)\w*[^;]{0,20}\bi stedet for\b"
        r"|\b(?:godkender|godkende) (?:\w+ )?(?:ikke,? )?(?:at )?(?:din|dine|jeres)\b[^;,]{0,30}"
        r"\b(?:som|bliver|er) (?:din |jeres )?(?:assistent|hjælper)\w*"
        r"|\bikke selv kan vælge (?:assistent|tolk|hjælper)\w*",
    ),
    (
        "nedsættelse",
        r"\b(?:taget|tog|tager|fjernet|fjernede|mistet|mister|skåret|skar)\b (?:\w+|\x02+)"
        r" (?:af |fra )(?:mine|dine|hans|hendes|sine|de|vores)\b"
        r"|\b(?:tog|taget|tager) (?:\w+ (?:timer|tolketimer)|\x02+) (?:\w+ )?(?:fra|af) (?:mig|ham"
        r"|hende|os)\b|\b(?:er|blev) (?:\w+ )?sat ned (?:til|fra|med)\b"
        r"|\bskåret (?:\w+ )?(?:\x02+|\w+ timer) (?:væk|fra|af)\b",
    ),
    (
        "bevilling",
        r"\b(?:sat|sætter|satte) (?:\w+ )?(?:bevilling\w*|timetal\w*|timer\w*|assistance\w*) op\b"
        r"|\bimødekommet din ansøgning (?:delvis\w*|til dels|fuldt)",
    ),
    (
        "afslag",
        rf"\b(?:afvist|afviser|afviste|nægter|nægtet|nægtede|afslået|afslog) (?:\w+ )?at (?:give"
        rf"|bevilge|yde|tilbyde)\b[^;,]{{0,20}}\b{_AID}"
        r"|\bikke hjælpe (?:dig|jer) med (?:en )?(?:assistent|tolk|assistance|hjælper)"
        r"|\bikke efterkomme\w*|\bfik (?:\w+ ){0,2}nej\b"
        rf"|\b(?:fik|kunne|må|kan|får) (?:\w+ )?ikke (?:få |have )?(?:nogen |en |den )?{_AID}\b"
        rf"|\b(?:vil|ville) (?:\w+ )?ikke (?:give|bevilge|yde|tilbyde) (?:mig|dig|ham|hende|os"
        rf"|min \w+|vores \w+) (?:\w+ )?{_AID}"
        r"|\b(?:afslår|afslog) (?:\w+ )?(?:ansøgning|anmodning)\w*",
    ),
)
"""Kind and pattern of words that decide it."""

PARTLY = (
    "afslag",
    rf"\b(?:giver|tilbyder|bevilger|yder|tildeler) (?:\w+ )?ikke (?:\w+ )?{_AID}"
    rf"|\b(?:gives|ydes|bevilges|tilbydes) (?:\w+ )?ikke (?:\w+ )?{_AID}(?!\w* til et)",
)
"""A refusal that is only a part of a grant where the letter grants as well."""

PLAIN_NO = (
    r"\b(?:sagt|sagde|siger|fik|fået) (?:\w+ ){0,2}nej\b"
    r"|\b(?:afviste?|nægte[rt]?|afslå\w*|afslog|vil|ville) (?:\w+ )?(?:ikke )?(?:at )?(?:give"
    r"|bevilge|yde|tilbyde)\b|\b(?:fik|kunne) (?:\w+ )?ikke (?:få )?(?:\w+ )?(?:assist|tolk|hjælp)"
    r"|\bfratag\w*|\bsat ned\b|\btolketimer\b|\bbetale[rst]?\b|\bfaktura\w*|\bregning\w*"
    r"|\b(?:tog|taget|tager|mistet)\b[^;]{0,25}\b(?:fra|af) (?:mig|ham|hende|os|mine)\b"
)
"""Words of a refusal that need none of the usual subjects (»De har sagt nej«)."""
