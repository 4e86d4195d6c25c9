"""The words of the grounds that turn on a rule of law rather than on the work."""

__all__ = ["LATE"]

LATE: tuple[tuple[str, str], ...] = (
    (
        "dobbeltkompensation",
        r"dobbeltkompens\w*|dobbelt kompens\w*|kompenser\w* to gange|allerede "
        r"kompenser\w*|kompensere\w* dobbelt|dobbeltdækning"
        r"|kompenser\w* (?:for det samme|én gang)|allerede[^;]{0,40}kompens\w*"
        r"|to gange for det samme"
        r"|kompens\w*[^;]{0,25}i forvejen|i forvejen[^;]{0,25}kompens\w*",
    ),
    (
        "ikke varig",
        r"ikke (?:er |anses for |kan anses som |en |at være )?(?:en )?varig\w*"
        r"|midlertidig\w*|forbigående|ikke (?:har )?(?:en )?varig|ikke foreligger (?:en "
        r")?varig\w*"
        r"|forventes (?:at )?(?:bedring|bedres)"
        r"|\bikke\b(?! i tvivl)[^;,.]{0,45}\bvarig\w*|\bikke[^;,.]{0,25}\b(?:blivende"
        r"|permanent\w*"
        r"|kronisk\w*|stationær\w*)|kortvarig\w*|gå(?:r)? over\b|vokser sammen|(?:rask"
        r"|helbredt|symptomfri)"
        r" igen|fuld førlighed"
        r"|\bikke (?:dokumenteret|godtgjort|sikkert|klart),? at [^;]{0,45}\bvarig\w*"
        r"|\bvarig\w*,? (?:og|men) det (?:er|var) (?:din|hendes|hans|den|dit"
        r"|borgerens)\b[^;.]{0,20}\bikke\b|tidsbegrænset tilstand"
        r"|(?:ventes|forventes|vil) (?:at )?(?:blive bedre|bedres|aftage|forsvinde|gå over"
        r"|komme sig)|bliver rask"
        r"|\bvære helet\b|\bheler (?:op|igen)\b|vokset sammen",
    ),
    (
        "ikke betydelig",
        r"ikke (?:er |har |kan anses for |tilstrækkelig |anses for |en |et |at være "
        r"){0,3}(?:en |et )?(?:varig og )?betydelig\w*(?! funktionsnedsættelse i "
        r"lovens forstand)|ikke,? at [^;]{0,60}\bbetydelig|ikke i betydelig grad|ubetydelig\w*"
        r"|\bikke\b(?! i tvivl)[^;.]{0,60}(?<!meget )\bbetydelig(?:t"
        r"|e)?\b(?! funktionsnedsættelse i lovens"
        r" forstand)|\bikke[^;,.]{0,40}\b(?:alvorlig\w*|indgribende|omfattende|svær\w*) nok\b"
        r"|\b(?:kun|for) (?:i )?(?:let|ringe|beskeden\w*|mindre|lille) (?:grad|omfang)\b"
        r"|\b(?:kun|for) (?:af |i )?(?:mindre|ringe|beskedent?|lille|lav|let) (?:grad|omfang"
        r"|betydning)",
    ),
    (
        "uden for personkredsen",
        r"uden ?for (?:lovens )?(?:personkreds\w*|målgruppe\w*)|ikke (?:er "
        r")?(?:omfattet af|tilhører|hører (?:ikke )?til|en del af|i)\s?(?:lovens "
        r")?(?:personkreds\w*|målgruppe\w*)|hører ikke til (?:lovens )?personkreds\w*"
        r"|ikke omfattet af loven|ikke (?:er )?(?:i|har) (?:beskæftigelse|erhverv)\b(?! uden)"
        r"|hører (?:(?:du|han|hun|borgeren|derfor|dermed|således|altså) ){0,2}ikke (?:ind )?til\b"
        r"|\bikke (?:\w+ ){0,3}(?:omfattet af|omfatte[rt]?"
        r"|dækket af) (?:lov\w*|ordning\w*"
        r"|person\w*|dig)|uden ?for (?:den )?(?:kreds|gruppe|lov\w*|ordning\w*|reglerne)"
        r"|loven (?:kun )?(?:omfatter"
        r"|gælder) (?:kun|ikke)|forudsætter,? at du (?:er|har)|ikke i (?:et )?(?:arbejde|job"
        r"|målgruppe\w*)"
        r"|tilhører ikke\b|hører ikke (?:ind )?under"
        r"|ikke (?:er )?(?:tænkt|beregnet) til (?:personer|folk|borgere|dig)"
        r"|ikke (?:har |længere )?(?:noget|et) (?:arbejde|job)\b",
    ),
    (
        "fast intern regel",
        r"(?:det )?sædvanlige|(?:altid|som regel|som udgangspunkt|normalt|aldrig|fast"
        r"|generelt) (?:\w+ ){0,2}(?:højst|maksimalt|kun|mere end|praksis"
        r"|retningslinje\w*|serviceniveau\w*|timetal|giver)[^;]{0,40}|(?:kommunens"
        r"|vores|sine?|intern\w*) (?:interne |faste |lokale |egne )?(?:praksis|retningslinje\w*"
        r"|kvalitetsstandard\w*"
        r"|serviceniveau\w*|vejledning|regel|regler|standard\w*)|serviceniveau\w*"
        r"|kvalitetsstandard\w*|giver (?:aldrig|ikke) mere end|fast ramme|fast "
        r"timetal|standardbevilling\w*"
        r"|altid[^;]{0,40}(?:høj\w+|maks\w+|loft|grænse)|(?:højeste|maksimale) timetal"
        r"|aldrig[^;]{0,30}\x02"
        r"|(?:kommunens|vores|fast|faste) (?:\w+ )?(?:politik|norm\w*|takst\w*|rutine|linje"
        r"|princip\w*"
        r"|loft|maksimum)|(?:byrådet|udvalget) har (?:besluttet|vedtaget|fastsat|bestemt)"
        r"|uanset (?:stilling"
        r"|behov|job|hvad)|gælder (?:for )?alle"
        r"|\balle (?:døve|blinde|borgere|synshandicappede|hørehæmmede|ansatte)\w* (?:får"
        r"|kan få)|hos os (?:får|gives|giver|kan)|som fast regel",
    ),
    (
        "økonomisk interesse",
        r"økonomisk\w* interesse\w*|interessesammenfald|inhabil\w*"
        r"|økonomisk\w* (?:fællesskab|forbindelse|tilknytning|fordel|sammenhæng)|nærtstående"
        r"|(?:ejes|ejet|ejer)[^;,]{0,25}(?:bureau|tolkefirma|tolkeselskab)\w*"
        r"|(?:bureau|tolkefirma|tolkeselskab)\w*[^;]{0,30}\b(?:ejer|ejes|ejet)\b"
        r"|fælles økonomi|\btjene[rs]? (?:\w+ )?på (?:tolk|assist|hjælp|ordning|tilskud)\w*"
        r"|nær tilknytning|(?:bureauet|tolkefirmaet|firmaet) tilhører|samme ejer",
    ),
    (
        "anden lovgivning",
        r"anden lovgivning|efter (?:service|sundheds|folkeskole|undervisnings|spsu?"
        r"|su-|social)\w*loven|anden lov\b|andre bestemmelser|sektoransvar\w*|dækkes "
        r"af (?:\w+ )?(?:serviceloven|arbejdsgiveren|arbejdsmiljø\w*|bpa)|hører under"
        r"|arbejdsmiljølov\w*|serviceloven|hjælpemid\w* (?:i stedet|efter|kan dække)"
        r"|specialpædagogisk|\bsps\b|\bbpa\b|efter en anden (?:lov|ordning)"
        r"|i henhold til (?:service|sundheds)"
        r"|(?:hører|høre) (?:til |ind )?under (?!lovens)|lov om (?:social service"
        r"|specialpædagogisk)"
        r"|uddannelsesstøtte|anden ordning|andre ordninger|\b(?:service|sundheds|barsels"
        r"|aktiv)\w*loven"
        r"|efter andre regler|andet regelsæt|efter reglerne om (?!personlig|kompens|denne)\w+"
        r"|\bog ikke (?:efter|af|under|gennem) (?:kompensationsloven|denne (?:lov|ordning)|lkh\b"
        r"|lov om kompens)",
    ),
    (
        "andet",
        r"\bikke (?:\w+ ){0,2}kunne?t? (?:tage stilling til|vurdere|opgøre) (?:\w+ ){0,2}(?:behov"
        r"|sag)\w*"
        r"|\bikke (?:\w+ )?(?:fået|modtaget) (?:de )?(?:papirer|oplysninger|dokumenter"
        r"|svar)\w*[^;.]{0,40}"
        r"\b(?:kunnet|afslå|afslag)",
    ),
    ("forældelse", r"foræld\w*|for gammelt?\b(?! bil)|treårs\w*|(?:3|tre)-?årig\w* frist"),
    (
        "ingen dokumenteret udgift",
        r"ikke (?:har )?dokumentere\w*[^;]{0,40}(?:udgift\w*|løn\w*|betal\w*|udlæg)"
        r"|(?:ingen|ikke) dokumentation for,?[^;.]{0,30}(?:udgift|løn|betal)\w*"
        r"|udgift\w*[^;]{0,40}ikke (?:er )?(?:dokumenteret|godtgjort)|ikke "
        r"godtgjort[^;]{0,40}udgift\w*|manglende (?:dokumentation"
        r"|bilag)[^;]{0,40}(?:udgift|løn|betal)\w*|uden dokumentation for udgift|ikke "
        r"(?:\w+ )?(?:fremlagt|indsendt|vedlagt|sendt|afleveret) (?:\w+ "
        r"){0,2}?(?:dokumentation|bilag|fakturaer|lønsedler)"
        r"|ikke (?:\w+ )?(?:kunnet |kunne )?(?:dokumentere\w*|vist|bevist|påvist"
        r"|sandsynliggjort|godtgjort)"
        r"[^;]{0,50}(?:udgift|betal|løn|afholdt|udlæg)\w*|(?:intet|ingen) bilag|uden bilag"
        r"|mangler (?:kvittering"
        r"|bilag|faktura)\w*|ingen (?:kvitteringer|lønsedler|fakturaer)"
        r"|(?:mangler|manglende) dokumentation for[^;]{0,25}(?:udgift|løn|betal)\w*|(?:viser"
        r"|fremgår) (?:\w+ )?ingen udgift\w*",
    ),
    (
        "bierhverv",
        r"bierhverv\w*|bijob\w*|hovederhverv\w*|hovedbeskæftigelse\w*|bibeskæftigelse\w*"
        r"|kun (?:gives |ydes )?(?:i|til) (?:ét"
        r"|et|hoved)\w*(?: job| erhverv)"
        r"|sekundær\w* (?:job|erhverv|beskæftigelse)|fritidsjob\w*|hovedjob\w*|ekstrajob\w*",
    ),
    (
        "fjerntolkning",
        r"fjerntolk\w*|videotolk\w*|skærmtolk\w*|tolkning via (?:skærm|video)"
        r"|telefontolk\w*|tolk\w* (?:over|på|gennem) (?:skærm|video|telefon)\w*",
    ),
)
"""Name and pattern, over the masked sentence."""
