"""How a letter names a job: "som socialrådgiver", "i dit job (bibliotek)"."""

__all__ = ["job_phrase", "job_place"]

_TITLE_ENDINGS = (  # how the word for a person's job ends
    "rådgiver medarbejder journalist lærer pædagog assistent leder piccoline konsulent sekretær "
    "arbejder mekaniker tekniker jurist læge sygeplejerske præst landmand frisør chauffør ingeniør "
    "arkitekt bibliotekar advokat programmør udvikler designer tømrer snedker maler bager gartner "
    "smed elektriker murer chef direktør fotograf terapeut psykolog pedel kok tjener sælger "
    "fuldmægtig bogholder revisor tolk forsker økonom grafiker tandlæge dyrlæge butiksindehaver "
    "indehaver vinhandler købmand montør optiker redaktør skribent musiker kunstner skuespiller "
    "vagt vicevært receptionist telefonist ergoterapeut fysioterapeut underviser koordinator "
    "controller analytiker administrator specialist ejer forfatter"
)
_SELF_EMPLOYED = "som selvstændigt erhvervsdrivende"
_TITLES = tuple(_TITLE_ENDINGS.split())
_WITH_FORM = {
    "ordinær": "",
    "løntilskud": "i job med løntilskud",
    "fleksjob": "i fleksjob",
    "praktik": "i virksomhedspraktik",
    "seniorjob": "i seniorjob",
    "selvstændig": "som selvstændig",
    "planlagt selvstændig": "",
    "ledig": "",
    "uddannelse": "",
    "tilbud efter LAB": "i et beskæftigelsestilbud",
}


def is_title(name: str) -> bool:
    """Return whether the name is a word for what a person is, not for a place or a business."""
    last = name.rsplit(" ", 1)[-1].lower()
    return last.endswith(_TITLES)


def job_phrase(name: str, form: str | None) -> str:
    """Return how the work is said after "du arbejder 37 timer om ugen"."""
    status = _WITH_FORM.get(form or "", "")
    plain = name.removeprefix("selvstændig ") if form == "selvstændig" else name
    if form == "selvstændig":
        return f"som selvstændig {plain}" if is_title(plain) else f"{_SELF_EMPLOYED} ({plain})"
    job = f"som {name}" if is_title(name) else f"i dit job ({name})"
    if status and not is_title(name):
        return f"{status} ({name})"
    return f"{job} {status}".strip()


def job_place(name: str, form: str | None = None) -> str:
    """Return the work as a place in the sentence: "i dit arbejde som piccoline"."""
    if form == "selvstændig":
        return f"i dit arbejde {job_phrase(name, form)}"
    return f"i dit arbejde som {name}" if is_title(name) else f"i dit job ({name})"
