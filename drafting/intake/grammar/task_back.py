"""Words that point back at the tasks just named: »det«, »begge dele«, »de opgaver«."""

import re

from drafting.intake.grammar.tasks import named_in
from drafting.intake.model import Sentence

__all__ = ["BACK", "able_back", "listed_before", "pointed_at"]

BACK = (
    r"(?:det(?: arbejde)?|dette|den opgave|de(?:n)? del|disse(?: opgaver| ting)?|de opgaver|dem"
    r"|begge(?: dele| opgaver| to)?|(?:ingen|intet|noget|nogen) af (?:delene|dem|det|dette"
    r"|opgaverne|de [a-zæøå]+(?: opgaver| ting)?)|alle (?:to|tre|fire|fem|opgaver)"
    r"|alt (?:det|dette)|de (?:(?:to|tre|fire|fem|nævnte|øvrige|andre|resterende|første|sidste|to"
    r" første|tre første|to sidste|første to|sidste to|første tre|øvrige to|øvrige tre|øvrige fire"
    r"|andre to|andre tre) )?(?:ting|opgaver|gøremål|funktioner|punkter|dele)"
    r"|den (?:første|sidste|anden|tredje)(?: (?:opgave|ting|del))?|(?:det|dette) (?:første|sidste)"
    r"|hverken det ene eller det andet|ingen af de (?:to|tre|fire))"
)
_WHO = (
    r"(?:jeg|du|han|ham|mig|dig|hende|hun|borgeren|medlemmet|patienten|klageren?|vores medlem"
    r"|vores (?!assistent|tolk|hjælper|leder|chef|vikar|kolleg|andre|nye)[a-zæøå]{5,}"
    r"|min klient|medarbejderen"
    r"|(?:mine|hans|hendes|dine) (?:hænder|arme|ben|øjne)"
    r"|(?:min|hans|hendes|din) (?:ryg|krop|arm)"
    r"|(?!kommunen|assistenten|hjælperen|tolken|lederen|chefen|kollegaen|arbejdsgiveren"
    r"|jobcentret|loven"
    r"|vikaren|manden|konen|lægen)[a-zæøå]{5,}en)"
)
_ALONE = (
    r"(?:selv|alene|på egen hånd"
    r"|uden (?:\w+ ){0,2}(?:tolk|hjælp|assistent|assistance|støtte|bistand)\w*)"
)
_DO = (
    r"(?:klare|udføre|løse|gøre|lave|nå|overkomme|varetage|magte|løfte|bære|læse|høre|holde til"
    r"|håndtere|stå for|deltage i|følge)"
)
_END = (
    r"\s*(?:[.,;:!)]|$| fordi| for | da | på grund| pga| med (?:min|mit|mine|sin|sit|sine|din|dit"
    r"|dine|hans"
    r"|hendes|den|det|de|så|sådan)\b"
    r"| længere| mere| i det hele taget| når| så længe| på nogen måde| overhovedet| efter)"
)
_NOT = re.compile(
    rf"^(?:og |men |for )?{BACK} (?:kan|magter|klarer|evner|formår|mestrer|gør|kunne|må) {_WHO} "
    rf"(?:\w+ )?ikke(?: {_ALONE})?(?: {_DO})?(?: {_ALONE})?{_END}"
    rf"|^(?:og |men )?{BACK} er (?:\w+ ){{0,2}}(?:umulig\w*|udelukket|uoverkommelig\w*"
    rf"|uden for [a-z]+ evne)(?: for {_WHO})?"
    rf"|^(?:og |men )?{BACK} (?:er|bliver) (?:\w+ ){{0,2}}?(?:tung|hård|svær|vanskelig|farlig"
    rf"|anstrengende|krævende)\w* for {_WHO}"
    rf"|^(?:og |men )?{BACK} er for meget for {_WHO}"
    rf"|^(?:og )?(?:ingen|intet) af [^.;,\x02]{{3,25}} (?:kan|magter|klarer|evner|kunne|magtede"
    rf"|må) {_WHO}\b"
    rf"|^(?:og )?(?:ingen|intet) af [^.;,\x02]{{3,25}} er (?:mulig\w*|noget) (?:for )?{_WHO}\b"
    rf"|^(?:og |men )?{BACK} er {_WHO} (?:\w+ )?(?:ude af stand til|ikke i stand til|afskåret)"
    rf"|^(?:og )?hverken det ene eller det andet kan {_WHO}"
    rf"|^(?:og )?{_WHO} (?:kan|magter|klarer|er) (?:\w+ )?(?:ikke|ude af stand til|ingen af)"
    rf"(?: i stand til)?(?: at)?(?: {_ALONE})?(?: {_DO})? (?:{BACK}|delene)(?: {_ALONE})?{_END}"
    rf"|^(?:og )?{_WHO} kan (?:\w+ )?ikke (?:deltage|følge med|klare sig|være med|arbejde|fungere)"
    rf"(?: i [a-zæøå]+)? {_ALONE}{_END}"
    rf"|^(?:og |for )?(?:det|dette|disse)(?: opgaver)? (?:er|var) (?:alt sammen |alle |begge "
    rf"|netop "
    rf"|jo |altså )?(?:noget|opgaver|ting|gøremål|funktioner|arbejde),? (?:som "
    rf"|der )?{_WHO} (?:\w+ )?"
    rf"(?:(?:må|skal|bliver nødt til at) (?:have|få)|har brug for|behøver|kan (?:\w+ )?ikke"
    rf"|ikke (?:\w+ )?kan|hverken|ikke selv)\b"
    rf"|^(?:og )?{BACK} (?:må|skal) {_WHO} (?:\w+ )?have (?:hjælp|assistance|støtte|nogen|en anden)"
    rf"|^(?:og )?uden (?:tolk|hjælp|assistent|assistance)\w* kan {_WHO} (?:\w+ )?ikke\b"
)
_YES = re.compile(
    rf"^(?:og |men )?{BACK} (?:kan|klarer|ordner|gør|udfører|laver|passer) {_WHO} "
    rf"(?:(?:godt|fint|sagtens|jo|altid|nu) ){{0,2}}{_ALONE}(?: {_DO})?{_END}"
)
_DOES_NOT = re.compile(
    r"^(?:\w+ ){0,12}?(?:kan|kunne|må) (?:\w+ ){0,2}?ikke (?:længere )?(?:selv )?(?:gøre|klare"
    r"|udføre|lave"
    r"|løse|magte|nå|overkomme) (?:det|dem|dette|det arbejde|den slags|de (?:opgaver|ting)"
    r"|disse opgaver"
    r"|nogen af delene)(?: selv| alene)?\s*(?:[.,]|$| fordi| på grund| med)"
    r"|^(?:\w+ ){0,8}?kan (?:\w+ )?ikke (?:\w+ ){1,2}i? ?(?:nogen|noget) af (?:delene|det|dem)"
    r" (?:selv|alene|uden (?:tolk|hjælp|assist\w*))"
    r"|^(?:så |derfor |og )?(?:det )?er (?:det )?(?:helt )?(?:udelukket|umuligt), at (?:jeg|han|hun"
    r"|borgeren) (?:selv )?(?:gør|kan gøre|klarer) (?:det|dem)\b"
    r"|^(?:[^.;\x02]{0,60}, )?(?:så )?det er (?:helt )?(?:udelukket|umuligt), at (?:jeg|han|hun"
    r"|borgeren) (?:selv )?gør det"
)
"""»og kan derfor ikke selv gøre det«, »så det er udelukket, at jeg selv gør det«."""
_SEVERAL = re.compile(
    r"\b(?:begge|ingen af|disse|de ting|de opgaver|alle|dem|de \w+ (?:ting|opg)|hverken)"
)
_WHICH = re.compile(
    r"(?:og |men )?(?:de|den|det|dette) (?:\w+ )?(?:første|sidste|anden|tredje|øvrige|andre"
    r"|resterende)(?: (?:to|tre|fire))?\b"
)
_ALONE_TOLD = re.compile(r"\b(?:klarer|gør|ordner|kan|laver|udfører) (?:\w+ ){1,2}selv\b")
_ORDER = {"anden": 1, "tredje": 2}
_MANY = {"to": 2, "tre": 3, "fire": 4}
_FAR = 8
"""How many sentences back a list of tasks may begin, where some of it is picked out."""
_REACH = 3
"""How many sentences back »de opgaver« may point."""


