"""Answer what is asked, stage by stage, until the case is decided; compare at every step.

    python -m tests.oracle.dialogue [COUNT] [FIRST_SEED]

The answers are drawn from the seed, so a round can be made again.
"""

import copy
import json
import random
import re
import sys
from pathlib import Path

from tests.oracle.compare import ROOT, disagreements, engine_answers, say, shape
from tests.oracle.facts import ASSESSMENTS, known_facts
from tests.oracle.generator import cases
from tests.oracle.oracle import decide
from tests.oracle.trying import representatives

ROUNDS = 8


def answered(case, path, value):
    """A copy of the file in which one question is answered and the answer confirmed."""
    new = copy.deepcopy(case)
    new.get("evidence", {}).pop(path, None)
    if path.endswith("].tasks"):
        path = path.removesuffix("tasks") + "need_hours_per_week"
    *parents, last = re.findall(r"[a-z_0-9]+(?=\.|\[|$)|(?<=\[)\d+", path)
    holder = new
    for step in parents:
        if isinstance(holder, list):
            holder = holder[int(step)]
            continue
        if holder.get(step) is None:
            holder[step] = {}
        holder = holder[step]
    if last in ASSESSMENTS or path.startswith("answers."):
        value = {"value": value, "reason": "Svar."}
    holder[last] = value
    return new


def plain(value):
    return value if isinstance(value, (bool, str, int)) else round(float(value), 4)


def next_round(case, answer, dice):
    """The file with every question answered, or None where none can be."""
    paths = [q["path"] for q in answer["proposal"]["open_questions"]]
    if answer["proposal"]["outcome"] or not paths or None in paths:
        return None
    for path in paths:
        if path == "occupations[]":
            return None
        options = representatives(case, known_facts(case), path)
        case = answered(case, path, plain(dice.choice(options)))
    return case


def main():
    """Print every disagreement of every round, and how many cases were never decided."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    folder = ROOT / "build" / "oracle" / "dialogue"
    files, dice = cases(count, first), random.Random(first)
    for number in range(1, ROUNDS + 1):
        answers = engine_answers(files, folder)
        for case, answer in zip(files, answers, strict=True):
            report(number, case, answer, folder)
        pairs = zip(files, answers, strict=True)
        files = [new for c, a in pairs if "error" not in a and (new := next_round(c, a, dice))]
        say(f"after round {number}: {len(files)} files still have questions")
        if not files:
            return


def report(number, case, answer, folder):
    for kind, mine, theirs in disagreements(case, decide(case), answer):
        name = f"{number}-{kind}-{case['case_id']}.json"
        Path(folder / name).write_text(json.dumps(case, ensure_ascii=False, indent=1), "utf-8")
        say(f"[{kind}] {shape(kind, mine, theirs)}: {name}: oracle {mine} | engine {theirs}")


if __name__ == "__main__":
    main()
