"""Reading a file as it comes: gate, worker and one reader a format."""

from drafting.intake.reading.pool import ReadingPool, read_bytes, read_path
from drafting.intake.reading.plain import decode

__all__ = ["ReadingPool", "decode", "read_bytes", "read_path"]
