"""A letter asserts only what the case file holds: take a fact away, and what it said goes too.

`assertions.py` reads every sentence a second time, from the case itself. Here the library is held
against it, then every letter of the stories, then the stories with one fact removed or changed.
"""

import random
import re
from datetime import date, timedelta

import pytest

from drafting.domain.decision import Decision, Outcome
from drafting.errors import UdkastError
from drafting.library.blocks import load_blocks
from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from drafting.pipeline import compose_draft, examine
from drafting.rendering import render_text
from drafting.text.blocks import OPTIONAL
from drafting.text.danish import capital, sentences
from tests.cases.stories import PUBLIC, STORIES, case_of, make
from tests.cases.test_letters_golden import ALL, ORDERED, base_of, draft_of, examination_of
from tests.text.assertions import Seen, asserts_nothing, lies, question_of
from tests.text.letters import sentences_of
from tests.text.lying import careless, contexts_of, flipped, noticed, said_in
from tests.text.whole import faults_of

OWN = [block for block in load_blocks().blocks if block.section != "regler"]
_FILLED = re.compile(r"\{[a-z_]+\}")


def decision_of(name):
    _, outcome, reason = ORDERED.get(name, (None, None, None))
    return outcome and Decision(outcome, examination_of(name), (), "A. Prøve", reason)


@pytest.fixture(scope="module")
def contexts():
    return contexts_of([Seen(case_of(base_of(n)), examination_of(n), decision_of(n)) for n in ALL])


def own_words(block):
    """The sentences of a block with its values blanked; a line of values alone says nothing."""
    for paragraph in block.paragraphs:
        for line in paragraph:
            body = line.removeprefix(OPTIONAL)
            words = _FILLED.sub("", body.replace("{vi_laegger_vaegt}, at", ""))
            if not re.search(r"[a-zæøå]", words.replace("om ugen", "").replace("fordi", "")):
                continue
            said = body.replace("{vi_laegger_vaegt}", "Vi lægger vægt på")
            said = said.replace("{klagen_siger}", "Du skriver i klagen")
            said = said.replace("{behov_kilde}", "ifølge dig")
            yield from sentences(capital(_FILLED.sub("noget andet", said)))


@pytest.mark.parametrize("block", OWN, ids=lambda block: block.key)
def test_every_sentence_of_the_library_has_been_given_a_meaning(block):
    unknown = [
        said for said in own_words(block) if question_of(said) is None and not asserts_nothing(said)
    ]
    assert unknown == [
        "At noget andet."
        for said in unknown
        if block.key == "faelles/hoering_hensyn_punkt"  # the officer's own consideration
    ]


def test_a_block_of_rules_names_the_law_or_the_practice_it_says():
    rules = [b for b in load_blocks().blocks if b.section == "regler" and not b.each]
    assert [b.key for b in rules if not b.law and not b.precedents] == []


BORNE_BY_VALUES = {  # their values are known only where what they say is true
    "faelles/kritik",
    "faelles/registrering",
    "faelles/spoerg_indledning_arbejdsgiver",
    "personlig_assistance/afg_arbejde_kilde",
    "personlig_assistance/afg_genoptagelse_betalt",
    "personlig_assistance/klagesvar_behov",
    "personlig_assistance/afg_behov_kilde",
}


def test_a_block_that_forgets_its_conditions_is_caught_as_a_liar(contexts):
    asserting = [b for b in OWN if any(question_of(said) for said in own_words(b))]
    unnoticed = {b.key for b in asserting if not noticed(careless(b), contexts)}
    assert len(asserting) > 190
    assert unnoticed == BORNE_BY_VALUES


STEERING = {  # these choose between true wordings; none of them is what the sentence says
    "ret_til_timer", "flere_erhverv", "betingelser_opfyldt", "behov_over_samlet_loft",
    "erhverv_faar", "har_erhvervsbehov", "behov_sagt",
    ("personlig_assistance/afg_intet_behov_erhverv", "har_behov"),
}  # fmt: skip


@pytest.mark.parametrize("block", OWN, ids=lambda block: block.key)
def test_a_block_with_a_condition_turned_round_lies_wherever_it_stands(block, contexts):
    if not any(question_of(said) for said in own_words(block)):
        return
    for name, turned in flipped(block):
        if name not in STEERING and (block.key, name) not in STEERING:
            honest = [said for seen, said in said_in(turned, contexts) if not lies(seen, said)]
            assert honest == [], name


