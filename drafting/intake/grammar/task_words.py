"""How a task and its time stand together in Danish."""

import re

__all__ = [
    "AT_WHICH",
    "BEFORE",
    "BEFORE_RELATIVE",
    "CLAUSE",
    "GENITIVE",
    "HELP",
    "HELPED",
    "INFINITIVE",
    "IS_TASK",
    "LINKED",
    "NO_TASK",
    "ONLY_POINTS",
    "PLACES",
    "ROW",
    "ROW_NEAR",
    "THERE_IS",
]

PER = (
    r"(?:om ugen |i ugen |pr\. uge |per uge |ugentligt |hver uge |om dagen |hver "
    r"(?:dag|gang|formiddag|eftermiddag|morgen|aften|tur|vagt) |dagligt )?"
)

NOT = (
    r"(?!\s?(?:om ugen|i ugen|pr\.|per |ugentlig|personlig|assistance"
    r"|hjælp\b(?! (?:under|ved|til|med|i))"
    r"|tolk\b|tolkning\b(?! (?:ved|af|under|på|til|i) )|bistand|arbejde\b"
    r"|arbejdsuge|støtte\b|arbejdstid|om dagen|hver |i gennemsnit|mere|mindre|min "
    r"|din |ekstra|i alt|tegnsprog|om året))"
)

NAME = (
    r"(?P<name>[a-zæøå][^\x01\x02,.;:()\n]{2,90}?)(?=,|\.|;|:|\(|\)|$|\n| \x02| i "
    r"alt| og \x02| og hver | samt \x02| og ca| om ugen| hver | fordi | som | der | hvor | "
    r"når | mens | i \x02| i ca)"
)

GENITIVE = re.compile(rf"s?\s{PER}{NOT}{NAME}")

LINKED = re.compile(
    rf"s?\s?{PER}(?:assistance |hjælp |tolk |bistand )?(?:til|på|med|ved|under|i forbindelse med"
    rf"|,? ?(?:der |som )?(?:går|medgår|bruges|anvendes|er afsat|er sat af|afsættes)"
    rf" (?:til|på|med))\s(?:at )?{NOT}{NAME}"
)

_DONE = (
    r"[a-zæøå]{0,25}(?:ning|ing|else|sel|møder?|vask|rengøring|samtaler?|telefonopkald|opkald"
    r"|transport"
    r"|korrespondance|oprydning|journal\w*|kørsel|post|papirarbejde|arkivering|bogføring|løft)\b"
)
"""Nouns for something that is done: »oplæsning«, »kundemøder«."""

HELPED = re.compile(
    rf"s?\s?{PER}(?:skal|må|bliver|bør|har) (?:[a-zæøå]+ ){{1,2}}(?:hjælpes|bistås|ledsages|støttes"
    rf"|(?:have |brug for )(?:hjælp|assistance|tolk|bistand)) (?:med|til|ved|under) (?:at )?{NAME}"
)
"""»to gange om ugen à 30 minutter skal borgeren hjælpes med at tømme montrerne«."""

IS_TASK = re.compile(
    rf"\s?{PER}(?:(?:er|var|vedrører|angår|gælder|handler om|drejer sig om|dækker|udgøres af"
    rf"|er brugt på|er afsat til) )?(?:den |det |de )?(?=(?:[a-zæøå]{{4,20}}e )?{_DONE}){NAME}"
)
"""»5 timer oplæsning af post«, »2 timer er kaffebrygning«."""

AT_WHICH = re.compile(
    r"s?(?: om ugen| i ugen| pr\. uge| ugentligt| hver uge)?,? hvor (?P<name>(?:de |den "
    r"|det )?[a-zæøå]{3,}(?: [a-zæøå]+){0,4}? "
    r"[a-zæøå]{3,}es)\b"
)
"""»5 timer ugentligt, hvor tunge gryder løftes«."""

THERE_IS = re.compile(
    r"\b(?:uge|måned|kvartal(?:et)?|gange?(?: om ugen)?|dag) (?:er|holdes|afholdes|har (?:vi|jeg"
    r"|hun"
    r"|han)) (?:der )?(?P<name>(?!brug\b|behov\b)[a-zæøå][a-zæøå ]{2,30}?)"
    r"(?:,? hvor [^,;.\x02]{0,40})?"
    r"(?: (?:i|på|af|à))?(?: ca\.)? $"
)
"""»Hver anden uge er der personalemøde i to timer«."""

CLAUSE = re.compile(
    r"\b(?:brug for|behov|nødvendig\w*|åbent?|arbejder|ansat|bevil[a-z]+|dækkes|dækket|gives"
    r"|ydes|tildel\w*|tilkend\w*|søgt|søger|f(?:år|ik|ået)(?! [a-zæøå]+t\b)|beskæftige\w*"
    r"|på arbejde|timetal\w*"
    r"|assistance\w*|ledig|timer|sådan|følgende|står fast|holder fast)\b"
    r"|^(?:altså|dvs|det vil sige|nemlig|svarende|herefter|fremover|fremadrettet|nu|så|derfor|dog"
    r"|derefter|hidtil|indtil|tidligere|typisk|normalt|gerne|sammen|senere|ellers|hvilket|hvor"
    r"|som|men|mens|fordi|når|hvis|både|kun|cirka|omkring|mindst|højst|fast|fuld|i snit|skønnet"
    r"|ca|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?: (?:er|det|der|også|til|ca))*$"
    r"|^(?:på|i|hos|ved|fra|til|ude|inde|om)(?: (?:på|i|de|den|det|min|mit|mine|din|dit|sin|sit"
    r"|hans"
    r"|hendes|vores|et|en|alle|hver|[a-zæøå]{2,30}(?:et|en|erne|ene|e))){1,3}$"
)
"""A name that is no task but a clause, a link word or a place: »på museet«, »altså«."""

