"""How long the checked Word file takes against a bare docxtpl render of the same template.

    python -m benchmarks.rendering

Medians of interleaved runs in one process. "bare" is what docxtpl alone does with a kept jinja2
environment: read the template, render, save; no check of characters, no read-back, no file.
"""

import io
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from drafting.domain.draft import Draft
from drafting.library.blocks import load_blocks
from drafting.library.casefile import load_json, parse_case
from drafting.library.law import load_lawbook
from drafting.pipeline import examine
from drafting.rendering.chosen import BUILT_IN
from drafting.rendering.docx import _model, render_docx, write_docx
from drafting.text import Phrasebook, compose

RUNS = 60
CASE = Path(__file__).resolve().parents[1] / "tests" / "contract" / "cases" / "R01.json"


def main() -> None:
    """Print the medians and their ratios."""
    from jinja2 import Environment

    data = load_json(CASE.read_bytes(), source=CASE.name)
    case = parse_case(data, source=CASE.name)
    phrasebook = Phrasebook(load_blocks(), load_lawbook().acts)
    law_date = case.decision_date
    assert law_date is not None
    environment = Environment(autoescape=True)  # the same setting as ours
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "brev.docx"

        def draft() -> Draft:
            return compose(case, examine(case, law_date), phrasebook)

        def bare() -> None:
            from docxtpl import DocxTemplate

            document = DocxTemplate(BUILT_IN)
            document.render({"brev": _model(kept)}, jinja_env=environment, autoescape=True)
            document.save(io.BytesIO())

        kept = draft()
        medians = measure(
            {
                "bare docxtpl": bare,
                "render_docx with read-back": lambda: render_docx(kept),
                "parsed case to renamed file": lambda: write_docx(draft(), target),
                "of this: rules and text": lambda: draft() and None,
            }
        )
    base = medians["bare docxtpl"]
    for name, seconds in medians.items():
        print(f"{name:<30} {seconds * 1000:8.1f} ms   {seconds / base:5.2f} x")


def measure(jobs: dict[str, Callable[[], object]], runs: int = RUNS) -> dict[str, float]:
    """Return the median seconds of each job over interleaved runs, after two warm ones."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(runs + 2):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            if turn > 1:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


if __name__ == "__main__":
    main()
