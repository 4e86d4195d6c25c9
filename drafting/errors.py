"""What can go wrong, said for two readers.

    UdkastError                   the base: English for the log, Danish for the user
    ├── InputError                a file, option or value from outside cannot be used
    ├── LawError                  the law data has no answer
    │   └── NoValueInForceError   a parameter has no value on a date
    ├── DraftingError             a text or document cannot be made truthfully
    ├── StorageError              a case cannot be saved or read
    └── PrecedentError            the corpus or the index cannot be used

The English message holds keys only: no names, no CPR numbers, no text from a case.
"""

__all__ = [
    "AccessError",
    "DraftingError",
    "InputError",
    "LawError",
    "NoValueInForceError",
    "PrecedentError",
    "StorageError",
    "UdkastError",
]


class UdkastError(Exception):
    """The base of every error the product raises on purpose."""

    def __init__(self, message: str, *, user_message: str) -> None:
        super().__init__(message)
        self.user_message = user_message


class InputError(UdkastError):
    """A file, option or value that came in from outside cannot be used."""


class LawError(UdkastError):
    """The law data has no answer to what was asked of it."""


class NoValueInForceError(LawError):
    """A dated parameter has no value on the date asked for: never 0, never the newest."""


class DraftingError(UdkastError):
    """A text or a document cannot be made without saying something untrue or losing something."""


class AccessError(UdkastError):
    """Somebody asked for what is not theirs to see or do; the words never say what exists."""


class StorageError(UdkastError):
    """A case could not be saved or read; the user message says what is safe."""


class PrecedentError(UdkastError):
    """The corpus of principmeddelelser or its index cannot be used."""
