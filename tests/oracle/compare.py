"""Run generated case files through `python -m drafting decide --batch` and through the oracle.

    python -m tests.oracle.compare [COUNT] [FIRST_SEED] [FOLDER]

prints every disagreement grouped by kind and shape, the smallest case of each group first, and
saves that case in FOLDER (default: build/oracle).
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tests.oracle.generator import cases
from tests.oracle.oracle import decide
from tests.oracle.trying import acceptable

ROOT = Path(__file__).resolve().parents[2]


def engine_answers(files, folder):
    """What `decide --batch` says of each file, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "cases.jsonl"
    lines = [json.dumps(case, ensure_ascii=False) for case in files]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "drafting", "decide", "--batch", str(source)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    if len(answers) != len(files):
        raise RuntimeError(f"{len(answers)} answers to {len(files)} files\n{done.stderr[-2000:]}")
    return answers


def seen(answer):
    """The engine's answer in the oracle's terms."""
    proposal = answer["proposal"]
    return {
        "outcome": proposal["outcome"],
        "hours_exact": proposal["hours_exact"],
        "ceiling_exact": proposal["ceiling_exact"],
        "deadline": {key: answer["deadline"][key] for key in ("received", "last_day", "late")},
        "open_question_paths": {q["path"] for q in proposal["open_questions"]},
        "to_obtain": list(proposal["to_obtain"]),
        "effective_from": proposal["effective_from"],
        "occupations": [o["granted_exact"] for o in answer["occupations"]],
    }


def disagreements(case, mine, answer):
    """Return (kind, mine, theirs) for each point on which the two differ."""
    if "error" in answer:
        return [("error", None, answer["error"])]
    theirs = seen(answer)
    points = ["outcome", "hours_exact", "deadline", "open_question_paths"]
    if mine["outcome"]:
        points.append("effective_from")
        if mine["stage"] in ("information", "merits"):
            points.append("ceiling_exact")
    if mine["stage"] == "information":
        points.append("to_obtain")
    if mine["occupations"] is not None:
        points.append("occupations")
    differing = [p for p in points if mine[p] != theirs[p]]
    soft = "open_question_paths" in differing and is_other_order(mine, theirs)
    return [
        ("other order" if soft and p == "open_question_paths" else p, mine[p], theirs[p])
        for p in differing
    ]


def is_other_order(mine, theirs):
    """True where the engine asks in another order that the reading allows as well."""
    if mine["outcome"] or theirs["outcome"] or None in mine["open_question_paths"]:
        return False
    return acceptable(mine["trials"], theirs["open_question_paths"])


def shape(kind, mine, theirs):
    """Disagreements of one shape belong together: paths without numbers, hours without figures."""
    if kind in ("open_question_paths", "other order"):
        only_mine = sorted({bare(p) for p in mine - theirs})
        only_theirs = sorted({bare(p) for p in theirs - mine})
        return f"only oracle {only_mine} / only engine {only_theirs}"
    if kind == "outcome":
        return f"oracle {mine} / engine {theirs}"
    if kind == "deadline":
        return str([key for key in mine if mine[key] != theirs[key]])
    if kind == "error":
        return bare(theirs)[:80]
    words = ["null" if value is None else "value" for value in (mine, theirs)]
    return f"oracle {words[0]} / engine {words[1]}"


def bare(path):
    return re.sub(r"\d+", "#", str(path))


def compare(count, first, folder):
    """Return the groups of disagreements: (kind, shape) -> [(size, case, mine, theirs)]."""
    files = cases(count, first)
    groups = defaultdict(list)
    for case, answer in zip(files, engine_answers(files, folder), strict=True):
        mine = decide(case)
        for kind, own, other in disagreements(case, mine, answer):
            size = len(json.dumps(case))
            groups[kind, shape(kind, own, other)].append((size, case, own, other))
    for found in groups.values():
        found.sort(key=lambda entry: entry[0])
    return groups


def say(line):
    sys.stdout.write(line + "\n")


def main():
    """Print the groups, largest first, and save the smallest case of each."""
    arguments = sys.argv[1:]
    count = int(arguments[0]) if arguments else 1000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    folder = Path(arguments[2]) if len(arguments) > 2 else ROOT / "build" / "oracle"
    groups = compare(count, first, folder)
    differing = {entry[1]["case_id"] for found in groups.values() for entry in found}
    say(f"{count} cases, {len(differing)} with a disagreement")
    order = sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1])))
    for number, ((kind, form), found) in enumerate(order, 1):
        size, case, own, other = found[0]
        target = folder / f"{number:03d}-{kind}-{case['case_id']}.json"
        target.write_text(json.dumps(case, ensure_ascii=False, indent=1), encoding="utf-8")
        names = [entry[1]["case_id"] for entry in found[:6]]
        say(f"\n[{number}] {kind}: {form}: {len(found)} cases {names}")
        say(f"    smallest {target.name} ({size} bytes): oracle {own} | engine {other}")


if __name__ == "__main__":
    main()
