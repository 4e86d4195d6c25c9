"""The parts of each letter, in the order the 2020 letter model reads them (domain.md 5.1, R48)."""

from dataclasses import dataclass

__all__ = ["LAYOUTS", "RECIPIENTS", "SECTION_KEYS", "TITLES", "Part"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a letter; `level` 0 has no heading. A `required` part is never empty."""

    key: str
    heading: str | None = None
    level: int = 0
    required: bool = False


_INQUIRY = (
    Part("brevhoved"),
    Part("indledning", required=True),
    Part("spoergsmaal", required=True),
    Part("svar", "Sådan svarer du", 1),
)
_INQUIRY_TO_AUTHORITY = (*_INQUIRY[:-1], Part("svar", "Sådan svarer I", 1))

LAYOUTS: dict[str, tuple[Part, ...]] = {
    "afgørelse": (
        Part("brevhoved"),
        Part("indledning", required=True),
        Part("resultat", "Resultatet er:", 1, required=True),
        Part("betydning", required=True),
        Part("begrundelse", "Begrundelse for afgørelsen", 1),
        Part("vurdering", "Sådan vurderer vi sagen", 2, required=True),
        Part("afgoerende", "Hvad er afgørende for resultatet", 2, required=True),
        Part("klagepunkter", "Svar på klagen", 2),
        Part("regler", "Om reglerne", 2, required=True),
        Part("kommunen", "Bemærkninger til kommunens sagsbehandling", 1),
        Part("moede", "Mødebehandling", 1),
        Part("registrering"),
    ),
    "sagsoplysning": _INQUIRY,
    "sagsoplysning-borger": _INQUIRY,
    "sagsoplysning-kommune": _INQUIRY_TO_AUTHORITY,
    "sagsoplysning-arbejdsgiver": _INQUIRY_TO_AUTHORITY,
    "partshøring": (
        Part("brevhoved"),
        Part("indledning", required=True),
        Part("oplysninger", "Oplysningerne", 1, required=True),
        Part("svar", "Sådan svarer du", 1),
    ),
    "underretning": (
        Part("brevhoved"),
        Part("indledning", required=True),
        Part("oplysninger", required=True),
        Part("svar", "Hvis du har spørgsmål", 1),
    ),
}
SECTION_KEYS = tuple(dict.fromkeys(part.key for parts in LAYOUTS.values() for part in parts))
RECIPIENTS = {  # the letters that do not go to the citizen: the roles they go to, in order
    "sagsoplysning-kommune": ("kommune",),
    "sagsoplysning-arbejdsgiver": ("arbejdsgiver", "virksomhed"),
}
TITLES = {
    "afgørelse": "Afgørelse om personlig assistance",
    "sagsoplysning": "Vi mangler oplysninger i sagen om personlig assistance",
    "sagsoplysning-borger": "Vi mangler oplysninger i din sag om personlig assistance",
    "sagsoplysning-kommune": "Vi mangler oplysninger i en sag om personlig assistance",
    "sagsoplysning-arbejdsgiver": "Vi mangler oplysninger i en sag om personlig assistance",
    "underretning": "Vi har endnu ikke afgjort din sag om personlig assistance",
    "partshøring": "Du kan udtale dig, før vi afgør sagen om personlig assistance",
}
