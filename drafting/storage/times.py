"""Times as they are stored (UTC text) and as people in Denmark read them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

__all__ = ["danish_day", "danish_time", "moment_of", "stored_time"]

_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"
_COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def stored_time(moment: datetime) -> str:
    """Return a moment as UTC text; the texts sort as the moments do."""
    return moment.astimezone(UTC).strftime(_FORM)


def moment_of(at: str) -> datetime:
    """Return the moment a stored text names."""
    return datetime.strptime(at, _FORM).replace(tzinfo=UTC)


def danish_day(at: str) -> date:
    """Return the day in Denmark a stored UTC time falls on."""
    return moment_of(at).astimezone(_COPENHAGEN).date()


def danish_time(at: str) -> str:
    """Return a stored UTC time as people in Denmark read it: 22.11.2026 kl. 14.05."""
    moment = moment_of(at).astimezone(_COPENHAGEN)
    return f"{moment:%d.%m.%Y} kl. {moment:%H.%M}"
