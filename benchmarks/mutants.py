"""Change the rules one small way at a time and see whether a test notices (`make mutants`).

The tables of tests/rules decide; the random properties are left out, so that a run says the same
twice. mutmut runs in a copy of the project, so that nothing here is touched. Printed for every
module: how many mutants were made, killed and left. A survivor needs a written reason in
``docs/mutants.md``; without one the command fails. `python -m benchmarks.mutants MODULE...` looks
at these modules only.
"""

import ast
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
    "loft": f"{AREA}/loft.py",
    "udmaaling": f"{AREA}/udmaaling.py",
    "klagefrist": "drafting/rules/faelles/klagefrist.py",
    "outcome": "drafting/rules/outcome.py",
    "trying": f"{AREA}/trying.py",
    "merits": f"{AREA}/merits.py",
}
MUST_BE_CLEAN = ("loft", "udmaaling", "klagefrist", "outcome")
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
        changes = {name: change_of(place / "mutants", name) for name in left}
    _print_table(results)
    explained = REASONS.read_text("utf-8") if REASONS.exists() else ""
    bare = [n for n in left if f"`{n}`" not in explained and not same_value(changes[n])]
    for name in bare:
        print(f"\n{name}")
        for old, new in changes[name]:
            print(f"  - {old}\n  + {new}")
    strict = [name for name in bare if name.split(".x_")[0].rsplit(".", 1)[-1] in MUST_BE_CLEAN]
    print(f"{len(left)} left, {len(bare)} of them without a reason in docs/mutants.md,")
    print(f"{len(strict)} of those in {', '.join(MUST_BE_CLEAN)}, where every one needs a reason")
    return 1 if strict or not results else 0


def change_of(folder: Path, name: str) -> tuple[tuple[str, str], ...]:
    """Return the lines a mutant changes: before and after, from the mutated copy in `folder`."""
    module, function = name.rsplit(".", 1)
    text = (folder / f"{module.replace('.', '/')}.py").read_text("utf-8")
    lines = text.split("\n")
    found = {
        node.name: lines[node.lineno : node.end_lineno]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }
    before = found[re.sub(r"__mutmut_\d+$", "__mutmut_orig", function)]
    pairs = zip(before, found[function], strict=False)
    return tuple((old.strip(), new.strip()) for old, new in pairs if old != new)


_DEFAULTS = re.compile(r",\s*(strict=\w+|_ZERO|Fraction\(0\))?\s*\)")


def same_value(change: tuple[tuple[str, str], ...]) -> bool:
    """Return whether a change cannot alter a value.

    `strict` of a zip whose parts are equally long by construction, and 0 in the place of
    Fraction(0) as the start of a sum (docs/mutants.md).
    """
    return all(_DEFAULTS.sub(")", old) == _DEFAULTS.sub(")", new) for old, new in change)


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
