"""The sessions that patterns propose, and the lists that pages show of them."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.group import GroupStatus, Nation
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.session import (
    CancelReason,
    SessionChange,
)
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.ids import session_id as proposed_id
from sbc_desktop.storage.store import Store
from tests.domain.peterborough import THIRD_TUESDAYS_OF_TWO_YEARS
from tests.factories import a_group, a_pattern, hold, service, some_people

THIRD_FRIDAY = Recurrence(Frequency.MONTHLY, 4, 3)
FOURTH_THURSDAY = Recurrence(Frequency.MONTHLY, 3, 4)
THIRD_MONDAY = Recurrence(Frequency.MONTHLY, 0, 3)
LAST_THURSDAY = Recurrence(Frequency.MONTHLY, 3, -1)


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return service(Sessions, store)


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store).add(a_group())


def test_the_peterborough_group_meets_on_the_third_tuesdays_at_a_quarter_past_ten(store: Store) -> None:
    today = dt.date(2026, 10, 20)
    service(Groups, store, today).add(a_group())
    found = service(Sessions, store, today).listed(since=dt.date(2025, 1, 1), until=dt.date(2026, 12, 31))
    assert [session.date for session in found] == THIRD_TUESDAYS_OF_TWO_YEARS
    for session in found:
        local = session.starts_at()
        summer = dt.date(session.date.year, 3, 31) <= session.date < dt.date(session.date.year, 10, 25)
        assert local.replace(tzinfo=None) == dt.datetime.combine(session.date, dt.time(10, 15))
        assert local.astimezone(dt.UTC).time() == (dt.time(9, 15) if summer else dt.time(10, 15))
        assert session.length == dt.timedelta(hours=2)
        assert session.id == proposed_id(session.group_id, session.date)


@pytest.mark.parametrize(
    ("first", "rule", "nation", "day", "holiday"),
    [
        (dt.date(2025, 1, 17), THIRD_FRIDAY, Nation.ENGLAND, dt.date(2025, 4, 18), "Good Friday"),
        (dt.date(2025, 1, 23), FOURTH_THURSDAY, Nation.ENGLAND, dt.date(2025, 12, 25), "Christmas Day"),
        (dt.date(2025, 1, 30), LAST_THURSDAY, Nation.SCOTLAND, dt.date(2025, 12, 25), "Christmas Day"),
    ],
)
def test_a_bank_holiday_is_flagged_and_never_skipped(
    store: Store, first: dt.date, rule: Recurrence, nation: Nation, day: dt.date, holiday: str
) -> None:
    service(Groups, store).add(a_group(nation=nation, pattern=a_pattern(first, rule)))
    year = service(Sessions, store).listed(until=dt.date(2025, 12, 31))
    assert len(year) == 12
    assert [(session.date, session.holiday) for session in year if session.holiday] == [(day, holiday)]


def test_proposing_again_adds_nothing_until_time_has_passed(store: Store, sessions: Sessions, group_id: UUID) -> None:
    before = sessions.listed(group_id)
    assert sessions.propose() == 0
    later = service(Sessions, store, dt.date(2025, 3, 10))
    assert later.propose() == 1
    assert later.propose() == 0
    assert later.listed(group_id)[:-1] == before


def test_proposing_leaves_alone_what_people_did(store: Store, sessions: Sessions, group_id: UUID) -> None:
    january, february, march, *_rest = sessions.listed(group_id)
    sessions.change(january.id, SessionChange(date=dt.date(2025, 1, 28)))
    sessions.cancel(february.id, CancelReason.WEATHER, "Snow")
    sessions.remove(march.id)
    before = sessions.listed(group_id)
    assert sessions.propose() == 0
    service(Groups, store).change_pattern(group_id, a_pattern(starts=dt.time(10)))
    assert [session.date for session in sessions.listed(group_id)] == [session.date for session in before]
    assert march.id not in {session.id for session in sessions.listed(group_id)}


def test_only_running_groups_get_sessions(store: Store, sessions: Sessions) -> None:
    service(Groups, store).add(a_group(status=GroupStatus.PAUSED))
    service(Groups, store).add(a_group(name="Hull", status=GroupStatus.FINISHED))
    assert sessions.propose() == 0
    assert sessions.listed() == ()


def test_two_groups_may_meet_on_one_day(store: Store, sessions: Sessions, group_id: UUID) -> None:
    other = service(Groups, store).add(a_group(name="Fenbridge", pattern=a_pattern(dt.date(2025, 1, 20), THIRD_MONDAY)))
    sessions.change(sessions.listed(other)[0].id, SessionChange(date=dt.date(2025, 1, 21)))
    on_that_day = sessions.listed(until=dt.date(2025, 1, 21))
    assert [session.group_name for session in on_that_day] == ["Fenbridge", "Peterborough"]
    assert [session.group_name for session in sessions.coming(limit=1)] == ["Fenbridge"]
    assert sessions.listed(group_id)[0].date == dt.date(2025, 1, 21)


def test_lists_are_cut_by_day_number_and_month(store: Store, group_id: UUID) -> None:
    sessions = service(Sessions, store, dt.date(2025, 6, 17))
    assert [session.date.month for session in sessions.coming(group_id, 3)] == [6, 7, 8]
    assert [session.date.month for session in sessions.earlier(group_id, 2)] == [5, 4]
    assert [session.date.month for session in sessions.earlier(limit=9, before=dt.date(2025, 3, 18))] == [2, 1]
    assert [session.date for session in sessions.month(2025, 2)] == [dt.date(2025, 2, 18)]
    between = sessions.listed(group_id, dt.date(2025, 2, 18), dt.date(2025, 4, 15))
    assert [session.date.month for session in between] == [2, 3, 4]
    assert sessions.listed(uuid4()) == ()


def test_a_day_has_its_sessions_in_the_order_of_their_times(store: Store, sessions: Sessions, group_id: UUID) -> None:
    online = a_pattern(starts=dt.time(9), ends=dt.time(10))
    service(Groups, store).add(a_group(name="Early birds", pattern=online))
    assert [session.group_name for session in sessions.coming(limit=2)] == ["Early birds", "Peterborough"]
    assert {session.group_id for session in sessions.coming(group_id)} == {group_id}


def test_the_list_says_how_many_are_on_it_and_who_is_new(store: Store, sessions: Sessions, group_id: UUID) -> None:
    first, second = sessions.listed(group_id)[:2]
    people = some_people(store, group_id)
    some_people(store, group_id, "Later Person", since=dt.date(2025, 2, 1))
    assert (sessions.facts(first.id).on_the_list, sessions.facts(first.id).new_today) == (7, 7)
    hold(store, first, *people[:5])
    assert (sessions.facts(first.id).on_the_list, sessions.facts(first.id).new_today) == (7, 5)
    assert (sessions.facts(second.id).on_the_list, sessions.facts(second.id).new_today) == (8, 3)
