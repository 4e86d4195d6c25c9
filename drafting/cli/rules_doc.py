"""`python -m drafting rules-doc`: write docs/rules.md from the rules, their facts and tests."""

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from drafting.cli.rules_catalogue import CATALOGUE, POLICIES
from drafting.domain.notation import day
from drafting.domain.rules import Rule
from drafting.errors import InputError
from drafting.rules.context import Context
from drafting.rules.faelles.udfald import CLOSING
from drafting.rules.personlig_assistance import AREA_RULES
from drafting.rules.personlig_assistance.facts import FACTS

__all__ = ["ALL_RULES", "add_arguments", "document", "run"]

ROOT = Path(__file__).resolve().parents[2]
ALL_RULES: tuple[Rule[Context], ...] = (*AREA_RULES, *CLOSING)
_NUMBER = re.compile(r"R\d\d")
_HEAD = """# Reglerne i Udkast

Denne fil er skrevet af `python -m drafting rules-doc -o docs/rules.md` (`make docs`). Ret reglerne, ikke filen.
En prøve fejler, når filen er forældet.

- **Katalog** er projektets egne numre R01–R52; listen står til sidst.
- **Lov** er skrevet som i alle svar. `BEK` er bekendtgørelsen om kompensation, der gælder den dag, hvis lov bruges.
- **Kan spørge om** er de oplysninger, reglen beder om, når de mangler og kan ændre resultatet.
- **Prøver** er navnene på de prøver, der nævner reglen eller dens nummer.
"""  # noqa: E501 - lines of the document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `rules-doc`."""
    parser.add_argument("-o", "--output", type=Path, help="filen, der skrives (ellers skærmen)")


def run(arguments: argparse.Namespace) -> int:
    """Write the document to a file or to standard output."""
    text = document()
    if arguments.output is None:
        sys.stdout.write(text)
        return 0
    try:
        arguments.output.parent.mkdir(parents=True, exist_ok=True)
        arguments.output.write_text(text, "utf-8")
    except OSError:
        raise InputError(
            "output file cannot be written",
            user_message=f"Filen {arguments.output} kan ikke skrives. Kontrollér stien og din "
            "adgang.",
        ) from None
    return 0


def document() -> str:
    """Return docs/rules.md: every rule, the policies, and the catalogue with its coverage."""
    tests = _tests()
    parts = [_HEAD, "## Reglerne\n"]
    parts += [_rule(rule, tests.get(rule.key, [])) for rule in ALL_RULES]
    parts += [_policies(), _catalogue()]
    return "\n".join(parts)


def _rule(rule: Rule[Context], tests: list[str]) -> str:
    place = f"{rule.test.__module__.replace('.', '/')}.py"
    end = f" til den {day(rule.in_force.end)}" if rule.in_force.end else ""
    lines = [
        f"### `{rule.key}` – {rule.title}\n",
        f"- Katalog: {', '.join(rule.catalogue)}",
        f"- Lov: {'; '.join(rule.law)}",
        f"- Gælder fra den {day(rule.in_force.start)}{end}",
        f"- Bruges i sager om: {', '.join(sorted(rule.kinds))}",
        f"- Sted: `{place}`",
    ]
    asked = [spec for spec in FACTS.values() if spec.rule == rule.key]
    if asked:
        lines.append("- Kan spørge om:")
    lines += [f"  - `{spec.path}` ({spec.who}): {spec.question}" for spec in asked]
    lines.append(f"- Prøver: {', '.join(tests) if tests else 'ingen'}")
    return "\n".join(lines) + "\n"


def _policies() -> str:
    rows = [
        f"| {policy} | `{module.replace('.', '/')}.py: {name}` |"
        for policy, module, name in POLICIES
    ]
    head = [
        "## Læsninger, en jurist kan ændre, hver på ét sted\n",
        "| Læsning | Sted |",
        "|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def _catalogue() -> str:
    rows = []
    for number, title, left in CATALOGUE:
        keys = [f"`{rule.key}`" for rule in ALL_RULES if number in rule.catalogue]
        rows.append(f"| {number} | {title} | {', '.join(keys) or '–'} | {left or '–'} |")
    head = ["## Kataloget R01–R52\n", "| Nr. | Emne | Regler | Overladt til andre |", "|---|---|---|---|"]  # noqa: E501 - a table's head  # fmt: skip
    return "\n".join([*head, *rows]) + "\n"


def _tests() -> dict[str, list[str]]:
    """Return the names of the tests that name a rule, by its key, in the order of the files."""
    by_number: dict[str, list[str]] = {}
    for rule in ALL_RULES:
        for number in rule.catalogue:
            by_number.setdefault(number, []).append(rule.key)
    found: dict[str, dict[str, None]] = {rule.key: {} for rule in ALL_RULES}
    for path in sorted((ROOT / "tests" / "rules").glob("test_*.py")):
        for name, words in _named(ast.parse(path.read_text("utf-8"))):
            keys = [word for word in words if word in found]
            keys += [key for n in _NUMBER.findall(name) for key in by_number.get(n, [])]
            for key in keys:
                found[key][name] = None
    return {key: list(names) for key, names in found.items()}


def _named(tree: ast.Module) -> Iterator[tuple[str, list[str]]]:
    """Yield each line of a test table by its id, and each test by its name, with its words."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = {word.arg: word.value for word in node.keywords}
            name = given.get("id")
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield name.value, _words(node.args)
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name, _words([part for part in ast.walk(node) if isinstance(part, ast.expr)])


def _words(nodes: list[ast.expr]) -> list[str]:
    return [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
