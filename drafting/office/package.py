"""A case as one zip for the record system: letters, documents, case file, trail, list of hashes.

Offentlighedsloven §§ 13 and 15: what was sent and received and the steps of the case belong in the
record. The letter that was sent is there byte by byte; a draft that was not is formed again and
carries no author. All but a PDF (LibreOffice writes its own time into it) is the same bytes every
time, and `indhold_sha256` in the list names just that.
"""

import hashlib
import io
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePath

from sqlalchemy import Connection

from drafting.errors import DraftingError
from drafting.rendering import render_docx
from drafting.rendering.metadata import without_author
from drafting.rendering.pdf import to_pdf
from drafting.storage.audit import events
from drafting.storage.canonical import canonical_json, read_json
from drafting.storage.case_list import case_row
from drafting.storage.cases import history, load_row
from drafting.storage.contents import read_content
from drafting.storage.documents import documents_of, read_document
from drafting.storage.draft_body import WORD, draft_of
from drafting.storage.errors import RefusedError
from drafting.storage.model import Action, CaseRow, Step, StepKind
from drafting.storage.steps import load_steps
from drafting.storage.store import Store
from drafting.storage.times import danish_time
from drafting.text.provenance import provenance

__all__ = ["MANIFEST", "README", "Package", "build_package", "check_package", "make_package"]

MANIFEST, README = "indhold.json", "LÆSMIG.txt"
_FIXED = (1980, 1, 1, 0, 0, 0)
_LOOKS = frozenset({Action.OPENED, Action.EXPORTED, Action.RECEIVED, Action.INSIGHT})
_IDLE = _LOOKS | {Action.RESERVED, Action.RELEASED, Action.DENIED}  # nothing of the case changed
_UNSAFE = re.compile(r"[^\w .()-]+")
_WORD = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Package:
    """A finished package: its bytes, its SHA-256 and the files in it."""

    content: bytes
    sha256: str
    files: tuple[str, ...]


def make_package(store: Store, key: str, actor: str) -> Package:
    """Build the package and note it; nobody gets a package that is not in the audit trail.

    Raises:
        RefusedError: something came into the case while it was built; it may not be in it.
        UdkastError: as `build_package`; or it could not be noted, and is not handed over.
    """
    with store.read() as connection:
        before = _last_change(connection, key)
    made = build_package(store, key)
    with store.write(actor) as unit:
        if _last_change(unit.connection, key) != before:
            raise _changed_meanwhile()
        unit.event(Action.EXPORTED, key, what="sagspakke", package=made.sha256)
    return made


def build_package(store: Store, key: str) -> Package:
    """Return a case as one zip, read back and checked before it is handed over.

    Raises:
        StorageError: a part of the case is gone, changed or erased.
        DraftingError: a draft cannot be formed as Word, or the finished zip is not what it says.
    """
    with store.read() as connection:
        row = case_row(load_row(connection, key))
    files = {**_letters(store, key), **_documents(store, key)}
    files |= {name: text.encode("utf-8") for name, text in _texts(store, key).items()}
    files |= _pdfs(files)
    files[README] = _readme(row, sorted(files)).encode("utf-8")
    files[MANIFEST] = _manifest(row, files)
    content = _zip(files)
    check_package(content)
    return Package(content, hashlib.sha256(content).hexdigest(), tuple(sorted(files)))


