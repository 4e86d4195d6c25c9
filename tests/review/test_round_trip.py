"""Real letters through what people do in Word, and through a save in LibreOffice."""

import random
import subprocess

import pytest

from drafting.intake import read_letter
from drafting.rendering import render_docx
from drafting.review import compare
from tests.conftest import need
from tests.review import edits
from tests.review.edits import EDITS, Letter, Seen
from tests.text.letters import letter, sentences_of

NAMES = ["R01", "S01", "S10", "S18", "S20", "S41", "R05", "S04"]


def edited(seed, kinds):
    """Make a draft, edit its Word file in these ways; return draft, file and what must be seen."""
    dice = random.Random(seed)  # a fixed seed, so that a failure can be seen again
    draft = letter(dice.choice(NAMES))
    made = Letter(render_docx(draft), dice)
    seen = [edit(made) for edit in kinds(dice)]
    return draft, made.content(), [one for one in seen if one is not None]


def several(dice):
    """One to three edits; what changes every style comes first, so that the others see it."""
    chosen = dice.sample(EDITS, dice.choice([1, 1, 2, 3]))
    return sorted(chosen, key=lambda edit: edit is not edits.all_styles_lost)


def whole(seen):
    total = Seen()
    for one in seen:
        for name in ("changed", "deleted", "moved", "parts"):
            getattr(total, name).update(getattr(one, name))
        for name in ("new", "unplaced", "comments"):
            getattr(total, name).extend(getattr(one, name))
        total.tracked += one.tracked
    return total


def assert_seen(draft, content, seen, where, counted=True):
    """Every edit is seen as what it is, and every other sentence keeps its state and its source."""
    want, read = whole(seen), compare(draft, read_letter(content, "brev.docx"))
    state = {one.id: one.state for one in read.sentences}
    sources = {one.id: one.source for one in sentences_of(draft)}
    untouched = [identity for identity in sources if identity not in want.ids()]
    assert [i for i in untouched if state.get(i) != "uændret"] == [], where
    assert {i for i in state if state[i] == "ændret" and i in sources} == want.changed, where
    assert set(read.deleted) == want.deleted, where
    assert {i for i in state if state[i] == "flyttet"} == want.moved, where
    new = [one.text for one in read.sentences if one.state == "ny"]
    assert sorted(new) == sorted(want.new), where
    parts = {i.rsplit("-", 1)[0] for i in state if i not in sources and state[i] != "ny"}
    assert parts == want.parts, where
    for one in read.sentences:
        base = one.id if one.id in sources else one.id.rsplit("-", 1)[0]
        assert one.source == (None if one.state == "ny" else sources[base]), where
    assert list(read.unplaced) == want.unplaced, where
    if counted:
        assert read.tracked_changes == want.tracked, where
    said = [(one.anchor, one.author, one.text) for one in read.comments]
    assert said == want.comments, where


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_each_kind_of_edit_is_seen_as_what_it_is(edit):
    done = 0
    for seed in range(4):
        draft, content, seen = edited(seed, lambda dice: [edit])
        assert_seen(draft, content, seen, (edit.__name__, seed))
        done += len(seen)
    assert done


def test_several_edits_of_one_letter_are_told_apart():
    for seed in range(24):
        draft, content, seen = edited(seed, several)
        assert_seen(draft, content, seen, seed)


def saved_by_libreoffice(files, folder):
    """Save all files again as Word documents in one start of LibreOffice."""
    (folder / "ud").mkdir()
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    command = ["soffice", "--headless", "--norestore", "--nolockcheck"]
    command += [f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--convert-to", "docx"]
    command += ["--outdir", str(folder / "ud"), *(str(folder / f"{name}.docx") for name in files)]
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    return {name: (folder / "ud" / f"{name}.docx").read_bytes() for name in files}


def round_trip(seeds, kinds, folder):
    made = {f"brev{seed}": edited(seed, kinds(seed)) for seed in seeds}
    back = saved_by_libreoffice({name: one[1] for name, one in made.items()}, folder)
    for name, (draft, _, seen) in made.items():
        assert_seen(draft, back[name], seen, name, counted=False)
    return sum(len(seen) for _, _, seen in made.values())


@pytest.mark.office
def test_each_kind_of_edit_survives_a_save_in_libreoffice(tmp_path):
    need("soffice")
    assert round_trip(range(len(EDITS)), lambda seed: lambda dice: [EDITS[seed]], tmp_path)


@pytest.mark.torture
@pytest.mark.office
def test_two_hundred_edits_are_told_apart_through_libreoffice(tmp_path):
    need("soffice")
    count = round_trip(range(1000, 1200), lambda seed: several, tmp_path)
    assert count > 200
