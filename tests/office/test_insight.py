"""Who has been in a case, for the citizen: dates and purposes, names only when asked for."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.main import main
from drafting.domain.insight import _STEPS, _WORDS, Look, as_csv, as_text, looks_of
from drafting.domain.people import Role
from drafting.errors import AccessError
from drafting.office import insight
from drafting.storage import Action, StepKind, service
from tests.office.conftest import person, trail
from tests.office.filled import filled

ABOUT_NO_CASE = {
    Action.ANCHOR,
    Action.BACKUP,
    Action.RESTORED,
    Action.SIGNED_IN,
    Action.SIGNED_OUT,
    Action.REFUSED_SIGN_IN,
    Action.USER,
}


def test_the_citizen_sees_dates_and_purposes_and_the_same_number_for_the_same_person(office):
    lis = person("lis", Role.LEADER)
    person("anna", Role.OFFICER)
    key, _ = filled("anna")
    service.open_case(key, "bo")
    service.open_case(key, "anna")
    looks = insight.extract(lis, key)
    assert {look.who for look in looks} == {"Medarbejder 1", "Medarbejder 2"}
    assert [look.what for look in looks if look.who == "Medarbejder 2"] == [
        "Sagen blev åbnet og læst."
    ]
    text = as_text("26-77", looks)
    assert "anna" not in text.casefold()
    assert "Et udkast til brev blev gemt. For at behandle klagen." in text
    named = insight.extract(lis, key, with_names=True)
    assert {look.who for look in named} == {"Anna", "bo", "lis"} - {"lis"} | {"Lis"}
    assert len(trail(Action.INSIGHT, key)) == 2


def test_only_the_leader_takes_it_out(office):
    key, _ = filled("anna")
    for role in (Role.OFFICER, Role.REVIEWER, Role.ADMINISTRATOR):
        with pytest.raises(AccessError):
            insight.extract(person(role.name.lower(), role), key)


def test_every_thing_that_can_be_done_in_a_case_has_its_words():
    assert {action.value for action in Action} - {a.value for a in ABOUT_NO_CASE} <= set(_WORDS)
    assert {kind.value for kind in StepKind} - {StepKind.SIDE_VERSION.value} <= set(_STEPS)


@given(st.text())
def test_no_cell_of_the_sheet_is_a_formula_and_none_is_lost(text):
    looks = (Look(text, text, text, text),)
    rows = list(csv.reader(io.StringIO(as_csv(looks), newline=""), delimiter=";"))
    assert len(rows) == 2
    for cell in rows[1]:
        assert cell in (text, f"'{text}")
        assert cell[:1] not in tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")


def test_an_event_nobody_has_words_for_is_still_shown():
    (look,) = looks_of([("i dag", "anna", "noget nyt", "")], None)
    assert look.what == "Andet (noget nyt)."


def test_the_command_writes_text_or_a_sheet(office, tmp_path, capsys):
    filled("anna")
    assert main(["insight", "--sag", "26-77"]) == 0
    assert "Hvem har været i sag 26-77?" in capsys.readouterr().out
    sheet = tmp_path / "indsigt.csv"
    assert main(["insight", "--sag", "26-77", "-o", str(sheet)]) == 0
    assert sheet.read_bytes().startswith(b'\xef\xbb\xbf"Tidspunkt";"Hvem"')
    assert main(["insight", "--sag", "findes-ikke"]) == 2
