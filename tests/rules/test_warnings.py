"""What the officer must see although it does not hold the outcome back."""

import pytest

from tests.rules.story import PAYMENT, decide

DECISION = "appealed_decision."
CITES, GROUNDS = DECISION + "cites", DECISION + "grounds"
MAX = {DECISION + "granted_hours_per_week": 20, DECISION + "states_main_considerations": False}
LETTER = [{"name": "klage", "text": "Der er prøvet Hjælpemidler."}]

CODES = [  # changes, code, is it warned?
    pytest.param({CITES: ["principmeddelelse 29-19"]}, "kasseret-praksis", True, id="PM-31-20"),
    pytest.param({CITES: ["29-19, § 15"]}, "kasseret-praksis", True, id="PM-31-20-cited-bare"),
    pytest.param({CITES: ["129-19"]}, "kasseret-praksis", False, id="PM-31-20-another-number"),
    pytest.param({CITES: ["29-190"]}, "kasseret-praksis", False, id="PM-31-20-a-longer-number"),
    pytest.param({CITES: ["3-29-19"]}, "kasseret-praksis", False, id="PM-31-20-inside-a-number"),
    pytest.param({GROUNDS: ["arbejdstid over 37 timer"]}, "kasseret-praksis", True,
                 id="PM-31-20-the-ground-without-the-number"),
    pytest.param({}, "kasseret-praksis", False, id="PM-31-20-not-cited"),
    pytest.param({"decision_date": None}, "dato-mangler", True, id="READING-today"),
    pytest.param({}, "dato-mangler", False, id="READING-dated"),
    pytest.param({"reassessment": None}, "genvurdering-mangler", True, id="RSL-66-none"),
    pytest.param({"reassessment.date": None, "reassessment.result": None},
                 "genvurdering-mangler", True, id="RSL-66-empty"),
    pytest.param({"reassessment": {"result": "fastholdt"}}, "genvurdering-mangler", False,
                 id="RSL-66-undated"),
    pytest.param({"reassessment.result": None}, "genvurdering-mangler", False, id="RSL-66-dated"),
    pytest.param({"information.sufficient": False, "information.obtainable_by_board": False},
                 "mangler-ikke-angivet", True, id="R40-nothing-named"),
    pytest.param({"information.sufficient": False, "information.obtainable_by_board": False,
                  "information.missing": ["tid"]}, "mangler-ikke-angivet", False, id="R40-named"),
    pytest.param({GROUNDS: ["dobbeltkompensation"]}, "dobbeltkompensation", True,
                 id="notat-2019-no-double-compensation"),
    pytest.param({}, "dobbeltkompensation", False, id="notat-2019-not-raised"),
    pytest.param(MAX, "maksimum-uden-vurdering", True, id="notat-2019-maximum-unassessed"),
    pytest.param({**MAX, DECISION + "granted_hours_per_week": 19.9}, "maksimum-uden-vurdering",
                 False, id="notat-2019-below-the-maximum"),
    pytest.param({**MAX, DECISION + "granted_hours_per_week": 21}, "maksimum-uden-vurdering",
                 True, id="notat-2019-above-the-maximum"),
    pytest.param({**MAX, DECISION + "states_main_considerations": None},
                 "maksimum-uden-vurdering", False, id="notat-2019-reasons-not-looked-at"),
    pytest.param({**MAX, DECISION + "granted_hours_per_week": None}, "maksimum-uden-vurdering",
                 False, id="notat-2019-grant-unknown"),
    pytest.param({**MAX, "occupations[0].weekly_hours": None}, "maksimum-uden-vurdering", False,
                 id="notat-2019-ceiling-unknown"),
    pytest.param({}, "opfølgning-skal-planlægges", True, id="notat-2019-follow-up"),
    pytest.param({DECISION + "effective_from": None}, "opfølgning-skal-planlægges", False,
                 id="notat-2019-start-unknown"),
    pytest.param({DECISION + "kind": "afslag"}, "opfølgning-skal-planlægges", False,
                 id="notat-2019-no-grant-to-follow-up"),
    pytest.param({}, "hjælpemidler-ikke-overvejet", True, id="notat-2019-aids"),
    pytest.param({"documents": LETTER}, "hjælpemidler-ikke-overvejet", False,
                 id="notat-2019-aids-in-a-document"),
    pytest.param({"weighed": ["et hjælpemiddel er prøvet"]}, "hjælpemidler-ikke-overvejet", False,
                 id="notat-2019-aids-weighed"),
    pytest.param({"documents": [{"name": "tom"}]}, "hjælpemidler-ikke-overvejet", True,
                 id="notat-2019-a-document-without-text"),
    pytest.param({"occupations": []}, "hjælpemidler-ikke-overvejet", False,
                 id="notat-2019-no-work-to-help-in"),
    pytest.param(PAYMENT, "hjælpemidler-ikke-overvejet", False, id="notat-2019-not-on-hours"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "warned"), CODES)
def test_warning(changes, code, warned):
    found = decide(changes)
    assert (code in [warning.code for warning in found.warnings]) is warned


def test_a_warning_never_changes_the_outcome_and_names_its_precedent():
    plain, warned = decide(), decide({CITES: ["29-19"]})
    assert plain.proposal == warned.proposal
    assert [w.precedent for w in warned.warnings if w.code == "kasseret-praksis"] == ["29-19"]


def test_every_warning_is_a_danish_sentence():
    found = decide({CITES: ["29-19"], "reassessment": None, "decision_date": None, **MAX})
    assert len(found.warnings) >= 5
    assert all(w.message[0].isupper() and w.message.endswith(".") for w in found.warnings)
