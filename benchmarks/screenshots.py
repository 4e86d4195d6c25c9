"""Take the pictures of the README from the real app: `python -m benchmarks.screenshots [FOLDER]`.

Needs Chromium. Writes docs/images/*.png, each at most 300 KB; say so loudly where one is larger.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.ui import browser

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
EXAMPLE = ROOT / "corpus" / "cases" / "personlig_assistance" / "31-20.json"
MOST_BYTES = 300_000
HEIGHT, TALL = 860, 1500


def main(folder: Path = IMAGES) -> int:
    """Take every picture; return 1 where one is too large for the README."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        browser.app(Path(home)) as address,
        browser.chromium(Path(home), HEIGHT) as (page, asked),
    ):
        page.goto(address)
        _take_all(page, folder, Path(home))
        away = browser.away(asked)
    large = [path.name for path in folder.glob("*.png") if path.stat().st_size > MOST_BYTES]
    print(f"pictures in {folder}; too large: {large or 'none'}; asked elsewhere: {away or 'none'}")
    return 1 if large or away else 0


def _take_all(page: Any, folder: Path, home: Path) -> None:
    page.get_by_role("heading", name="Ny sag").wait_for()
    page.get_by_role("button", name="Åbn eksemplet").click()
    for tab in ("Resultat", "Oplysninger", "Regler", "Brev"):
        page.get_by_role("tab", name=tab).click()
        _take(page, folder / f"sag-{tab.lower()}.png")
    _vurdering(page)
    _take(page, folder / "vurdering.png", TALL)
    _menu(page, "Udkast")
    page.get_by_role("heading", name="Kontrol af brevet").wait_for()
    _take(page, folder / "udkast.png", TALL)
    for name in ("Oplysninger", "Sagsliste"):
        _menu(page, name)
        page.get_by_role("heading", name=name, exact=True).wait_for()
        _take(page, folder / f"{name.lower()}.png")
    _praksis(page)
    _take(page, folder / "praksis.png")
    _open_file(page, _unanswered(home))
    _vurdering(page)
    _take(page, folder / "vurdering-aabne-spoergsmaal.png", TALL)


def _menu(page: Any, name: str) -> None:
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True).click()


def _vurdering(page: Any) -> None:
    _menu(page, "Vurdering")
    page.get_by_role("heading", name="Sådan er resultatet fundet").wait_for()


def _praksis(page: Any) -> None:
    _menu(page, "Praksis")
    page.get_by_label("Hvad vil du vide?").fill("døv arbejder mere end 37 timer")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Principmeddelelse 31-20").first.wait_for()


def _open_file(page: Any, case: Path) -> None:
    _menu(page, "Sag")
    page.get_by_role("button", name="Luk sagen").click()
    page.locator("input[type=file]").set_input_files(case)
    page.get_by_role("button", name="Åbn sagsfilen").click()
    page.get_by_role("tab", name="Resultat").wait_for()


def _unanswered(home: Path) -> Path:
    """Return the example as a case file in which two answers are still missing."""
    data = json.loads(EXAMPLE.read_text("utf-8"))
    data["case_id"] = "31-20 med huller"
    data["impairment"]["lasting"] = None
    data["occupations"][0]["weekly_hours"] = None
    path = home / "sag.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def _take(page: Any, path: Path, height: int = HEIGHT) -> None:
    browser.settle(page)
    page.set_viewport_size({"width": 1280, "height": height})
    page.wait_for_timeout(400)
    page.screenshot(path=str(path))
    page.set_viewport_size({"width": 1280, "height": HEIGHT})


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:2])))
