"""Danish public holidays and working days, reckoned here and not with the product's library."""

from datetime import date, timedelta

DAY = timedelta(days=1)


def easter_sunday(year):
    """Gauss's rule as Meeus gives it for the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)


def public_holidays(year):
    """5 June, 24 and 31 December are not among them (READING, Deadline); Store Bededag to 2023."""
    easter = easter_sunday(year)
    moving = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    return {easter + DAY * offset for offset in moving} | set(fixed)


def is_working_day(day):
    return day.weekday() < 5 and day not in public_holidays(day.year)


def after_working_days(day, count):
    while count:
        day += DAY
        count -= is_working_day(day)
    return day


def first_working_day_from(day):
    while not is_working_day(day):
        day += DAY
    return day
