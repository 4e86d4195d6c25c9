"""How occupations and businesses are named in Danish."""

import re

from drafting.intake.grammar.word_tree import any_of

__all__ = ["AGENT", "BUSINESS", "ILL", "NOT_NAMES", "NO_TITLE", "OFFICIALS"]

ILL = (
    r"(?:(?:stærkt|svært|næsten|helt|født) )?(?:døvblind|døvble(?:vet|ven)|døv|blind|svagtseende"
    r"|svagsynet"
    r"|synshandicappet|hørehæmmet|svagthørende|tunghør"
    r"|ordblind|tegnsprogsdøv|bevægelseshæmmet|kørestolsbruger|enarmet|autist|spastiker)"
)
"""Words of an impairment that may stand before an occupation: »blind antikvarboghandler«."""

_AGENT_ENDS = (
    "adjunkt|advokat|agronom|aktuar|akupunktør|analytiker|animator|anmelder|ansvarlig|antikvar"
    "|antropolog|apoteker|arbejdsmand|arkitekt|arkivar|arkæolog|arrangør|artist|assistent"
    "|assurandør|audiolog|avler|bager|barista|barnepige|bartender|bedemand|berider|bestyrer"
    "|betjent|bibliotekar|billedhugger|biolog|blikkenslager|bogbinder|bogholder|bonde|brandmand"
    "|brolægger|bryggeriarbejder|bud|buntmager|butiksejer|butikshjælp|bygger|cellist|chauffør"
    "|chef|clairvoyant|controller|copywriter|dagplejemor|danser|datalog|dekoratør|designer"
    "|direktør|dirigent|disponent|diætist|dommer|dramaturg|drejer|dyrepasser|ekspedient"
    "|elektriker|elev|etnolog|fabriksarbejder|farmaceut|fisker|forfatter|forlægger|formand"
    "|forsker|forstander|forvalter|fotograf|frisør|fræser|fuldmægtig|fysiker|fører|gartner"
    "|gartneriarbejder|geograf|geolog|glasmager|grafiker|graver|gravør|greenkeeper|grosserer"
    "|guide|guitarist|gårdejer|handler|historiker|hjælper|håndværker|illustrator|imam|indkøber"
    "|ingeniør|inspektrice|inspektør|installatør|instruktør|instrumentmager|jordemoder"
    "|journalist|jurist|kantinedame|kantinehjælp|kantor|kasserer|kemiker|keramiker|kioskejer"
    "|kiropraktor|klaverstemmer|klipper|kok|kokkepige|kommunikatør|komponist|konditor|konduktør"
    "|konservator|konstruktør|konsulent|kontorist|kontormand|kontrollør|koordinator|kordegn"
    "|koreograf|korrekturlæser|korrektør|korrespondent|kosmetiker|kosmetolog|kranio|kroejer"
    "|kromand|kræmmer|kunstner|kurator|kurer|kustode|købmand|køkkenhjælp|laborant|lagermand"
    "|lakerer|landmand|leder|lektor|lingvist|lods|logistiker|logoped|logopæd|lydmand|læge|lærer"
    "|lærling|maler|maskinist|massør|matematiker|matros|medarbejder|mejerist|mekaniker|mester"
    "|meteorolog|modist|montør|murer|musiker|måler|mægler|officer|oldfrue|operatør|opsynsmand"
    "|optiker|opvasker|organist|oversætter|pakker|papirarbejder|paramediciner|pedel|pianist"
    "|piccoline|pilot|plejer|plejerske|plukker|polstrer|portier|portør|pottemager|producent"
    "|producer|professor|programmør|provst|præst|psykolog|pædagog|pølsemand|radiograf"
    "|receptionist|redaktør|redder|registrator|rektor|rengører|rengøringsdame|reporter"
    "|researcher|restauratør|revisor|rådgiver|røgter|rørlægger|sadelmager|sanger|scenograf"
    "|sekretær|sergent|skipper|skomager|skovarbejder|skovfoged|skribent|skrædder|skuespiller"
    "|slagter|smed|sminkør|smørrebrødsjomfru|snedker|sociolog|soldat|specialist|speditør"
    "|statiker|statistiker|steward|stewardesse|stilist|stilladsarbejder|strateg|studievært"
    "|stuepige|styrmand|støber|supporter|svejser|syerske|sygepasser|sælger|tagdækker|taksator"
    "|tatovør|tegner|tekniker|telefonist|teolog|terapeut|tester|tilrettelægger|tilsynsførende"
    "|tjener|tolker|træner|typograf|tømmermand|tømrer|udvikler|underviser|urmager|vagt|vejmand"
    "|vekselerer|vicevært|violinist|vognmand|vognstyrer|værkstedsarbejder|værktøjsmager"
    "|værtinde|væver|webmaster|økonom|økonoma"
)
_AGENT_MORE = (
    r"tolk(?=,| på| i)|(?<=[a-zæøå])svend|(?<=[a-zæøå])foged"
    r"|(?:social|special|metal|lager|landbrugs|industri|bygnings|beton|asfalt|jord|kloak|havne"
    r"|slagteri|park|gade|vej|køkken|skibs|værfts)arbejder"
    r"|(?:maskin|bane|børne|park|kedel)passer|(?<=[a-zæøå])planlægger"
    r"|(?:galleri|café|restaurant|hotel|salon|klinik|stald)ejer"
)
AGENT = f"(?:{any_of(_AGENT_ENDS)}|{_AGENT_MORE})"
"""How a Danish occupation ends: »skolepædagog«, »kontorassistent«."""


