"""Draw one letter of each kind as it looks in Word: `python -m benchmarks.letters [FOLDER]`.

Needs LibreOffice and pdftoppm. Writes docs/breve/*.png, the first page of each. Look at them:
a test can say that a letter holds its words, not that it looks right.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from drafting.rendering import render_docx
from drafting.rendering.pdf import to_pdfs
from tests.cases.test_letters_golden import draft_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "breve"
DPI = 56
LETTERS = {  # picture: the golden text it shows
    "aendring": "R01",
    "stadfaestelse": "S04",
    "hjemvisning": "S18",
    "ophaevelse": "person_ophaever",
    "afvisning": "for_sent_uden_saerlig_grund",
    "genoptagelse": "S20",
    "partshoering": "partshoering",
    "sagsoplysning": "mangler_alt_om_arbejdet",
    "underretning": "underretning_til_borgeren",
}


def main(folder: Path = FOLDER, dpi: int = DPI) -> int:
    """Draw every letter and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [render_docx(draft_of(name)) for name in LETTERS.values()]
    with tempfile.TemporaryDirectory() as home:
        for name, pdf in zip(LETTERS, to_pdfs(words), strict=True):
            source = Path(home) / f"{name}.pdf"
            source.write_bytes(pdf)
            command = ["pdftoppm", "-png", "-singlefile", "-f", "1", "-l", "1", "-r", str(dpi)]
            subprocess.run([*command, str(source), str(folder / name)], check=True)
    print(f"{len(LETTERS)} letters drawn in {folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:2]), *map(int, sys.argv[2:3])))
