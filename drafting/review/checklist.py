"""What a reviewer goes through by hand: Ankestyrelsen's scheme of legal defects (domain notes 5.5).

The five legal defects and the three rules of procedure are those of the scheme in the 2023 and 2024
reports on disability cases; the questions are ours, asked of the draft. The scheme's fourth rule,
the plan of action, is of other acts than this area's, and the form of the 2011 study of personal
assistance could not be read: neither stands here.
"""

from dataclasses import dataclass

__all__ = ["DEFECTS", "PROCEDURE", "Point"]


@dataclass(frozen=True, slots=True)
class Point:
    """One point: its key, its name in the scheme, what to ask, and the provision behind it."""

    key: str
    title: str
    question: str
    basis: str


DEFECTS = (
    Point(
        "sagsoplysning",
        "Sagsoplysning",
        "Er sagen oplyst, så den kan afgøres, og står hver oplysning i sagens dokumenter?",
        "retssikkerhedslovens § 10",
    ),
    Point(
        "begrundelse",
        "Begrundelse",
        "Nævner begrundelsen reglerne, hovedhensynene og de oplysninger, der har haft væsentlig "
        "betydning?",
        "forvaltningslovens § 24",
    ),
    Point(
        "vurdering",
        "Vurdering",
        "Er vurderingen konkret og individuel, og kan du følge den fra oplysning til resultat?",
        "forvaltningslovens § 24, stk. 1",
    ),
    Point(
        "hjemmel",
        "Hjemmel",
        "Er det de rigtige regler og den rigtige praksis, og gjaldt de på den dag, der afgøres "
        "efter?",
        "legalitetsprincippet",
    ),
    Point(
        "partshøring",
        "Partshøring",
        "Har borgeren kunnet udtale sig om væsentlige oplysninger, som er til skade for borgeren?",
        "forvaltningslovens § 19",
    ),
)
PROCEDURE = (
    Point(
        "klagevejledning",
        "Klagevejledning",
        "Er det nævnt, hvis kommunens klagevejledning ikke var i orden?",
        "forvaltningslovens § 25",
    ),
    Point(
        "sagsbehandlingsfrist",
        "Sagsbehandlingsfrist",
        "Er det nævnt, hvis kommunen har genvurderet sagen for sent?",
        "retssikkerhedslovens § 66",
    ),
    Point(
        "helhedsvurdering",
        "Helhedsvurdering",
        "Er behovet set i sammenhæng med den øvrige hjælp, borgeren kan få?",
        "retssikkerhedslovens § 5",
    ),
)