BUSINESS = (
    r"[a-zæøå-]*(?:virksomhed|forretning|butik|firma|landbrug|gård|klinik|værksted|salon|caf[eé]"
    r"|restaurant|kiosk|praksis|tegnestue|bageri|hotel|handel|skole|trykkeri|gartneri|planteskole"
    r"|mejeri|bryggeri|vaskeri|slagteri|røgeri|konditori|fiskeri|rederi|snedkeri|smedje|savværk"
    r"|studie|studio|atelier|galleri|bureau|forlag|kro|bodega|bar|cafeteria|campingplads"
    r"|vognmandsforretning|pølsevogn|foodtruck|webshop|netshop|farm|stutteri|rideskole|minkfarm"
    r"|kutter|fiskerbåd|vinbar|grillbar|selskab|anpartsselskab|apotek|dyrehospital|køreskole"
    r"|vingård|frugtplantage|plantage|juletræsproduktion|dambrug|kvægbrug|svinebrug|husmandssted"
    r"|tankstation|servicestation|rengøringsselskab|malerfirma|behandlersted|optik|genbrug)"
)
"""What a self-employed person drives or owns, by how its name ends."""

OFFICIALS = (
    r"(?:[a-zæøå]*(?:sagsbehandler|leder|chef|koordinator|inspektør|repræsentant"
    r"|mester|læge|terapeut|mand)|direktør|assistent|tolk|hjælper|medarbejder|medhjælper|kollega"
    r"|advokat|(?:job|læge|virksomheds|beskæftigelses)konsulent|socialrådgiver|bostøtte|mentor"
    r"|dommer|svend|elev|lærling|vagt|bud)"
)
"""Titles that in a letter more often are someone else's than the citizen's."""

NO_TITLE = re.compile(
    r"^(?:har|havde|er|var|blev|bliver|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|gør|gjorde|får"
    r"|fik|han|hun|jeg|du|vi|de|den|det|der|man|i|min|mit|mine|din|dit|dine|hans|hendes|vores|jeres"
    r"|hidtil|før|nu|altid|normalt|sædvanlig\w*|ellers|også|ikke|selv|lovet|aftalt|ansøgt|søgt\w*"
    r"|kommunen\w*|ankestyrelsen|jobcentret|arbejdsgiveren|medlemmet|borgeren|klager\w*|loven"
    r"|følger|krævet|planlagt|oplyst|angivet|tidligere|følge|tillæg|supplement|svar|bilag|del"
    r"|udgangspunkt|sidste|første|eneste|minimum|maksimum|en|et|fuldtid|deltid|barn|voksen|ung"
    r"|påstået|skrevet|sagt|ventet|forventet|muligt|nødvendig\w*|rimelig\w*|alle|mange|flere"
    r"|minder|ligger|varer|tager|bruger|kræver|giver|gives|ydes|står|fremgår|handler|hjælper"
    r"|passer|udgør|svarer|varig\w*|almindelig\w*|personlig\w*|kompenser\w*|hjælp\w*|afslag"
    r"|borgerstyre\w*|bevilge\w*|tilskud\w*|tegnsprogs?tolk\w*|brev|quickbrev|digital\w*"
    r"|modtaget|gældende|fast|ny|gammel|god|dårlig|stor|lille|halv|hel)$"
)
"""First words after »som« that name no occupation: verbs, pronouns, adverbs."""

NOT_NAMES = frozenset(
    [
        "selvstændig",
        "led",
        "ledig",
        "følge",
        "regel",
        "udgangspunkt",
        "grund",
        "nævnt",
        "anført",
        "oplyst",
        "konsekvens",
        "minimum",
        "maksimum",
        "ordinær",
        "døv",
        "blind",
        "borger",
        "hjælp",
        "tolk",
        "assistent",
        "ramme",
        "vi",
        "kommunen",
        "jeg",
        "du",
        "medarbejderen",
        "borgeren",
        "det",
        "dag",
        "personlig",
        "handicappet",
        "sagt",
        "eksempel",
        "andre",
        "før",
        "beskrevet",
        "kompensation",
        "støtte",
        "sådan",
        "klager",
        "samlet",
        "timer",
        "efter",
        "oftest",
        "ansat",
        "billeder",
        "udfører",
        "medfører",
        "fører",
        "tjener",
        "tilbud",
        "påbud",
        "arbejder",
        "klager",
        "vores",
        "noget",
        "nogen",
    ]
)
