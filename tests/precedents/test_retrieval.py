"""The real model on real questions; the figures themselves are printed by the benchmark."""

import numpy as np
import pytest

from drafting.errors import PrecedentError
from precedents.build import Sources, build_index
from precedents.encoder.embedder import open_embedder
from precedents.encoder.manifest import MANIFEST, check_model, write_manifest
from precedents.encoder.setup import adopt_model, setup_model
from precedents.evaluate import Question, evaluate, read_questions, score_question
from precedents.opened import choose_embedder, open_index
from precedents.places import corpus_dir, default_model_dir
from precedents.query import PrecedentQuery
from precedents.search import search_precedents
from tests.conftest import ROOT

OWN = ROOT / "tests" / "precedents" / "questions.jsonl"


@pytest.fixture(scope="module")
def embedder():
    """The model made at setup."""
    try:
        return open_embedder(default_model_dir())
    except PrecedentError:
        pytest.skip("sprogmodellen er ikke lavet her; kør »make setup«")


@pytest.fixture(scope="module")
def real(embedder, tmp_path_factory):
    """The shipped corpus indexed with the real model."""
    folder = tmp_path_factory.mktemp("real")
    sources = Sources(corpus_dir(), folder / "imported", folder / "index")
    build_index(sources, embedder)
    return open_index(sources, embedder)


def ranker(index):
    def rank(text):
        answer = search_precedents(PrecedentQuery(text), index)
        return [hit.key for hit in answer.hits], answer.confident

    return rank


@pytest.mark.model
def test_the_converted_model_gives_the_vectors_of_the_original(embedder):
    (query,) = embedder.queries(
        ["Må kommunen nedsætte timerne, når borgeren arbejder mere end 37 timer?"]
    )
    (passage,) = embedder.passages(
        ["Der kan ikke ydes tilskud til personlig assistance i ventetiden mellem opgaverne."]
    )
    assert query[:3] == pytest.approx([0.0465, 0.0269, -0.0663], abs=2e-4)
    assert passage[:3] == pytest.approx([0.0610, -0.0146, -0.0389], abs=2e-4)
    assert float(query @ passage) == pytest.approx(0.8434, abs=2e-4)
    assert np.linalg.norm(query) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.model
def test_public_questions_reach_the_figures_of_the_contract(real, shared):
    scores = evaluate(read_questions(shared / "contract/retrieval_public.jsonl"), ranker(real))
    assert scores.ndcg >= 0.90
    assert scores.recall >= 0.95
    assert scores.withdrawn_above == 0
    assert scores.unsure_when_unanswered == 1


def test_own_questions_hold_at_least_eighty_half_of_them_held_back():
    own = read_questions(OWN)
    held = [each for each in own if each.split == "afprøvning"]
    assert len(own) >= 80
    assert abs(len(held) - len(own) / 2) <= 1
    keys = {path.stem for path in corpus_dir().glob("*.yaml")}
    assert {key for each in own for key in each.relevant} <= keys


def test_the_measure_of_a_ranking_is_the_textbooks():
    question = Question("q", "x", {"a": 2, "b": 1}, ("c",))
    assert score_question(question, ["a", "b"]) == (1.0, 1.0, 1.0, 0.0)
    ndcg, recall, reciprocal, above = score_question(question, ["c", "a"])
    assert (recall, reciprocal, above) == (1.0, 0.5, 1.0)
    assert 0 < ndcg < 1
    assert score_question(question, [])[:3] == (0.0, 0.0, 0.0)


@pytest.fixture
def folder(tmp_path):
    """A model folder that holds nothing but what a check looks at."""
    (tmp_path / "modules.json").write_text("[]", "utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    write_manifest(tmp_path)
    return tmp_path


def test_a_changed_weight_file_is_noticed(folder):
    check_model(folder)
    (folder / "model.safetensors").write_bytes(b"others")
    with pytest.raises(PrecedentError) as refused:
        check_model(folder)
    assert "ændret" in refused.value.user_message


@pytest.mark.parametrize("name", ["pytorch_model.bin", "modeling_x.py", "x.pkl"])
def test_a_folder_with_program_code_is_refused(folder, name):
    (folder / MANIFEST).unlink()
    (folder / name).write_bytes(b"x")
    with pytest.raises(PrecedentError) as refused:
        adopt_model(folder)
    assert "programkode" in refused.value.user_message


def test_a_missing_model_and_the_switch_give_words_with_a_banner(tmp_path, monkeypatch):
    monkeypatch.setenv("UDKAST_MODEL", str(tmp_path / "findes-ikke"))
    chosen, banner = choose_embedder()
    assert chosen is None
    assert "Sprogmodellen mangler" in banner
    monkeypatch.setenv("UDKAST_MENINGSSOEGNING", "fra")
    assert "slået fra" in choose_embedder()[1]


def test_setup_leaves_a_model_that_is_already_there_alone(folder):
    before = (folder / "model.safetensors").stat().st_mtime_ns
    assert "ligger allerede" in setup_model(folder)
    assert (folder / "model.safetensors").stat().st_mtime_ns == before


def test_setup_says_what_to_do_where_the_package_is_missing(tmp_path, monkeypatch):
    import importlib.metadata

    def missing(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "distribution", missing)
    with pytest.raises(PrecedentError) as refused:
        setup_model(tmp_path / "model")
    assert "Ordsøgningen virker uden" in refused.value.user_message
