"""Words that point back at the tasks just named: »det«, »begge dele«, »de opgaver«."""

import re

from drafting.intake.grammar.tasks import named_in
from drafting.intake.model import Sentence

__all__ = ["BACK", "able_back", "pointed_at"]

BACK = (
    r"(?:det(?: arbejde)?|dette|den opgave|de(?:n)? del|disse(?: opgaver| ting)?|de opgaver|dem"
    r"|begge(?: dele| opgaver| to)?|(?:ingen|intet|noget|nogen) af (?:delene|dem|det|dette"
    r"|opgaverne|de [a-zæøå]+(?: opgaver| ting)?)|alle (?:to|tre|fire|fem|opgaver)"
    r"|alt (?:det|dette)|de (?:to|tre|fire|fem|nævnte) (?:ting|opgaver|gøremål|funktioner)"
    r"|hverken det ene eller det andet|ingen af de (?:to|tre|fire))"
)
_WHO = (
    r"(?:jeg|du|han|ham|mig|dig|hende|hun|borgeren|medlemmet|patienten|klageren?|vores medlem"
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
    r"\s*(?:[.,;:!)]|$| fordi| for | da | på grund| pga| med (?:min|sin|din|den|det|de|så|sådan)\b"
    r"| længere| mere| i det hele taget| når| så længe| på nogen måde| overhovedet| efter)"
)
_NOT = re.compile(
    rf"^(?:og |men |for )?{BACK} (?:kan|magter|klarer|evner|formår|mestrer|gør|kunne|må) {_WHO} "
    rf"(?:\w+ )?ikke(?: {_ALONE})?(?: {_DO})?(?: {_ALONE})?{_END}"
    rf"|^(?:og |men )?{BACK} er (?:\w+ ){{0,2}}(?:umulig\w*|udelukket|uoverkommelig\w*"
    rf"|uden for [a-z]+ evne)(?: for {_WHO})?"
    rf"|^(?:og )?(?:ingen|intet) af [^.;,\x02]{{3,25}} (?:kan|magter|klarer|evner) {_WHO}\b"
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
_SEVERAL = re.compile(r"\b(?:begge|ingen af|disse|de opgaver|alle|dem|de \w+ (?:ting|opg)|hverken)")
_REACH = 3
"""How many sentences back »de opgaver« may point."""


def able_back(clause: str) -> tuple[bool, int] | None:
    """Return what a clause says of the tasks just named (can do alone?), and where it ends."""
    for pattern, value in ((_NOT, False), (_YES, True)):
        match = pattern.match(clause)
        if match is not None:
            return value, match.end()
    return None


def pointed_at(sentence: Sentence, begin: int) -> list[str]:
    """Return the tasks named before a place: in the sentence itself, else in those before it."""
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
