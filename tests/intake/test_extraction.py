"""Facts from text: the score on labelled files, exact quotes, tricky sentences."""

import json
import sys
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.extraction import score_file
from benchmarks.real_documents import LIMIT, examine
from drafting.intake import ReadDocument, document_kind, extract_facts
from drafting.intake.dates import find_days
from drafting.intake.sentences import split_sentences
from tests.conftest import CONTRACT, ROOT


def say(text):
    """Print a figure for the one who runs the tests with -s."""
    sys.stdout.write(f"{text}\n")


LABELLED = ROOT / "tests" / "intake" / "labelled.jsonl"
TRICKY = ROOT / "tests" / "intake" / "labelled_tricky.jsonl"
BLIND = ROOT / "tests" / "intake" / "labelled_blind.jsonl"
HALVES = ("udvikling", "holdt tilbage")
PUBLIC = CONTRACT / "extraction_public.jsonl"


scored = cache(score_file)


def facts(text, name="Kommunens afgørelse"):
    found = extract_facts([ReadDocument(name, text, document_kind(name, text))])
    return {(one.path, one.value) for one in found}


@pytest.mark.parametrize(
    ("path", "half"),
    [
        pytest.param(PUBLIC, None, id="the-public-cases"),
        pytest.param(LABELLED, "udvikling", id="own-sentences-seen-while-building"),
        pytest.param(LABELLED, "holdt tilbage", id="own-sentences-held-out"),
        pytest.param(TRICKY, "udvikling", id="trickier-cases-seen-while-building"),
        pytest.param(TRICKY, "holdt tilbage", id="trickier-cases-opened-after-the-measurement"),
        pytest.param(BLIND, "udvikling", id="cases-by-blind-pens-learnt-from"),
        pytest.param(BLIND, "holdt tilbage", id="cases-by-blind-pens-never-learnt-from"),
    ],
)
def test_precision_and_recall_meet_the_measure(path, half):
    score = scored(path, half)
    say(f"præcision {score.precision:.3f}, genfinding {score.recall:.3f}")
    assert score.precision >= 0.95, "\n".join(score.errors)
    assert score.recall >= 0.90, "\n".join(score.errors)


def test_sikker_means_nearly_always_right():
    halves = [(path, half) for path in (LABELLED, TRICKY, BLIND) for half in HALVES]
    sure = [ok for one in [(PUBLIC, None), *halves] for ok in scored(*one).sure["sikker"]]
    assert len(sure) > 200
    assert sum(sure) / len(sure) >= 0.97


def test_at_least_150_sentences_are_labelled_and_half_are_held_out():
    cases = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    count = {"udvikling": 0, "holdt tilbage": 0}
    for case in cases:
        count[case["half"]] += sum(len(split_sentences(one["text"])) for one in case["documents"])
    assert sum(count.values()) >= 150
    assert min(count.values()) >= 70
    assert len({case["pen"] for case in cases}) >= 5


WORDS = st.sampled_from(
    [
        "Du",
        "er",
        "døv",
        "og",
        "arbejder",
        "37",
        "timer",
        "om",
        "ugen",
        "som",
        "kok.",
        "den",
        "1.",
        "juli",
        "2020",
        "Vi",
        "bevilger",
        "halvanden",
        "time",
        "§",
        "7,",
        "stk.",
        "3",
        "m.v.",
        "Kommunen",
        "fastholdt",
        "afgørelsen,",
        "men",
        "ikke",
        "12-15",
        "t.",
        "3",
        "x",
        "45",
        "min.",
        "fra",
        "20",
        "til",
        "8",
        "selv",
        "kan",
        "klare",
        "opgaverne:",
        "oplæsning\n\n–",
        "Å",
        "Ærø",
        "\xa0",
        "\u200b",
        "½",
        "principmeddelelse",
        "31-20",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=60).map(" ".join),
    st.text(max_size=200),
    st.tuples(st.text(max_size=40), st.lists(WORDS, max_size=30)).map(
        lambda t: t[0] + " ".join(t[1])
    ),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["Kommunens afgørelse", "Klage", "Genvurdering", "Opgørelse"]))
