"""Seal the content of a case under the case's own key, so that destroying the key erases it.

AES-256-GCM with the place it stands in (table and number) as additional data: content moved to
another place does not open. A content is named by an HMAC under the same key, so that a hash that
outlives the case says nothing about it. Rows of an older version stand in plain JSON and open too.
"""

import base64
import binascii
import hashlib
import hmac
import os
from dataclasses import dataclass, field

from drafting.storage.canonical import sha256_text
from drafting.storage.errors import DamagedError

__all__ = ["BLANK", "HEADER", "KEY_BYTES", "CaseKey", "is_sealed", "new_key", "opened"]

KEY_BYTES = 32
HEADER = b"udkast-sag:1:"
BLANK = "slettet"  # what stands where a row of an older version was erased
_PREFIX = "forseglet:1:"
_NONCE = 12


@dataclass(frozen=True, slots=True)
class CaseKey:
    """The key of one case, as it is used; never shown."""

    sag: str
    secret: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the key (256 random bits: it tells nothing), for the audit."""
        return hashlib.sha256(self.secret).hexdigest()

    def seal(self, where: str, text: str) -> str:
        """Return a text sealed for its place in the case."""
        return _PREFIX + base64.b64encode(self.encrypt(where, text.encode("utf-8"))).decode()

    def unseal(self, where: str, stored: str) -> str:
        """Return the text that was sealed for a place.

        Raises:
            DamagedError: it is not what was sealed, or was sealed for another place.
        """
        try:
            sealed = base64.b64decode(stored.removeprefix(_PREFIX), validate=True)
        except (binascii.Error, ValueError):
            raise _changed(where) from None
        return self.decrypt(where, sealed).decode("utf-8")

    def encrypt(self, where: str, content: bytes) -> bytes:
        """Return a content sealed for its place in the case."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self._part("seal")).encrypt(nonce, content, self._place(where))

    def decrypt(self, where: str, sealed: bytes) -> bytes:
        """Return the content that was sealed for a place.

        Raises:
            DamagedError: it is not what was sealed, or was sealed for another place.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, rest = sealed[:_NONCE], sealed[_NONCE:]
        try:
            return AESGCM(self._part("seal")).decrypt(nonce, rest, self._place(where))
        except (InvalidTag, ValueError):
            raise _changed(where) from None

    def name(self, content: bytes) -> str:
        """Return what a content is called in this case: the same content, the same name."""
        return hmac.new(self._part("name"), content, hashlib.sha256).hexdigest()

    def _part(self, use: str) -> bytes:
        return hmac.new(self.secret, use.encode(), hashlib.sha256).digest()

    def _place(self, where: str) -> bytes:
        return f"{self.sag}/{where}".encode()


def new_key(sag: str) -> CaseKey:
    """Return a new random key for a case."""
    return CaseKey(sag, os.urandom(KEY_BYTES))


def is_sealed(stored: str) -> bool:
    """Return whether a stored text is sealed under a case's key."""
    return stored.startswith(_PREFIX)


def opened(key: CaseKey | None, where: str, stored: str, name: str) -> str:
    """Return the text of a stored body, checked against the hash that stands beside it.

    Args:
        key: the key of the case; None opens only what an older version stored in plain.
        where: the place it was sealed for.
        stored: the body as it stands in the row.
        name: the hash beside it: HMAC under the key, or SHA-256 where it stands in plain.

    Raises:
        DamagedError: the content is not what was saved, or its key is missing.
    """
    if not is_sealed(stored):
        if sha256_text(stored) != name:
            raise _changed(where)
        return stored
    if key is None:
        raise _changed(where)
    text = key.unseal(where, stored)
    if not hmac.compare_digest(key.name(text.encode("utf-8")), name):
        raise _changed(where)
    return text


def _changed(where: str) -> DamagedError:
    return DamagedError(
        f"{where} does not match its hash or its seal",
        user_message="En del af sagen er ændret uden om programmet og vises ikke. "
        "Gendan den seneste sikkerhedskopi med »python -m drafting restore«.",
    )
