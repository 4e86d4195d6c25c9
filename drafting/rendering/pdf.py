"""Word → PDF/A-2b with PDF/UA marks, by LibreOffice where it is installed.

Two LibreOffice processes on one profile destroy each other's work (measured), so each start has a
profile of its own and only one runs at a time on the machine. Many files go in one start: that is
two seconds a start and a tenth of a second a file.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafting.errors import DraftingError

__all__ = ["can_make_pdf", "to_pdf", "to_pdfs"]

SECONDS = 180  # a start may take
TOGETHER = 50  # files in one start: LibreOffice gave up on its own beyond 245 (measured)
_OPTIONS = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_one_at_a_time = threading.Lock()


def can_make_pdf() -> bool:
    """Return whether LibreOffice is installed here."""
    return _program() is not None


def to_pdf(word: bytes) -> bytes:
    """Return the Word file as PDF; the claim of PDF/A-2b and PDF/UA-1 is LibreOffice's own.

    Raises:
        DraftingError: LibreOffice is not installed, takes too long, or gives no file.
    """
    return next(to_pdfs([word]))


def to_pdfs(words: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the Word files as PDF, in order, as `to_pdf` does; a few dozen in each start.

    Raises:
        DraftingError: as `to_pdf`.
    """
    program = _program()
    if program is None:
        raise _failed(
            "not installed",
            "LibreOffice er ikke installeret her, og derfor kan brevet ikke gemmes som PDF. "
            "Installér LibreOffice Writer, eller gem brevet som PDF i Word.",
        )
    for start in range(0, len(words), TOGETHER):
        with _alone(), tempfile.TemporaryDirectory() as folder:
            yield from _convert(program, words[start : start + TOGETHER], Path(folder))


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other conversion of this user runs on the machine."""
    with _one_at_a_time:
        if os.name != "posix":
            yield
            return
        import fcntl

        path = Path(tempfile.gettempdir()) / f"udkast-pdf-{os.getuid()}.lock"
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _convert(program: str, words: Sequence[bytes], folder: Path) -> list[bytes]:
    sources = [folder / f"brev{number}.docx" for number in range(len(words))]
    for source, word in zip(sources, words, strict=True):
        source.write_bytes(word)
    command = [program, "--headless", "--norestore", "--nolockcheck"]
    command += [f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--convert-to"]
    command += [f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}", "--outdir", str(folder)]
    try:
        _run([*command, *map(str, sources)])
        return [source.with_suffix(".pdf").read_bytes() for source in sources]
    except (subprocess.SubprocessError, OSError) as error:
        raise _failed(
            type(error).__name__,
            "LibreOffice kunne ikke gemme brevet som PDF. Prøv igen, eller gem det som PDF i Word.",
        ) from error


def _run(command: list[str]) -> None:
    """Run LibreOffice, and end it with all it started when its time is up."""
    with subprocess.Popen(  # a fixed command; the only files named are our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            code = running.wait(SECONDS)
        except BaseException:
            if os.name == "posix":
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(running.pid, signal.SIGKILL)
            running.kill()
            raise
    if code:
        raise subprocess.CalledProcessError(code, command[0])


def _failed(why: str, user_message: str) -> DraftingError:
    return DraftingError(f"no pdf: {why}", user_message=user_message)
