import json
import threading
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from drafting.errors import InputError
from precedents.cli import main
from precedents.commands.harvest import take
from precedents.harvest import Harvester, Item, Settings, is_principle, open_now
from precedents.importing.raw import RawDocument

XML = (Path(__file__).parent / "data" / "prøve.xml").read_bytes()
NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
ACCESSION = "W20990990125"
FEED = """<?xml version="1.0" encoding="utf-16"?><feed xmlns="http://www.w3.org/2005/Atom">
<id>f</id><entry><id>http://retsinformation.dk/eli/retsinfo/2099/9901</id>
<reasonForChange></reasonForChange></entry><entry><id>http://retsinformation.dk/eli/lta/2099/1</id>
</entry></feed>"""
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
HOST = "http://retsinformation.dk"


class Stub(BaseHTTPRequestHandler):
    """The official interfaces as the formats note describes them, with their refusals."""

    calls: list[str]
    fail_once: set[str]

    def log_message(self, *_):
        pass

    def do_GET(self):
        url = urlparse(self.path)
        type(self).calls.append(self.path)
        if self.path in type(self).fail_once:
            type(self).fail_once.discard(self.path)
            return self.answer(500, b"")
        if url.path == "/v1/Documents":
            return self.documents(parse_qs(url.query).get("date", [""])[0])
        pages = {
            f"/eli/accn/{ACCESSION}/xml": XML,
            "/eli/retsinfo/2099/9901/xml": XML,
            "/eli/accn/W1/xml": b"<Dokument><Meta>",
            "/eli/eli-update-feed.atom": FEED.encode("utf-8"),
            "/eli/sitemap.xml": f"<sitemapindex {NS}><sitemap><loc>{HOST}/eli/sitemap.xml?page=1"
            "</loc></sitemap></sitemapindex>".encode(),
            "/eli/sitemap.xml?page=1": f"<urlset {NS}><url><loc>{HOST}/eli/retsinfo/2099/9901</loc>"
            "<lastmod>2026-11-01</lastmod></url><url><loc>x/eli/retsinfo/1/1</loc>"
            "<lastmod>2020-01-01</lastmod></url></urlset>".encode(),
        }
        if self.path in pages:
            return self.answer(200, pages[self.path])
        return self.answer(404, b"No document found matching ELI request")

    def documents(self, day):
        asked = date.fromisoformat(day)
        if not NOON.date() - timedelta(days=10) < asked <= NOON.date():
            return self.answer(400, b"")
        items = []
        if asked == NOON.date():
            items = [
                {"accessionsnummer": ACCESSION, "reasonForChange": "NewDocument",
                 "href": "http://retsinformation.dk/x"},
                {"reasonForChange": "Unknown"},
            ]  # fmt: skip
        return self.answer(200, json.dumps(items).encode())

    def answer(self, code, body):
        self.send_response(code)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server():
    Stub.calls, Stub.fail_once = [], set()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def waits():
    return []


@pytest.fixture
def harvester(server, tmp_path, waits):
    settings = Settings(api=server, site=server, list_gap=10.0, page_gap=1.0, backoff=30.0)
    return Harvester(settings, tmp_path / "state.json", lambda: NOON, waits.append)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path))
    return tmp_path


def test_the_day_list_is_asked_ten_days_back_and_no_further_with_ten_seconds_between(
    harvester, waits
):
    items = list(harvester.days(date(2026, 1, 1), NOON.date()))
    assert [each.accession for each in items] == [ACCESSION]
    assert len(Stub.calls) == 10
    assert len(waits) == 9
    assert min(waits) > 9


def test_a_change_is_fetched_imported_once_and_remembered(harvester, home, server, tmp_path):
    (item,) = harvester.days(NOON.date(), NOON.date())
    assert [each.outcome for each in take(harvester, item, NOON.date())] == ["ny"]
    assert (home / "precedents" / "90-99.yaml").exists()
    again = Harvester(harvester.settings, tmp_path / "state.json", lambda: NOON, lambda s: None)
    assert list(take(again, item, NOON.date())) == []


def test_a_removed_document_is_kept_and_marked(harvester, home):
    (item,) = harvester.days(NOON.date(), NOON.date())
    list(take(harvester, item, NOON.date()))
    list(take(harvester, Item(ACCESSION, item.address, "RemovedDocument"), NOON.date()))
    text = (home / "precedents" / "90-99.yaml").read_text("utf-8")
    assert "Fjernet fra kilden den 20-11-2026" in text


def test_a_server_error_is_waited_out_and_tried_again(harvester, waits):
    Stub.fail_once.add("/eli/eli-update-feed.atom")
    assert [each.address for each in harvester.feed()] == [
        f"{harvester.settings.site}/eli/retsinfo/2099/9901/xml"
    ]
    assert 30.0 in waits


def test_the_sitemap_gives_decisions_changed_since_a_day(harvester):
    found = list(harvester.sitemap(date(2026, 1, 1)))
    assert [each.address for each in found] == [
        f"{harvester.settings.site}/eli/retsinfo/2099/9901/xml"
    ]


def test_an_unknown_document_is_passed_over_and_broken_xml_is_said(harvester, home):
    site = harvester.settings.site
    assert harvester.fetch(Item("X", f"{site}/eli/accn/X/xml")) is None
    (failed,) = take(harvester, Item("W1", f"{site}/eli/accn/W1/xml"), NOON.date())
    assert failed.outcome == "fejl"


@pytest.mark.parametrize(
    ("hour", "minute", "open_"), [(2, 0, True), (1, 59, False), (22, 44, True), (22, 45, False)]
)
def test_the_day_list_is_open_from_three_to_a_quarter_to_midnight_danish_time(hour, minute, open_):
    assert open_now(datetime(2026, 11, 20, hour, minute, tzinfo=UTC)) is open_


def test_closed_hours_are_said_in_danish(harvester):
    harvester.now = lambda: datetime(2026, 11, 20, 23, 50, tzinfo=UTC)
    with pytest.raises(InputError) as refused:
        list(harvester.days(NOON.date(), NOON.date()))
    assert "3.00-23.45" in refused.value.user_message


def test_other_boards_and_other_kinds_are_not_principmeddelelser():
    meta = {"DocumentType": "KEN#LOKDOK23", "AdministrativeAuthority": "Ankestyrelsen"}
    assert is_principle(RawDocument("Principmeddelelse 1-99", (), meta))
    other = meta | {"AdministrativeAuthority": "Pressenævnet"}
    assert not is_principle(RawDocument("Principmeddelelse 1-99", (), other))
    assert not is_principle(RawDocument("Principmeddelelse", (), meta | {"DocumentType": "VEJ#1"}))


def test_harvest_is_off_until_it_is_turned_on(monkeypatch, capsys):
    monkeypatch.delenv("UDKAST_HARVEST", raising=False)
    assert main(["harvest"]) == 2
    assert "slået fra" in capsys.readouterr().err
