"""One way to write a value down, so that a hash means the content and nothing else."""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, cast

from drafting.storage.errors import RefusedError

__all__ = [
    "ZERO_HASH",
    "canonical_json",
    "keyed_hash",
    "read_json",
    "row_digest",
    "sha256_text",
]

ZERO_HASH = "0" * 64
_quote = cast(Callable[[object], str], encode_basestring)  # a key that is no text raises TypeError
_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical_json(value: object) -> str:
    """Return the canonical JSON of a value: sorted keys, no spaces, every digit, nothing lost.

    Raises:
        RefusedError: the value is no JSON (NaN, a date, a set …).
    """
    try:
        text = "".join(_write(value))
    except (TypeError, ValueError, RecursionError) as error:
        raise RefusedError(
            "value is not JSON",
            user_message="Sagen indeholder noget, der ikke kan skrives som JSON, og er ikke gemt. "
            "Ret feltet, og gem igen.",
        ) from error
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def read_json(text: str) -> Any:
    """Return the value canonical JSON was written from; a decimal number keeps every digit."""
    return json.loads(text, parse_float=Decimal)


def _write(value: object) -> Iterator[str]:
    """Give the pieces of a value; json.dumps would make a Decimal a float, or refuse it."""
    if isinstance(value, Mapping):
        yield "{"
        for number, key in enumerate(sorted(value)):
            yield f"{',' if number else ''}{_quote(key)}:"
            yield from _write(value[key])
        yield "}"
    elif isinstance(value, list | tuple):
        yield "["
        for number, item in enumerate(value):
            yield "," if number else ""
            yield from _write(item)
        yield "]"
    else:
        yield _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError("not a number")
        return str(value)
    return _quote(value) if isinstance(value, str) else json.dumps(value, allow_nan=False)


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
