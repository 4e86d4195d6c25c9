"""What a citizen may know of who has been in their case: when, what for, and by whom if need be.

The citizen may have the dates and purposes of look-ups; who it was only where that is needed and
weighed against the employee's own rights (EU Court C-579/21, Pankki S; Datatilsynet 2024-32-0283).
Names are therefore left out unless the one who answers the citizen asks for them.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Look", "as_csv", "as_text", "looks_of"]

_CASE = "For at behandle klagen."
_CONTROL = "For at en anden medarbejder kontrollerer afgørelsen, før den sendes."
_DUTY = "For at opfylde pligten til at gemme sagen i myndighedens journal."
_WORDS = {  # what the audit trail says → what was done, and why
    "oprettet": ("Sagen blev oprettet.", _CASE),
    "gemt": ("Sagens oplysninger blev ændret og gemt.", _CASE),
    "åbnet": ("Sagen blev åbnet og læst.", _CASE),
    "tilføjet": ("Der blev føjet noget til sagen.", _CASE),
    "konflikt": ("To medarbejdere gemte samtidig; begges tekst blev bevaret.", _CASE),
    "reserveret": ("En medarbejder gik i gang med sagen.", _CASE),
    "frigivet": ("En medarbejder var færdig med sagen for denne gang.", _CASE),
    "status": ("Sagen fik en ny status.", _CASE),
    "dokument": ("Et dokument blev lagt på sagen.", _CASE),
    "nægtet": (
        "En medarbejder uden adgang til dette blev afvist.",
        "Programmet afviser den, der ikke har med sagen at gøre.",
    ),
    "tildelt": ("Sagen blev givet til en medarbejder.", "For at fordele arbejdet."),
    "sendt til kontrol": ("Sagen blev sendt til kontrol.", _CONTROL),
    "kontrolleret": ("Sagen blev kontrolleret.", _CONTROL),
    "afsendt": ("Afgørelsen blev afsendt.", "For at give dig svar."),
    "eksporteret": ("En kopi af sagen blev hentet ud.", _DUTY),
    "modtaget i journalen": ("Journalen har modtaget sagen.", _DUTY),
    "indsigt": (
        "Der blev lavet en oversigt som denne.",
        "For at svare den, der beder om at se, hvem der har været i sagen.",
    ),
    "nøgle": ("Sagens indhold blev krypteret.", "For at beskytte dine oplysninger."),
    "slettet": ("Sagens indhold blev slettet.", "Fordi det ikke må gemmes længere end nødvendigt."),
}
_STEPS = {
    "udkast": "Et udkast til brev blev gemt.",
    "gennemgang": "Programmet gennemgik sagens oplysninger efter reglerne.",
    "afgørelse": "En medarbejder valgte et resultat.",
    "praksis": "En medarbejder så på tidligere afgørelser.",
    "kontrol": "En medarbejder kontrollerede udkastet.",
    "kommentar": "En medarbejder skrev en kommentar.",
    "brev": "Et brev blev lagt på sagen.",
}
_FORMULA = re.compile(r"^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]")


@dataclass(frozen=True, slots=True)
class Look:
    """One line of the extract: when (as people read it), who, what and why."""

    when: str
    who: str
    what: str
    why: str


def looks_of(
    events: Iterable[tuple[str, str, str, str]], names: dict[str, str] | None
) -> tuple[Look, ...]:
    """Return the lines of an extract.

    Args:
        events: time as people read it, user id, what was done, and the kind of step if it is one.
        names: user id → name; None leaves the names out: the same person is the same number.
    """
    numbers: dict[str, str] = {"system": "Programmet"}
    found = []
    for when, actor, action, kind in events:
        who = numbers.setdefault(actor, f"Medarbejder {len(numbers)}")
        if names is not None and actor != "system":
            who = names.get(actor, actor)
        what, why = _WORDS.get(action, (f"Andet ({action}).", _CASE))
        found.append(Look(when, who, _STEPS.get(kind, what), why))
    return tuple(found)


def as_text(number: str, looks: tuple[Look, ...]) -> str:
    """Return the extract as a text that can be sent to the citizen."""
    lines = [
        f"Hvem har været i sag {number}?",
        "",
        "Her er en oversigt over, hvornår der er set eller arbejdet i din sag i programmet Udkast, "
        "og hvorfor. Hver medarbejder har et nummer, som er det samme hele vejen ned, medmindre "
        "navnet står der. »Programmet« betyder, at det skete af sig selv.",
        "",
        *(f"{look.when}  {look.who}: {look.what} {look.why}" for look in looks),
        "",
        f"I alt {len(looks)} linjer. Ser en medarbejder i sagen flere gange inden for et kvarter, "
        "står det som én gang. Der tages sikkerhedskopier af alle sager på én gang; de står ikke "
        "her. Myndighedens andre systemer står heller ikke her.",
        "",
        "Vil du klage over, hvordan dine oplysninger er behandlet, kan du skrive til Datatilsynet.",
        "",
    ]
    return "\r\n".join(lines)


def as_csv(looks: tuple[Look, ...]) -> str:
    """Return the extract for a spreadsheet: semicolons, all quoted, and nothing is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(("Tidspunkt", "Hvem", "Hvad", "Formål"))
    for look in looks:
        writer.writerow([_as_words(one) for one in (look.when, look.who, look.what, look.why)])
    return out.getvalue()


def _as_words(cell: str) -> str:
    """Return a cell that a spreadsheet shows and never reckons (ASVS 5.0 1.2.10)."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
