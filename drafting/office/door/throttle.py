"""Wrong passwords are slowed down: few for one user, some more from one address, then a wait."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from datetime import datetime, timedelta

from drafting.errors import AccessError

__all__ = ["Throttle"]

WINDOW = timedelta(minutes=15)
PER_USER, PER_ADDRESS = 5, 30
_MOST_REMEMBERED = 10_000


class Throttle:
    """The wrong passwords of the last quarter of an hour, in this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wrong: OrderedDict[tuple[str, str], list[datetime]] = OrderedDict()

    def attempt(self, user_id: str, address: str, now: datetime) -> None:
        """Count an attempt before the password is looked at, so that none run side by side.

        Raises:
            AccessError: there were too many; the words are the same whether the user exists.
        """
        with self._lock:
            if any(len(self._recent(key, now)) >= most for key, most in _keys(user_id, address)):
                raise AccessError(
                    "too many wrong passwords",
                    user_message="Der er prøvet for mange gange. Vent et kvarter, og prøv igen. "
                    "Har du glemt adgangskoden, kan en administrator give dig en ny.",
                )
            for key, _ in _keys(user_id, address):
                self._wrong.setdefault(key, []).append(now)
                self._wrong.move_to_end(key)
            while len(self._wrong) > _MOST_REMEMBERED:
                self._wrong.popitem(last=False)

    def was_right(self, user_id: str, address: str) -> None:
        """Forget the attempts of a user who gave the right password, and this one's address."""
        with self._lock:
            self._wrong.pop(("user", user_id), None)
            if times := self._wrong.get(("address", address)):
                times.pop()

    def _recent(self, key: tuple[str, str], now: datetime) -> list[datetime]:
        times = [at for at in self._wrong.get(key, []) if now - at < WINDOW]
        if key in self._wrong:
            self._wrong[key] = times
        return times


def _keys(user_id: str, address: str) -> Iterator[tuple[tuple[str, str], int]]:
    yield ("user", user_id), PER_USER
    yield ("address", address), PER_ADDRESS
