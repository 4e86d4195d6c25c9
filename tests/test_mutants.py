"""The mutation run copies what exists, and calls only those changes harmless that are."""

import pytest

from benchmarks.mutants import COPIED, MODULES, same_value
from tests.conftest import ROOT

CHANGES = [
    pytest.param("zip(a, b, strict=True)", "zip(a, b, strict=False)", True, id="strict"),
    pytest.param("zip(a, b, strict=True)", "zip(a, b, )", True, id="no-strict"),
    pytest.param("sum(a, _ZERO)", "sum(a, )", True, id="start-of-a-sum"),
    pytest.param("sum(a, Fraction(0))", "sum(a, )", True, id="start-written-out"),
    pytest.param("a <= b", "a < b", False, id="a-boundary"),
    pytest.param("max(a, _ZERO)", "max(a, _ONE)", False, id="another-value"),
]


@pytest.mark.parametrize(("old", "new", "harmless"), CHANGES)
def test_a_change_that_cannot_alter_a_value(old, new, harmless):
    assert same_value(((old, new),)) is harmless


def test_everything_the_run_copies_and_mutates_exists():
    for name in (*COPIED, *MODULES.values()):
        assert (ROOT / name).exists(), name
