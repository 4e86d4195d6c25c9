"""Passwords: argon2id hashes, and a check that takes as long for a user that is not there.

Sources: RFC 9106 (the second recommended parameters, argon2-cffi's own); NIST SP 800-63B-4: length,
and no rule of what signs a password must have.
"""

import threading
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from drafting.errors import InputError

__all__ = ["LONGEST", "SHORTEST", "hashed", "is_right", "is_weak_hash"]

SHORTEST, LONGEST = 12, 128
_hasher = PasswordHasher()
_few_at_a_time = threading.Semaphore(2)  # each check takes 64 MB, whoever asks for it


def hashed(password: str) -> str:
    """Return the hash to keep of a new password.

    Raises:
        InputError: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(
            "password length",
            user_message=f"Adgangskoden skal være på mindst {SHORTEST} og højst {LONGEST} tegn. "
            "En sætning på nogle ord er let at huske. Der er ikke gemt noget.",
        )
    with _few_at_a_time:
        return _hasher.hash(_normal(password))


def is_right(password: str, kept: str) -> bool:
    """Return whether a password is the one a hash was made of; as slow where the hash is ""."""
    nobodys = _nobodys_hash()
    with _few_at_a_time:
        try:
            _hasher.verify(kept or nobodys, _normal(password[: LONGEST + 1]))
        except (VerificationError, InvalidHashError):
            return False
    return bool(kept)


def is_weak_hash(kept: str) -> bool:
    """Return whether a hash was made with other parameters than today's."""
    return _hasher.check_needs_rehash(kept)


def _normal(password: str) -> str:
    return unicodedata.normalize("NFC", password)


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _hasher.hash("ingen har denne adgangskode")
