"""The gate a Word template passes before it is used, whether a script built it or Word did.

A template is code, so everything that opens it runs in a process of its own, within limits.
"""

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Verdict", "checksum", "judge_template", "template_faults"]

SECONDS = 60
_ROOT = Path(__file__).resolve().parents[2]
_DIED = (
    "Skabelonen kunne ikke prøves inden for den tid og hukommelse, der er afsat. Gem den igen i "
    "Word uden indlejrede filer, eller brug den, der følger med."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a template, in Danish: faults stop it, advice does not."""

    faults: tuple[str, ...]
    advice: tuple[str, ...] = ()


def checksum(path: Path) -> str:
    """Return the SHA-256 of the template, to be kept with its approval."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def template_faults(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a template, in Danish; nothing means that it may be used."""
    return judge_template(path).faults


def judge_template(path: Path) -> Verdict:
    """Return what the gate says of a template.

    It holds no macros and fetches nothing; it is linted (docxtpl-lint), its variables are held
    against the model of a letter, and a trial letter with every kind of paragraph is rendered in
    the sandbox and read back. Advice is about what a reader with a screen reader would miss.
    """
    command = [sys.executable, "-m", "drafting.rendering.gate_child", str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, cwd=_ROOT, check=True)
        said = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return Verdict((_DIED,))
    return Verdict(tuple(said["faults"]), tuple(said["advice"]))
