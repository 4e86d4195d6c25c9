"""A gate never keeps a match out: whatever a pattern matches holds one of its words."""

import json
import re
from pathlib import Path

import pytest

from drafting.intake.gated import gated, needed
from tests.intake.test_regex_linear import PATTERNS

FILES = sorted(Path(__file__).parent.glob("labelled*.jsonl"))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bafslag på\b", {"afslag på"}),
        (r"\b(?:bevilger|bevilges)\b", {"bevilge"}),  # re takes out what the two share
        (r"klage(?:r|n)? over", {"klage"}),
        (r"(?:tolk|hjælp)? timer", {" timer"}),
        (r"[a-z]+", set()),
        (r"(?:ja|nej)", set()),  # too short to tell
        (r"(?:lang|[a-z]+) vej", {" vej"}),
        (r"a{0,3}", set()),
        (r"(?=hjemme)hjem", {"hjem"}),
        (r"(?:ventetid){2}", {"ventetid"}),
    ],
)
def test_the_words_a_match_cannot_do_without(pattern, words):
    assert set(needed(pattern)) == words


def test_a_gated_pattern_answers_as_the_pattern_itself():
    one = gated(r"\bkan (?:du|jeg) selv\b")
    assert one.words
    for text in ("Det kan du selv, og det kan jeg selv", "kan du ikke", ""):
        assert (one.search(text) is None) == (one.pattern.search(text) is None)
        assert [m.span() for m in one.finditer(text)] == [
            m.span() for m in one.pattern.finditer(text)
        ]
    assert one.search("kan du selv kan jeg selv", 3).start() == 12
    assert one.search("kan du selv", 0, 8) is None


def test_no_match_in_any_labelled_text_is_kept_out_by_the_words_of_its_pattern():
    texts = [
        one["text"].lower()
        for file in FILES
        for line in file.read_text("utf-8").splitlines()
        for one in json.loads(line).get("documents", [json.loads(line)])
        if "text" in one
    ]
    assert len(texts) > 300
    everything = "\n".join(texts)
    gates = 0
    for pattern in PATTERNS.values():
        if not isinstance(pattern.pattern, str) or pattern.flags & re.IGNORECASE:
            continue
        words = needed(pattern.pattern)
        gates += bool(words)
        for match in pattern.finditer(everything) if words else ():
            near = everything[max(0, match.start() - 40) : match.end() + 40]
            assert any(word in near for word in words), pattern.pattern
    assert gates > 150
