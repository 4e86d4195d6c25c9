"""The layers of the house: a module imports only from layers below its own."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = [  # top first; neighbours on a line do not import each other
    ("app",),
    ("drafting.ui", "drafting.cli"),
    ("drafting.office",),
    ("drafting.pipeline",),
    (
        "drafting.intake",
        "drafting.rendering",
        "drafting.review",
        "drafting.storage",
        "drafting.library",
        "precedents",
    ),
    ("drafting.text",),
    ("drafting.rules",),
    ("drafting.domain",),
    ("drafting.errors", "drafting.logs"),
    ("drafting.cpr",),
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
PURE = ("drafting.domain", "drafting.rules", "drafting.text", "drafting.review")
IMPURE = {
    "streamlit",
    "chromadb",
    "spacy",
    "sentence_transformers",
    "docxtpl",
    "docx",
    "sqlalchemy",
    "pydantic",
    "yaml",
    "torch",
}
HEAVY = (
    "torch",
    "sentence_transformers",
    "chromadb",
    "spacy",
    "streamlit",
    "docxtpl",
    "sqlalchemy",
    "holidays",
)


def modules():
    for path in [
        ROOT / "app.py",
        *sorted((ROOT / "drafting").rglob("*.py")),
        *sorted((ROOT / "precedents").rglob("*.py")),
    ]:
        if path.exists():
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def room(module):
    return next((name for name in LEVEL if module == name or module.startswith(f"{name}.")), None)


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize(("module", "path"), [pytest.param(m, p, id=m) for m, p in modules()])
def test_a_module_imports_only_from_layers_below_its_own(module, path):
    own = room(module)
    if own is None:
        return  # the package itself and its __main__
    for name in imports(path):
        other = room(name)
        if other is not None and other != own:
            assert LEVEL[other] > LEVEL[own], f"{module} imports {name}"
    if own in PURE:
        used = {name.split(".")[0] for name in imports(path)}
        assert not used & IMPURE, f"{module} imports {used & IMPURE}"


STORE_TYPES = {"drafting.storage.errors", "drafting.storage.model", "drafting.storage.times"}
STORE_TYPES |= {"drafting.storage.draft_body"}  # a stored draft read back, without the store


@pytest.mark.parametrize(
    ("module", "path"),
    [pytest.param(m, p, id=m) for m, p in modules() if m == "app" or room(m) == "drafting.ui"],
)
def test_a_screen_reaches_a_case_through_the_office_only(module, path):
    import drafting.storage

    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert not any(alias.name.startswith("drafting.storage") for alias in node.names)
        if not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        if node.module == "drafting":
            assert not any(alias.name == "storage" for alias in node.names), module
        elif node.module == "drafting.storage":
            names = {alias.name for alias in node.names}
            assert names <= set(drafting.storage.__all__) - {"read_settings"}, module
        elif node.module.startswith("drafting.storage."):
            assert node.module in STORE_TYPES, f"{module} goes past the office to {node.module}"


def test_the_command_line_loads_no_heavy_library():
    code = f"import sys, drafting.cli.main; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
