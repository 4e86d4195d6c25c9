"""The key of each case: made with its first row, sealed under the store's key, gone on erasure."""

import os
from functools import cached_property

from sqlalchemy import Connection, insert, select

from drafting.storage.engine import keys_of
from drafting.storage.errors import DamagedError, ErasedError, StorageError
from drafting.storage.sealing import BLANK, KEY_BYTES, CaseKey, is_sealed, new_key, opened
from drafting.storage.store import Unit
from drafting.storage.tables import sag_noegle, sletning
from drafting.storage.times import danish_time

__all__ = ["Opener", "key_for_writing", "key_of", "refuse_erased", "why_closed", "wrapped"]

_NONCE = 12


class Opener:
    """Opens what is sealed in one case, for as long as one transaction lasts."""

    def __init__(self, connection: Connection, sag: str) -> None:
        self._connection, self._sag = connection, sag

    @cached_property
    def _key(self) -> CaseKey | None:
        return key_of(self._connection, self._sag)

    def body(self, where: str, stored: str, name: str) -> str:
        """Return the text of a stored body, checked against the hash that stands beside it.

        Raises:
            DamagedError: the content is not what was saved.
            ErasedError: the case was erased.
        """
        return opened(self._needed(stored), where, stored, name)

    def word(self, where: str, stored: str) -> str:
        """Return a text that has no hash of its own beside it.

        Raises:
            DamagedError: it is not what was saved.
            ErasedError: the case was erased.
        """
        key = self._needed(stored)
        return stored if key is None else key.unseal(where, stored)

    def _needed(self, stored: str) -> CaseKey | None:
        """Return the key, or None for what an older version stored in plain."""
        if stored != BLANK and not is_sealed(stored):
            return None
        if stored == BLANK or self._key is None:
            raise why_closed(self._connection, self._sag)
        return self._key


def key_of(connection: Connection, sag: str) -> CaseKey | None:
    """Return the key of a case; None where it was erased, or never had one (an older version).

    Raises:
        DamagedError: the key was changed, or the store's key does not fit it.
    """
    query = select(sag_noegle.c.sealed_key).where(sag_noegle.c.sag == sag)
    sealed = connection.execute(query).scalar()
    return None if sealed is None else CaseKey(sag, _unwrap(connection, sag, bytes(sealed)))


def key_for_writing(unit: Unit, sag: str) -> CaseKey:
    """Return the key of a case, made now where it has none; the next event names its hash.

    Raises:
        ErasedError: the case is erased; nothing more is stored in it.
    """
    found = key_of(unit.connection, sag)
    if found is not None:
        return found
    refuse_erased(unit.connection, sag)
    made = new_key(sag)
    row = {"sag": sag, "sealed_key": wrapped(unit.connection, made)}
    unit.connection.execute(insert(sag_noegle).values(**row))
    unit.note(noegle=made.digest)
    return made


def refuse_erased(connection: Connection, sag: str) -> None:
    """Do nothing for a case that stands.

    Raises:
        ErasedError: the case is erased.
    """
    query = select(sletning.c.erased_at).where(sletning.c.sag == sag)
    at = connection.execute(query).scalar()
    if at is not None:
        raise ErasedError(
            "case is erased",
            user_message=f"Sagen blev slettet den {danish_time(at)} efter reglerne om opbevaring. "
            "Indholdet findes ikke længere her. Se sagen i journalsystemet.",
        )


def why_closed(connection: Connection, sag: str) -> StorageError:
    """Return why sealed content of a case without a key cannot be shown."""
    try:
        refuse_erased(connection, sag)
    except ErasedError as error:
        return error
    return DamagedError(
        "key of a case is missing",
        user_message="Nøglen til sagens indhold mangler, og sagen kan ikke vises. "
        "Gendan den seneste sikkerhedskopi med »python -m drafting restore«.",
    )


def wrapped(connection: Connection, key: CaseKey) -> bytes:
    """Return the key of a case as it stands in its row: sealed where the store has a key."""
    keys = keys_of(connection)
    if keys is None:
        return key.secret
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(keys.cases).encrypt(nonce, key.secret, key.sag.encode())


def _unwrap(connection: Connection, sag: str, sealed: bytes) -> bytes:
    keys, secret = keys_of(connection), sealed
    if keys is not None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            secret = AESGCM(keys.cases).decrypt(sealed[:_NONCE], sealed[_NONCE:], sag.encode())
        except (InvalidTag, ValueError):
            secret = b""
    if len(secret) != KEY_BYTES:
        raise DamagedError(
            "key of a case does not open",
            user_message="Nøglen til sagens indhold er ændret, eller nøglefilen passer ikke. "
            "Gendan den seneste sikkerhedskopi med »python -m drafting restore«.",
        )
    return secret