def able_back(clause: str) -> tuple[bool, int] | None:
    """Return what a clause says of the tasks just named (can do alone?), and where it ends."""
    for pattern, value in ((_NOT, False), (_YES, True), (_DOES_NOT, False)):
        match = pattern.match(clause)
        if match is not None:
            return value, match.end()
    return None


def pointed_at(sentence: Sentence, begin: int) -> list[str]:
    """Return the tasks named before a place: in the sentence itself, else in those before it."""
    few = _WHICH.match(sentence.low, begin)
    if few is not None and begin < 6:
        return _picked(sentence, few[0])
    own = [name for start, name in named_in(sentence) if start < begin]
    several = _SEVERAL.search(sentence.low, begin) is not None
    if own:
        return own if several else own[-1:]
    found: list[str] = []
    one = sentence.previous
    for _ in range(_REACH):
        if one is None:
            break
        names = [name for _, name in named_in(one)]
        if found and (not names or not several):
            break
        found = [*names, *found]
        one = one.previous
    return found


def _picked(sentence: Sentence, words: str) -> list[str]:
    """Return the tasks of a list that words pick out: »de to første«, »de øvrige tre punkter«."""
    listed = listed_before(sentence)
    many = next((_MANY[word] for word in words.split() if word in _MANY), 1)
    if "første" in words:
        picked = listed[:many]
    elif "sidste" in words:
        picked = listed[-many:]
    elif any(word in words for word in ("øvrige", "andre", "resterende")):
        return [name for name, alone in listed if not alone]
    else:
        at = next((_ORDER[word] for word in words.split() if word in _ORDER), 0)
        picked = listed[at : at + 1]
    return [name for name, _ in picked]


def listed_before(sentence: Sentence) -> list[tuple[str, bool]]:
    """Return the tasks in the sentences before, and whether the person is said to do each alone."""
    found: list[tuple[str, bool]] = []
    one = sentence.previous
    for _ in range(_FAR):
        if one is None:
            break
        alone = _ALONE_TOLD.search(one.low) is not None
        found = [*((name, alone) for _, name in named_in(one)), *found]
        one = one.previous
    return found