@pytest.mark.parametrize("name", ALL)
def test_every_letter_is_whole_and_true(name):
    case, examination = case_of(base_of(name)), examination_of(name)
    faults = list(faults_of(case, examination, draft_of(name), decision_of(name)))
    assert faults == []
    assert "29-19" not in render_text(draft_of(name))


# -- one fact removed or changed

SKIP = {"schema", "case_id", "area", "documents", "municipality"}


def leaves(value, path=""):
    """Every fact of a raw case with its path; an assessment's answer, reason and sides apart."""
    if isinstance(value, dict):
        for key, item in value.items():
            if path or key not in SKIP:
                yield from leaves(item, f"{path}.{key}".removeprefix("."))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for index, item in enumerate(value):
            yield from leaves(item, f"{path}[{index}]")
    elif value is not None:
        yield path, value


def changed(value):
    """Another value of the same kind, or None where there is no telling what it would be."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return (date.fromisoformat(value) + timedelta(days=1)).isoformat()
    return None


def put(data, path, value):
    if path.startswith("answers."):
        key, _, field = path.removeprefix("answers.").rpartition(".")
        answers = {**data["answers"], key: {**data["answers"][key], field: value}}
        return {**data, "answers": answers}
    if re.search(r"\.(value|reason|source|for|against)$", path):
        parent, _, field = path.rpartition(".")
        return set_path(data, parent, {field: value})
    return set_path(data, path, value)


def check_mutant(name, data, draft, path, value):
    try:
        case = parse_case(put(data, path, value), source=name)
        examination = examine(case, case.decision_date or date(2026, 3, 1))
        after = compose_draft(case, examination)
    except UdkastError as error:
        assert error.user_message.endswith(".")
        return
    assert list(faults_of(case, examination, after)) == [], (path, value)
    kept = {sentence.text for sentence in sentences_of(after)}
    for sentence in sentences_of(draft):
        shown = {key for number in sentence.numbers for key in number.keys if number.kind == "fact"}
        own = sentence.source.kind == "author" and path == sentence.source.key
        if own or (path in shown and not waiting(path)):
            assert sentence.text not in kept, (path, value, sentence.text)


def waiting(path):
    """A task's time is shown from its hours, or from minutes and times: either may go."""
    return "tasks[" in path


def check_story(name, chosen):
    data = make(name)
    draft = compose_draft(case_of(name), examination_of(name))
    for path, value in chosen(list(leaves(data))):
        for other in (None, changed(value)):
            if other is None or other != value:
                check_mutant(name, data, draft, path, other)


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_a_letter_stays_true_when_a_fact_is_taken_away_or_changed(name):
    rng = random.Random(name)
    check_story(name, lambda facts: rng.sample(facts, min(4, len(facts))))


@pytest.mark.torture
@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_a_letter_stays_true_whichever_fact_is_taken_away_or_changed(name):
    check_story(name, lambda facts: facts)


def test_a_half_hour_below_the_ceiling_is_not_said_to_be_above_it():
    case = parse_case(set_path(make("S04"), "occupations[0].tasks[0].hours_per_week", 16.2),
                      source="S04")  # fmt: skip
    text = render_text(compose_draft(case, examine(case, case.decision_date)))
    assert "Dit behov ligger inden for den ramme." in text


WORDS = {
    Outcome.CHANGED: "vi ændrer kommunens afgørelse",
    Outcome.UPHELD: "vi stadfæster kommunens afgørelse",
    Outcome.REMITTED: "hjemviser",
    Outcome.ANNULLED: "vi ophæver kommunens afgørelse.",
    Outcome.DISMISSED: "vi ikke tager stilling",
}


@pytest.mark.parametrize("name", [*PUBLIC, *STORIES])
def test_a_person_may_decide_any_outcome_and_the_letter_says_that_one(name):
    case, examination = case_of(name), examination_of(name)
    for outcome in Outcome:
        decision = Decision(outcome, examination, (), "A. Prøve", "Det er min begrundelse.")
        draft = compose_draft(case, examination, decision=decision)
        said = {s.key: " ".join(x.text for p in s.paragraphs for x in p.sentences)
                for s in draft.sections}  # fmt: skip
        assert WORDS[outcome] in said["betydning"]
        assert "Det er min begrundelse." in said["vurdering"]
        assert sum(words in said["betydning"] for words in WORDS.values()) == 1
        assert list(faults_of(case, examination, draft, decision)) == []
