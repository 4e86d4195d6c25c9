"""What a point of the complaint is about, where one plain sentence leaves no doubt.

Only a subject, never an answer: the answer is a block bound to what was found. A point with several
sentences, several subjects, or a comparison with others has no subject here, and is asked.
"""

import re

from drafting.text.danish import sentences

__all__ = ["topic_of"]

_LONGEST = 200  # characters; a longer point says more than one thing
_OTHERS = re.compile(r"\b(andre|kolleg\w*|nabo\w*|forskelsbehandl\w*|diskriminer\w*)\b", re.I)
_TOPICS = {
    "over_37": r"(mere|flere|over) (end )?37 timer",
    "ventetid": r"ventetid\w*",
    "behov": r"behov(et)? (er|for)|brug for (flere|mere|\d+)|for få timer|timetallet er for lavt",
    "varig": r"\b(varig\w*|kronisk\w*|går ikke over)\b",
    "betydelig": r"\bbetydelig\w*\b",
    "kerneopgaver": r"faglige? (indhold|arbejde)|uforenelig\w*|forenelig\w*",
    "medhjaelp": r"vikar\w*|medhjælp\w*",
    "omfordeling": r"(for|om)del\w* (opgave|arbejde)\w*|opgaverne kan fordeles",
    "dobbeltkompensation": r"dobbeltkompensation\w*|dobbelt kompensation",
    "bierhverv": r"bierhverv\w*",
    "fast_regel": r"fast(e)? (intern(e)? )?regel|standardtimetal\w*|intern(e)? retningslinje\w*",
    "begrundelse": r"\bbegrund\w*",
    "klagevejledning": r"klagevejledning\w*",
    "hoering": r"partshør\w*|ikke (er |blevet )*hørt",
    "oplysning": r"ikke (har )?(indhentet|undersøgt|oplyst)|tilstrækkeligt oplyst",
}
_PATTERNS = {name: re.compile(pattern, re.I) for name, pattern in _TOPICS.items()}


def topic_of(point: str) -> str | None:
    """Return the one subject of a point, or None where there is doubt."""
    if len(point) > _LONGEST or len(sentences(point)) > 1 or _OTHERS.search(point):
        return None
    found = [name for name, pattern in _PATTERNS.items() if pattern.search(point)]
    return found[0] if len(found) == 1 else None
