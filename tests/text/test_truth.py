"""A letter asserts only what the case file holds: take a fact away, and what it said goes too."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.domain.decision import Decision, Outcome
from drafting.errors import UdkastError
from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from drafting.pipeline import compose_draft, examine
from drafting.rendering import render_text
from tests.cases.stories import PUBLIC, STORIES, make
from tests.text.letters import sentences_of

WORDS = {
    Outcome.CHANGED: "vi ændrer kommunens afgørelse",
    Outcome.UPHELD: "vi stadfæster kommunens afgørelse",
    Outcome.REMITTED: "hjemviser",
    Outcome.ANNULLED: "vi ophæver kommunens afgørelse.",
    Outcome.DISMISSED: "vi ikke tager stilling",
}


def drafted(data, name):
    case = parse_case(data, source=name)
    return compose_draft(case, examine(case, case.decision_date or date(2026, 3, 1)))


def without(data, path):
    if path.startswith("answers.") and path.endswith(".reason"):
        key = path.removeprefix("answers.").removesuffix(".reason")
        answers = {**data["answers"], key: {**data["answers"][key], "reason": None}}
        return {**data, "answers": answers}
    return set_path(data, path, None)


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_no_sentence_survives_the_loss_of_a_fact_it_rested_on(name):
    data = make(name)
    draft = drafted(data, name)
    if draft.letter != "afgørelse":
        pytest.skip("et brev, der spørger, hævder ikke noget")
    for path in sorted({path for s in sentences_of(draft) for path in s.source.facts}):
        try:
            changed = drafted(without(data, path), name)
        except UdkastError:
            continue  # the file cannot be without it
        still = {sentence.text: sentence.source for sentence in sentences_of(changed)}
        for sentence in sentences_of(draft):
            if path in sentence.source.facts and sentence.text in still:
                assert path not in still[sentence.text].facts, (path, sentence.text)


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_a_letter_has_no_hole_no_empty_line_and_no_part_twice(name):
    draft = drafted(make(name), name)
    text = render_text(draft)
    assert "{" not in text
    assert "None" not in text
    assert "  " not in text
    assert "• \n" not in text
    keys = [section.key for section in draft.sections]
    assert len(keys) == len(set(keys))
    paragraphs = [line for line in text.splitlines() if line]
    assert len(paragraphs) == len(set(paragraphs))
    assert "29-19" not in text


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_every_number_in_a_letter_comes_from_the_case_the_findings_or_a_block(name):
    for sentence in sentences_of(drafted(make(name), name)):
        source = sentence.source
        assert source.block
        assert source.facts or source.findings or source.kind == "block"


hours = st.one_of(
    st.none(), st.integers(0, 80), st.sampled_from([0.5, 6.4, 10.5, 16.2, 18.5, 36.9, 37.1])
)
bool3 = st.sampled_from([True, False, None])


@st.composite
def mutated(draw):
    name = draw(st.sampled_from([*PUBLIC, *STORIES]))
    data = make(name)
    free = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
    changes = {
        "appealed_decision.granted_hours_per_week": draw(hours),
        "appealed_decision.previous_hours_per_week": draw(hours),
        "board.committee": draw(bool3),
        "impairment.description": draw(st.one_of(st.none(), free)),
        "appellant.role": draw(st.sampled_from(["borger", None])),
    }
    if data.get("occupations"):
        changes["occupations[0].weekly_hours"] = draw(hours)
        changes["occupations[0].name"] = draw(free)
    for path in draw(st.sets(st.sampled_from(sorted(changes)), max_size=3)):
        data = set_path(data, path, changes[path])
    return data


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_any_case_gives_a_whole_letter_or_a_danish_refusal(data):
    try:
        draft = drafted(data, "blandet")
    except UdkastError as error:
        assert error.user_message.endswith(".")
        return
    text = render_text(draft)
    names = [job["name"] for job in data.get("occupations") or []]
    assert "None" not in text or any("None" in name for name in names)
    assert "• \n" not in text
    assert all(sentence.text.strip() for sentence in sentences_of(draft))


@pytest.mark.torture
@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_five_thousand_cases_give_whole_letters(data):
    test_any_case_gives_a_whole_letter_or_a_danish_refusal.hypothesis.inner_test(data)


def test_a_half_hour_below_the_ceiling_is_not_said_to_be_above_it():
    data = set_path(make("S04"), "occupations[0].tasks[0].hours_per_week", 16.2)
    text = render_text(drafted(data, "S04"))
    assert "Dit behov ligger inden for den ramme." in text


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_a_person_may_decide_any_outcome_and_the_letter_says_that_one(name):
    case = parse_case(make(name), source=name)
    examination = examine(case, case.decision_date or date(2026, 3, 1))
    for outcome in Outcome:
        decision = Decision(outcome, examination, (), "A. Prøve", "Det er min begrundelse.")
        draft = compose_draft(case, examination, decision=decision)
        said = {s.key: " ".join(x.text for p in s.paragraphs for x in p.sentences)
                for s in draft.sections}  # fmt: skip
        assert WORDS[outcome] in said["betydning"]
        assert "Det er min begrundelse." in said["vurdering"]
        assert sum(words in said["betydning"] for words in WORDS.values()) == 1
