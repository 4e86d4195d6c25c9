"""What reading and extraction cost: time and memory as ratios of a 10,000-character text.

python -m benchmarks.intake_cost
"""

import gc
import json
import resource
import sys
import time
from pathlib import Path

import psutil

from drafting.intake import ReadDocument, extract_facts

__all__ = ["main"]

_CASES = Path(__file__).resolve().parent.parent / "tests" / "contract" / "extraction_public.jsonl"


def _text(size: int) -> str:
    rows = [json.loads(line) for line in _CASES.read_text("utf-8").splitlines()]
    once = " ".join(one["text"] for row in rows for one in row["documents"])
    return (once * (size // len(once) + 1))[:size]


def _resident() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1e6


def main() -> int:
    """Print processor seconds and resident memory for growing texts, and what is left."""
    _extract(3_000)
    start, base = _resident(), 0.0
    for size in (10_000, 100_000, 400_000):
        seconds = _extract(size)
        base = base or seconds
        grown = _resident() - start
        print(f"{size:>7} tegn: {seconds:.2f} s ({seconds / base:.1f} x), nu {grown:+.0f} MB")
    for _ in range(5):
        _extract(100_000)
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    left = _resident() - start
    print(f"efter 5 gange 100000 tegn til: {left:+.0f} MB; højeste {highest:.0f} MB")
    return 0


def _extract(size: int) -> float:
    begun = time.process_time()
    extract_facts([ReadDocument("a", _text(size), "kommunens afgørelse")])
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
