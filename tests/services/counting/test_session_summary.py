"""One session on one page: what became of it, and how many came as far as that may be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendance_register import RegisterState
from sbc_desktop.domain.monthly_summary import Gap
from sbc_desktop.domain.paper import Edition, Figure, Unsaid
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.domain.session_summary import SessionSummary
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.session_summary import count_session
from tests.desk import open_house
from tests.year import FIRST_OF_JULY, Year

MAY_19, JUNE_16 = dt.date(2026, 5, 19), dt.date(2026, 6, 16)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


def counted(house: Year, session_id: UUID, edition: Edition = Edition.SHAREABLE) -> SessionSummary:
    with house.store.reading() as uow:
        return count_session(uow, session_id, edition, FIRST_OF_JULY, Publishing(uow, FIRST_OF_JULY))


@pytest.mark.parametrize(
    ("count", "inside", "outside"), [(0, 0, Unsaid.SESSION_HELD), (3, 3, Unsaid.FEWER_THAN_5), (8, 8, 8)]
)
def test_how_many_came_is_exact_inside_and_from_five_outside(
    house: Year, count: int, inside: Figure, outside: Figure
) -> None:
    group_id = house.group()
    people = [house.person(f"Person{number} Surname", group_id) for number in range(8)]
    house.hold(group_id, MAY_19, *people[:6])
    session_id = house.hold(group_id, JUNE_16, *people[:count])
    assert counted(house, session_id, Edition.INTERNAL).came == inside
    summary = counted(house, session_id)
    assert (summary.came, summary.state, summary.corrections) == (outside, RegisterState.CLOSED, 0)
    assert [bar.speaker for bar in summary.chart.bars[-2:]] == [False, True]
    assert (summary.chart.bars[-2].value is Gap.HIDDEN) is (count == 3)
    assert summary.is_fullest is (count == 8)


def test_a_correction_is_told_and_a_register_that_is_open_has_no_number(house: Year) -> None:
    group_id = house.group()
    session_id = house.hold(group_id, JUNE_16)
    house.registers.reopen(session_id, "one more")
    summary = counted(house, session_id)
    assert (summary.state, summary.came) == (RegisterState.NOT_CLOSED, None)
    house.close(session_id, 0)
    assert counted(house, session_id).corrections == 1


def test_why_it_was_cancelled_is_told_unless_somebody_was_unwell(house: Year) -> None:
    group_id = house.group()
    unwell = {"cancel_reason": CancelReason.FACILITATOR_UNWELL, "reason_note": "Helen has flu"}
    session_id = house.session(group_id, JUNE_16, state=SessionState.CANCELLED, **unwell)
    assert counted(house, session_id, Edition.INTERNAL).cancelled_because == "Helen has flu"
    assert counted(house, session_id).cancelled_because == ""


def test_a_session_to_come_is_refused(house: Year) -> None:
    session_id = house.session(house.group(), dt.date(2026, 7, 21))
    with pytest.raises(Refusal) as stopped:
        counted(house, session_id)
    assert stopped.value.reason is Reason.DATE_STILL_TO_COME
