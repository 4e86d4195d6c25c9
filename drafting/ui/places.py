"""Where the project's own files lie, found from this file and never from the current directory."""

from pathlib import Path

__all__ = ["EXAMPLES", "ICON", "ROOT", "SCRIPT", "STYLESHEET"]

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "app.py"
STYLESHEET = Path(__file__).resolve().parent / "style.css"
ICON = ROOT / "static" / "favicon.png"
EXAMPLES = {  # what the list of examples says: the invented or published case file
    "Butiksindehaver, der er døv (principmeddelelse 31-20)": ROOT
    / "corpus"
    / "cases"
    / "personlig_assistance"
    / "31-20.json",
}
