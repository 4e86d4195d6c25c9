"""Every test that docs/security.md names is there, and every row names one or says it has none."""

import re

import pytest

from tests.conftest import ROOT

TEXT = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)))
ROWS = [line for line in TEXT.splitlines() if line.startswith("| T")]


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_named_test_exists(path, name):
    source = (ROOT / path).read_text("utf-8")
    assert re.search(rf"^def {name or 'test_'}", source, re.MULTILINE)


def test_every_threat_has_a_row_and_every_row_a_test():
    assert [re.match(r"\| (T\d+)", row)[1] for row in ROWS] == [f"T{n}" for n in range(1, 15)]
    assert [row for row in ROWS if "`tests/" not in row] == []
    assert len(NAMED) > 25


def test_every_setting_the_program_reads_is_in_the_manual_for_operation():
    manual = (ROOT / "docs" / "operations.md").read_text("utf-8")
    read = set()
    for folder in ("drafting", "precedents"):
        for path in (ROOT / folder).rglob("*.py"):
            read |= set(re.findall(r"UDKAST_[A-Z_]+", path.read_text("utf-8")))
    assert {name for name in read if name not in manual} == set()
