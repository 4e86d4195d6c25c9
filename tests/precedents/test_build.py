import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from drafting.errors import PrecedentError
from precedents.build import build_index, content_key
from precedents.encoder.embedder import FakeEmbedder
from precedents.folder import CHROMA, live_folder
from precedents.lock import builder_lock
from precedents.opened import open_index
from precedents.places import corpus_dir
from precedents.query import PrecedentQuery
from precedents.search import search_precedents
from tests.conftest import ROOT

BUILDER = """
import sys
from pathlib import Path
from precedents.build import Sources, build_index
from precedents.encoder.embedder import FakeEmbedder
build_index(Sources(*map(Path, sys.argv[1:4])), FakeEmbedder())
"""


def add(library, key):
    shutil.copy(corpus_dir() / f"{key}.yaml", library.shipped)


def first(library, text="ventetid mellem opgaverne"):
    index = open_index(library, FakeEmbedder())
    return search_precedents(PrecedentQuery(text), index).hits[0].key


def start(library):
    folders = [str(each) for each in (library.shipped, library.imported, library.root)]
    return subprocess.Popen(
        [sys.executable, "-c", BUILDER, *folders], cwd=ROOT, stderr=subprocess.DEVNULL
    )


def test_a_built_index_answers_and_a_second_build_does_nothing(library):
    embedder = FakeEmbedder()
    built = build_index(library, embedder)
    assert built.changed
    assert built.embedded == built.passages == len(embedder.embedded)
    assert first(library) == "31-20"
    again = FakeEmbedder()
    assert not build_index(library, again).changed
    assert again.embedded == []


def test_adding_one_document_embeds_only_that_document(library):
    build_index(library, FakeEmbedder())
    add(library, "46-22")
    embedder = FakeEmbedder()
    built = build_index(library, embedder)
    assert built.embedded == len(embedder.embedded) == 1
    assert "keratokonus" in embedder.embedded[0].lower()


def test_search_answers_from_the_old_index_and_says_so_until_the_new_one_is_built(library):
    build_index(library, FakeEmbedder())
    add(library, "46-22")
    index = open_index(library, FakeEmbedder())
    assert "46-22" not in index.corpus
    assert "Samlingen er ændret" in index.banner


def test_without_an_index_the_search_answers_on_words_with_a_banner(library):
    index = open_index(library, FakeEmbedder())
    assert "ikke bygget et indeks" in index.banner
    assert search_precedents(PrecedentQuery("ventetid"), index).hits[0].key == "31-20"


def test_another_model_gives_words_only_with_a_banner_and_never_mixed_vectors(library):
    build_index(library, FakeEmbedder("en"))
    index = open_index(library, FakeEmbedder("to"))
    assert index.vectors is None
    assert "anden sprogmodel" in index.banner
    assert content_key(library, "en") != content_key(library, "to")


def test_the_second_builder_stops_and_says_so_in_danish(library):
    with builder_lock(library.root), pytest.raises(PrecedentError) as refused:
        build_index(library, FakeEmbedder())
    assert "Indekseringen kører allerede" in refused.value.user_message
    assert build_index(library, FakeEmbedder()).changed


def test_two_builders_at_once_leave_one_whole_index(library):
    builders = [start(library) for _ in range(2)]
    codes = [each.wait(60) for each in builders]
    assert 0 in codes
    assert open_index(library, FakeEmbedder()).banner == ""


def damage(path, how):
    data = bytearray(path.read_bytes())
    if how == "flip" and data:
        data[len(data) // 2] ^= 0x40
        path.write_bytes(bytes(data))
    elif how == "cut":
        path.write_bytes(bytes(data[: len(data) // 2]))
    else:
        path.unlink()


@pytest.mark.parametrize("how", ["flip", "cut", "delete"])
@pytest.mark.parametrize("part", ["vectors.npy", "passages.jsonl", "data_level0.bin"])
def test_a_damaged_index_is_noticed_answers_on_words_and_is_rebuilt(library, part, how):
    build_index(library, FakeEmbedder())
    folder = live_folder(library.root)
    damage(next(folder.rglob(part)), how)
    index = open_index(library, FakeEmbedder())
    assert "beskadiget" in index.banner
    assert search_precedents(PrecedentQuery("ventetid"), index).hits[0].key == "31-20"
    assert build_index(library, FakeEmbedder()).changed
    assert open_index(library, FakeEmbedder()).banner == ""


def test_searching_changes_no_file_of_the_index_and_leaves_no_copy(library):
    build_index(library, FakeEmbedder())
    folder = live_folder(library.root)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    index = open_index(library, FakeEmbedder())
    rows = index.nearest(FakeEmbedder().queries(["ventetid"])[0], 3)
    assert len(rows) == 3
    index._nearest.close()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert list(library.root.glob(".aaben-*")) == []


def test_chromadb_agrees_with_the_exact_search(library):
    embedder = FakeEmbedder()
    build_index(library, embedder)
    index = open_index(library, embedder)
    for text in ("ventetid", "flere erhverv", "klagefrist overskredet"):
        vector = embedder.queries([text])[0]
        exact = sorted(-(index.vectors @ vector))[:5]
        found = [-float(index.vectors[row] @ vector) for row in index.nearest(vector, 5)]
        assert found == pytest.approx(exact, abs=1e-5)


def test_an_index_that_fails_its_proof_is_not_taken_into_use(library, monkeypatch):
    build_index(library, FakeEmbedder())
    live = live_folder(library.root)
    add(library, "46-22")
    monkeypatch.setattr("precedents.index.write_vectors", lambda folder, rows: folder.mkdir())
    with pytest.raises(PrecedentError) as refused:
        build_index(library, FakeEmbedder())
    assert "bestod ikke sin kontrol" in refused.value.user_message
    assert live_folder(library.root) == live


def killed_builds(library, times):
    rng = random.Random(20261121)
    build_index(library, FakeEmbedder())
    for number in range(times):
        (library.shipped / "28-19.yaml").touch()
        with (library.shipped / "49-13.yaml").open("a", encoding="utf-8") as stream:
            stream.write(f"# {number}\n")
        process = start(library)
        time.sleep(rng.uniform(0.3, 2.5))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        index = open_index(library, FakeEmbedder())
        assert "beskadiget" not in index.banner
        assert index.vectors is not None
        assert search_precedents(PrecedentQuery("ventetid"), index).hits[0].key == "31-20"
    assert build_index(library, FakeEmbedder()).changed is True or live_folder(library.root)
    assert list(library.root.glob(".bygger-*")) == []


def test_kill_nine_during_a_build_leaves_the_old_or_the_new_index(library):
    killed_builds(library, 4)


@pytest.mark.torture
def test_a_hundred_kill_nines_during_builds(library):
    killed_builds(library, 100)


def test_only_one_module_touches_chromadb_and_none_its_server():
    for path in sorted(ROOT.glob("precedents/**/*.py")):
        text = path.read_text("utf-8")
        if path.name not in ("index.py", "verify.py"):
            assert "import chromadb" not in text, path
        for banned in ("HttpClient", "chromadb.server", "DefaultEmbeddingFunction"):
            assert banned not in text, path
    assert CHROMA == "chroma"


def test_the_commands_load_no_heavy_library_before_they_need_it():
    code = (
        "import sys, precedents.cli, precedents.library, precedents.commands.search;"
        "print([m for m in ('torch','sentence_transformers','chromadb','streamlit')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr
