"""One small grammar a fact group: each reads one sentence and gives what it found there."""

from collections.abc import Callable, Iterator

from drafting.intake.grammar import (
    citations,
    days,
    decision,
    grounds,
    hours,
    impairment,
    occupation,
    procedure,
    task_form,
    task_self,
    task_terms,
    tasks,
)
from drafting.intake.model import Hit, Sentence

__all__ = ["GRAMMARS"]

GRAMMARS: dict[str, Callable[[Sentence], Iterator[Hit]]] = {
    "decision": decision.find,
    "days": days.find,
    "hours": hours.find,
    "tasks": tasks.find,
    "task_form": task_form.find,
    "task_self": task_self.find,
    "task_terms": task_terms.find,
    "occupation": occupation.find,
    "impairment": impairment.find,
    "citations": citations.find,
    "grounds": grounds.find,
    "procedure": procedure.find,
}
"""The fact groups in the order a sentence is read."""
