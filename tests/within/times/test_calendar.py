"""Calendar arithmetic: values, intervals and holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.within.times.calendar import (
    add_days,
    add_months,
    holiday_date,
    interval_of,
    make_date,
    quarter_value,
    shift_quarter,
    week_value,
    weekday_near,
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-02-29T10:00", "2024-02-29", "2024-02-29", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-W01", "2023-01-02", "2023-01-08", "week"),
        ("2023-W01-WE", "2023-01-07", "2023-01-08", "days"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "season"),
        ("2023-H1", "2023-01-01", "2023-06-30", "longer"),
        ("2023-WI", "2023-12-01", "2024-02-29", "season"),
        ("FY2023", "2023-01-01", "2023-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "longer"),
        ("19", "1900-01-01", "1999-12-31", "longer"),
        ("2023-03-02/2023-03-04", "2023-03-02", "2023-03-04", "days"),
    ],
)
def test_intervals(value: str, start: str, end: str, precision: str) -> None:
    found = interval_of(value)
    assert found is not None
    assert (str(found.start), str(found.end), found.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "value", [None, "", "PRESENT_REF", "P3D", "XXXX-03-02", "2023-02-30", "0000", "2023-W60", "2023-03-02/x", "2023-13"]
)
def test_values_without_days(value: str | None) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2023, "2023-12-25"),
        ("11-4-4", 2023, "2023-11-23"),
        ("05-1--1", 2023, "2023-05-29"),
        ("11-E", 2016, "2016-11-08"),
        ("E+0", 2024, "2024-03-31"),
        ("E+0", 1999, "1999-04-04"),
    ],
)
def test_holidays(rule: str, year: int, day: str) -> None:
    assert str(holiday_date(rule, year)) == day


@pytest.mark.parametrize(
    ("weekday", "direction", "includes_today", "day"),
    [(3, -1, True, 15), (3, -1, False, 8), (3, 1, False, 22), (5, 1, True, 17), (5, -1, True, 10), (3, 1, True, 15)],
)
def test_nearest_weekday(weekday: int, direction: int, includes_today: bool, day: int) -> None:
    found = weekday_near(date(2023, 3, 15), weekday, direction, includes_today=includes_today)
    assert found == date(2023, 3, day)


def test_the_calendar_ends() -> None:
    assert add_days(date(9999, 12, 31), 1) is None
    assert add_months(date(1, 1, 1), -1) is None
    assert make_date(2023, 2, 30) is None


@given(st.dates(), st.integers(-500, 500))
def test_months_there_and_back_keep_the_month(day: date, n: int) -> None:
    moved = add_months(day, n)
    if moved is not None:
        back = add_months(moved, -n)
        assert back is not None
        assert (back.year, back.month) == (day.year, day.month)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_lies_in_its_week_and_quarter(day: date) -> None:
    for value in (week_value(day), quarter_value(day), shift_quarter(shift_quarter(quarter_value(day), 5), -5)):
        found = interval_of(value)
        assert found is not None
        assert found.start is not None
        assert found.end is not None
        assert found.start <= day <= found.end
        assert found.end - found.start < timedelta(days=93)
