"""How long a sign-in lasts: unused, and at most (ASVS 5.0, 7.3)."""

import os
from dataclasses import dataclass
from datetime import timedelta

from drafting.errors import InputError

__all__ = ["Limits", "read_limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """A sign-in ends when it is unused for `idle`, and in any case after `absolute`."""

    idle: timedelta
    absolute: timedelta


def read_limits() -> Limits:
    """Return the limits of the environment: 30 minutes and 8 hours where it says nothing.

    Raises:
        InputError: a limit is no whole number, or longer than is safe.
    """
    idle = _number("UDKAST_IDLE_MINUTES", 30, most=60)
    absolute = _number("UDKAST_SESSION_HOURS", 8, most=12)
    return Limits(timedelta(minutes=idle), timedelta(hours=absolute))


def _number(name: str, usual: int, *, most: int) -> int:
    word = os.environ.get(name, "") or str(usual)
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= most):
        raise InputError(
            f"{name} out of range",
            user_message=f"Indstillingen {name} skal være et helt tal fra 1 til {most}.",
        )
    return int(word)