def test_a_quote_is_the_exact_substring_at_its_offsets(text, name):
    document = ReadDocument(name, text, document_kind(name, text))
    for one in extract_facts([document]):
        for place in (one, *one.elsewhere):
            assert place.quote
            assert text[place.start : place.end] == place.quote
            assert place.page == 1


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_lie_in_order_and_hold_every_letter(text):
    spans = split_sentences(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


W, NEED = "occupations[0].weekly_hours", "occupations[0].need_hours_per_week"
G, P = "appealed_decision.granted_hours_per_week", "appealed_decision.previous_hours_per_week"
ASKED = "application.requested_hours_per_week"
SAID = [
    ("Du får afslag på 15 timers assistance om ugen.", {(ASKED, 15)}),
    ("Bevillingen på 12,5 timer ophører.", {(P, 12.5)}),
    ("Du har brug for hjælp en time hver dag mandag til fredag.", {(NEED, 5)}),
    ("Du arbejder halv tid som kok.", {(W, 18.5)}),
    ("Du er ansat på fuld tid.", {(W, 37)}),
    ("Du er ansat 29 timer og 30 minutter om ugen.", {(W, 29.5)}),
    ("Vi bevilger 240 timer pr. kvartal.", {(G, 240 / 13)}),
    ("Timetallet ændres fra 12 til 8 timer om ugen.", {(P, 12), (G, 8)}),
    ("Du har søgt om 12-15 timer om ugen.", {(ASKED, 12), (ASKED, 15)}),
    ("Du har behov for halvanden time hver dag, fem dage om ugen.", {(NEED, 7.5)}),
    ("Du er ikke døv, men hørehæmmet.", {("impairment.description", "hørehæmmet")}),
    ("Vi bevilger 26 timer om måneden.", {(G, 6)}),
    ("Du er ansat på 25/37.", {(W, 25)}),
    ("Jeg arbejder mandag til torsdag 6 timer om dagen og fredag 4 timer.", {(W, 28)}),
    ("Jeg arbejder 4 vagter af 9 timer om ugen.", {(W, 36)}),
    ("Vi bevilger ikke de 20 timer, du har søgt om, men 8 timer om ugen.", {(ASKED, 20), (G, 8)}),
    ("Du får 9 timer om ugen, mod 15 timer før.", {(G, 9), (P, 15)}),
    ("Da du arbejder 37 timer om ugen, kan der højst ydes 20 timer om ugen.", {(W, 37)}),
    ("Du arbejder nu 3 timer mere om ugen end før, dvs. 21 timer.", {(W, 21)}),
    ("Behovet er steget fra 5 til 9 timer om ugen.", {(NEED, 9)}),
]
NOT_SAID = [
    ("Min assistent er ansat 20 timer om ugen.", {W, "occupations[0].form"}),
    ("Vi giver dig 5 timer mindre end søgt.", {G}),
    ("Hvis du arbejdede 37 timer om ugen, ville du kunne få 20 timer.", {W, G, NEED}),
    ("Din kollega arbejder 45 timer om ugen.", {W}),
    ("Din ægtefælle er blind og arbejder 30 timer om ugen.", {W, "impairment.description"}),
    ("Der kan højst gives 20 timer om ugen.", {G}),
    ("Du arbejder mere end 37 timer om ugen.", {W}),
    ("Du har brug for hjælp tre timer om dagen.", {NEED}),
    ("Din arbejdstid er ikke 30 timer om ugen.", {W}),
    ("Du arbejdede tidligere 37 timer om ugen.", {W, P}),
    ("Det er en reduktion på 4,6 timer om ugen.", {G, P, NEED}),
    ("Vi har ikke bevilget 12 timer om ugen.", {G}),
    ("Kommunen påstår, at jeg arbejder 20 timer om ugen. Det er forkert.", {W}),
]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[row[0] for row in SAID])
def test_what_a_sentence_says(text, expected):
    assert expected <= facts(text)


