"""The Streamlit settings the product will not start without: nothing leaves the machine.

Sources: the project's own `.streamlit/config.toml`; a setting there can be overridden by an
environment variable or a file in the user's home, so the *effective* values are read and judged.
"""

from collections.abc import Callable
from dataclasses import dataclass

from drafting.ui.shell import AT_HOME, LOOPBACK, Shell

__all__ = ["SAFE_SETTINGS", "SafeSetting", "safe_settings", "unsafe_settings"]

MEGABYTES_AT_MOST = 25


@dataclass(frozen=True, slots=True)
class SafeSetting:
    """One option, the test it must pass, and why in Danish."""

    option: str
    safe: Callable[[object], bool]
    why: str


def _off(value: object) -> bool:
    return value is False


def _on(value: object) -> bool:
    return value is True


def _empty(value: object) -> bool:
    return not value


def _all_of(value: object, allowed: tuple[str, ...]) -> bool:
    listed = value if isinstance(value, list | tuple) else [value]
    return bool(listed) and all(one in allowed for one in listed)


def _small(value: object) -> bool:
    return isinstance(value, int) and value <= MEGABYTES_AT_MOST


def _of_the_place(shell: Shell) -> tuple[SafeSetting, ...]:
    """Return the settings that follow from where the server stands."""
    hosts = (*LOOPBACK, *shell.hosts)
    origins = (*(f"http://{host}" for host in LOOPBACK), shell.public_url or "")
    return (
        SafeSetting(
            "server.address",
            lambda value: value in ((*LOOPBACK, shell.address) if shell.login else LOOPBACK),
            "Programmet må kun kunne nås fra denne computer, så adressen skal være 127.0.0.1. "
            "Skal andre computere nå det, siges det med UDKAST_ADDRESS.",
        ),
        SafeSetting(
            "server.allowedHosts",
            lambda value: _all_of(value, hosts),
            "Kun denne computers egne navne og navnet i UDKAST_PUBLIC_URL må forbinde.",
        ),
        SafeSetting(
            "server.trustedUserHeaders",
            lambda value: (value or {}) == shell.trusted_headers,
            "Ingen må kunne logge ind med en overskrift i kaldet.",
        ),
        SafeSetting(
            "client.allowedOrigins",
            lambda value: _all_of(value, origins),
            "Ingen anden hjemmeside må kunne vise programmet inde i sig.",
        ),
    )


_EVERYWHERE = (
    SafeSetting(
        "browser.gatherUsageStats",
        _off,
        "Statistik om brugen må ikke sendes til Streamlit.",
    ),
    SafeSetting(
        "client.showErrorDetails",
        lambda value: str(value).lower() in ("none", "false"),
        "Fejl må ikke vise dele af en sag i browseren.",
    ),
    SafeSetting(
        "client.showErrorLinks",
        lambda value: str(value).lower() == "false",
        "Fejl må ikke henvise til tjenester uden for huset.",
    ),
    SafeSetting(
        "server.enableXsrfProtection", _on, "Beskyttelsen mod falske kald skal være slået til."
    ),
    SafeSetting("server.enableCORS", _on, "Kald fra andre hjemmesider skal afvises."),
    SafeSetting(
        "server.enableAgentApi", _off, "Programmets data må ikke kunne hentes af andre programmer."
    ),
    SafeSetting("server.maxUploadSize", _small, "Filer over 25 MB tages ikke ind."),
    SafeSetting(
        "server.fileWatcherType",
        lambda value: value == "none",
        "Programmet skal ikke holde øje med filer.",
    ),
    SafeSetting("server.showEmailPrompt", _off, "Programmet spørger ikke om e-mailadresser."),
    SafeSetting("logger.enableRich", _off, "Fejl må ikke skrive dele af en sag i loggen."),
    SafeSetting("runner.magicEnabled", _off, "Kun det, der er bedt om, må vises på siden."),
    SafeSetting("global.developmentMode", _off, "Udviklingstilstand slækker på sikkerheden."),
)


def safe_settings(shell: Shell) -> tuple[SafeSetting, ...]:
    """Return every judged setting, for a server that stands so."""
    return (*_of_the_place(shell), *_EVERYWHERE)


SAFE_SETTINGS = safe_settings(AT_HOME)


def unsafe_settings(value_of: Callable[[str], object], shell: Shell = AT_HOME) -> tuple[str, ...]:
    """Return one Danish sentence for each setting whose effective value is not safe.

    Args:
        value_of: gives an option's effective value, e.g. `streamlit.config.get_option`.
        shell: where the server stands; alone on this machine where nothing is said.
    """
    return tuple(
        f"Indstillingen »{setting.option}« er »{value_of(setting.option)}«. {setting.why} "
        "Ret den i programmets .streamlit/config.toml, og fjern den fra den fil af samme navn, "
        "der ligger i din egen brugermappe."
        for setting in safe_settings(shell)
        if not setting.safe(value_of(setting.option))
    )
