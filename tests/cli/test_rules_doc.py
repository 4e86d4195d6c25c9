"""docs/rules.md is written from the rules: never stale, and the catalogue is whole."""

import importlib

import pytest

from drafting.cli.main import main
from drafting.cli.rules_catalogue import CATALOGUE, POLICIES
from drafting.cli.rules_doc import ALL_RULES, document
from tests.conftest import ROOT

TEXT = document()


def test_the_document_in_the_repository_is_the_one_the_rules_write():
    stored = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert stored == TEXT, "docs/rules.md er forældet: kør »make docs«"


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.key)
def test_every_rule_stands_in_the_document_with_tests_of_its_own(rule):
    part = TEXT.split(f"### `{rule.key}` – ", 1)[1].split("\n###", 1)[0]
    assert rule.title in part and rule.law[0] in part
    assert "Prøver: ingen" not in part


def test_the_catalogue_is_whole_and_every_number_has_a_rule_or_a_reason():
    assert [number for number, _, _ in CATALOGUE] == [f"R{n:02d}" for n in range(1, 53)]
    covered = {number for rule in ALL_RULES for number in rule.catalogue}
    for number, _, left in CATALOGUE:
        assert number in covered or left, number
    assert covered <= {number for number, _, _ in CATALOGUE}


@pytest.mark.parametrize(("policy", "module", "name"), POLICIES)
def test_every_policy_stands_where_the_document_says(policy, module, name):
    assert hasattr(importlib.import_module(module), name), policy


def test_the_document_is_written_to_a_file_and_to_the_screen(tmp_path, capsys):
    assert main(["rules-doc", "-o", str(tmp_path / "ny" / "rules.md")]) == 0
    assert (tmp_path / "ny" / "rules.md").read_text("utf-8") == TEXT
    assert main(["rules-doc"]) == 0
    assert capsys.readouterr().out == TEXT


def test_a_place_that_cannot_be_written_is_one_danish_sentence(tmp_path, capsys):
    assert main(["rules-doc", "-o", str(tmp_path)]) == 2
    assert "kan ikke skrives" in capsys.readouterr().err
