"""What is unknown is tried: telling values in all combinations, and which of them tell."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from math import prod

from tests.oracle.facts import File, UnansweredError, day, exact
from tests.oracle.hours import CAP, FULL, RATIO
from tests.oracle.procedure import last_day, receipt
from tests.oracle.settle import settle

STAGES = ("dismissal", "competence", "hearing", "information", "merits")
MOST_TRIALS = 6000
USUAL_HOURS = (FULL, Fraction(5), Fraction(70), Fraction(1, 10), Fraction(1), Fraction(30))


def numbers_near(*points):
    """Each point, a hair below and above."""
    hair = Fraction(1, 50)
    return [p + step for p in points for step in (Fraction(0), -hair, hair) if p + step >= 0]


def stated_hours(case):
    return [
        exact(entry["weekly_hours"])
        for entry in case.get("occupations") or []
        if entry.get("weekly_hours") is not None
    ]


def needs_of(case):
    """Every task's time and every stated need: a grant may be exactly what the law gives."""
    entries = case.get("occupations") or []
    stated = [e["need_hours_per_week"] for e in entries if e.get("need_hours_per_week")]
    times = [
        t["hours_per_week"]
        for e in entries
        for t in e.get("tasks") or []
        if t.get("hours_per_week")
    ]
    return [*stated, *times]


def representatives(case, facts, path):
    """A few telling values of one unknown path, the most telling first."""
    name = path.rsplit(".", 1)[-1]
    if path == "appealed_decision.kind":
        return ["bevilling", "afslag", "afslag på genoptagelse", "udbetaling"]
    if name == "form":
        number = path[: path.index("]")] + "].employees"
        extra = ["selvstændig"] if facts.get(number) else []
        return ["ordinær", "ledig", "uddannelse", *extra]
    if path in ("appealed_decision.received", "complaint.received"):
        return dates(facts, path)
    if path.startswith("reopening.in_force"):
        return ["2010-01-01", "2018-01-01", "2020-11-11", "2017-11-09"]
    figures = {
        "weekly_hours_then": [50, 30, 37],
        "granted_hours_then": [10, 20, 25],
        "documented_hours_paid": [0, 5, 18, 30],
        "granted_hours_per_week": [0, 168, 20, 7, 10, *needs_of(case)],
        "weekly_hours": None,
        "hours_per_week": None,
        "need_hours_per_week": None,
        "occupations[]": [0, 10, 20],
    }
    if name not in figures:
        return [True, False]
    if figures[name] is not None:
        return figures[name]
    if name == "weekly_hours":
        others = sum(stated_hours(case))
        needs = [exact(v) for p, v in facts.items() if p.endswith("need_hours_per_week")]
        needs += [exact(v) for p, v in facts.items() if p.endswith("hours_per_week") and ".t" in p]
        edges = [n * 37 / 20 for n in needs if n] + [sum(needs) * 37 / 20]
        return list(dict.fromkeys(
            [*USUAL_HOURS, *numbers_near(*edges),
             *numbers_near(max(FULL - others, Fraction(1)))]))  # fmt: skip
    edges = [RATIO * h for h in stated_hours(case)] or [Fraction(10)]
    return list(dict.fromkeys(
        [Fraction(4), Fraction(25), Fraction(0), Fraction(40), Fraction(12), *edges, CAP,
         Fraction(168), *numbers_near(*edges)]))  # fmt: skip


def dates(facts, path):
    """Receipt: from the decision's day to the complaint's. Complaint: on both sides of the line."""
    received, complained = receipt(facts), facts.get("complaint.received")
    sent = day(facts.get("appealed_decision.date"))
    if path == "complaint.received":
        base = received or sent or date(2024, 3, 1)
        ends = last_day(base)
        return [d.isoformat() for d in (ends, ends + timedelta(days=1), ends + timedelta(days=200))]
    end = day(complained) if complained else (sent or date(2024, 3, 1)) + timedelta(days=90)
    begin = sent or end - timedelta(days=90)
    return sorted({begin.isoformat(), max(begin, end).isoformat()})


@dataclass
class Trials:
    """Every combination tried: the paths, the values, the results, the questions met."""

    paths: list = field(default_factory=list)
    table: dict = field(default_factory=dict)  # values -> (Settled, questions met)
    stages: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)


def try_all(case, facts):
    """Settle the file under all combinations of telling values for what it lacks."""
    values = {}
    while True:
        trials = Trials(paths=list(values), values=shrink(values))
        try:
            for combination in product(*trials.values.values()):
                file = File(case, facts, dict(zip(trials.paths, combination, strict=True)))
                trials.table[combination] = (settle(file), set(file.met))
                trials.stages.update(file.met)
            return trials
        except UnansweredError as missing:
            path = missing.args[0]
            values[path] = representatives(case, facts, path)


def shrink(values):
    """Bound the number of combinations: drop the least telling values of the longest list."""
    values = {path: list(options) for path, options in values.items()}
    while prod(len(v) for v in values.values()) > MOST_TRIALS:
        longest = max(values, key=lambda p: len(values[p]))
        if len(values[longest]) <= 2:
            break
        values[longest].pop()
    return values


def relevant_paths(trials):
    """Paths one of whose values, the others held, gives another result."""
    found = set()
    for place, path in enumerate(trials.paths):
        seen = {}
        for combination, (settled, _) in trials.table.items():
            rest = combination[:place] + combination[place + 1 :]
            if seen.setdefault(rest, settled.key()) != settled.key():
                found.add(path)
                break
    return found


def first_stage(trials):
    """The paths that can change the result, of the first stage that has one."""
    relevant = relevant_paths(trials)
    for stage in STAGES:
        here = {path for path in relevant if trials.stages[path] == stage}
        if here:
            return here
    return set()


def open_paths(trials):
    """The open questions: those of the first stage that arise whatever the other answers are.

    A question met only under some answers to the others waits for them (AMBIGUOUS, 1).
    """
    here = first_stage(trials)
    return {p for p in here if all(p in met for _, met in trials.table.values())} or here


def acceptable(trials, asked):
    """Whether a set of questions keeps to the letter of the reading, whatever the tie-breaking.

    It asks only what can change the result, in the first stage that has such a path; and what it
    leaves out waits for an answer to something that it asks.
    """
    here = first_stage(trials)
    return asked <= here and all(waits_for_some(trials, path, asked) for path in here - asked)


def waits_for_some(trials, question, asked):
    """True where some answers to what is asked leave nothing to ask about `question`."""
    places = [place for place, path in enumerate(trials.paths) if path in asked]
    own = trials.paths.index(question)
    results = {}
    for combination, (settled, _) in trials.table.items():
        answers = tuple(combination[place] for place in places)
        rest = combination[:own] + combination[own + 1 :]
        results.setdefault(answers, {}).setdefault(rest, set()).add(settled.key())
    return any(all(len(keys) == 1 for keys in group.values()) for group in results.values())
