"""The whole block library, and what the reader says about a file that is not a block."""

from dataclasses import replace
from datetime import date

import pytest

from drafting.cli.main import main
from drafting.domain.law import parse_law_ref
from drafting.errors import DraftingError
from drafting.library.blocks import BLOCKS, load_blocks, read_block_file
from drafting.library.law import load_lawbook
from drafting.pipeline import examine
from drafting.text import BlockLibrary, context_of
from drafting.text.blocklint import block_faults
from drafting.text.blocks import most_specific
from drafting.text.known import Known
from drafting.text.vocabulary import NAMES, explain
from precedents.library import read_corpus
from tests.cases.stories import PUBLIC, STORIES, case_of
from tests.conftest import CONTRACT

HEAD = "---\nkey: faelles/prøve\nsection: resultat\norder: 1\nvalid_from: 2020-01-01\n"
LAWBOOK = load_lawbook()


@pytest.fixture(scope="module")
def statuses():
    return {key: str(found.status) for key, found in read_corpus().items()}


def test_the_whole_library_is_without_fault(statuses):
    assert list(block_faults(load_blocks(), LAWBOOK, statuses)) == []


def test_every_file_holds_the_block_its_name_says():
    keys = {block.key for block in load_blocks().blocks}
    assert {p.relative_to(BLOCKS).with_suffix("").as_posix() for p in BLOCKS.rglob("*.md")} == keys


def test_every_name_a_case_gives_is_explained_to_the_lawyers():
    given = set()
    for name in (*PUBLIC, *STORIES):
        case = case_of(name)
        context = context_of(case, examine(case, case.decision_date))
        given |= set(context.names)
        given |= {key for items in context.lists.values() for item in items for key in item}
    assert sorted(name for name in given if explain(name) is None) == []
    assert len(NAMES) > 100


SOUND = read_block_file(BLOCKS / "faelles" / "moede.md")[0]
FAULTS = [
    pytest.param({"paragraphs": (("Du får {findes_ikke}.",),)}, "kendes ikke", id="name"),
    pytest.param({"when": (("findes_ikke", (True,)),)}, "kendes ikke", id="condition"),
    pytest.param({"paragraphs": (("Du  får det.",),)}, "mellemrum", id="two-spaces"),
    pytest.param({"paragraphs": (("Du får det",),)}, "slutter ikke", id="no-full-stop"),
    pytest.param({"paragraphs": (("Du får {timer.",),)}, "parentes", id="open-brace"),
    pytest.param({"law": (parse_law_ref("LKH § 99"),)}, "bestemmelsen", id="no-such-provision"),
    pytest.param({"law": (parse_law_ref("XYZ § 1"),)}, "loven", id="no-such-act"),
    pytest.param({"precedents": ("29-19",)}, "kasseret", id="withdrawn-practice"),
    pytest.param({"precedents": ("999-99",)}, "findes ikke", id="unknown-practice"),
    pytest.param({"each": "opgaver"}, "forskellige lister", id="slot-over-two-lists"),
]


@pytest.mark.parametrize(("change", "said"), FAULTS)
def test_lint_finds_the_fault(change, said, statuses):
    others = tuple(block for block in load_blocks().blocks if block != SOUND)
    library = BlockLibrary((*others, replace(SOUND, **change)))
    assert any(said in fault for _, fault in block_faults(library, LAWBOOK, statuses))


def test_lint_finds_two_versions_in_force_on_one_day(statuses):
    newer = replace(SOUND, valid_from=date(2026, 1, 1))
    library = BlockLibrary((*load_blocks().blocks, newer))
    assert any("samme dag" in fault for _, fault in block_faults(library, LAWBOOK, statuses))


BROKEN = [
    pytest.param("ingen streger", "begynde med", id="no-front-matter"),
    pytest.param(HEAD + "ukendt: 1\n---\nTekst.\n", "ukendt", id="unknown-field"),
    pytest.param(
        HEAD.replace("resultat", "nowhere") + "---\nTekst.\n", "findes ikke", id="section"
    ),
    pytest.param(HEAD + "---\n\n", "ingen tekst", id="empty"),
    pytest.param(HEAD.replace("prøve", "andet") + "---\nTekst.\n", "filens navn", id="key"),
    pytest.param(HEAD + 'law: ["§ 7"]\n---\nTekst.\n', "house notation", id="law"),
    pytest.param(HEAD + "when: {a: [}\n---\nTekst.\n", "kan ikke læses", id="yaml"),
]


@pytest.mark.parametrize(("content", "said"), BROKEN)
def test_a_broken_block_file_is_refused_with_its_name(tmp_path, content, said):
    path = tmp_path / "faelles" / "proeve.md"
    path.parent.mkdir()
    path.write_text(content.replace("prøve", "proeve"), "utf-8")
    with pytest.raises(DraftingError) as error:
        read_block_file(path, tmp_path)
    assert "faelles/proeve.md" in error.value.user_message
    assert said in error.value.user_message


def test_a_new_wording_below_the_old_one_takes_over_on_its_day(tmp_path):
    path = tmp_path / "faelles" / "proeve.md"
    path.parent.mkdir()
    old = HEAD.replace("prøve", "proeve") + "valid_to: 2025-12-31\n---\nGammel tekst.\n"
    new = HEAD.replace("prøve", "proeve").replace("2020", "2026") + "---\nNy tekst.\n"
    path.write_text(old + new, "utf-8")
    library = BlockLibrary(read_block_file(path, tmp_path))
    before = library.slots("afgørelse", "resultat", date(2025, 12, 31))
    after = library.slots("afgørelse", "resultat", date(2026, 1, 1))
    assert before[0][0].paragraphs == (("Gammel tekst.",),)
    assert after[0][0].paragraphs == (("Ny tekst.",),)
    assert library.slots("afgørelse", "resultat", date(2019, 1, 1)) == ()


def test_the_most_specific_block_wins_and_a_tie_is_an_error():
    plain = replace(SOUND, key="faelles/a", when=())
    precise = replace(SOUND, key="faelles/b", when=(("udvalg", (True,)),))
    also = replace(precise, key="faelles/c")
    names = {"udvalg": Known(True)}
    assert most_specific([plain, precise], names) is precise
    assert most_specific([plain, precise], {}) is plain
    with pytest.raises(DraftingError) as error:
        most_specific([precise, also], names)
    assert "faelles/b, faelles/c" in error.value.user_message


def test_the_lawyers_commands(capsys):
    case = str(CONTRACT / "cases" / "S01.json")
    assert main(["blocks", "list", "--unverified"]) == 0
    assert "ikke efterprøvet" in capsys.readouterr().out
    assert main(["blocks", "show", "faelles/moede"]) == 0
    assert "Sagen er behandlet på møde." in capsys.readouterr().out
    assert main(["blocks", "lint"]) == 0
    assert "0 fejl" in capsys.readouterr().out
    assert main(["blocks", "preview", "faelles/indledning_borger", "--case", case]) == 0
    assert "Du har klaget over X Kommunes" in capsys.readouterr().out
    assert main(["blocks", "preview", "faelles/moede", "--case", case]) == 1
    assert "udvalg: sagen har nej, blokken kræver ja" in capsys.readouterr().out
    assert main(["blocks", "show", "personlig_assistance/regel_ramme"]) == 0
    assert "Tallet 37 er full_time_hours" in capsys.readouterr().out
    assert main(["blocks", "preview", "faelles/hoering_svar", "--case", case]) == 0
    assert "Du bestemmer selv" in capsys.readouterr().out
    assert main(["blocks", "show", "faelles/findes-ikke"]) == 2
    assert "findes ikke" in capsys.readouterr().err