def check_package(content: bytes) -> None:
    """Read a package back: every file is there, whole, and no other.

    Raises:
        DraftingError: it is not what its own list says.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = {name: _sha256(archive.read(name)) for name in archive.namelist()}
            wanted = read_json(archive.read(MANIFEST).decode("utf-8"))["filer"]
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _not_whole() from error
    found.pop(MANIFEST, None)
    if found != wanted:
        raise _not_whole()


def _letters(store: Store, key: str) -> dict[str, bytes]:
    """Return the letters that were sent, and the newest draft where none was."""
    found = {}
    for step in load_steps(store, key, StepKind.LETTER):
        kind, content = (
            step.body.get("letter", "brev"),
            read_content(store, key, step.body["content"]),
        )
        end = "docx" if content.startswith(_WORD) else "bin"
        found[f"breve/{step.number:02} {_safe(str(kind))} (afsendt).{end}"] = content
    drafts = load_steps(store, key, StepKind.DRAFT)
    if not found and drafts:
        draft, own = draft_of(drafts[-1]), drafts[-1].body.get(WORD)
        word = read_content(store, key, own) if own else render_docx(draft)
        name = f"breve/udkast {drafts[-1].number} {_safe(draft.letter)}.docx"
        found[name] = without_author(word)
    return found


def _documents(store: Store, key: str) -> dict[str, bytes]:
    found = {}
    for number, one in enumerate(documents_of(store, key), 1):
        found[f"dokumenter/{number:03} {_safe(one.name)}"] = read_document(store, one)
    return found


def _texts(store: Store, key: str) -> dict[str, str]:
    versions = history(store, key)
    steps = load_steps(store, key)
    found = {
        "sag/sagsfil.json": canonical_json(versions[0].body),
        "spor/versioner.json": canonical_json([asdict(one) for one in reversed(versions)]),
        "spor/skridt.json": canonical_json([asdict(one) for one in steps]),
        "spor/dokumenter.json": canonical_json([asdict(one) for one in documents_of(store, key)]),
        "spor/haendelser.json": canonical_json(list(_events(store, key))),
    }
    return {**found, **_sources(steps)}


def _events(store: Store, key: str) -> Iterator[dict[str, object]]:
    """Give what was done in the case; looks and exports are in the log extract, not here."""
    with store.read() as connection:
        for event in events(connection, key):
            if event.action not in _LOOKS:
                yield {**asdict(event), "payload": read_json(event.payload)}


def _last_change(connection: Connection, key: str) -> int:
    """Return the number of the newest event that changed the case; 0 is none."""
    changes = (one.seq for one in events(connection, key) if one.action not in _IDLE)
    return max(changes, default=0)


def _sources(steps: tuple[Step, ...]) -> dict[str, str]:
    found = {}
    for step in steps:
        if step.kind is StepKind.DRAFT:
            record = {**provenance(draft_of(step)), "made_with": step.body.get("made_with")}
            found[f"spor/kilder udkast {step.number}.json"] = canonical_json(record)
    return found


def _pdfs(files: Mapping[str, bytes]) -> dict[str, bytes]:
    if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
        return {}
    letters = [name for name in files if name.startswith("breve/") and name.endswith(".docx")]
    return {f"{name.removesuffix('.docx')}.pdf": to_pdf(files[name]) for name in letters}


def _manifest(row: CaseRow, files: Mapping[str, bytes]) -> bytes:
    hashes = {name: _sha256(content) for name, content in files.items()}
    fixed = {name: value for name, value in hashes.items() if not name.endswith(".pdf")}
    fixed.pop(README)  # it names the PDF
    body = {
        "format": "udkast-sagspakke-1",
        "sag": {"nøgle": row.key, "sagsnummer": row.case_id, "status": row.status.value},
        "version": row.version,
        "filer": hashes,
        "indhold_sha256": _sha256(canonical_json(fixed).encode("utf-8")),
    }
    return canonical_json(body).encode("utf-8")


def _readme(row: CaseRow, names: list[str]) -> str:
    lines = [
        f"Sagspakke for sag {row.case_id}",
        "",
        f"Pakken rummer alt, hvad Udkast har om sagen, som den stod {danish_time(row.saved_at)} "
        f"(version {row.version}, {row.status.value}). Den er lavet til journalsystemet.",
        "",
        "breve/        Breve, der er afsendt, præcis som de blev sendt. Er intet brev afsendt, "
        "ligger det seneste udkast her.",
        "dokumenter/   Sagens dokumenter, som de kom ind.",
        "sag/          Sagens oplysninger, som de sidst blev gemt.",
        "spor/         Hver version af sagen, hvert skridt (gennemgang, valg, udkast, kontrol og "
        "kommentar), hændelsesloggen og kilden til hver sætning i hvert udkast.",
        f"{MANIFEST}  Kontrolsummen (SHA-256) af hver fil. Passer den ikke, er filen ændret.",
        "",
        "Filer i pakken:",
        *(f"  {name}" for name in names),
        "",
        "Pakken indeholder personoplysninger. Opbevar den i journalsystemet og ingen andre steder.",
        "",
    ]
    return "\r\n".join(lines)


def _zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


def _safe(name: str) -> str:
    """Return a file name that leads nowhere: letters, digits and a few marks, at most 80."""
    whole = _UNSAFE.sub("_", PurePath(name.replace("\\", "/")).name).strip(" .")
    stem, dot, end = whole.rpartition(".")
    return f"{stem[:74]}{dot}{end[:5]}" if dot else end[:80] or "uden navn"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _changed_meanwhile() -> RefusedError:
    return RefusedError(
        "the case changed while its package was made",
        user_message="Der er kommet noget nyt i sagen, mens sagspakken blev lavet. Pakken er ikke "
        "udleveret, for det nye kan mangle i den. Lav den igen.",
    )


def _not_whole() -> DraftingError:
    return DraftingError(
        "package is not what its list says",
        user_message="Sagspakken er ikke hel og bliver ikke udleveret. Lav den igen.",
    )
