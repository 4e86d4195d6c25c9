"""The words an impairment is named with: adjectives, diagnoses, what a body has lost."""

import re

__all__ = [
    "ASSESSED",
    "ATTRIBUTE",
    "BARE",
    "CAUSED",
    "CAUSE_ONLY",
    "DIAGNOSIS",
    "DOCTORS_LINE",
    "FORM_LINE",
    "HAS",
    "NEW_CLAUSE",
    "POSSIBLE",
    "WORD",
]

_ADJECTIVE = (
    r"(?:døvblind|døvfødt|døvbleven|døvblevet|døv|blindfødt|senblind|blind|spastisk lammet"
    r"|svagtseende|svagsynet|synshandicappet"
    r"|synshæmmet|hørehæmmet|hørehandicappet"
    r"|svagthørende|tunghør|ordblind|talehæmmet|gangbesværet|kørestolsbruger"
    r"|tegnsprogsbruger|lammet|lam|spastiker"
    r"|autist|hjerneskadet|skizofren|bipolar|epileptiker|diabetiker|dværg|stum"
    r"|halvblind|bevægelseshæmmet"
    r"|bevægelseshandicappet|halvsidigt lammet|enarmet|[a-zæøå]*amputeret|stammer|tegnsprogsdøv"
    r"|afasiramt|ordblindhed|senhjerneskadet|udviklingshæmmet)"
)
_NOUN = (
    r"(?:[a-zæøå-]*(?:høretab|hørenedsættelse|hørelse|synstab|synsnedsættelse"
    r"|synsrest|lidelse|nedsættelse(?! af)|gigt|sklerose"
    r"|slidgigt|lammelse|atrofi|epilepsi|fibromyalgi|parese|autisme|skizofreni|diabetes"
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
    r"|neurose|psykose|borderline|anfald|kramper|stomi|træthedssyndrom|kronisk træthed"
    r"|mental træthed|hjernetræthed|narkolepsi|epsi|itis(?: ulcerosa)?|plegi|algi|stenose"
    r"|albinisme|dværgvækst"
    r"|problemer|gangbesvær|talebesvær|synsbesvær|dyskinesi|iktus|apopleksi|lupus|hjerneblødning"
    r"|fantomsmerter|hjernetumor|tumor|hæmofili)"
    r"|frossen skulder|frozen shoulder|brud|morbus [a-zæøå-]+|[a-zæøå-]+s (?:sygdom|syndrom)"
    r"|(?:stærkt |svært |meget |betydeligt |let )?(?:nedsat|svækket|forringet) (?:syn"
    r"|hørelse|gangfunktion|førlighed"
    r"|funktion i (?:begge |højre |venstre |den |det |ene )*[a-zæøå]{3,15}|kraft i (?:begge "
    r"|højre |venstre |den |det |ene )*[a-zæøå]{3,15}|bevægelighed|hukommelse|taleevne"
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
    r"|progredierende|dissemineret|multipel|cerebral|fysisk|psykisk|nedsat|total|kompliceret"
    r"|åbent|dårligt|helet"
    r"|totalt"
    r"|højgradigt?|dobbeltsidigt?|ensidigt?|venstresidigt?|højresidigt?|reumatoid"
    r"|bipolar|sjælden|arvelig|genetisk|kompleks|posttraumatisk|generaliseret"
    r"|[a-zæøå]{3,}(?:sidigt?|iel|isk|iv|ær|nal|ral)|social|funktionelle|medfødt|obstruktivt"
    r"|intermitterende|autoimmun|hormonel|motorisk|somatisk"
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
    r"|på (?:begge|højre|venstre|det ene|det andet|den ene|den anden) (?:øre|ører|øje|øjne|ben|arm"
    r"|arme|sider?|skulder|hånd|håndled|fod|ankel|knæ|hofte|albue|underarm|underben|lår)"
    r"|siden fødslen|fra fødslen|sygdom|syndrom|forstyrrelse"
    r"|tegnsprogsbruger|kørestolsbruger|lidelse)){0,3}"
)
_ONE = rf"(?:{_ADVERB}{_ADJECTIVE}|{_PREFIX}{_NOUN}){_TAIL}"
HAS = re.compile(
    r"\b(?:er|var|er (?:[a-zæøå-]+ ){1,4}og|(?:har|er|lider) (?:du|jeg|han|hun|patienten|borgeren"
    r"|medlemmet)|lever med|efter (?:en|et)|sin|mine|dine|sine|min|din|hans|hendes|borgerens"
    r"|klagerens"
    r"|klientens|ansøgerens|medarbejderens|patientens"
    r"|medlemmets|klagers|klients|skyldes|har|født|har fået|født med|nu med|foretaget|tale om|form "
    r"af|følger efter"
    r"|lidt af|udviklet|fået|afhængig af"
    r"|påvist|konstateret|diagnose|handicap|funktionsnedsættelse|lidelse:|lider af|fået "
    r"konstateret|fået diagnosen"
    r"|diagnosen|diagnosticeret med|pga\.|på grund af|grundet|som følge af|født"
    r"|kendt med|diagnose:|funktionsnedsættelse:|været|blevet|både|men|haft|ramt "
    r"af|generet af|plaget af|pådraget (?:mig|dig|sig)|handicap:)\s"
    r"(?:også |begge |både |i dag |nu |således |altså |derfor |dermed |fortsat |desuden |altså "
    r"|stadig |din |min |sin |hendes "
    r"|hans |diagnosen |at have |fra barnsben )*"
    rf"(?P<what>{_ONE}(?:(?:\s(?:og|samt)|,)\s(?:er |har |også |desuden |både "
    rf")?{_ONE}){{0,2}})(?![a-zæøå-])"
)
DOCTORS_LINE = re.compile(
    rf"^(?:[a-zæøå.]{{2,20}}: ?)?(?P<what>(?:(?!er |var |har |der )[a-zæøå-]{{2,30}} "
    rf"){{0,2}}?{_ONE})"
    r"(?![a-zæøå-])"
)
DIAGNOSIS = re.compile(
    r"\b(?:diagnosticeret med|fået diagnosen|har diagnosen|fået konstateret) "
    r"(?P<what>[a-zæøå-]{4,30}(?: (?!og |som |i |der |samt |med |for )[a-zæøå-]{4,30}){0,2})"
)
CAUSE_ONLY = re.compile(r"^som følge af|arbejdsskade$|ulykke$")
WORD = re.compile(rf"\b(?:{_ADJECTIVE}|{_NOUN})(?![a-zæøå])")
BARE = frozenset(
    (
        "lidelse",
        "sygdom",
        "handicap",
        "skade",
        "funktionsnedsættelse",
        "nedsættelse",
        "smerter",
        "problemer",
        "træthed",
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
        "anfald",
        "brud",
        "kræft",
        "stress",
        "blodprop",
    )
)
CAUSED = re.compile(
    r"\b(?:mangler|mistet|mistede|født uden) (?:det meste af |(?:sin |min |din |en |et |den "
    r"|det |begge |venstre |højre )+)"
    r"?(?:[a-zæøå]*arm(?:e|en)?|[a-zæøå]*ben(?:et)?|hånd(?:en)?|hænder|fod|fødder|finger|fingre"
    r"|syn(?:et)?|hørelsen?"
    r"|førlighed(?:en)?|taleevnen?)(?: på [a-zæøå]+ side)?|\b(?:sidder|sad) i kørestol\b"
    r"|\bkørestolsbruger\b"
    r"|\b(?:venstre|højre|begge|ene|en|et) (?:arm|ben|hånd|fod)(?:e|en|et)?,? (?:er|der er) "
    r"(?:lam\w*|amputeret|ude af funktion)"
    r"|\b(?:hørelsen|synet) er (?:stærkt |svært |meget |betydeligt |næsten )?(?:nedsat"
    r"|svækket|væk|forsvundet|ringe|dårligt?)"
    r"|\b(?:dårlig|ødelagt|slidt) (?:ryg|nakke|skulder|hofte)\b|\bryg(?:gen)? er (?:ødelagt"
    r"|slidt op)\b"
    r"|\b(?:brækkede|brækket|knust|knuste|forstuvet) (?:(?:begge|venstre|højre|min|din|sin|den"
    r"|det) )+"
    r"[a-zæøå]+|\b(?:\d+|kun (?:én|en|ét|et)|én|ét) (?:\w+ )?"
    r"(?:funktionel|funktionelle|fungerende|brugbare?) (?:arm|ben|hånd|øje|øre)\w*"
    r"|\bkun (?:én|en|ét|et) (?:arm|ben|hånd|øje|øre|fod)\b"
    r"|\bstammer (?:svært|meget|kraftigt|stærkt|voldsomt)\b"
    r"|\bmåtte (?:have )?amputeret\b|\b(?:kun )?(?:\d|en|ét|et) (?:\w+ )?procent (?:af "
    r"synet )?(?:syn|tilbage)\b"
)
FORM_LINE = re.compile(
    r"^(?:funktionsnedsættelse|handicap|diagnose|lidelse)(?:r|ns art)?: ?(?P<what>(?!ja\b|nej\b"
    r"|se\b"
    r"|ingen|ikke|ukendt|uoplyst|hvilken|beskriv)[a-zæøå][a-zæøå0-9 -]{3,60})"
)
"""A line of a form that says what the impairment is."""
ATTRIBUTE = re.compile(
    r"\b(?:vores|jeres|den|vor) (?P<what>(?:stærkt |svært |helt )?(?:blinde|døve|døvblinde"
    r"|ordblinde"
    r"|hørehæmmede|svagtseende|svagsynede|synshandicappede|synshæmmede|hørehandicappede"
    r"|bevægelseshæmmede|døvblevne)) (?!borger|person|menneske|og\b|kolleg|kunde|gæst)[a-zæøå]{4,}"
)
"""An impairment before its noun (»vores blinde jurist«)."""
POSSIBLE = re.compile(
    r"\b(?:mistanke om|risiko for|ingen tegn|ikke tegn|udelukke\w*|undersøges for"
    r"|muligvis|hverken|måske|frygt for|arveligt disponeret|disponeret|familien)\b"
)
NEW_CLAUSE = re.compile(
    r", (?=(?:jeg|du|han|hun|patienten|borgeren|medlemmet) (?:er|har|lider)\b)|[;]|,? men "
)
ASSESSED = re.compile(r"funktionsnedsættelse|nedsættelse\b")
