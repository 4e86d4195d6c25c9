"""Read a letter critically: what a person has changed, and what must not be sent as it stands."""

from drafting.review.checks import review
from drafting.review.readability import Readability, lix, readability, words_in
from drafting.review.readback import compare
from drafting.review.reading import Reading

__all__ = ["Readability", "Reading", "compare", "lix", "readability", "review", "words_in"]
