"""Generated case files as letters: whole, true, traced and in the right person, or refused."""

import random
from datetime import date

import pytest

from drafting.domain.decision import Decision, Outcome
from drafting.errors import UdkastError
from drafting.library.casefile import parse_case
from drafting.pipeline import compose_draft, examine
from drafting.text import LAYOUTS, complaint_points
from tests.oracle.generator import Maker
from tests.text.letters import sentences_of
from tests.text.whole import faults_of

POINTS = (
    "Jeg har brug for flere timer.", "Ventetiden skal tælle med.", "Mit handicap er varigt.",
    "Jeg arbejder mere end 37 timer.", "Kommunen har ikke begrundet afgørelsen.",
    "Andre får mere hjælp end mig.", "Jeg er ikke blevet hørt.", "Det er ikke almindelig medhjælp.",
    "Opgaverne kan ikke fordeles. Jeg er alene.", "Kommunen brugte en fast regel.",
    "Mit arbejde er foreneligt med mit syn.", "Det er ikke dobbeltkompensation.",
    "Min lidelse er betydelig.", "Et bierhverv tæller også.", "Klagevejledningen manglede",
)  # fmt: skip
SIDES = ("du selv har forklaret det", "Kommunen har ikke undersøgt det.", "at lægen skriver det")
GROUNDS = (
    "arbejdstid over 37 timer", "behovet er lavere", "ventetid", "kan selv", "uforeneligt erhverv",
    "vikar eller medhjælp", "omfordeling", "dobbeltkompensation", "ikke varig", "ikke betydelig",
    "uden for personkredsen", "fast intern regel", "bierhverv", "andet",
)  # fmt: skip
DOCUMENTS = (
    ("Kommunens afgørelse", "kommunens afgørelse"), ("Klage", "klage"), ("Notat", "notat"),
    ("Erklæring", "arbejdsgivererklæring"), ("Lægebrev", "lægelige oplysninger"),
)  # fmt: skip


class LetterMaker(Maker):
    """A generated case with what a letter also says: points, sides, documents, parties."""

    def make(self):
        case = super().make()
        r = self.r
        if self.odds(0.5):
            points = r.sample(POINTS, r.randrange(1, 4))
            case.setdefault("complaint", {})["points"] = points
            for index in range(len(points)):
                if self.odds(0.4):
                    case.setdefault("answers", {})[f"complaint.points[{index}]"] = {
                        "value": None, "reason": f"Det har vi set på i sagen, punkt {index + 1}",
                    }  # fmt: skip
        if self.odds(0.5) and isinstance(case.get("appealed_decision"), dict):
            decision = case["appealed_decision"]
            grounds = r.sample(GROUNDS, r.randrange(1, 4))
            decision["grounds"] = [*dict.fromkeys([*(decision.get("grounds") or []), *grounds])]
            decision["states_main_considerations"] = r.choice([True, False, None])
            decision["appeal_guidance_correct"] = r.choice([True, False, None])
        self.papers(case)
        return case

    def assessment(self, value):
        given = super().assessment(value)
        if given is not None and self.odds(0.3):
            given = {**given, "for": self.r.sample(SIDES, self.r.randrange(0, 3)),
                     "against": self.r.sample(SIDES, self.r.randrange(0, 2))}  # fmt: skip
        return given

    def papers(self, case):
        r = self.r
        case["board"] = {"committee": r.choice([True, False, None]),
                         "unanimous": r.choice([True, False, None])}  # fmt: skip
        if self.odds(0.5):
            case["documents"] = [{"name": n, "kind": k} for n, k in r.sample(DOCUMENTS, 3)]
            evidence = {"document": r.choice(DOCUMENTS)[0], "confirmed_by": "A. Prøve"}
            if case.get("occupations"):
                case["evidence"] = {"occupations[0].weekly_hours": [evidence]}
        if self.odds(0.3):
            case["journal_number"] = "26-10001"
            case["parties"] = [{"role": "borger", "name": "Jane Prøve", "address": "Gade 1"},
                               {"role": "kommune", "name": "X Kommune"},
                               {"role": "arbejdsgiver", "name": "Prøve A/S"}]  # fmt: skip
        if self.odds(0.2):
            case["weighed"] = ["Du har selv gjort rede for dit arbejde."]


def letters_of(seed):
    """The case, what was found, and the letters a person might ask for, each with its decision."""
    r = random.Random(-seed)
    case = parse_case(LetterMaker(seed).make(), source=f"G{seed}")
    examination = examine(case, case.decision_date or date(2026, 3, 1))
    yield case, examination, None, None
    outcome = r.choice(list(Outcome))
    decision = Decision(outcome, examination, (), "A. Prøve", "Sagen skal ses på ny.")
    yield case, examination, decision, None
    yield case, examination, None, r.choice([name for name in LAYOUTS if name != "afgørelse"])


def check(seed):
    """Write the letters of one seed; return how many were written and how many refused."""
    written = refused = 0
    for case, examination, decision, letter in letters_of(seed):
        try:
            draft = compose_draft(case, examination, decision=decision, letter=letter)
        except UdkastError as error:
            assert letter is not None, (seed, error)  # a decision is never refused
            assert error.user_message.endswith(".")
            refused += 1
            continue
        faults = list(faults_of(case, examination, draft, decision))
        assert faults == [], (seed, draft.letter, decision and decision.outcome)
        if draft.letter == "afgørelse":
            check_points(seed, case, draft)
        written += 1
    return written, refused


def check_points(seed, case, draft):
    """No point of the complaint is glossed over: it is answered, or it stands there unanswered."""
    said = {sentence.id for sentence in sentences_of(draft)}
    for point in complaint_points(case, draft):
        assert point.answer or set(point.quoted) & said, (seed, point.path)


@pytest.mark.parametrize("seed", range(40))
def test_a_generated_case_gives_whole_and_true_letters(seed):
    written, _ = check(seed)
    assert written


@pytest.mark.torture
def test_five_thousand_generated_cases_give_whole_and_true_letters():
    counts = [check(seed) for seed in range(1000, 6000)]
    written, refused = (sum(column) for column in zip(*counts, strict=True))
    assert written > 11_000, (written, refused)
