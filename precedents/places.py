"""Where the corpus, the model and the index lie, and the settings that choose among them."""

import os
from pathlib import Path

__all__ = [
    "corpus_dir",
    "default_model_dir",
    "index_root",
    "library_dir",
    "meaning_search_is_off",
    "model_dir",
    "models_dir",
    "project_root",
    "quarantine_dir",
]

MODEL_NAME = "multilingual-e5-small-1571fc98-v1"  # sha256 of the weights + converter version


def project_root() -> Path:
    """Return the folder that holds corpus/, models/ and the packages."""
    return Path(__file__).resolve().parent.parent


def corpus_dir() -> Path:
    """Return the folder of the shipped principmeddelelser, one YAML file each."""
    return project_root() / "corpus" / "precedents"


def models_dir() -> Path:
    """Return the folder the setup writes models into; never committed."""
    return project_root() / "models"


def default_model_dir() -> Path:
    """Return the folder of the model that `setup-model` makes."""
    return models_dir() / MODEL_NAME


def model_dir() -> Path:
    """Return the model to use: the folder in UDKAST_MODEL, else the one made at setup."""
    chosen = os.environ.get("UDKAST_MODEL", "").strip()
    return Path(chosen) if chosen else default_model_dir()


def meaning_search_is_off() -> bool:
    """Return whether the setting UDKAST_MENINGSSOEGNING turns meaning search off (fra/off/0)."""
    setting = os.environ.get("UDKAST_MENINGSSOEGNING", "til").strip().lower()
    return setting in {"fra", "off", "0", "nej", "false"}


def data_dir() -> Path:
    """Return the folder for derived and imported data (UDKAST_DATA, else the user's own)."""
    chosen = os.environ.get("UDKAST_DATA", "").strip()
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("udkast", appauthor=False))


def library_dir() -> Path:
    """Return the folder of imported decisions, beside the shipped corpus."""
    return data_dir() / "precedents"


def quarantine_dir() -> Path:
    """Return the folder where imported text that holds a CPR number is set aside."""
    return data_dir() / "karantaene"


def index_root() -> Path:
    """Return the folder of the built indexes; deleting it is always safe."""
    return data_dir() / "index"
