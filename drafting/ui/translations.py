"""Streamlit's own English, in Danish: it has no setting for it, so its script is rewritten.

Each line is a fragment of the script as Streamlit 1.67 ships it, long enough to mean one thing.
A fragment that a later version no longer has changes nothing; `tests/ui/test_translations.py`
says which.
"""

__all__ = ["TRANSLATIONS", "in_danish"]

TRANSLATIONS = {
    "children:`Skip to main content`": "children:`Gå til indholdet`",
    '"aria-label":`App pages`': '"aria-label":`Sider`',
    '"aria-label":`Link to heading`': '"aria-label":`Link til overskriften`',
    '"aria-label":`Collapse sidebar`': '"aria-label":`Skjul menuen`',
    '"aria-label":`Expand sidebar`': '"aria-label":`Vis menuen`',
    '"data-testid":`stSidebar`,"aria-label":`Sidebar`': (
        '"data-testid":`stSidebar`,"aria-label":`Menu`'
    ),
    '"aria-label":`Main menu`': '"aria-label":`Hovedmenu`',
    "`Press Enter to ${e}`": "`Tryk Enter for at ${e}`",
    "f(`Press ${r()?": "f(`Tryk ${r()?",
    "}+Enter to ${e}`": "}+Enter for at ${e}`",
    "`submit form`:`apply`": "`sende`:`bruge det skrevne`",
    "} per file`": "} pr. fil`",
    "label:l?`Upload directories`:`Upload`": "label:l?`Vælg mapper`:`Vælg fil`",
    '"aria-label":`file upload`': '"aria-label":`vælg fil`',
    '"aria-label":`Add files`': '"aria-label":`Vælg flere filer`',
    "`Cancel upload of ${e.name}`:`Remove ${e.name}`": (
        "`Afbryd hentningen af ${e.name}`:`Fjern ${e.name}`"
    ),
    "`${e.type||`This type of`} files are not allowed.`": "`Filer af den slags kan ikke bruges.`",
    "`${t.type} files are not allowed.`": "`Filer af den slags kan ikke bruges.`",
    "`${e.type} files are not allowed.`": "`Filer af den slags kan ikke bruges.`",
    "`File size is too small.`": "`Filen er tom.`",
    "`Only one file is allowed.`": "`Vælg kun én fil.`",
    "`Unexpected error. Please try again.`": "`Der skete en fejl. Prøv igen.`",
    "`Choose or add options`:`Choose or add an option`": (
        "`Vælg, eller skriv selv`:`Vælg, eller skriv`"
    ),
    "`Choose options`:`Choose an option`": "`Vælg`:`Vælg`",
    "return`No results`": "return`Intet fundet`",
    "children:`No results`": "children:`Intet fundet`",
    "label:`Add: ${": "label:`Tilføj: ${",
    '"aria-label":`Open`': '"aria-label":`Åbn listen`',
    '"aria-label":`Clear value`': '"aria-label":`Ryd`',
    '"aria-label":`Shortcut ${': '"aria-label":`Genvej ${',
    '"aria-label":`Close`': '"aria-label":`Luk`',
    "title:e?`Stopping...`:`Stop`": "title:e?`Stopper …`:`Stop`",
    "`Help`:`Help for ${": "`Hjælp`:`Hjælp til ${",
    "`Connection error`": "`Forbindelsen er afbrudt`",
    "`Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in "
    "your terminal:`": "`Udkast kører ikke længere. Start det igen i terminalen:`",
    "codeBlock:`streamlit run yourscript.py`": "codeBlock:`make run`",
    "`Streamlit server is not responding. Are you connected to the internet?`": (
        "`Udkast svarer ikke. Start det igen, og genindlæs siden.`"
    ),
    "_O=`Connecting`,vO=`Connecting to Streamlit server`": (
        "_O=`Forbinder`,vO=`Forbinder til Udkast`"
    ),
    "bO=`Error`,xO=`Unable to connect to Streamlit server`": (
        "bO=`Fejl`,xO=`Der er ingen forbindelse til Udkast`"
    ),
    "`Connection lost. Please wait for the app to reconnect, then try again.`": (
        "`Forbindelsen er afbrudt. Vent, til den er der igen, og prøv så igen.`"
    ),
    "showError(`Page not found`": "showError(`Siden findes ikke`",
    "{message:`${t}. Running the app's main page.`}": (
        "{message:`Adressen findes ikke i Udkast. Du er på den første side.`}"
    ),
    "children:`Script execution error`": "children:`Fejl på siden`",
}
_PAIRS = tuple((old.encode(), new.encode()) for old, new in TRANSLATIONS.items())


def in_danish(script: bytes) -> bytes:
    """Return Streamlit's script with its English words in Danish."""
    for old, new in _PAIRS:
        script = script.replace(old, new)
    return script
