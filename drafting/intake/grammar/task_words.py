"""How a task and its time stand together in Danish."""

import re

__all__ = [
    "BEFORE",
    "BEFORE_RELATIVE",
    "GENITIVE",
    "HELP",
    "INFINITIVE",
    "LINKED",
    "NO_TASK",
    "ONLY_POINTS",
    "PLACES",
    "ROW",
    "ROW_NEAR",
]

PER = (
    r"(?:om ugen |i ugen |pr\. uge |per uge |ugentligt |hver uge |om dagen |hver "
    r"(?:dag|gang|formiddag|eftermiddag|morgen|aften|tur|vagt) |dagligt )?"
)

NOT = (
    r"(?!\s?(?:om ugen|i ugen|pr\.|per |ugentlig|personlig|assistance"
    r"|hjælp\b(?! (?:under|ved|til|med|i))"
    r"|tolk\b|tolkning\b|bistand|arbejde\b"
    r"|arbejdsuge|støtte\b|arbejdstid|om dagen|hver |i gennemsnit|mere|mindre|min "
    r"|din |ekstra|i alt|tegnsprog|om året))"
)

NAME = (
    r"(?P<name>[a-zæøå][^\x01\x02,.;:()\n]{2,90}?)(?=,|\.|;|:|\(|\)|$|\n| \x02| i "
    r"alt| og \x02| samt \x02| og ca| om ugen| hver | fordi | som | der | hvor | "
    r"når | mens | i \x02| i ca)"
)

GENITIVE = re.compile(rf"s?\s{PER}{NOT}{NAME}")

LINKED = re.compile(
    rf"s?\s?{PER}(?:assistance |hjælp |tolk |bistand )?(?:til|på|med"
    rf"|,? ?(?:der |som )?(?:går|medgår|bruges|anvendes) (?:til|på))\s(?:at )?{NOT}{NAME}"
)

INFINITIVE = re.compile(rf"\s?{PER}at {NAME}")

BEFORE = re.compile(
    r"(?:^|[,:;•)|]|\bog\b|\bsamt\b|\btil\b|-|–)\s*(?:og\s|samt\s)?(?:at\s|til\s"
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
    r"^(?:(?:min|din|hans|hendes) )?(?:frokost|pause|ferie|overarbejde|overtid|transport"
    r"|ventetid|hvilket|stilling|job|klient|fleksjob|uger?"
    r"|borgeren|medarbejderen|virksomhed|kommune|bevilling|ansat|behov|arbejdstid"
    r"|arbejdsuge|assistance|timetal)\w*\b"
    r"|^(?:i alt|samlet|tilsammen|sammenlagt|det samlede|hotellet|skolen|kontoret"
    r"|biblioteket|butikken|lageret|fabrikken|hospitalet|klinikken|børnehaven"
    r"|restauranten|plejehjemmet|museet|universitetet|apoteket|værkstedet|fordelt"
    r"|heraf)\b|^(?:jeg|du|han|hun|det|vi|der|kommunen|og|i gennemsnit|tiden"
    r"|kvartalet|måneden|et job|en|et)\b|^(?:tolk|assistance|hjælp)$"
)

HELP = re.compile(
    r"(?:hjælp\w*|brug for hjælp|bistand|assistance|hjælper) (?:med|til) (?:at )?"
    r"|(?:nogen|assistent\w*|ham|hende|en) til at |(?:kan ikke|ikke kan|ikke må|må "
    r"ikke) (?:selv )?"
    r"|(?:skal|må) (?:en anden|nogen|en hjælper|en assistent|assistenten|hjælperen|tolken) "
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
    r"|^(?:assistenten|hjælperen|tolken) (?:er|har|arbejder|sidder|møder)\b"
)
"""Words that only point at an amount told before (»de tre timer«) and name no task."""

ROW = re.compile(r"^(?P<label>[a-zæøå][^\x01\x02.:;]{2,60}): ?(?:ca\. |cirka |omkring )?$")
ROW_NEAR = re.compile(r"^[^\x01\x02.:;]{3,60}: ?(?:ca\. |cirka |omkring )?\x02")
