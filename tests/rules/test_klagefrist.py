"""R03: receipt, the four weeks, and every kind of day a time limit can fall on."""

from datetime import date, timedelta

import pytest

from drafting.library.calendar import DanishCalendar
from drafting.rules.faelles.klagefrist import last_day_to_appeal
from tests.rules.story import LIMITS, asked, decide

CALENDAR = DanishCalendar()
DATE, HOW, COMPLAINT = "appealed_decision.date", "appealed_decision.delivery", "complaint.received"
RECEIVED = "appealed_decision.received"

RECEIPTS = [  # date of the letter, delivery, received
    pytest.param("2020-07-01", "digital", "2020-07-01", id="R03-Ex-1-digital-the-same-day"),
    pytest.param("2020-07-01", "post", "2020-07-09", id="R03-Ex-2-post-six-working-days"),
    pytest.param("2024-02-05", "quickbrev", "2024-02-07", id="R03-quickbrev-two-days"),
    pytest.param("2024-02-02", "quickbrev", "2024-02-04", id="R03-quickbrev-counts-sundays"),
    pytest.param("2024-02-05", "post", "2024-02-13", id="R03-post-over-a-weekend"),
    pytest.param("2024-02-03", "post", "2024-02-12", id="R03-post-dated-on-a-saturday"),
    pytest.param("2024-03-22", "post", "2024-04-04", id="R03-post-over-easter-2024"),
    pytest.param("2023-04-28", "post", "2023-05-09", id="R03-post-over-store-bededag-2023"),
    pytest.param("2024-04-22", "post", "2024-04-30", id="R03-post-no-store-bededag-in-2024"),
    pytest.param("2024-12-20", "post", "2025-01-02", id="R03-post-over-christmas-24-and-31-count"),
    pytest.param("2024-05-31", "post", "2024-06-10", id="R03-post-over-5-june-which-counts"),
    pytest.param("2024-05-03", "post", "2024-05-14", id="R03-post-over-ascension-day-2024"),
]


@pytest.mark.parametrize(("dated", "how", "received"), RECEIPTS)
def test_when_the_decision_counts_as_received(dated, how, received):
    found = decide({DATE: dated, HOW: how}).deadline
    assert found.received == date.fromisoformat(received)


DEADLINES = [  # received → last day
    pytest.param("2020-07-01", "2020-07-29", id="R03-Ex-1-wednesday-to-wednesday"),
    pytest.param("2020-07-09", "2020-08-06", id="R03-Ex-2-thursday-to-thursday"),
    pytest.param("2024-02-03", "2024-03-04", id="R03-saturday-to-monday"),
    pytest.param("2024-02-04", "2024-03-04", id="R03-sunday-to-monday"),
    pytest.param("2024-02-29", "2024-04-02", id="R03-maundy-thursday-to-tuesday"),
    pytest.param("2024-03-01", "2024-04-02", id="R03-good-friday-to-tuesday"),
    pytest.param("2024-03-04", "2024-04-02", id="R03-easter-monday-to-tuesday"),
    pytest.param("2023-04-07", "2023-05-08", id="R03-store-bededag-2023-moves-to-monday"),
    pytest.param("2024-03-29", "2024-04-26", id="R03-store-bededag-2024-is-a-friday-like-others"),
    pytest.param("2024-05-08", "2024-06-05", id="READING-5-june-is-a-working-day"),
    pytest.param("2024-11-26", "2024-12-24", id="READING-24-december-is-a-working-day"),
    pytest.param("2024-12-03", "2024-12-31", id="READING-31-december-is-a-working-day"),
    pytest.param("2024-11-27", "2024-12-27", id="R03-25-december-to-the-27th"),
    pytest.param("2024-11-28", "2024-12-27", id="R03-26-december-to-the-27th"),
    pytest.param("2024-12-04", "2025-01-02", id="R03-1-january-to-the-2nd"),
    pytest.param("2024-04-11", "2024-05-10", id="R03-ascension-day-to-the-friday"),
    pytest.param("2024-04-22", "2024-05-21", id="R03-whit-monday-to-tuesday"),
]


