"""Where a command's words go: answers to standard output, everything else to standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from precedents.vectors import Progress

__all__ = ["note", "progress_bar", "tell"]


def tell(text: str) -> None:
    """Write a line of the answer."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """Write a line beside the answer."""
    if text:
        sys.stderr.write(text + "\n")


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """Give a callback (done, of how many) that draws a progress bar on standard error."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks: list[object] = []

        def step(done: int, total: int) -> None:
            if not tasks:
                tasks.append(bar.add_task(what, total=total))
            bar.update(tasks[0], completed=done, total=total)  # type: ignore[arg-type]  # its own

        yield step
