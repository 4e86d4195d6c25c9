"""Read the official interfaces politely: the day list, the change feed, the sitemap.

Off by default: nothing here runs unless a person starts `python -m precedents harvest`. One call
a gap; the day list only in its opening hours; a refusal is waited out and tried again; what has
been fetched is remembered, so that a broken-off harvest goes on where it stopped.
"""

import json
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from drafting.errors import InputError
from precedents.importing.lexdania import read_lexdania
from precedents.importing.raw import RawDocument
from precedents.jsonfile import write_json

__all__ = ["Harvester", "Item", "Settings", "is_principle", "open_now"]

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENS, CLOSES = (3, 0), (23, 45)  # the day list's opening hours, Danish time
DAYS_BACK, TRIES, LARGEST = 10, 4, 20_000_000
REMOVED = "RemovedDocument"


@dataclass(frozen=True, slots=True)
class Settings:
    """Base addresses and manners; the gap is that of the day list, 10 seconds."""

    api: str = "https://api.retsinformation.dk"
    site: str = "https://retsinformation.dk"
    list_gap: float = 10.0
    page_gap: float = 1.0
    backoff: float = 30.0


@dataclass(frozen=True, slots=True)
class Item:
    """One change: the accession number, where its XML is, and why it is listed."""

    accession: str
    address: str
    reason: str = ""


def open_now(moment: datetime) -> bool:
    """Return whether the day list is open at `moment` (03:00-23:45 in Denmark)."""
    local = moment.astimezone(ZoneInfo("Europe/Copenhagen"))
    return OPENS <= (local.hour, local.minute) < CLOSES


def is_principle(raw: RawDocument) -> bool:
    """Return whether Meta makes a document a principmeddelelse of Ankestyrelsen."""
    kind = raw.meta.get("DocumentType", "").split("#")[0].strip()
    authority = raw.meta.get("AdministrativeAuthority", "")
    named = "princip" in raw.title.lower()
    return kind == "KEN" and authority == "Ankestyrelsen" and named


@dataclass(slots=True)
class Harvester:
    """One harvest: what is done is kept in `state`, a JSON file that is rewritten as it goes."""

    settings: Settings
    state: Path
    now: Callable[[], datetime]
    sleep: Callable[[float], None] = time.sleep
    _last: float = 0.0
    _done: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.state.exists():
            self._done = dict(json.loads(self.state.read_text("utf-8")))

    def days(self, since: date, until: date) -> Iterator[Item]:
        """Yield what the day list says of each day from `since` to `until`, at most ten back.

        Raises:
            InputError: the list is closed at this hour, or cannot be reached.
        """
        if not open_now(self.now()):
            raise InputError(
                "harvest list is closed",
                user_message="Retsinformations ændringsliste er åben kl. 3.00-23.45. Prøv igen.",
            )
        day = max(since, until - timedelta(days=DAYS_BACK - 1))
        while day <= until:
            url = f"{self.settings.api}/v1/Documents?date={day.isoformat()}"
            for entry in json.loads(self._get(url, self.settings.list_gap)):
                accession = entry.get("accessionsnummer")
                if accession:
                    address = f"{self.settings.site}/eli/accn/{accession}/xml"
                    yield Item(accession, address, entry.get("reasonForChange") or "")
            day += timedelta(days=1)

    def feed(self) -> Iterator[Item]:
        """Yield the entries of the change feed (some 60 days); its declared utf-16 is not true."""
        text = self._get(f"{self.settings.site}/eli/eli-update-feed.atom", self.settings.page_gap)
        body = text.decode("utf-8").partition("?>")[2] or text.decode("utf-8")
        for entry in ElementTree.fromstring(body).iter(f"{ATOM}entry"):
            address = (entry.findtext(f"{ATOM}id") or "").strip()
            if "/eli/retsinfo/" in address:
                reason = entry.findtext(f"{ATOM}reasonForChange") or ""
                yield Item(address, f"{self._ours(address)}/xml", reason)

    def sitemap(self, changed_since: date | None = None) -> Iterator[Item]:
        """Yield the administrative decisions of the sitemap, those changed since a day."""
        index = self._get(f"{self.settings.site}/eli/sitemap.xml", self.settings.page_gap)
        for page in ElementTree.fromstring(index).iter(f"{SITEMAP}loc"):
            url = self._ours((page.text or "").strip())
            for entry in ElementTree.fromstring(self._get(url, self.settings.page_gap)):
                address = (entry.findtext(f"{SITEMAP}loc") or "").strip()
                changed = (entry.findtext(f"{SITEMAP}lastmod") or "")[:10]
                late = changed_since is None or changed >= changed_since.isoformat()
                if "/eli/retsinfo/" in address and late:
                    yield Item(address, f"{self._ours(address)}/xml", changed)

    def fetch(self, item: Item) -> RawDocument | None:
        """Return the document of an item, None where it was done before or is no longer there.

        Raises:
            InputError: the answer is no LexDania document, or the source cannot be reached.
        """
        if self._done.get(item.accession) == item.reason:
            return None
        try:
            data = self._get(item.address, self.settings.page_gap)
        except FileNotFoundError:
            return None
        return read_lexdania(data, item.accession)

    def finish(self, item: Item) -> None:
        """Remember that an item has been dealt with."""
        self._done[item.accession] = item.reason
        self.state.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.state.with_suffix(".ny")
        write_json(temporary, self._done)
        temporary.replace(self.state)

    def _ours(self, address: str) -> str:
        """Return an address with our base in place of its own host."""
        path = address.partition("://")[2].partition("/")[2] or address
        return f"{self.settings.site}/{path}"

    def _get(self, url: str, gap: float) -> bytes:
        for attempt in range(TRIES):
            wait = self._last + gap - time.monotonic()
            if wait > 0:
                self.sleep(wait)
            self._last = time.monotonic()
            try:
                return _read(url)
            except urllib.error.HTTPError as error:
                if error.code == 404:
                    raise FileNotFoundError(url) from error
                if error.code not in (429, 500, 502, 503, 504):
                    raise _refused(error.code) from error
                after = error.headers.get("Retry-After", "")
                pause = float(after) if after.isdigit() else self.settings.backoff
                self.sleep(pause * 2**attempt)
            except (urllib.error.URLError, TimeoutError):
                self.sleep(self.settings.backoff * 2**attempt)
        raise _refused(None)


def _read(url: str) -> bytes:
    if not url.startswith(("https://", "http://127.0.0.1")):
        raise _refused(None)
    request = urllib.request.Request(url, headers={"User-Agent": "udkast (afgørelsespraksis)"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        data: bytes = answer.read(LARGEST + 1)
    return data


def _refused(code: int | None) -> InputError:
    said = f" (svar {code})" if code else ""
    return InputError(
        f"source refused: {code}",
        user_message=f"Kilden svarer ikke som ventet{said}. Det hentede er gemt; prøv igen senere.",
    )
