"""A quick look never keeps a match out: whatever a pattern matches holds the letters it needs."""

import json
import re
from pathlib import Path

import pytest

from drafting.intake.glance import Glance, pieces
from tests.intake.test_regex_linear import PATTERNS

FILES = sorted(Path(__file__).parent.glob("labelled*.jsonl"))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bafslag\b", {"afslag"}),
        (r"\b(?:bevilger|bevilges)\b", {"vilger", "vilges"}),  # the ends of words differ most
        (r"klage(?:r|n)? over", {"e over", "r over", "n over"}),
        (r"(?:tolk|hjælp)? timer", {" timer"}),
        (r"[a-z]+", None),
        (r"(?:ja|nej)", None),  # too short to tell
        (r"(?:lang|[a-z]+) vejene", {"vejene"}),
        (r"a{0,3}", None),
        (r"(?=hjemme)hjem", {"hjem"}),
        (r"(?:ventetid){2}", {"ntetid"}),
    ],
)
def test_the_letters_a_match_cannot_do_without(pattern, needs):
    found = Glance(re.compile(pattern)).needs
    assert found == (None if needs is None else frozenset(needs))


def test_a_pattern_answers_the_same_with_and_without_the_look():
    one = Glance(re.compile(r"\bkan (?:du|jeg) selv\b"))
    assert one.needs
    for text in ("det kan du selv, og det kan jeg selv", "kan du ikke", ""):
        assert (one.search(text) is None) == (one.pattern.search(text) is None)
        found = [match.span() for match in one.finditer(text)]
        assert found == [match.span() for match in one.pattern.finditer(text)]


def test_without_the_parser_of_patterns_every_pattern_is_tried(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("drafting.intake.glance.importlib.import_module", missing)
    one = Glance(re.compile("afslag"))
    assert one.needs is None
    assert one.search("du får afslag") is not None


def test_no_match_in_any_labelled_text_is_kept_out():
    texts = [
        one["text"].lower()
        for file in FILES
        for line in file.read_text("utf-8").splitlines()
        for one in json.loads(line)["documents"]
    ]
    assert len(texts) > 300
    looked = 0
    everything = "\n".join(texts)
    for pattern in PATTERNS.values():
        needs = Glance(pattern).needs if isinstance(pattern.pattern, str) else None
        looked += needs is not None
        for match in pattern.finditer(everything) if needs is not None else ():
            near = everything[max(0, match.start() - 40) : match.end() + 40]
            assert not needs.isdisjoint(pieces(near)), pattern.pattern
    assert looked > 150
