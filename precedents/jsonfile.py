"""Small JSON files, written whole and the same way every time."""

import json
from pathlib import Path

__all__ = ["write_json"]


def write_json(path: Path, value: object) -> None:
    """Write `value` to `path` as UTF-8 JSON with Danish letters as they are."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
