"""Many cases at once: in order, on all cores, with the memory of a few chunks."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

__all__ = ["in_order"]

CHUNK = 200  # lines a task: large enough to hide the cost of passing it on


def in_order(
    work: Callable[[list[tuple[int, bytes]]], list[str]],
    lines: Iterable[bytes],
    size: int = CHUNK,
) -> Iterator[str]:
    """Yield what `work` makes of the lines, in their order.

    `work` takes `size` numbered lines and must be importable by its name. At most two chunks a core
    are under way at a time, so memory does not grow with the number of lines. Less than two chunks
    are done in this process.
    """
    numbered = enumerate(lines, start=1)
    first = list(islice(numbered, 2 * size))
    if len(first) < 2 * size:
        yield from work(first)
        return
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as pool:
        waiting: deque[Future[list[str]]] = deque()
        for chunk in _chunks(first, numbered, size):
            waiting.append(pool.submit(work, chunk))
            if len(waiting) > 2 * cores:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _chunks(
    first: list[tuple[int, bytes]], rest: Iterator[tuple[int, bytes]], size: int
) -> Iterator[list[tuple[int, bytes]]]:
    for start in range(0, len(first), size):
        yield first[start : start + size]
    while chunk := list(islice(rest, size)):
        yield chunk
