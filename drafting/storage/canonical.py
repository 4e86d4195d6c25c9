"""One way to write a value down, so that a hash means the content and nothing else."""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from typing import Any

from drafting.storage.errors import RefusedError

__all__ = [
    "ZERO_HASH",
    "canonical_json",
    "holds_cpr",
    "keyed_hash",
    "read_json",
    "row_digest",
    "sha256_text",
]

ZERO_HASH = "0" * 64
_SURROGATE = re.compile("[\ud800-\udfff]")
_CPR = re.compile(r"(?<![0-9A-Za-z])[0-3]\d[01]\d{3}[-\s ]?\d{4}(?![0-9A-Za-z])")


def canonical_json(value: object) -> str:
    """Return the canonical JSON of a value: sorted keys, no spaces, nothing lost.

    Raises:
        RefusedError: the value is no JSON (NaN, a date, a set …).
    """
    try:
        text = json.dumps(
            value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
        )
    except (TypeError, ValueError) as error:
        raise RefusedError(
            "value is not JSON",
            user_message="Sagen indeholder noget, der ikke kan skrives som JSON, og er ikke gemt. "
            "Ret feltet, og gem igen.",
        ) from error
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def read_json(text: str) -> Any:
    """Return the value that canonical JSON was written from."""
    return json.loads(text)


def sha256_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def keyed_hash(key: bytes | None, text: str) -> str:
    """Return HMAC-SHA256 under a key, or plain SHA-256 where no key is set, as hex."""
    if key is None:
        return sha256_text(text)
    return hmac.new(key, text.encode("utf-8"), hashlib.sha256).hexdigest()


def row_digest(row: Mapping[str, Any]) -> str:
    """Return the hash of a whole table row; the same on every database engine."""
    return sha256_text(canonical_json(dict(row)))


def holds_cpr(text: str) -> bool:
    """Return whether a text has something that looks like a CPR number in it."""
    return _CPR.search(text) is not None
