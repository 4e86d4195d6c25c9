"""A zip container judged before anything is unpacked, and its parts read one by one."""

import io
import re
import zipfile
import zlib

from drafting.intake.reading.limits import (
    MAX_ENTRIES,
    MAX_MARKUP,
    MAX_RATIO,
    MAX_UNPACKED,
    RefusedError,
)

__all__ = ["Container"]

_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00[DE]\x00|\x00<\x00!\x00[DE]", re.IGNORECASE)
_EXTERNAL = re.compile(
    rb"<[^<>]{0,600}TargetMode\s?=\s?[\"']External[\"'][^<>]{0,600}>", re.IGNORECASE
)
_LINK = re.compile(rb"/(?:hyperlink|frame)[\"']", re.IGNORECASE)
_ACTIVE = ("vbaproject", "oleobject", "activex", "embeddings/")
_BOMB = "Filen er pakket, så den fylder langt mere, når den åbnes. Den er afvist som usikker."
_BROKEN = "Filen er beskadiget og kan ikke åbnes. Hent den igen, eller gem den som PDF."


class Container:
    """A docx file opened for reading within limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (
            zipfile.BadZipFile,
            OSError,
            ValueError,
            EOFError,
            NotImplementedError,
            OverflowError,
        ) as error:
            raise RefusedError(_BROKEN) from error
        self._judge(entries, len(data))
        self.names = tuple(entry.filename for entry in entries)
        self._links()

    def _judge(self, entries: list[zipfile.ZipInfo], size: int) -> None:
        names = [entry.filename for entry in entries]
        total = sum(max(0, entry.file_size) for entry in entries)
        if (
            len(entries) > MAX_ENTRIES
            or total > MAX_UNPACKED
            or total > MAX_RATIO * max(size, 20_000)
        ):
            raise RefusedError(_BOMB)
        if len(set(names)) != len(names):
            raise RefusedError("Filen indeholder to dele med samme navn og er afvist som usikker.")
        if any(name.startswith(("/", "\\")) or ".." in name or "\\" in name for name in names):
            raise RefusedError(
                "Filen indeholder stier, der peger ud af dokumentet, og er afvist som usikker."
            )
        if any(entry.flag_bits & 1 for entry in entries):
            raise RefusedError(
                "Filen er beskyttet med adgangskode. Fjern adgangskoden, og vedlæg den igen."
            )
        if any(mark in name.lower() for name in names for mark in _ACTIVE):
            raise RefusedError(
                "Filen indeholder makroer eller indlejrede objekter. Gem den som PDF, og "
                "vedlæg den igen."
            )
        if "word/document.xml" not in names:
            raise RefusedError(
                "Filen er en pakket mappe og ikke et Word-dokument. Pak den ud, og vedlæg "
                "dokumenterne hver for sig."
            )

    def _links(self) -> None:
        for name in self.names:
            if name.endswith(".rels"):
                for match in _EXTERNAL.finditer(self.part(name)):
                    if not _LINK.search(match[0]):
                        raise RefusedError(
                            "Filen henter indhold uden for dokumentet og er afvist. Gem den "
                            "som PDF, og vedlæg den igen."
                        )

    def part(self, name: str) -> bytes:
        """Return one part of the container; no more than the directory promised.

        Raises:
            RefusedError: The part lies about its size, is damaged, or declares a document type.
        """
        try:
            with self._zip.open(name) as stream:
                data = stream.read(MAX_UNPACKED + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            KeyError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise RefusedError(_BROKEN) from error
        if len(data) > MAX_UNPACKED:
            raise RefusedError(_BOMB)
        if name.endswith((".xml", ".rels")):
            if _DTD.search(data):
                raise RefusedError(
                    "Filen erklærer en dokumenttype (DTD), som Word ikke bruger. Den er afvist "
                    "som usikker."
                )
            if data.count(b"<") > MAX_MARKUP:
                raise RefusedError(
                    "Filen indeholder usædvanligt mange koder og er afvist som usikker."
                )
        return data
