"""Read a letter critically: what a person has changed, and what must not be sent as it stands."""

from drafting.review.readback import compare

__all__ = ["compare"]
