"""Which Word template is in use: the one that comes with the product, or the office's own.

A template is used only as it was approved: its checksum is kept with who approved it and when, and
a file that has been changed since then writes no letter.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from drafting.errors import DraftingError, InputError
from drafting.rendering.gate import Verdict, judge_template
from drafting.rendering.whole import write_whole

__all__ = ["BUILT_IN", "Approved", "approve", "approved", "folder", "standard", "template_in_use"]

BUILT_IN = Path(__file__).resolve().parents[2] / "templates" / "documents" / "brev.docx"
_RECORD = "godkendt.json"


@dataclass(frozen=True, slots=True)
class Approved:
    """An office's own template: its file, checksum, who approved it and when (ISO 8601)."""

    file: str
    name: str
    sha256: str
    approved_by: str
    approved_at: str


def folder() -> Path:
    """Return where an office's own template lies: a folder of the data folder (UDKAST_DATA)."""
    if data := os.environ.get("UDKAST_DATA"):
        return Path(data) / "skabelon"
    from platformdirs import user_data_path

    return user_data_path("udkast", appauthor=False) / "skabelon"


def template_in_use() -> Path:
    """Return the template letters are written with.

    Raises:
        DraftingError: it is gone, or changed since it was approved.
    """
    own = approved()
    if own is None:
        wanted = BUILT_IN.with_suffix(".docx.sha256").read_text("ascii").split()[0]
        return _unchanged(BUILT_IN, wanted, "Hent filen igen, eller installér Udkast igen.")
    return _unchanged(
        folder() / own.file,
        own.sha256,
        f"Den blev godkendt den {own.approved_at[:10]} af {own.approved_by}. Godkend den igen med "
        "»python -m drafting template use FIL --by NAVN«, eller vælg den, der følger med, med "
        "»python -m drafting template standard«.",
    )


def approved() -> Approved | None:
    """Return the approval of the office's own template; None where the built-in one is in use.

    Raises:
        DraftingError: the approval cannot be read.
    """
    try:
        text = (folder() / _RECORD).read_text("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable("approval unreadable") from error
    try:
        found = Approved(**{key: str(value) for key, value in json.loads(text).items()})
    except (ValueError, TypeError, AttributeError) as error:
        raise _unusable("approval damaged") from error
    if Path(found.file).name != found.file:
        raise _unusable("approval points elsewhere")
    return found


def approve(path: Path, by: str, at: str) -> Verdict:
    """Take a template into use when the gate finds no fault in it; return what the gate said.

    Raises:
        InputError: the file cannot be read, or nobody approves it.
        OSError: it cannot be kept.
    """
    if not by.strip():
        raise InputError(
            "template without approver",
            user_message="En skabelon skal have en person bag sig. Angiv navnet med »--by«.",
        )
    try:
        content = path.read_bytes()
    except OSError:
        raise InputError(
            "template unreadable",
            user_message=f"Filen {path} kan ikke læses. Kontrollér stien, navnet og din adgang.",
        ) from None
    digest = hashlib.sha256(content).hexdigest()
    kept = folder() / f"{digest[:16]}.docx"
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(kept, content)  # what is judged is what is kept, whatever happens to the other
    verdict = judge_template(kept)
    if verdict.faults:
        kept.unlink()
        return verdict
    record = Approved(kept.name, path.name, digest, by.strip(), at)
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n"
    write_whole(folder() / _RECORD, text.encode())
    return verdict


def standard() -> None:
    """Go back to the template that comes with the product."""
    (folder() / _RECORD).unlink(missing_ok=True)


def _unchanged(path: Path, wanted: str, cure: str) -> Path:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        found = ""
    if found != wanted:
        raise DraftingError(
            "template changed since it was approved",
            user_message="Word-skabelonen er ændret eller væk, siden den blev godkendt, og derfor "
            f"er der ikke skrevet noget brev. {cure}",
        )
    return path


def _unusable(why: str) -> DraftingError:
    return DraftingError(
        why,
        user_message="Godkendelsen af kontorets egen Word-skabelon kan ikke læses. Godkend den "
        "igen, eller vælg den, der følger med, med »python -m drafting template standard«.",
    )
