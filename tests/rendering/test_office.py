import subprocess

import pytest

from drafting.rendering import render_docx
from tests.conftest import need
from tests.text.letters import letter


@pytest.mark.office
def test_libreoffice_opens_the_letter_and_its_pages_hold_the_decision(tmp_path):
    need("soffice", "pdftotext")
    source = tmp_path / "brev.docx"
    source.write_bytes(render_docx(letter("R01")))
    subprocess.run(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nolockcheck",
            f"-env:UserInstallation=file://{tmp_path}/profil",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    shown = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "brev.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout
    assert "op til 20 timer om ugen fra den 1. juli 2020" in shown
    assert "Side 1 af " in shown
    assert "Der er enighed om" in shown
