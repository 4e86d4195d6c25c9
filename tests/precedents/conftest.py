"""A small library in a temporary folder, with vectors that need no model."""

import shutil

import pytest

from precedents.build import Sources, build_index
from precedents.encoder.embedder import FakeEmbedder
from precedents.opened import open_index
from precedents.places import corpus_dir

CORE = ("31-20", "29-19", "28-19", "RI-29782", "78-12", "49-13", "18-22", "27-15", "38-23")


@pytest.fixture
def library(tmp_path):
    """Nine of the shipped decisions, an empty import folder and an empty index folder."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for key in CORE:
        shutil.copy(corpus_dir() / f"{key}.yaml", shipped)
    return Sources(shipped, tmp_path / "imported", tmp_path / "index")


@pytest.fixture(scope="session")
def whole_index(tmp_path_factory):
    """The whole shipped corpus, indexed with the fake embedder."""
    folder = tmp_path_factory.mktemp("whole")
    sources = Sources(corpus_dir(), folder / "imported", folder / "index")
    embedder = FakeEmbedder()
    build_index(sources, embedder)
    return open_index(sources, embedder)
