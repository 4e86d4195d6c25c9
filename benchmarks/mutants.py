"""Change the rules one small way at a time and see whether a test notices (`make mutants`).

The tables of tests/rules decide; the random properties are left out, so that a run says the same
twice. mutmut runs in a copy of the project, so that nothing here is touched. Printed for every
module: how many mutants were made, killed and left. A survivor needs a written reason in
``docs/mutants.md``; without one the command fails. `python -m benchmarks.mutants MODULE...` looks
at these modules only.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AREA = "drafting/rules/personlig_assistance"
MODULES = {
    "udmaaling": f"{AREA}/udmaaling.py",
    "klagefrist": "drafting/rules/faelles/klagefrist.py",
    "outcome": "drafting/rules/outcome.py",
    "trying": f"{AREA}/trying.py",
    "merits": f"{AREA}/merits.py",
}
COPIED = ("drafting", "corpus/law", "tests/__init__.py", "tests/conftest.py", "tests/contract",
          "tests/rules", "tests/domain")  # fmt: skip
REASONS = ROOT / "docs" / "mutants.md"
SETTINGS = """
[tool.mutmut]
source_paths = ["drafting"]
only_mutate = [{only}]
also_copy = ["corpus"]
pytest_add_cli_args = ["-p", "no:randomly", "-p", "no:cacheprovider"]
pytest_add_cli_args_test_selection = ["tests/rules", "tests/domain",
  "--ignore=tests/rules/test_properties.py", "-m", "not torture"]
use_git_change_detection = false
use_setproctitle = false
[tool.pytest.ini_options]
addopts = "--strict-markers"
markers = ["torture: full counts"]
"""
_LINE = re.compile(r"^\s*(\S+__mutmut_\d+): (.+)$", re.MULTILINE)


def main(names: list[str]) -> int:
    """Run the mutants of these modules, or of all; return 0 when every survivor is explained."""
    wanted = names or list(MODULES)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        place = Path(folder)
        _copy(place)
        only = ", ".join(f'"{MODULES[name]}"' for name in wanted)
        (place / "pyproject.toml").write_text(SETTINGS.format(only=only), "utf-8")
        _mutmut(place, "run", "--max-children", str(os.cpu_count() or 1))
        results = _LINE.findall(_mutmut(place, "results", "--all", "true"))
        left = [name for name, status in results if status not in ("killed", "timeout")]
        changes = {name: _mutmut(place, "show", name) for name in left}
    _print_table(results)
    explained = REASONS.read_text("utf-8") if REASONS.exists() else ""
    bare = [name for name in left if f"`{name}`" not in explained]
    for name in bare:
        print(f"\n{name}\n{changes[name]}")
    print(f"{len(left)} left, {len(bare)} of them without a reason in docs/mutants.md")
    return 1 if bare or not results else 0


def _copy(place: Path) -> None:
    for name in COPIED:
        source, target = ROOT / name, place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)


def _mutmut(place: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=place, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode and arguments[0] == "run":
        sys.stderr.write(done.stdout[-3000:] + done.stderr[-3000:])
    return done.stdout


def _print_table(results: list[tuple[str, str]]) -> None:
    by_module: dict[str, Counter[str]] = {}
    for name, status in results:
        module = name.rsplit(".", 1)[0]
        by_module.setdefault(module, Counter())[status] += 1
    for module, counted in sorted(by_module.items()):
        told = ", ".join(f"{status} {count}" for status, count in sorted(counted.items()))
        print(f"{module:<55} {sum(counted.values()):>4} mutants: {told}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
