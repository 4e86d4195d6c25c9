"""Write what a command made, and say in Danish where it cannot be written."""

from pathlib import Path

from drafting.errors import InputError
from drafting.rendering.whole import write_whole

__all__ = ["made_folder", "write"]


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        InputError: it cannot be written; the message names file and reason.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        raise _unwritable(path, error, "fil") from error


def made_folder(path: Path) -> Path:
    """Return the folder, made where it is missing.

    Raises:
        InputError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error, "mappe") from error
    return path


def _unwritable(path: Path, error: OSError, what: str) -> InputError:
    named = {"fil": f"Filen »{path}« kan ikke skrives", "mappe": f"Mappen »{path}« kan ikke laves"}
    return InputError(
        f"cannot write: {type(error).__name__}",
        user_message=f"{named[what]} ({error.strerror or 'ukendt fejl'}). "
        "Vælg en mappe, der findes, og som du må skrive i.",
    )