@pytest.mark.parametrize(("received", "last"), DEADLINES)
def test_last_day_to_appeal(received, last):
    day = date.fromisoformat(received)
    assert last_day_to_appeal(day, LIMITS, CALENDAR) == date.fromisoformat(last)


SIDES = [
    pytest.param("2024-03-03", False, id="RSL-67-1-day-27"),
    pytest.param("2024-03-04", False, id="RSL-67-1-day-28-is-in-time"),
    pytest.param("2024-03-05", True, id="RSL-67-1-day-29-is-late"),
]


@pytest.mark.parametrize(("complained", "late"), SIDES)
def test_each_side_of_the_last_day(complained, late):
    found = decide({COMPLAINT: complained})
    assert found.deadline.late is late
    assert asked(found) == (["complaint.late_but_excused"] if late else [])


def test_r03_ex_3_a_complaint_of_30_july_in_a_digital_case_is_late():
    case = {DATE: "2020-07-01", COMPLAINT: "2020-07-30", "complaint.late_but_excused": False}
    found = decide(case).proposal
    assert (found.outcome, found.dismissal, found.because) == (
        "afvisning",
        "for_sent",
        ("R03", "R04"),
    )


def test_documented_receipt_wins_over_the_presumption():
    late = {COMPLAINT: "2024-03-05", RECEIVED: "2024-02-06"}
    found = decide(late).deadline
    assert (found.received, found.last_day, found.late) == (
        date(2024, 2, 6),
        date(2024, 3, 5),
        False,
    )


UNKNOWN = [  # changes, what is asked, what is known
    pytest.param({HOW: None}, [], False, id="RSL-67-1-in-time-even-from-the-date"),
    pytest.param({HOW: None, COMPLAINT: "2024-03-04"}, [], False, id="RSL-67-1-last-day-anyhow"),
    pytest.param({HOW: None, COMPLAINT: "2024-03-05"}, [RECEIVED], None, id="READING-received"),
    pytest.param({DATE: None}, [RECEIVED], None, id="READING-unknown-receipt-is-asked-as-received"),
    pytest.param({COMPLAINT: None}, [COMPLAINT], None, id="READING-complaint-date"),
    pytest.param({HOW: None, COMPLAINT: None}, [RECEIVED, COMPLAINT], None, id="READING-both-days"),
    pytest.param(
        {COMPLAINT: None, RECEIVED: "2024-02-05", DATE: None},
        [COMPLAINT],
        None,
        id="READING-documented",
    ),
]


@pytest.mark.parametrize(("changes", "paths", "late"), UNKNOWN)
def test_what_is_asked_about_the_time_limit(changes, paths, late):
    found = decide(changes)
    assert (asked(found), found.deadline.late) == (paths, late)
    told = changes.get(COMPLAINT, "2024-02-12")
    assert found.deadline.complaint_received == (told and date.fromisoformat(told))


def test_an_excused_complaint_still_needs_its_days_to_say_whether_it_was_late():
    found = decide({COMPLAINT: None, "complaint.late_but_excused": True})
    assert asked(found) == [COMPLAINT]


def test_the_table_of_public_holidays_is_the_holidays_library_day_by_day():
    from holidays.countries.denmark import Denmark

    for year in range(2009, 2051):
        library = set(Denmark(years=year))
        day = date(year, 1, 1)
        while day.year == year:
            assert CALENDAR.is_holiday(day) is (day in library), day
            day += timedelta(days=1)


OUTSIDE = [
    pytest.param(date(2008, 4, 18), True, id="store-bededag-2008"),
    pytest.param(date(2051, 4, 28), False, id="no-store-bededag-2051"),
    pytest.param(date(2051, 12, 25), True, id="christmas-2051"),
]


@pytest.mark.parametrize(("day", "holiday"), OUTSIDE)
def test_years_outside_the_table_ask_the_library(day, holiday):
    assert CALENDAR.is_holiday(day) is holiday
