"""Measurements against a baseline of the same run; no test depends on them."""
