"""Take the author and the times out of a Word file; its words are not touched (ASVS 5.0 14.2.8)."""

import io
import re
import zipfile

from drafting.errors import DraftingError
from drafting.rendering.readback import paragraphs_of

__all__ = ["without_author"]

_FIXED = (1980, 1, 1, 0, 0, 0)
_CORE = re.compile(
    r"<(dc:creator|cp:lastModifiedBy|cp:revision|cp:lastPrinted|dcterms:created|dcterms:modified)"
    r"(?:\s[^>]*)?(?:/>|>.*?</\1>)",
    re.DOTALL,
)
_APP = re.compile(
    r"<(Company|Manager|TotalTime|HyperlinkBase)(?:\s[^>]*)?(?:/>|>.*?</\1>)", re.DOTALL
)
_PARTS = {"docProps/core.xml": _CORE, "docProps/app.xml": _APP}


def without_author(word: bytes) -> bytes:
    """Return a Word file without author, times and company; the same file gives the same bytes.

    Raises:
        DraftingError: the words are not the same afterwards; nothing is handed over.
    """
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as sink,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name in _PARTS:
                content = _PARTS[name].sub("", content.decode("utf-8")).encode("utf-8")
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            sink.writestr(entry, content)
    if paragraphs_of(out.getvalue()) != paragraphs_of(word):
        raise DraftingError(
            "words changed with the metadata",
            user_message="Forfatteren kunne ikke fjernes fra Word-filen uden at ændre teksten. "
            "Filen er ikke gemt.",
        )
    return out.getvalue()
