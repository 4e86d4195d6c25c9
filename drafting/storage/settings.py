"""Where the store lives: read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Settings", "read_settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where cases are kept.

    Attributes:
        data: the data folder: database, document files, anchors.
        key_file: the file with the encryption key; None stores in plain text.
        database_url: a PostgreSQL address; None is SQLite in the data folder.
        anchor: the folder of the audit anchors; another disk or a write-once share is best.
    """

    data: Path
    key_file: Path | None = None
    database_url: str | None = None
    anchor: Path | None = None

    @property
    def database_file(self) -> Path:
        """Return the path of the SQLite database."""
        return self.data / "udkast.db"

    @property
    def anchor_folder(self) -> Path:
        """Return the folder the audit heads are written to, outside the database."""
        return self.anchor or self.data / "anker"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this process.

    Reads UDKAST_DATA (default: the user's data folder), UDKAST_KEY_FILE, UDKAST_DATABASE_URL and
    UDKAST_ANCHOR.
    """
    env = os.environ if environ is None else environ
    return Settings(
        data=Path(env["UDKAST_DATA"]) if env.get("UDKAST_DATA") else _user_folder(),
        key_file=_path(env.get("UDKAST_KEY_FILE")),
        database_url=env.get("UDKAST_DATABASE_URL") or None,
        anchor=_path(env.get("UDKAST_ANCHOR")),
    )


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _user_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("udkast", appauthor=False)
