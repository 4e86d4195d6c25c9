"""The officer's own Word file is kept as carefully as everything else in a case."""

import pytest

from drafting.storage import StepKind, drafts, service
from drafting.storage.contents import Contents
from tests.cases.stories import make
from tests.text.letters import letter
from tests.ui.conftest import data_folder

__all__ = ["data_folder"]
pytestmark = pytest.mark.usefixtures("data_folder")


def test_a_word_file_is_stored_byte_by_byte_beside_the_draft_it_came_from():
    key = service.new_case(make("R01"), "anna").key
    draft, word = letter("R01"), b"en rettet Word-fil"
    making = drafts.DraftMaking(1, 0, "2020-11-24", kept=(("faelles/moede", "2026-01-01"),))
    drafts.save_edited(key, draft, word, making, "anna")
    [step] = drafts.steps_of(key, StepKind.DRAFT)
    assert drafts.word_of(step) == word
    assert drafts.draft_of(step) == draft
    assert drafts.kept_of(step) == {"faelles/moede": "2026-01-01"}


def test_a_backup_takes_the_word_file_along():
    key = service.new_case(make("R01"), "anna").key
    step = drafts.save_edited(
        key, letter("R01"), b"rettet", drafts.DraftMaking(1, 0, "2020-11-24"), "anna"
    )
    with service.store().read() as connection:
        held = Contents(connection, service.store().blobs).held()
    assert (key, step.body["word"]) in held


def test_a_draft_as_composed_has_no_word_file_of_its_own():
    key = service.new_case(make("R01"), "anna").key
    making = drafts.DraftMaking(1, 0, "2020-11-24")
    step = drafts.save_draft(key, letter("R01"), making, "anna")
    assert drafts.word_of(step) is None
    assert drafts.kept_of(step) == {}
