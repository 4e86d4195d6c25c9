"""Wrong passwords are slowed down: few for one user from one address, more in all, then a wait.

The few are counted for the user *and* the address, so that whoever knows a colleague's name cannot
keep them out by typing wrong passwords elsewhere. The count for a user from everywhere is for
somebody with many addresses: reaching it shuts the user out too, until the quarter has passed.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from datetime import datetime, timedelta

from drafting.errors import AccessError

__all__ = ["Throttle"]

WINDOW = timedelta(minutes=15)
PER_USER_HERE, PER_USER, PER_ADDRESS = 5, 50, 30
_MOST_REMEMBERED = 10_000


class Throttle:
    """The wrong passwords of the last quarter of an hour, in this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wrong: OrderedDict[tuple[str, ...], list[datetime]] = OrderedDict()

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
        """Forget what a user who gave the right password typed here; elsewhere only this once."""
        with self._lock:
            here, *elsewhere = (key for key, _ in _keys(user_id, address))
            self._wrong.pop(here, None)
            for key in elsewhere:
                if times := self._wrong.get(key):
                    times.pop()

    def _recent(self, key: tuple[str, ...], now: datetime) -> list[datetime]:
        times = [at for at in self._wrong.get(key, []) if now - at < WINDOW]
        if key in self._wrong:
            self._wrong[key] = times
        return times


def _keys(user_id: str, address: str) -> Iterator[tuple[tuple[str, ...], int]]:
    yield ("user here", user_id, address), PER_USER_HERE
    yield ("user", user_id), PER_USER
    yield ("address", address), PER_ADDRESS
