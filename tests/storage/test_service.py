"""The store as pages use it: once per process, by the environment, with everything of a draft."""

import subprocess
import sys

import pytest

from drafting.domain.case import Evidence
from drafting.domain.draft import Draft, NumberOrigin, Paragraph, Section, Sentence, Source
from drafting.storage import (
    Action,
    ConflictError,
    DamagedError,
    StepKind,
    drafts,
    materials,
    service,
)
from drafting.storage.audit import events
from drafting.storage.drafts import DraftMaking
from drafting.storage.steps import NewStep, append_step
from drafting.storage.verify import verify_store
from tests.conftest import ROOT
from tests.storage.conftest import body

QUOTE = Evidence(document="Klage", page=1, quote="Jeg har brug for 12 timer.")
DRAFT = Draft(
    "26-10000",
    "afgørelse",
    "Afgørelse",
    (
        Section("resultat", None, 0, (Paragraph("text", (
            Sentence("s1", "Du får 12 timer.", Source("block", "udfald/ændring", (QUOTE,)),
                     (NumberOrigin(7, 9, "finding", ("udmaaling",)),)),
        )),)),
    ),
)  # fmt: skip


@pytest.fixture
def environment(settings, monkeypatch):
    """The store of this process is the one of the test, found through the environment."""
    monkeypatch.setenv("UDKAST_DATA", str(settings.data))
    monkeypatch.setenv("UDKAST_KEY_FILE", str(settings.key_file or ""))
    monkeypatch.setenv("UDKAST_DATABASE_URL", settings.database_url or "")
    yield settings
    service.store().close()
    service._open.cache_clear()


def actions(key):
    with service.store().read() as connection:
        return [event.action for event in events(connection, key)]


def test_a_page_opens_saves_and_sees_the_history(environment):
    key = service.new_case(body(n=1), "Anna Ågård").key
    opened = service.open_case(key, "bo")
    assert service.open_case(key, "bo") == opened
    assert service.save_case(key, body(n=2), opened.version.version, "bo").version == 2
    assert [version.version for version in service.history(key)] == [2, 1]
    assert [row.saved_by for row in service.list_cases().rows] == ["bo"]
    assert service.reserve_case(key, "bo").actor == "bo"
    service.release_case(key, "bo")
    assert service.why_read_only() is None
    assert service.store() is service.store()
    seen = [Action.CREATED, Action.OPENED, Action.SAVED, Action.STATUS]  # ny → under udarbejdelse
    assert actions(key) == [*seen, Action.RESERVED, Action.RELEASED]


def test_a_look_that_cannot_be_noted_is_in_the_log(environment, monkeypatch, caplog):
    key = service.new_case(body(), "anna").key
    monkeypatch.setattr(service.store(), "guard", "Databasen er ældre end ventet.")
    for _ in range(2):  # the same look within a quarter of an hour
        assert service.open_case(key, "bo").row.case_id == "26-10000"
    (line,) = [one for one in caplog.records if key in one.getMessage()]
    assert "bo saw case" in line.getMessage()
    assert (line.name, line.levelname) == ("drafting.storage.service", "ERROR")
    assert actions(key) == [Action.CREATED]


def test_a_draft_comes_back_with_its_sources_and_what_it_was_made_with(environment):
    key = service.new_case(body(), "anna").key
    step = drafts.save_draft(key, DRAFT, DraftMaking(1, 0, "2026-01-01", "indeks-1"), "anna")
    (stored,) = drafts.steps_of(key, StepKind.DRAFT)
    assert drafts.draft_of(stored) == DRAFT
    assert drafts.making_of(stored).law_date == "2026-01-01"
    assert drafts.making_of(stored).index_key == "indeks-1"
    assert stored == step
    with pytest.raises(ConflictError):
        drafts.save_draft(key, DRAFT, DraftMaking(1, 0), "bo")
    drafts.record_precedents(key, [{"number": "31-20", "rank": 1}], ["31-20"], "anna")
    drafts.save_examination(key, {"findings": []}, 1, "anna")
    assert len(drafts.steps_of(key)) == 4
    assert verify_store(service.store()) == ()


