"""A case is erased when its time is over and the record has it; old backups expire."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.main import main
from drafting.domain.retention import Happened, keeping_of
from drafting.errors import InputError
from drafting.storage import Action, CaseStatus, ErasedError, RefusedError, keeping, service
from drafting.storage.cases import change_case, load_row
from drafting.storage.erasing import erase_case
from drafting.storage.keeping import retention_days
from drafting.storage.rotation import expire, kept, read_keep
from drafting.storage.working import working_folder
from tests.storage.conftest import body

DAY = date(2026, 3, 1)
PACKAGE = "a" * 64


def history(*entries):
    """Events a day apart: an action, and perhaps the status or the package it names."""
    found = []
    for number, (action, said) in enumerate(entries):
        named = {"package": said} if len(said) == 64 else {"to": said}
        found.append(Happened(DAY + timedelta(days=number), action, **named))
    return found


MADE, SENT = ("oprettet", ""), ("status", "afsendt")
EXPORTED, RECEIVED = ("eksporteret", PACKAGE), ("modtaget i journalen", PACKAGE)


@pytest.mark.parametrize(
    ("entries", "days", "obstacle"),
    [
        pytest.param([MADE, SENT, EXPORTED, RECEIVED], 30, None, id="kept-and-received"),
        pytest.param([MADE, SENT, EXPORTED, RECEIVED], None, "RETENTION_DAYS", id="no-rule"),
        pytest.param([MADE, SENT, EXPORTED, RECEIVED], 400, "opbevares til", id="too-early"),
        pytest.param([MADE, SENT, EXPORTED], 30, "ikke bekræftet", id="not-received"),
        pytest.param([MADE, SENT], 30, "ikke bekræftet", id="never-exported"),
        pytest.param([MADE, EXPORTED, RECEIVED], 30, "ikke afsendt", id="never-sent"),
        pytest.param(
            [MADE, SENT, ("eksporteret", "b" * 64), RECEIVED], 30, "ikke bekræftet", id="other-one"
        ),
        pytest.param(
            [MADE, SENT, EXPORTED, ("tilføjet", ""), RECEIVED], 30, "ændret", id="changed-since"
        ),
        pytest.param(
            [MADE, SENT, EXPORTED, RECEIVED, ("status", "under udarbejdelse")],
            30,
            "ikke afsendt",
            id="taken-up-again",
        ),
        pytest.param(
            [MADE, SENT, EXPORTED, ("åbnet", ""), RECEIVED, ("indsigt", "")], 30, None, id="looks"
        ),
    ],
)
def test_a_case_is_erased_only_when_its_time_is_over_and_the_record_has_it(entries, days, obstacle):
    found = keeping_of(history(*entries), days, DAY + timedelta(days=100))
    if obstacle is None:
        assert found.may_be_erased
    else:
        assert obstacle in " ".join(found.obstacles)


def test_the_last_day_of_keeping_counts():
    events = history(MADE, SENT, EXPORTED, RECEIVED)
    last = DAY + timedelta(days=31)
    assert keeping_of(events, 30, last).may_be_erased
    assert not keeping_of(events, 30, last - timedelta(days=1)).may_be_erased


@pytest.mark.parametrize("word", ["-1", "et år", "1.5", "٣"])
def test_a_rule_that_is_no_number_of_days_is_refused(word):
    with pytest.raises(InputError):
        retention_days({"UDKAST_RETENTION_DAYS": word})


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    for name in ("UDKAST_KEY_FILE", "UDKAST_DATABASE_URL", "UDKAST_ANCHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UDKAST_RETENTION_DAYS", "0")
    yield tmp_path
    service.store().close()
    service._open.cache_clear()


def sent(key):
    """Close a case as sending its letter does."""
    with service.store().write("anna") as unit:
        change_case(unit, load_row(unit.connection, key), {"status": CaseStatus.SENT.value})
        unit.event(Action.SENT, key, to=CaseStatus.SENT.value)


def test_the_command_erases_only_what_is_due_and_confirmed_by_its_number(at_home, capsys):
    key = service.new_case(body(case_id="26-1"), "anna").key
    assert main(["retention", "list"]) == 0
    assert "ingen afsendte sager" in capsys.readouterr().out
    sent(key)
    with service.store().write("anna") as unit:
        unit.event(Action.EXPORTED, key, package=PACKAGE)
    assert main(["retention", "erase", "--sag", "26-1", "--bekraeft", "26-1"]) == 1
    assert "ikke bekræftet" in capsys.readouterr().out
    assert main(["retention", "confirm", "--sag", "26-1", "--pakke", "b" * 64]) == 2
    assert main(["retention", "confirm", "--sag", "26-1", "--pakke", PACKAGE]) == 0
    assert main(["retention", "list"]) == 0
    assert "26-1: Kan slettes nu." in capsys.readouterr().out
    assert main(["retention", "erase", "--sag", "26-1"]) == 1
    assert "--bekraeft 26-1" in capsys.readouterr().out
    assert main(["retention", "erase", "--sag", "26-1", "--bekraeft", "26-2"]) == 2
    assert service.open_case(key, "anna").version.version == 1
    assert main(["retention", "erase", "--sag", "26-1", "--bekraeft", "26-1"]) == 0
    with pytest.raises(ErasedError):
        service.open_case(key, "anna")
    assert main(["audit", "verify"]) == 0


def test_an_erasure_names_the_copy_of_a_restore_it_cannot_remove(at_home, capsys):
    key = service.new_case(body(case_id="26-1"), "anna").key
    sent(key)
    with service.store().write("anna") as unit:
        unit.event(Action.EXPORTED, key, package=PACKAGE)
        unit.event(Action.RECEIVED, key, package=PACKAGE)
    held, left = (at_home / f"data-gendannes-2026112{day}-010203-1" for day in (4, 5))
    left.mkdir()
    with working_folder(held):
        assert main(["retention", "erase", "--sag", "26-1", "--bekraeft", "26-1"]) == 0
    said = capsys.readouterr().out
    assert str(held) in said
    assert str(left) not in said
    assert not left.exists()


def test_what_comes_in_at_the_last_moment_stops_the_erasure(at_home, monkeypatch):
    key = service.new_case(body(case_id="26-1"), "anna").key
    sent(key)
    with service.store().write("anna") as unit:
        unit.event(Action.EXPORTED, key, package=PACKAGE)
        unit.event(Action.RECEIVED, key, package=PACKAGE)
    assert keeping.keeping(service.store(), key, DAY + timedelta(days=900)).may_be_erased

    def late(*given):  # after everything was asked, before the lock is taken
        service.add_document(key, ("Sent.txt", "text/plain", b"nyt"), "anna")
        return erase_case(*given)

    monkeypatch.setattr(keeping, "erase_case", late)
    with pytest.raises(RefusedError) as caught:
        keeping.erase_due(service.store(), key, "26-1", DAY + timedelta(days=900), "leder")
    assert "Sagen er ændret" in caught.value.user_message
    assert service.open_case(key, "anna").version.version == 1


def name_of(moment):
    return f"udkast-{moment:%Y%m%d-%H%M%S%f}"


def test_backups_expire_to_the_newest_of_seven_days_five_weeks_and_twelve_months(tmp_path):
    start = datetime(2026, 11, 25, 3, tzinfo=UTC)
    names = [name_of(start - timedelta(days=day)) for day in range(800)]
    left = kept(names, (7, 5, 12))
    assert set(names[:7]) <= left
    assert len(left) <= 7 + 5 + 12
    assert min(left) >= name_of(start - timedelta(days=365))
    for name in (*names[5:9], "andet", "udkast-nyt"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "indhold.json").write_text("{}")
    (tmp_path / names[20]).mkdir()  # no list of contents: not one of ours
    gone = expire(tmp_path, (2, 0, 0))
    assert [path.name for path in gone] == [names[8], names[7]]
    assert {path.name for path in tmp_path.iterdir()} == {
        names[5], names[6], names[20], "andet", "udkast-nyt"
    }  # fmt: skip


START, END = (datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None) for year in (2020, 2030))
moments = st.datetimes(START, END)


@given(st.lists(moments, min_size=1), st.integers(1, 9), st.integers(0, 9), st.integers(0, 9))
def test_the_newest_backup_is_always_kept(days, daily, weekly, monthly):
    names = [name_of(day) for day in days]
    left = kept(names, (daily, weekly, monthly))
    assert max(names) in left
    assert len(left) <= daily + weekly + monthly


@pytest.mark.parametrize("word", ["", "7", "0/5/12", "7/5/-1", "a/b/c"])
def test_a_rotation_that_is_not_three_numbers_is_refused(word):
    with pytest.raises(InputError):
        read_keep(word)


def test_a_backup_with_keep_makes_one_and_deletes_what_has_expired(at_home, capsys):
    service.new_case(body(case_id="26-1"), "anna")
    folder = at_home / "kopier"
    for _ in range(2):
        assert main(["backup", str(folder), "--keep", "1/0/0"]) == 0
    assert "Udløbet og slettet" in capsys.readouterr().out
    assert len(list(folder.iterdir())) == 1
