"""Read a letter critically: what a person has changed, and what must not be sent as it stands."""

from drafting.review.checks import review
from drafting.review.readability import lix, words_in
from drafting.review.readback import compare
from drafting.review.reading import Reading

__all__ = ["Reading", "compare", "lix", "review", "words_in"]