INFINITIVE = re.compile(rf"\s?{PER}at {NAME}")

BEFORE = re.compile(
    r"(?:^|[,:;•)|]|\bog\b|\bsamt\b|\btil\b|[*-]|–)\s*(?:og\s|samt\s|men\s)?(?:at\s|til\s"
    r"|med\s)?(?P<name>[a-zæøå][^\x01\x02,:;.|]{2,80}?)(?![\wæøå])\s?(?::|=|–|-|\(|,|\|)?\s?"
    r"(?:(?:og )?(?:det|hvilket|som|der) )?(?:tager |er |fylder |udgør |optager |varer |medgår "
    r"|går der |bruges der |medgår der |bruges |anvendes |bruger (?:\w+ ){1,3})?"
    r"(?:i |tager |ca\. |cirka |omkring |på |svarende til )*$"
)

PLACES = re.compile(
    r"\x02+s?\s?(?:om ugen )?på (?:hotellet|skolen|kontoret|biblioteket"
    r"|hospitalet|museet|fabrikken|lageret|plejehjemmet|universitetet|apoteket"
    r"|værkstedet|caf[eé]en|restauranten|gymnasiet)|\x02+s?\s?(?:om ugen )?(?:som"
    r"|i|hos) (?!alt|gennemsnit|ugen)"
)

NO_TASK = re.compile(
    r"^(?:(?:min|din|hans|hendes) )?(?:varighed|hyppighed|sagen|sagsbehandling|klagen|tidsforbrug"
    r"|frokost|pause|ferie"
    r"|overarbejde|overtid|transport(?! af"
    r"| til| mellem)"
    r"|ventetid|hvilket|stilling|job|klient|fleksjob|uger?"
    r"|borgeren|medarbejderen|virksomhed|kommune|bevilling|ansat|behov|arbejdstid"
    r"|arbejdsuge|assistance|timetal)\w*\b"
    r"|^(?:i alt|samlet|tilsammen|sammenlagt|det samlede|hotellet|skolen|kontoret"
    r"|biblioteket|butikken|lageret|fabrikken|hospitalet|klinikken|børnehaven"
    r"|restauranten|plejehjemmet|museet|universitetet|apoteket|værkstedet|fordelt"
    r"|heraf)\b|^(?:jeg|du|han|hun|det(?! (?:praktiske|grove|tunge|fysiske|skriftlige"
    r"|administrative"
    r"|papirmæssige)\b)|vi|der|kommunen|og|i gennemsnit|tiden"
    r"|kvartalet|måneden|et job|en|et)\b|^(?:tolkens|assistentens|hjælperens)\b|^(?:tolk"
    r"|assistance|hjælp)$"
    r"|^(?:reel|effektiv|egentlig|ren|aktiv|faktisk)t? (?:tolkning|hjælp|assistance|tid|arbejde)"
)

HELP = re.compile(
    r"(?:hjælp\w*|brug for hjælp|bistand|assistance|hjælper|tolk) (?:med|til) (?:at )?"
    r"|(?:nogen|assistent\w*|ham|hende|en|hånd|hænder|kollega|anden|mand|mere) til at "
    r"|(?:kan ikke|kan hverken|kan heller ikke|ikke kan|ikke må|må "
    r"ikke) (?:selv )?"
    r"|(?:skal|må) (?:en anden|nogen|en hjælper|en assistent|assistenten|hjælperen|tolken) "
    r"|(?:det|her) drejer sig om (?:at )?|^det gælder (?:at )?|\b(?:der er|er der) tale om (?:at )?"
    r"|\b(?:brug|behov) for (?!hjælp|assist|tolk|bistand|støtte|en |et |mere|flere"
    r"|personlig)(?:at )?"
    r"|(?:heller ikke|ikke længere) (?:selv )|^(?:der|her) er (?!brug|behov)"
    r"|(?:anvendes|bruges|går) til (?:at )?|opgaverne (?:er|omfatter) |at der "
    r"|(?:hjælpen|assistancen|bistanden|støtten) (?:består (?:i|af)|omfatter|vedrører) (?:at )?"
    r"|(?:skal|må) have (?=[a-zæøå]+(?:t|et) )"
)

BEFORE_RELATIVE = re.compile(
    r"(?:^|[:;]|, |\bog )\s?(?:og )?(?:at )?(?P<name>[a-zæøå][^\x01\x02,:;.|]{2,70}?), "
    r"(?:som|der|hvilket|mens|når|hvor) [^\x02,;:.]{3,50}, ?(?:ca\. |cirka |omkring )?$"
)
"""»journalisering, som jeg heller ikke kan, 4 timer om ugen«."""

ONLY_POINTS = re.compile(
    r"^(?:de|den|disse|hver|hvert|hver især|mine|dine|sine|hans|hendes|vores|alle"
    r"|kun|men|og|så|i|fra|på)"
    r"(?: (?:de|den|disse|mine|dine|alle|i|fra|på|kun|hele|samme))*$|^(?:men|mens|fordi) "
    r"|^(?:assistenten|hjælperen|tolken|ledsageren|chaufføren|sekretæren) (?:er|har|arbejder|sidder"
    r"|møder|kører|rejser|venter)\b"
)
"""Words that only point at an amount told before (»de tre timer«) and name no task."""

ROW = re.compile(r"^(?P<label>[a-zæøå][^\x01\x02.:;]{2,60}): ?(?:ca\. |cirka |omkring )?$")
ROW_NEAR = re.compile(r"^[^\x01\x02.:;]{3,60}: ?(?:ca\. |cirka |omkring )?\x02")
