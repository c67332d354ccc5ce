"""People x sessions: by name who is on the list today, everybody else in one line, and nobody twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import Presence
from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.period_attendance import PeriodAttendance
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.services.counting.period_attendance import count_attendance
from sbc_desktop.services.counting.periods import days_label
from tests.desk import open_house
from tests.year import FIRST_OF_JULY, Year

APRIL, JUNE_30 = dt.date(2026, 4, 1), dt.date(2026, 6, 30)
APRIL_21, MAY_19, JUNE_16 = dt.date(2026, 4, 21), dt.date(2026, 5, 19), dt.date(2026, 6, 16)
CAME = Presence.CAME


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


def counted(house: Year, first: dt.date = APRIL) -> PeriodAttendance:
    with house.store.reading() as uow:
        (group,) = uow.groups.all()
        return count_attendance(uow, group.id, first, JUNE_30, FIRST_OF_JULY)


def test_who_died_left_or_was_erased_is_counted_and_not_named(house: Year) -> None:
    group_id = house.group()
    names = ("Zoë Adams", "Ana Silva", "Died Reed", "Left Reed", "Erased Reed")
    zoe, ana, died, left, erased = (house.person(name, group_id) for name in names)
    house.hold(group_id, APRIL_21, zoe, ana, died, left, erased, unnamed=2)
    house.hold(group_id, JUNE_16, zoe)
    house.record_death(died, dt.date(2026, 5, 1))
    house.set_status(left, Status.LEFT, dt.date(2026, 5, 1))
    house.erase(erased)
    report = counted(house)
    assert [(row.name, row.presences, row.came) for row in report.people] == [
        ("Ana Silva", (CAME, None), 1),
        ("Zoë Adams", (CAME, CAME), 2),
    ]
    april, june = report.sessions
    assert (april.no_longer, april.unnamed, april.total) == (3, 2, 7)
    assert (june.no_longer, june.unnamed, june.total) == (0, 0, 1)
    assert report.total == 8


def test_cancelled_and_missing_sessions_have_a_column_and_no_number(house: Year) -> None:
    group_id = house.group()
    house.session(group_id, APRIL_21, state=SessionState.CANCELLED, cancel_reason=CancelReason.WEATHER)
    house.session(group_id, MAY_19)
    house.hold(group_id, JUNE_16)
    report = counted(house)
    assert [one.mark for one in report.sessions] == [SessionMark.CANCELLED, SessionMark.NOT_IN, SessionMark.HELD]
    assert (report.period, report.people, report.total) == ("April to June 2026", (), 0)
    assert [missed.date for missed in report.missing] == [MAY_19]


def test_a_period_to_come_is_refused(house: Year) -> None:
    house.group()
    with pytest.raises(Refusal) as stopped:
        counted(house, dt.date(2026, 8, 1))
    assert stopped.value.reason is Reason.DATE_STILL_TO_COME


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        (dt.date(2026, 4, 1), dt.date(2026, 6, 30), "April to June 2026"),
        (dt.date(2026, 4, 1), dt.date(2026, 4, 30), "April 2026"),
        (dt.date(2025, 12, 1), dt.date(2026, 1, 31), "December 2025 to January 2026"),
        (dt.date(2026, 4, 7), dt.date(2026, 5, 20), "7 April to 20 May 2026"),
        (dt.date(2025, 4, 7), dt.date(2026, 5, 31), "7 April 2025 to 31 May 2026"),
        (dt.date(2026, 4, 7), dt.date(2026, 4, 7), "7 April 2026"),
    ],
)
def test_a_period_is_called_by_its_months_or_by_its_days(first: dt.date, last: dt.date, label: str) -> None:
    assert days_label(first, last) == label
