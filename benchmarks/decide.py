"""How long a decision takes: as a process, in a process, with unknowns, and in a batch.

Baselines in the same run: a Python that imports pydantic and yaml, and openfisca-core answering
the one hours rule for one case.
"""

import copy
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drafting.domain.case import CaseFile
from drafting.library.casefile import parse_case
from drafting.pipeline import examine, what_if

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "contract" / "cases"
RUNS = 15
BATCH = 100_000
UNKNOWNS = [
    ("impairment", "lasting"), ("impairment", "significant"), ("occupations", "weekly_hours"),
    ("occupations", "core_tasks_by_citizen"), ("occupations", "form"),
]  # fmt: skip


def main() -> None:
    """Print the figures."""
    _process()
    rate = _rate()
    _unknowns(1 / rate)
    _what_if()
    _openfisca()
    _batch()


def _process() -> None:
    base = [sys.executable, "-c", "from pydantic import BaseModel; import yaml"]
    ours = [sys.executable, "-m", "drafting", "decide", str(CASES / "R01.json")]
    times: dict[str, list[float]] = {"base": [], "ours": []}
    for _ in range(RUNS):
        for name, command in (("base", base), ("ours", ours)):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
            times[name].append(time.perf_counter() - start)
    low, high = statistics.median(times["base"]), statistics.median(times["ours"])
    print(f"decide as a process: {high:.3f} s, pydantic + yaml: {low:.3f} s")
    print(f"    ratio {high / low:.2f} (limit 3)")


def _per_second(work: Callable[[], object], window: float = 1.0) -> float:
    work()
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < window:
        work()
        done += 1
    return done / (time.perf_counter() - start)


def _rate() -> float:
    rates = []
    for path in sorted(CASES.glob("[RS]*.json")):
        case = parse_case(json.loads(path.read_text("utf-8")), source=path.name)
        day = case.decision_date
        assert day is not None
        rates.append(_per_second(lambda case=case, day=day: examine(case, day)))
        print(f"full decision {path.stem}: {rates[-1]:,.0f} a second")
    return min(rates)


def _unknowns(one: float) -> None:
    data = json.loads((CASES / "R01.json").read_text("utf-8"))
    for k, (part, name) in enumerate(UNKNOWNS, start=1):
        data = copy.deepcopy(data)
        holder = data[part][0] if part == "occupations" else data[part]
        holder[name] = None
        case = parse_case(data, source="R01")
        day = case.decision_date
        assert day is not None
        took = 1 / _per_second(lambda case=case, day=day: examine(case, day))
        print(f"{k} unknown: {took / one:.2f} x a full decision (limit {k + 1})")


def _what_if() -> None:
    data: dict[str, Any] = json.loads((CASES / "R01.json").read_text("utf-8"))
    day = parse_case(data, source="R01").decision_date
    assert day is not None
    took = 1 / _per_second(lambda: what_if(data, {"occupations[0].weekly_hours": 30}, day))
    print(f"what-if, parsed and decided twice: {took * 1000:.2f} ms (limit 10)")


def _openfisca() -> None:
    """Compare with openfisca-core building, tracing and answering one case of the hours rule.

    Interleaved windows, since the machine's load moves both; the median ratio is printed. Both must
    give the same hours first.
    """
    from benchmarks.openfisca_hours import answer, situation, system

    tax_benefit = system()
    for name in ("R01", "S04", "S10"):
        case = _case(name)
        day = case.decision_date
        assert day is not None
        found = examine(case, day)
        data = situation(case, [float(o.need or 0) for o in found.occupations])
        assert abs(answer(tax_benefit, data) - float(found.proposal.hours or 0)) < 1e-5
        pairs = [
            (_per_second(lambda case=case, day=day: examine(case, day), 0.3),
             _per_second(lambda data=data: answer(tax_benefit, data), 0.3))
            for _ in range(RUNS)
        ]  # fmt: skip
        ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(mine / other for mine, other in pairs)
        print(f"{name}: {ours:,.0f} full decisions a second; openfisca-core, the hours rule: ")
        print(f"    {theirs:,.0f} a second; median ratio {ratio:.2f} (at least 1)")


def _case(name: str) -> CaseFile:
    return parse_case(json.loads((CASES / f"{name}.json").read_text("utf-8")), source=name)


def _batch() -> None:
    lines = [json.dumps(json.loads(p.read_text("utf-8"))) for p in sorted(CASES.glob("[RS]*.json"))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "batch.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for i in range(BATCH):
                out.write(lines[i % len(lines)] + "\n")
        for share in (10, 1):
            small = Path(folder) / f"{share}.jsonl"
            with path.open(encoding="utf-8") as source, small.open("w", encoding="utf-8") as out:
                out.writelines(line for i, line in enumerate(source) if i < BATCH // share)
            start = time.perf_counter()
            command = [sys.executable, "-m", "drafting", "decide", "--batch", str(small)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            took = time.perf_counter() - start
            each = BATCH // share
            print(f"batch of {each:,}: {each / took:,.0f} a second, peak {peak:.0f} MB a process")


if __name__ == "__main__":
    main()
