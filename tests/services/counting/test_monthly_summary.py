"""The monthly summary counts by definition: completeness first, people by person, averages over held sessions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.monthly_summary import Gap, MissingRegister, SessionMark
from sbc_desktop.domain.paper import Unsaid
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.speakers import Speakers
from tests.desk import open_house
from tests.year import Year

APRIL_16, MAY_19, JUNE_16 = dt.date(2026, 4, 21), dt.date(2026, 5, 19), dt.date(2026, 6, 16)
CANCELLED = {"state": SessionState.CANCELLED, "cancel_reason": CancelReason.WEATHER, "reason_note": "snow"}


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
    return tuple(house.person(f"Person{number} Surname", group_id) for number in range(6))


def test_attendances_people_newcomers_repeaters_and_the_average(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    one, two, three, four, *_others = people
    house.hold(group_id, dt.date(2025, 5, 20), four)  # before the 12 months: known, and no visit of them
    house.hold(group_id, APRIL_16, one, two)
    house.hold(group_id, MAY_19, one, unnamed=2)
    house.hold(group_id, JUNE_16, one, three, four, unnamed=1)
    month, quarter, year = house.month(group_id).figures
    assert (month.label, quarter.label, year.label) == ("June 2026", "April to June", "12 months to June")
    assert (month.attendances, month.without_a_name, month.average) == (4, 1, Decimal("4.0"))
    assert (quarter.attendances, quarter.without_a_name, quarter.average) == (9, 3, Decimal("3.0"))
    assert (month.different_people, quarter.different_people, year.different_people) == (3, 4, 4)
    # Four came in May 2025 already; three is new in June, one and two in April.
    assert (month.first_time, quarter.first_time, year.first_time) == (1, 3, 3)
    # In the 12 months only one came more than once; four's other visit lies before them.
    assert (month.twice_or_more, quarter.twice_or_more, year.twice_or_more) == (1, 1, 1)


def test_half_a_person_rounds_up_and_no_session_is_no_average(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    for number, day in enumerate((APRIL_16, MAY_19, JUNE_16)):
        house.hold(group_id, day, *people[: number + 1], unnamed=number == 1)
    assert house.month(group_id).figures[1].average == Decimal("2.3")
    assert house.month(group_id, dt.date(2026, 7, 1)).figures[0].average is Unsaid.NOT_COUNTED


def test_a_month_without_a_held_session_counts_nobody_rather_than_none(house: Year, group_id: UUID) -> None:
    house.session(group_id, JUNE_16, **CANCELLED)
    month = house.month(group_id).figures[0]
    assert {month.attendances, month.different_people, month.first_time} == {Unsaid.NOT_COUNTED}
    assert month.on_the_list == 0


def test_completeness_tells_held_cancelled_and_not_in_and_leaves_out_what_is_to_come(
    house: Year, group_id: UUID
) -> None:
    house.session(group_id, APRIL_16, **CANCELLED)
    house.hold(group_id, MAY_19)
    house.session(group_id, JUNE_16)
    house.session(group_id, dt.date(2026, 6, 30))
    assert house.month(group_id, today=JUNE_16).completeness[0].sessions == ()
    summary = house.month(group_id, today=dt.date(2026, 6, 17))
    month, quarter, year = summary.completeness
    assert (month.label, quarter.label, year.label) == ("June 2026", "April to June 2026", "12 months to June 2026")
    assert month.sessions == (SessionMark.NOT_IN,)
    assert quarter.sessions == (SessionMark.CANCELLED, SessionMark.HELD, SessionMark.NOT_IN)
    assert (year.planned, year.count(SessionMark.HELD)) == (3, 1)
    assert summary.missing == (MissingRegister("Peterborough", JUNE_16),)
    assert not summary.is_complete


def test_a_register_that_is_not_closed_is_in_no_figure_until_it_is(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.hold(group_id, MAY_19, people[0])
    waiting = house.session(group_id, JUNE_16)
    house.let_come(waiting, JUNE_16, *people)
    assert house.month(group_id).figures[1].attendances == 1
    house.registers.close(waiting, Closing(len(people)))
    assert house.month(group_id).figures[1].attendances == 7
    assert house.month(group_id).is_complete


def test_a_reopened_register_is_left_out_until_it_is_closed_again(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    session_id = house.hold(group_id, JUNE_16, *people[:2])
    house.registers.reopen(session_id, "One more was there")
    assert house.month(group_id).figures[0].attendances is Unsaid.NOT_COUNTED
    house.hold(group_id, dt.date(2026, 6, 23), people[5])
    month = house.month(group_id).figures[0]
    assert (month.attendances, month.different_people) == (1, 1)
    house.desk.check_in(session_id, people[2])
    house.registers.close(session_id, Closing(3))
    assert house.month(group_id).figures[0].attendances == 4


def test_later_deaths_leavers_and_erasures_change_no_past_total(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.hold(group_id, JUNE_16, *people)
    before = house.month(group_id)
    house.record_death(people[0], dt.date(2026, 7, 3))
    assert house.month(group_id).figures == before.figures
    house.erase(people[1])
    after = house.month(group_id).figures[0]
    assert (after.attendances, after.average) == (6, Decimal("6.0"))


def test_new_is_new_to_the_group_and_among_all_groups_new_to_any(house: Year, group_id: UUID) -> None:
    other = house.group("Fenbridge")
    hers = house.person("Chidinma Okonkwo", group_id)
    house.hold(other, dt.date(2024, 1, 25), hers)
    house.hold(group_id, JUNE_16, hers)
    assert house.month(group_id).figures[0].first_time == 1
    assert house.month(None).figures[0].first_time == 0


@pytest.mark.parametrize("entered_late", [dt.date(2026, 4, 21), dt.date(2025, 4, 15)])
def test_a_register_that_is_entered_late_makes_nobody_new_twice(
    house: Year, group_id: UUID, people: tuple[UUID, ...], entered_late: dt.date
) -> None:
    waiting = house.session(group_id, entered_late)
    house.hold(group_id, JUNE_16, people[0])
    assert house.month(group_id).figures[0].first_time == 1
    house.let_come(waiting, entered_late, people[0])
    house.registers.close(waiting, Closing(1))
    assert house.month(group_id).figures[0].first_time == 0


def test_somebody_in_two_groups_is_one_person_among_all(house: Year, group_id: UUID, people: tuple[UUID, ...]) -> None:
    other = house.group("Fenbridge")
    house.hold(group_id, JUNE_16, *people[:2])
    house.hold(other, dt.date(2026, 6, 25), people[0])
    summary = house.month(None)
    assert summary.figures[0].different_people == 2
    assert summary.figures[0].twice_or_more == 1
    assert summary.came_to_two_groups == 1
    fenbridge, peterborough = summary.by_group
    assert (fenbridge.group, fenbridge.different_people) == ("Fenbridge", 1)
    assert (peterborough.months, peterborough.average) == ((Unsaid.NOT_COUNTED, Unsaid.NOT_COUNTED, 2), Decimal("2.0"))
    assert summary.by_group_total is not None
    assert (summary.by_group_total.attendances, summary.by_group_total.different_people) == (3, 2)


def test_all_groups_have_a_line_of_completeness_each_and_a_total(house: Year, group_id: UUID) -> None:
    house.hold(group_id, JUNE_16)
    house.session(house.group("Fenbridge"), dt.date(2026, 6, 25))
    summary = house.month(None)
    assert [(line.label, line.planned, line.is_total) for line in summary.completeness] == [
        ("All groups, June 2026", 2, False),
        ("All groups, April to June", 2, False),
        ("Fenbridge, 12 months", 1, False),
        ("Peterborough, 12 months", 1, False),
        ("All groups, 12 months", 2, True),
    ]
    assert summary.by_group[0].months[-1] is Unsaid.NOT_IN


def test_a_group_that_has_not_met_yet_is_no_group_of_the_month(house: Year, group_id: UUID) -> None:
    house.hold(group_id, JUNE_16)
    house.session(house.group("Hull"), dt.date(2026, 9, 18))
    house.group("Greenock")
    assert house.month(None).groups == ("Peterborough",)


def test_the_chart_has_a_bar_or_a_reason_for_each_of_12_months(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.hold(group_id, dt.date(2025, 9, 16), *people[:3])
    house.session(group_id, dt.date(2026, 1, 20), **CANCELLED)
    house.hold(group_id, dt.date(2026, 2, 17))
    house.session(group_id, dt.date(2026, 3, 17))
    house.hold(group_id, JUNE_16, *people, unnamed=1)
    (chart,) = house.month(group_id).charts
    assert [bar.month.month for bar in chart.bars] == [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6]
    none = Gap.NO_SESSION
    before = Gap.BEFORE_GROUP
    assert [bar.value for bar in chart.bars] == [
        *(before, before, 3, none, none, none),
        *(Gap.CANCELLED, Gap.ZERO, Gap.NOT_IN, none, none, 7),
    ]
    assert chart.rhythm == "third Tuesdays"


def test_the_notes_tell_what_began_what_was_cancelled_and_what_moved(house: Year, group_id: UUID) -> None:
    house.session(group_id, dt.date(2025, 9, 16))
    house.session(group_id, dt.date(2026, 1, 20), **CANCELLED)
    house.session(group_id, JUNE_16, date=dt.date(2026, 6, 17))
    assert house.month(group_id).chart_notes == (
        "Peterborough began in September 2025.",
        "Cancelled: 20 January 2026 (snow).",
        "Moved: from 16 June 2026 to 17 June 2026.",
    )


def test_the_first_month_of_a_quarter_is_told_once(house: Year, group_id: UUID) -> None:
    house.hold(group_id, APRIL_16)
    summary = house.month(group_id, dt.date(2026, 4, 1))
    assert [figures.label for figures in summary.figures] == ["April 2026", "12 months to April"]
    assert len(summary.completeness) == 2


def test_talks_of_the_month_come_with_how_many_heard_them_once_that_is_counted(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    session_id = house.session(group_id, JUNE_16)
    speakers = Speakers(**house.given)
    speaker_id = speakers.save(SpeakerDetails("Ifeoma Adeyemi-Fraser", "physiotherapist", "Fenbridge Hospice"))
    topic_id = speakers.add_topic("Fatigue")
    speakers.log(session_id, TalkDetails("Pacing", dt.time(11), 50, (speaker_id,), (topic_id,)))
    (talk,) = house.month(group_id).talks
    assert (talk.came, talk.topics) == (None, ("Fatigue",))
    house.let_come(session_id, JUNE_16, *people, unnamed=1)
    house.registers.close(session_id, Closing(7))
    summary = house.month(group_id)
    assert summary.talks[0].came == 7
    assert summary.talks[0].speakers == ("Ifeoma Adeyemi-Fraser, physiotherapist, Fenbridge Hospice",)
    assert summary.charts[0].bars[-1].speaker


def test_the_list_is_counted_at_the_month_s_end_and_later_deaths_change_nothing(
    house: Year, group_id: UUID, people: tuple[UUID, ...]
) -> None:
    house.person("Late Comer", group_id, since=dt.date(2026, 7, 1))
    house.hold(group_id, JUNE_16)
    assert house.month(group_id).figures[0].on_the_list == len(people)
    house.record_death(people[0], dt.date(2026, 7, 3))
    assert house.month(group_id).figures[0].on_the_list == len(people)
    house.record_death(people[1], dt.date(2026, 6, 20))
    assert house.month(group_id).figures[0].on_the_list == len(people) - 1


def test_a_month_that_has_not_begun_is_refused(house: Year, group_id: UUID) -> None:
    with pytest.raises(Refusal) as stopped:
        house.month(group_id, dt.date(2026, 8, 1))
    assert stopped.value.reason is Reason.DATE_STILL_TO_COME


def test_december_to_february_are_two_quarters(house: Year, group_id: UUID) -> None:
    house.hold(group_id, dt.date(2025, 12, 16))
    house.hold(group_id, dt.date(2026, 1, 20))
    summary = house.month(group_id, dt.date(2026, 2, 1))
    assert summary.quarter == (dt.date(2026, 1, 1), dt.date(2026, 2, 1))
    assert summary.completeness[1].planned == 1
