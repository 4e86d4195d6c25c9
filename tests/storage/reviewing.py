"""A case on its way to a reviewer, as the store sees it: people, decision, draft, Word file."""

from drafting.domain.people import Role, User
from drafting.storage import control
from drafting.storage.cases import insert_case
from drafting.storage.contents import store_content
from drafting.storage.control import HandOver, Verdict
from drafting.storage.model import Action, StepKind
from drafting.storage.people import save_user
from drafting.storage.steps import NewStep, append_step, insert_step
from tests.storage.conftest import body

STOP = {"check": "tal", "severity": "stop", "message": "»70« står ikke i sagen."}
ADVICE = {"check": "lange sætninger", "severity": "råd", "message": "Del den gerne."}
READ = "Jeg, Bo Birk, har læst afgørelsen."


def people(store):
    """Anna decides, Bo and Dorte review, Clara does both."""
    officer, reviewer = frozenset({Role.OFFICER}), frozenset({Role.REVIEWER})
    for user in (
        User("anna", "Anna And", officer),
        User("bo", "Bo Birk", reviewer),
        User("clara", "Clara Carl", officer | reviewer),
        User("dorte", "Dorte Dal", reviewer),
    ):
        save_user(store, user, "system")


def decide(store, key, version=1, actor="anna"):
    said = {"outcome": "ændring", "decided_by": "Anna And", "reason": None}
    return append_step(store, key, NewStep(StepKind.DECISION, said, version), actor).number


def draft(store, key, text="Du får 12,5 timer.", **made):
    """Save a draft of the decision, made from version 1 and decision 1 unless it is said."""
    version = made.get("version", 1)
    said = {
        "draft": {"letter": made.get("letter", "afgørelse"), "text": text},
        "made_with": {"decision": made.get("decision", 1)},
    }
    new = NewStep(StepKind.DRAFT, said, version)
    return append_step(store, key, new, made.get("actor", "anna")).number


def ready(store):
    """Return the key of a case that can be handed over."""
    people(store)
    key = insert_case(store, body(), "anna").key
    decide(store, key)
    draft(store, key)
    return key


def hand_over(store, key, reviewer="bo", number=1, actor="anna"):
    word = store_content(store, key, b"Word " + str(number).encode(), actor)
    return control.hand_over(store, key, HandOver(reviewer, number, word, (ADVICE,)), actor)


def sent_letter(store, key, kind, word, actor="anna"):
    """Put a letter that was sent into a case, past quality control, as no caller can."""
    body = {"letter": kind, "content": store_content(store, key, word, actor)}
    with store.write(actor) as unit:
        stored = insert_step(unit, key, NewStep(StepKind.LETTER, body))
        unit.event(Action.STEP, key, kind=stored.kind.value, number=stored.number)
    return stored


def seen(store, key):
    return control.standing_of(store, key).now.sha256()


def approve(store, key, actor="bo", notes=(ADVICE,)):
    return control.approve(store, key, Verdict(seen(store, key), READ, notes), actor)