def test_an_old_draft_is_made_again_exactly_after_the_product_has_changed(environment, tmp_path):
    product = tmp_path / "product"
    (product / "drafting").mkdir(parents=True)
    (product / "corpus").mkdir()
    engine, rate = product / "drafting" / "engine.py", product / "corpus" / "rate.txt"
    engine.write_text("print('Du får', open('corpus/rate.txt').read(), 'timer.')")
    rate.write_text("20")

    def write(folder):
        command = [sys.executable, "drafting/engine.py"]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout

    scanned = materials.scan(product, "1.0")
    store, key = service.store(), service.new_case(body(), "anna").key
    materials.store_materials(store, scanned)
    made = materials.made_with(scanned, 1, None, None)
    text = write(product)
    record = {"draft": text, "made_with": {"materials": made.materials}}
    append_step(store, key, NewStep(StepKind.DRAFT, record), "anna")
    engine.write_text("print('Nyt')")
    rate.write_text("10")
    assert materials.made_with(materials.scan(product, "1.0"), 1, None, None) != made
    again = tmp_path / "again"
    materials.lay_out(store, made.materials, again)
    assert write(again) == text == "Du får 20 timer.\n"
    assert verify_store(store) == ()


def test_materials_of_this_product_hold_its_rules_and_storage(environment, tmp_path):
    key = service.new_case(body(), "anna").key
    step = drafts.save_draft(key, DRAFT, DraftMaking(1, 0), "anna")
    drafts.lay_out_materials(step, tmp_path)
    for name in ("drafting/storage/drafts.py", "drafting/errors.py"):
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes()


def test_a_list_of_materials_never_leads_out_of_its_folder(file_store, tmp_path):
    inside = file_store.blobs.put(b"x")
    evil = file_store.blobs.put(f'{{"../../evil.txt":"{inside}"}}'.encode())
    with pytest.raises(DamagedError):
        materials.lay_out(file_store, evil, tmp_path / "a" / "b")
    assert not (tmp_path / "evil.txt").exists()


def test_times_are_shown_as_in_denmark_also_over_summer_time():
    assert service.danish_time("2026-03-29T00:59:00.000000Z") == "29.03.2026 kl. 01.59"
    assert service.danish_time("2026-03-29T01:00:00.000000Z") == "29.03.2026 kl. 03.00"


def test_the_machines_user_can_always_stand_in_the_log(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "DOMÆNE\\bruger one")
    assert service.default_actor() == "DOMÆNE-bruger-one"
    monkeypatch.setattr("getpass.getuser", lambda: "010190-1234")
    assert service.default_actor() == "ukendt"


def test_the_package_and_its_settings_load_no_database_library():
    code = "import sys, drafting.storage; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr


@pytest.mark.parametrize("command", ["decide", "draft"])
def test_a_case_is_decided_and_drafted_without_any_store(command, tmp_path):
    if not (ROOT / "drafting" / "cli" / f"{command}.py").exists():
        pytest.skip("kommandoen er her ikke endnu")
    case = next((ROOT / "corpus" / "cases").glob("*/*.json"))
    arguments = [
        command,
        str(case),
        *(["-o", str(tmp_path / "x.docx")] if command == "draft" else []),
    ]
    code = (
        "import sys\nsys.modules['sqlalchemy'] = None\nsys.modules['sqlcipher3'] = None\n"
        f"from drafting.cli.main import main\nsys.exit(main({arguments!r}))"
    )
    environ = {"UDKAST_DATA": str(tmp_path / "data"), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env=environ
    )
    assert done.returncode in (0, 1), done.stderr
    assert not (tmp_path / "data").exists()
