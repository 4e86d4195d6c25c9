"""The checksum manifest of a model folder, and what such a folder may hold."""

import hashlib
import json
from pathlib import Path

from drafting.errors import PrecedentError
from precedents.jsonfile import write_json

__all__ = ["MANIFEST", "check_model", "fingerprint", "write_manifest"]

MANIFEST = "udkast-manifest.json"
_CODE = (".bin", ".pt", ".pkl", ".pickle", ".ckpt", ".py", ".pth", ".msgpack", ".h5")
_CONTINUE = "Der søges kun på ord, til det er rettet."


def write_manifest(folder: Path) -> None:
    """Write the sha256 of every file of the model beside them."""
    write_json(folder / MANIFEST, {"files": _digests(folder)})


def check_model(folder: Path) -> None:
    """Check that a model folder is whole, unchanged and holds no code.

    Raises:
        PrecedentError: the folder, its manifest or a file is missing, a file has changed, or
            the folder holds pickled weights or program code.
    """
    if not (folder / "modules.json").is_file():
        raise _unusable(f"no model at {folder.name}", "Sprogmodellen mangler.")
    code = sorted(p.name for p in folder.rglob("*") if p.suffix.lower() in _CODE)
    if code:
        raise _unusable(
            f"model folder holds code: {code}",
            f"Modelmappen indeholder filer, der kan rumme programkode ({', '.join(code)}), og "
            "bruges derfor ikke.",
        )
    if not (folder / MANIFEST).is_file():
        raise _unusable("model has no manifest", "Sprogmodellen mangler sin kontrolliste.")
    listed = json.loads((folder / MANIFEST).read_text("utf-8")).get("files")
    if listed != _digests(folder):
        raise _unusable(
            "model files changed", "Sprogmodellens filer er ændret eller ufuldstændige."
        )


def fingerprint(folder: Path) -> str:
    """Return the key of a model: the sha256 of its manifest, which lists every file's sha256."""
    return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()


def _digests(folder: Path) -> dict[str, str]:
    digests = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            with path.open("rb") as stream:
                name = path.relative_to(folder).as_posix()
                digests[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return digests


def _unusable(message: str, what: str) -> PrecedentError:
    return PrecedentError(
        message,
        user_message=f"{what} {_CONTINUE} Kør »make setup« for at lave modellen igen, eller "
        "peg UDKAST_MODEL på en hel mappe.",
    )
