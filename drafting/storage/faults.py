"""Named points where a test can make the store fail as a disk, a kill or a slow machine would.

The points do nothing unless the environment variable UDKAST_TEST_FAULT is set, which only the
tests do. It reads "NAME=WHAT" or "NAME=WHAT@N" (the N-th time the point is passed); NAME "*" means
every point. WHAT is kill, ENOSPC, EIO, or a number of seconds to sleep.
"""

import errno
import os
import signal
import time

__all__ = ["POINTS", "fault"]

POINTS = (
    "migrate:before",
    "migrate:0001",
    "migrate:0002",
    "migrate:0003",
    "migrate:after",
    "save:begun",
    "save:row",
    "save:before_audit",
    "save:before_commit",
    "save:after_commit",
    "anchor:before_write",
    "anchor:after_write",
    "blob:before_write",
    "blob:after_write",
    "blob:after_rename",
    "erase:after_commit",
    "erase:before_list",
)
_passed = 0


def fault(point: str) -> None:
    """Fail here if a test asked for it; otherwise do nothing.

    Raises:
        OSError: with the errno the test asked for.
    """
    order = os.environ.get("UDKAST_TEST_FAULT")
    if order:
        _obey(order, point)


def _obey(order: str, point: str) -> None:
    global _passed
    name, _, rest = order.rpartition("=")
    what, _, nth = rest.partition("@")
    if name not in ("*", point):
        return
    _passed += 1
    if nth and _passed != int(nth):
        return
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if what in ("ENOSPC", "EIO"):
        number = getattr(errno, what)
        raise OSError(number, os.strerror(number))
    time.sleep(float(what))
