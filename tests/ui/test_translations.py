from pathlib import Path

import pytest
import streamlit

from drafting.ui.translations import TRANSLATIONS, in_danish

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


@pytest.fixture(scope="module")
def scripts():
    return b"\n".join(path.read_bytes() for path in SCRIPTS.glob("*.js"))


def test_every_english_fragment_is_in_the_streamlit_that_is_installed(scripts):
    gone = [old for old in TRANSLATIONS if old.encode() not in scripts]
    assert not gone, f"Streamlit no longer says: {gone}"


@pytest.mark.parametrize(("old", "new"), TRANSLATIONS.items())
def test_a_translation_keeps_the_script_whole(old, new):
    assert new.count("`") % 2 == old.count("`") % 2
    assert new.count("${") <= old.count("${")
    assert new.count("{") - new.count("}") == old.count("{") - old.count("}")


def test_a_script_without_such_words_is_left_as_it_is():
    assert in_danish(b"let a=`Open`;") == b"let a=`Open`;"