@pytest.mark.parametrize(("text", "paths"), NOT_SAID, ids=[row[0] for row in NOT_SAID])
def test_what_a_sentence_does_not_say(text, paths):
    assert not {path for path, _ in facts(text)} & paths


def test_documents_that_disagree_stay_two_candidates_and_ask():
    documents = [
        ReadDocument("Kommunens afgørelse", "Du arbejder 30 timer om ugen.", "kommunens afgørelse"),
        ReadDocument("Klage", "Jeg arbejder 37 timer om ugen.", "klage"),
    ]
    found = [one for one in extract_facts(documents) if one.path == W]
    assert {one.value for one in found} == {30, 37}
    assert all(one.contradicts and one.certainty == "usikker" for one in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Efter lov om kompensation m.v. Ankestyrelsen vurderer sagen.", 2),
        ("Afgørelsen er fra den 1. juli 2020 og gælder.", 1),
        ("Det følger af § 7, stk. 3. Kommunen har ret.", 2),
        ("Det følger af § 7, stk. 3, 1. pkt., i loven.", 1),
        ("Du arbejder ca. 37 t. om ugen, jf. bilag nr. 3.", 1),
        ("Mødet var kl. 10. Du kom ikke.", 2),
        ("Overskrift\n\nDu er døv.", 2),
    ],
)
def test_a_legal_sentence_ends_where_it_ends(text, count):
    assert len(split_sentences(text)) == count


DAY, RECEIVED = "appealed_decision.date", "appealed_decision.received"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi traf afgørelse den 3/7-20.", {(DAY, "2020-07-03")}),
        ("Dato: 7. november 2022\nVi har den 5. ds. truffet afgørelse.", {(DAY, "2022-11-07")}),
        (
            "Afgørelsen er af den 2. maj 2022, som medlemmet modtog samme dag.",
            {(DAY, "2022-05-02"), (RECEIVED, "2022-05-02")},
        ),
    ],
    ids=["short-year", "this-month", "same-day"],
)
def test_a_day_that_points_to_another_is_read(text, expected):
    assert expected <= facts(text)


def test_a_day_of_this_month_needs_a_letter_with_a_date():
    assert [one.value for one in find_days("Vi har den 5. ds. svaret.", "2022-11-07")] == [
        "2022-11-05"
    ]
    assert find_days("Vi har den 5. ds. svaret.") == ()


def test_real_documents_do_not_make_it_raise(shared):
    import gzip

    rows = (shared / "data/principmeddelelser_ast/principmeddelelser.jsonl").read_text("utf-8")
    texts = [json.dumps(json.loads(line), ensure_ascii=False) for line in rows.splitlines()[:4]]
    with gzip.open(
        shared / "data/danish_decisions_misc/decisions.jsonl.gz", "rt", "utf-8"
    ) as lines:
        texts += [
            json.loads(line).get("text") or line for _, line in zip(range(8), lines, strict=False)
        ]
    for number, text in enumerate(texts):
        document = ReadDocument(f"{number}", text[:60_000], "kommunens afgørelse")
        for one in extract_facts([document]):
            assert document.text[one.start : one.end] == one.quote


@pytest.mark.torture
def test_every_real_document_is_read_within_twenty_seconds(shared):
    tally = examine(shared / "data")
    say(
        f"{tally.documents} dokumenter, {tally.characters} tegn, {tally.candidates} forslag, "
        f"længst {tally.longest:.2f} s ({tally.slowest})"
    )
    assert tally.documents > 8000
    assert tally.failed == []
    assert tally.refused == []
    assert tally.longest < LIMIT


def test_one_in_a_hundred_real_documents_is_read(shared):
    tally = examine(shared / "data", every=100)
    assert tally.documents > 60
    assert tally.failed == []
    assert tally.refused == []
