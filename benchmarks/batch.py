"""How long a batch of 1,000 decisions takes, and how much memory each process needs.

    python -m benchmarks.batch [NUMBER]

The cases are the public ones and the stories of the tests, again and again under new numbers. The
memory is read as the letters appear: the peak of the first half and of the whole run, for the
command and its workers together.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.cases.stories import PUBLIC, STORIES, make

ROOT = Path(__file__).resolve().parents[1]
NUMBER = 1_000


def main(number: int = NUMBER) -> None:
    """Print seconds, letters a second, and memory."""
    with tempfile.TemporaryDirectory() as home:
        cases, folder = Path(home) / "sager.jsonl", Path(home) / "breve"
        names = [*PUBLIC, *STORIES]
        made = (
            {**make(names[i % len(names)]), "case_id": f"26-{10_000 + i}"} for i in range(number)
        )
        cases.write_text("".join(json.dumps(one) + "\n" for one in made), "utf-8")
        seconds, answers, early, peak = run(cases, folder)
        written = sum(1 for path in folder.glob("*.docx") if path.stat().st_size)
    failed = sum("error" in json.loads(line) for line in answers)
    print(f"{number} cases: {written} letters in {seconds:.1f} s, {written / seconds:.1f} a second")
    print(f"answers {len(answers)}, of these refused {failed}")
    print(f"memory of all processes: {early:.0f} MB in the first half, {peak:.0f} MB at most")


def run(cases: Path, folder: Path) -> tuple[float, list[str], float, float]:
    """Run the command; return seconds, its answers, and the memory at half and at most (MB)."""
    import psutil

    command = [sys.executable, "-m", "drafting", "draft", "--batch", str(cases), "-o", str(folder)]
    with (cases.parent / "svar.jsonl").open("w+", encoding="utf-8") as out:
        start = time.perf_counter()
        running = psutil.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.DEVNULL)
        total = sum(1 for _ in cases.open("rb"))
        early = peak = 0.0
        while running.poll() is None:
            peak = max(peak, _memory(running))
            if len(list(folder.glob("*.docx"))) * 2 <= total:
                early = peak
            time.sleep(0.2)
        seconds = time.perf_counter() - start
        out.seek(0)
        return seconds, out.read().splitlines(), early, peak


def _memory(process: "object") -> float:
    """Return the memory of a process and its children that is theirs alone, in MB."""
    import psutil

    found = 0
    for one in [process, *process.children(recursive=True)]:  # type: ignore[attr-defined]
        try:
            found += one.memory_full_info().uss
        except psutil.NoSuchProcess:
            continue
    return found / 1e6


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
