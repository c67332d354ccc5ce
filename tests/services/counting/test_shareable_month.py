"""The shareable month: what is hidden is nowhere in it, and what was published comes out the same again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.heard import HeardBy
from sbc_desktop.domain.monthly_summary import Gap, MonthlySummary
from sbc_desktop.domain.paper import About, Edition, Unsaid
from sbc_desktop.domain.published import TableKind
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.services.counting.publishing import Publishing
from sbc_desktop.services.counting.shareable_month import count_shareable_month
from sbc_desktop.services.summaries import Summaries
from tests.desk import open_house
from tests.reports import reading
from tests.year import FIRST_OF_JULY, JUNE, Year

APRIL_21, MAY_19, JUNE_16 = dt.date(2026, 4, 21), dt.date(2026, 5, 19), dt.date(2026, 6, 16)
C = Unsaid.HIDDEN


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Year]:
    house = open_house(tmp_path)
    yield Year(house.store, house.clock, house.announced)
    house.store.close()


@pytest.fixture
def group_id(house: Year) -> UUID:
    return house.group()


@pytest.fixture
def people(house: Year, group_id: UUID) -> tuple[UUID, ...]:
    return tuple(house.person(f"Person{number} Surname", group_id) for number in range(24))


def counted(
    house: Year, group_id: UUID | None, month: dt.date = JUNE, today: dt.date = FIRST_OF_JULY
) -> MonthlySummary:
    with house.store.reading() as uow:
        return count_shareable_month(uow, group_id, month, today, Publishing(uow, today))


def test_people_are_told_for_a_quarter_that_is_over_and_never_for_a_month(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.hold(group_id, APRIL_21, *people[:12])
    house.hold(group_id, JUNE_16, *people[6:20])
    month, quarter, year = counted(house, group_id).figures
    assert (month.attendances, month.average, month.on_the_list) == (14, Decimal("14.0"), 25)
    assert (quarter.attendances, quarter.different_people) == (26, 20)
    assert (quarter.first_time, quarter.twice_or_more) == (20, 6)
    assert {month.different_people, month.first_time, year.different_people} == {Unsaid.NOT_COUNTED}
    early = counted(house, group_id, today=dt.date(2026, 6, 30)).figures[1]
    assert early.different_people is Unsaid.NOT_COUNTED
    assert counted(house, group_id, dt.date(2026, 5, 1)).heard is None


def test_a_session_of_few_is_in_no_bar_no_average_and_no_exact_total(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.hold(group_id, APRIL_21, *people[:3])
    house.hold(group_id, MAY_19, *people[:12])
    house.hold(group_id, JUNE_16)
    summary = counted(house, group_id)
    month, quarter, _year = summary.figures
    assert month.attendances is Unsaid.SESSION_HELD
    assert (quarter.attendances, quarter.average) == (About(15), Unsaid.NOT_COUNTED)
    (chart,) = summary.charts
    assert [bar.value for bar in chart.bars[-3:]] == [Gap.HIDDEN, Gap.HIDDEN, Gap.ZERO]
    rows = counted(house, None).by_group
    assert rows[0].months == (C, C, C)


def test_how_people_heard_is_told_with_its_small_numbers_hidden(house: Year, group_id: UUID) -> None:
    ways = ["friend_or_member"] * 10 + ["breast_oncology_nurse"] * 7 + ["gp"] * 3
    came = [house.person(f"Person{number} Surname", group_id) for number in range(len(ways))]
    house.set_heard(dict(zip(came, ways, strict=True)))
    house.hold(group_id, JUNE_16, *came)
    heard = counted(house, group_id).heard
    assert heard is not None
    assert heard.lines is not None
    assert dict(heard.lines) == dict.fromkeys(HeardBy, 0) | {
        HeardBy.NURSE: C,
        HeardBy.FRIEND: 10,
        HeardBy.ANOTHER_WAY: C,
    }
    assert heard.everybody == 20


def test_that_a_facilitator_was_unwell_stays_inside(house: Year, group_id: UUID) -> None:
    unwell = {"cancel_reason": CancelReason.FACILITATOR_UNWELL, "reason_note": "Helen has flu"}
    house.session(group_id, MAY_19, state=SessionState.CANCELLED, **unwell)
    house.hold(group_id, JUNE_16)
    assert "Cancelled: 19 May 2026." in counted(house, group_id).chart_notes


def test_what_was_published_comes_out_the_same_until_a_fortnight_is_over(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    waiting = house.session(group_id, MAY_19)
    house.hold(group_id, JUNE_16, *people[:10])
    issue(house, group_id)
    house.let_come(waiting, MAY_19, *people[10:20])
    house.close(waiting, 10)
    assert counted(house, group_id, today=dt.date(2026, 7, 10)).figures[1].different_people == 10
    late = counted(house, group_id, today=dt.date(2026, 7, 20))
    assert (late.figures[1].different_people, late.revised) == (20, True)


def test_a_late_register_that_adds_few_people_is_not_told_beside_what_was_published(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    waiting = house.session(group_id, MAY_19)
    house.hold(group_id, JUNE_16, *people[:10])
    issue(house, group_id)
    house.let_come(waiting, MAY_19, *people[4:12])
    house.close(waiting, 8)
    late = counted(house, group_id, today=dt.date(2026, 7, 20))
    assert (late.figures[1].different_people, late.revised) == (10, False)


def test_looking_publishes_nothing_and_issuing_does(house: Year, group_id: UUID, people: tuple[UUID, ...]) -> None:
    house.hold(group_id, JUNE_16, *people[:10])
    wanted = Wanted(SummaryKind.MONTHLY, group_id, JUNE)
    at(house, FIRST_OF_JULY)
    looked = Summaries(**house.given).draw(wanted)
    assert published(house) == set()
    assert Summaries(**house.given).issue(wanted).data == looked.data
    assert published(house) == set(TableKind)
    assert Summaries(**house.given).issue(wanted).data == looked.data


def test_hidden_numbers_are_nowhere_in_the_document(house: Year, group_id: UUID, people: tuple[UUID, ...]) -> None:
    """A store that differs only in what is hidden gives the same bytes: texts, bars and all."""
    april = house.session(group_id, APRIL_21)
    house.hold(group_id, MAY_19, *people[:12])
    house.hold(group_id, JUNE_16, *people[:14])
    at(house, FIRST_OF_JULY)
    drawn = []
    for came in (2, 4):
        house.let_come(april, APRIL_21, *people[:came])
        house.close(april, came)
        at(house, FIRST_OF_JULY)
        drawn.append(Summaries(**house.given).draw(Wanted(SummaryKind.MONTHLY, group_id, JUNE)).data)
        house.registers.reopen(april, "more came")
    inside = Wanted(SummaryKind.MONTHLY, group_id, JUNE, Edition.INTERNAL)
    assert drawn[0] == drawn[1]
    assert "about 30" in reading.pages(drawn[0])[0]
    assert Summaries(**house.given).draw(inside).data != drawn[0]


def at(house: Year, day: dt.date) -> None:
    house.clock.set(dt.datetime.combine(day, dt.time(9)))


def issue(house: Year, group_id: UUID) -> None:
    at(house, FIRST_OF_JULY)
    Summaries(**house.given).issue(Wanted(SummaryKind.MONTHLY, group_id, JUNE))


def published(house: Year) -> set[TableKind]:
    with house.store.reading() as uow:
        return {table.kind for table in uow.published.all()}
