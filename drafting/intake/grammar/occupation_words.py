"""How occupations and businesses are named in Danish."""

import re

__all__ = ["AGENT", "BUSINESS", "ILL", "NOT_NAMES", "NO_TITLE", "OFFICIALS"]

ILL = (
    r"(?:(?:stærkt|svært|næsten|helt|født) )?(?:døvblind|døvble(?:vet|ven)|døv|blind|svagtseende"
    r"|svagsynet"
    r"|synshandicappet|hørehæmmet|svagthørende|tunghør"
    r"|ordblind|tegnsprogsdøv|bevægelseshæmmet|kørestolsbruger|enarmet|autist|spastiker)"
)
"""Words of an impairment that may stand before an occupation: »blind antikvarboghandler«."""

AGENT = (
    r"(?:lærer|rådgiver|medarbejder|medhjælper|pædagog|assistent|ingeniør|læge|terapeut|jurist"
    r"|advokat|fuldmægtig|konsulent|tekniker|håndværker|chauffør|fører|mester|leder|chef|direktør"
    r"|plejerske|hjælper|sekretær|journalist|handler|bonde|landmand|gartner|programmør|designer|kok"
    r"|bager|konditor|mekaniker|elektriker|arkitekt|forsker|bibliotekar|laborant|ansvarlig|elev"
    r"|lærling|smed|murer|tømrer|maler|frisør|massør|portør|montør|tandlæge|tandplejer|controller"
    r"|bogholder|revisor|økonom|psykolog|biolog|fotograf|grafiker|kunstner|musiker|organist"
    r"|skuespiller|skribent|forfatter|redaktør|oversætter|tolk(?=,| på| i)|lektor|adjunkt"
    r"|professor|dommer|præst"
    r"|politibetjent|ekspedient|betjent|vejmand|kontormand|formand|pedel|vicevært|tjener"
    r"|receptionist|portier|operatør|rengører"
    r"|stewardesse|pilot|sælger|mægler|sygehjælper|sosu-hjælper|greenkeeper|supporter|udvikler"
    r"|analytiker|koordinator|inspektør|værkfører|slagter|fisker|optiker|farmaceut|apoteker"
    r"|piccoline"
    r"|dyrlæge|dyrepasser|træner|instruktør|vagt|opvasker|kirketjener|graver|bud"
    r"|arkivar|forvalter|måler|sanger|tolker|telefonist|tandtekniker|bioanalytiker|kemiker"
    r"|fysiker|statistiker|radiograf|jordemoder|kosmetolog|antropolog|sociolog|zoneterapeut"
    r"|kiropraktor|sygeplejerske|plejer|omsorgshjælper|tilsynsførende|sagsbehandler|kasserer"
    r"|bogbinder|typograf|snedker|blikkenslager|skrædder|urmager|guldsmed|glarmester|maskinist"
    r"|matros|skipper|styrmand|lods|kranfører|truckfører|buschauffør|vognmand|postbud|avisbud"
    r"|brandmand|soldat|officer|sergent|fængselsbetjent|vekselerer|aktuar|datalog|webmaster"
    r"|tester|dramaturg|instrumentmager|klaverstemmer|pianist|violinist|dirigent|komponist"
    r"|dyrlæge|agronom|forstander|rektor|afdelingsleder|rengøringsdame|kantinedame|kokkeelev"
    r"|smørrebrødsjomfru|bartender|barista|buntmager|gravør|keramiker|billedhugger|designer"
    r"|stilist|fodterapeut|kranio|akupunktør|clairvoyant|rejseleder|guide|stuepige|steward"
    r"|lagermand|pakker|plukker|svejser|industrioperatør|procesoperatør|papirarbejder"
    r"|skovarbejder|anlægsgartner|mejerist|bryggeriarbejder|fabriksarbejder|gartneriarbejder"
    r"|arbejdsmand|værkstedsarbejder|underviser|studievejleder|vejleder|skolepsykolog"
    r"|logopæd|talepædagog|audiolog|forlægger|anmelder|korrespondent|korrekturlæser|reporter"
    r"|tekstforfatter|kommunikatør|specialist|strateg|statiker|landinspektør|konservator"
    r"|kurator|tegner|animator|klipper|producer|scenograf|lydmand|disponent|speditør|indkøber"
    r"|kørelærer|ridelærer|taxachauffør|pølsemand|kioskejer|butiksejer|kroejer|gårdejer"
    r"|(?<=[a-zæøå])svend|konstruktør|kontrollør|konduktør|inspektrice|oldfrue|skovfoged"
    r"|(?<=[a-zæøå])foged"
    r"|redder|paramediciner|bestyrer|kordegn|kantor|cellist|guitarist|danser|koreograf|artist"
    r"|modist"
    r"|syerske|væver|skomager|sadelmager|polstrer|rørlægger|brolægger|bygger|tagdækker|glasmager"
    r"|pottemager|instrumentmager|værktøjsmager|låsesmed|lakerer|berider|røgter|avler|producent"
    r"|(?:social|special|metal|lager|landbrugs|industri|bygnings|beton|asfalt|jord|kloak|havne"
    r"|slagteri|park|gade|vej|køkken|skibs|værfts)arbejder|vognstyrer|hovmester|værtinde|økonoma"
    r"|diætist|logoped|dagplejemor|barnepige|(?:maskin|bane|børne|park|kedel)passer|opsynsmand"
    r"|kustode|registrator|kontorist|logistiker|(?<=[a-zæøå])planlægger|geolog|geograf"
    r"|meteorolog|matematiker"
    r"|historiker|etnolog|arkæolog|teolog|lingvist|korrektør|illustrator|dekoratør|taksator"
    r"|assurandør|skadesbehandler|sagsbehandler|livredder|sminkør|studievært|købmand|grosserer"
    r"|kræmmer|antikvar|(?:galleri|café|restaurant|hotel|salon|klinik|stald)ejer|drejer|fræser"
    r"|støber|dyreplejer|kokkepige|køkkenhjælp|kantinehjælp|butikshjælp|sygepasser|hundefrisør"
    r"|kosmetiker|smykkekunstner|gymnasielærer|tømmermand|fiskehandler|viceinspektør|provst|imam"
    r"|stilladsarbejder|elinstallatør|installatør|tilrettelægger|researcher|copywriter|arrangør"
    r"|hjemmeplejer|kontorelev|taxivognmand|lastbilchauffør|kurer"
    r"|restauratør|kromand|tatovør|bedemand|dyrehandler|minkavler|biavler|planteavler)"
)
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
