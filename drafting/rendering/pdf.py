"""Word → PDF/A-2b with PDF/UA marks, by LibreOffice where it is installed.

Two LibreOffice processes on one profile destroy each other's work (ui.md 0.10), so each conversion
has a profile of its own and only one runs at a time on the machine.
"""

import fcntl
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from drafting.errors import DraftingError

__all__ = ["to_pdf"]

SECONDS = 180
_OPTIONS = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}


def to_pdf(word: bytes) -> bytes:
    """Return the Word file as PDF; the claim of PDF/A-2b and PDF/UA-1 is LibreOffice's own.

    Raises:
        DraftingError: LibreOffice is not installed, takes too long, or gives no file.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise _failed(
            "not installed",
            "LibreOffice er ikke installeret her, og derfor kan brevet ikke gemmes som PDF. "
            "Installér LibreOffice Writer, eller gem brevet som PDF i Word.",
        )
    lock = Path(tempfile.gettempdir()) / "udkast-pdf.lock"
    with lock.open("w") as handle, tempfile.TemporaryDirectory() as folder:
        fcntl.flock(handle, fcntl.LOCK_EX)
        return _convert(program, word, Path(folder))


def _convert(program: str, word: bytes, folder: Path) -> bytes:
    source, made = folder / "brev.docx", folder / "brev.pdf"
    source.write_bytes(word)
    command = [program, "--headless", "--norestore", "--nolockcheck"]
    command += [f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--convert-to"]
    command += [f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}", "--outdir", str(folder)]
    try:
        subprocess.run(  # a fixed command; the only file named is our own
            [*command, str(source)], check=True, capture_output=True, timeout=SECONDS
        )
        return made.read_bytes()
    except (subprocess.SubprocessError, OSError) as error:
        raise _failed(
            type(error).__name__,
            "LibreOffice kunne ikke gemme brevet som PDF. Prøv igen, eller gem det som PDF i Word.",
        ) from error


def _failed(why: str, user_message: str) -> DraftingError:
    return DraftingError(f"no pdf: {why}", user_message=user_message)
