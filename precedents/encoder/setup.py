"""Make the model at setup: from the pinned package, without the network, once."""

from pathlib import Path

from drafting.errors import PrecedentError
from precedents.encoder.convert import convert
from precedents.encoder.e5s1 import find_weights, read_weights
from precedents.encoder.manifest import MANIFEST, check_model, write_manifest

__all__ = ["adopt_model", "setup_model"]


def setup_model(target: Path) -> str:
    """Make the model folder `target` where it is missing or damaged; return a Danish sentence.

    Raises:
        PrecedentError: the weights are not there or not the known ones.
    """
    try:
        check_model(target)
    except PrecedentError:
        weights = read_weights(find_weights())
        convert(weights, target)
        write_manifest(target)
        return f"Sprogmodellen er lagt i models/{target.name}."
    return f"Sprogmodellen ligger allerede i models/{target.name}."


def adopt_model(folder: Path) -> str:
    """Write the checksum manifest of another local model folder; return a Danish sentence.

    Raises:
        PrecedentError: the folder is no sentence-transformers folder, or holds code.
    """
    manifest = folder / MANIFEST
    if (folder / "modules.json").is_file() and not manifest.exists():
        write_manifest(folder)
    check_model(folder)
    return f"Modelmappen {folder.name} er kontrolleret og kan bruges."
