"""The list of sessions, and what people do to one of them without touching the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.group import GroupStatus, Mode, Nation, StaffDetails, StaffRole, VenueDetails
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import (
    CancelReason,
    SessionChange,
    SessionState,
    SessionType,
)
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.check_in import CheckIn
from sbc_desktop.services.closing import CloseRegister
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.ids import session_id as proposed_id
from sbc_desktop.storage.store import Store
from tests.domain.peterborough import THIRD_TUESDAYS_OF_TWO_YEARS
from tests.factories import a_group, a_pattern, hold, let_them_come, make_store, service, some_people

THIRD_FRIDAY = Recurrence(Frequency.MONTHLY, 4, 3)
FOURTH_THURSDAY = Recurrence(Frequency.MONTHLY, 3, 4)
THIRD_MONDAY = Recurrence(Frequency.MONTHLY, 0, 3)
LAST_THURSDAY = Recurrence(Frequency.MONTHLY, 3, -1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return service(Sessions, store)


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store).add(a_group())


def refused(act: Callable[[], object]) -> tuple[Reason, str | None]:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.reason, caught.value.field


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


def test_a_moved_session_keeps_its_original_date_and_moves_no_other(sessions: Sessions, group_id: UUID) -> None:
    first, *others = sessions.listed(group_id)
    sessions.change(first.id, SessionChange(date=dt.date(2025, 1, 28), starts=dt.time(11), ends=dt.time(14)))
    moved, *rest = sessions.listed(group_id)
    assert (moved.date, moved.original_date, moved.id) == (dt.date(2025, 1, 28), dt.date(2025, 1, 21), first.id)
    assert moved.moved
    assert moved.length == dt.timedelta(hours=3)
    assert rest == others


def test_one_session_can_have_a_venue_type_mode_and_facilitator_of_its_own(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    groups = service(Groups, store)
    library, somebody = groups.save_venue(VenueDetails("Library")), groups.save_staff(StaffDetails("Ade Ojo"))
    first, second = sessions.listed(group_id)[:2]
    change = SessionChange(venue_id=library, type=SessionType.SOCIAL, mode=Mode.BOTH, facilitator_id=somebody)
    sessions.change(first.id, change)
    changed = sessions.get(first.id)
    assert (changed.venue_name, changed.type, changed.mode) == ("Library", SessionType.SOCIAL, Mode.BOTH)
    assert (changed.facilitator_name, changed.edited) == ("Ade Ojo", True)
    assert sessions.get(second.id) == second


@pytest.mark.parametrize(
    ("change", "reason", "field"),
    [
        (SessionChange(date=dt.date(1900, 1, 1)), Reason.DATE_TOO_EARLY, "date"),
        (SessionChange(date=dt.date(2100, 1, 1)), Reason.DATE_TOO_LATE, "date"),
        (SessionChange(date=dt.date(2025, 2, 18)), Reason.SESSION_DATE_TAKEN, "date"),
        (SessionChange(starts=dt.time(13)), Reason.END_BEFORE_START, "ends"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_nothing_is_changed(
    sessions: Sessions, group_id: UUID, change: SessionChange, reason: Reason, field: str
) -> None:
    first = sessions.listed(group_id)[0]
    assert refused(lambda: sessions.change(first.id, change)) == (reason, field)
    assert sessions.get(first.id) == first


def test_a_change_to_what_it_is_edits_nothing(sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    sessions.change(first.id, SessionChange(date=first.date, starts=first.starts, venue_id=first.venue_id))
    assert sessions.get(first.id) == first
    assert sessions.last_action() is None


def test_two_groups_may_meet_on_one_day(store: Store, sessions: Sessions, group_id: UUID) -> None:
    other = service(Groups, store).add(a_group(name="Fenbridge", pattern=a_pattern(dt.date(2025, 1, 20), THIRD_MONDAY)))
    sessions.change(sessions.listed(other)[0].id, SessionChange(date=dt.date(2025, 1, 21)))
    on_that_day = sessions.listed(until=dt.date(2025, 1, 21))
    assert [session.group_name for session in on_that_day] == ["Fenbridge", "Peterborough"]
    assert [session.group_name for session in sessions.coming(limit=1)] == ["Fenbridge"]
    assert sessions.listed(group_id)[0].date == dt.date(2025, 1, 21)


def test_a_session_that_was_held_is_neither_changed_nor_cancelled_nor_taken_off(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    hold(store, first, *some_people(store, group_id))
    held = sessions.get(first.id)
    assert (held.state, held.came) == (SessionState.HELD, 7)
    for act in (
        lambda: sessions.change(first.id, SessionChange(ends=dt.time(13))),
        lambda: sessions.cancel(first.id, CancelReason.OTHER),
        lambda: sessions.remove(first.id),
        lambda: sessions.set_staff(first.id, ()),
    ):
        assert refused(act) == (Reason.SESSION_CLOSED, None)
    assert sessions.get(first.id) == held


def test_a_session_that_somebody_came_to_stays_on_its_day(store: Store, sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    susan, *_others = some_people(store, group_id)
    let_them_come(store, first, susan)
    for act in (
        lambda: sessions.change(first.id, SessionChange(date=dt.date(2025, 1, 28))),
        lambda: sessions.cancel(first.id, CancelReason.OTHER),
        lambda: sessions.remove(first.id),
    ):
        assert refused(act) == (Reason.SESSION_HAS_ARRIVALS, None)
    sessions.change(first.id, SessionChange(ends=dt.time(13, 15)))
    assert sessions.get(first.id).ends == dt.time(13, 15)


def test_an_unnamed_arrival_keeps_a_session_from_being_cancelled(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    service(CheckIn, store, first.date).unnamed(first.id)
    assert refused(lambda: sessions.cancel(first.id, CancelReason.VENUE)) == (Reason.SESSION_HAS_ARRIVALS, None)


def test_a_session_is_cancelled_with_a_reason_and_put_back(sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    sessions.cancel(first.id, CancelReason.VENUE, " The hall was being  mended ")
    cancelled = sessions.get(first.id)
    assert (cancelled.state, cancelled.cancel_reason) == (SessionState.CANCELLED, CancelReason.VENUE)
    assert cancelled.reason_note == "The hall was being mended"
    assert refused(lambda: sessions.cancel(first.id, CancelReason.OTHER)) == (Reason.SESSION_CANCELLED, None)
    sessions.put_back(first.id)
    assert sessions.get(first.id) == first
    sessions.put_back(first.id)
    assert sessions.get(first.id) == first


def test_a_reason_that_cannot_be_kept_is_refused(sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    for note, reason in (("x" * 500, Reason.TEXT_TOO_LONG), ("snow\x07", Reason.CONTROL_CHARACTERS)):
        assert refused(partial(sessions.cancel, first.id, CancelReason.OTHER, note)) == (reason, "note")


def test_an_extra_session_is_added_and_no_pattern_moves_it(store: Store, sessions: Sessions, group_id: UUID) -> None:
    added = sessions.add(group_id, dt.date(2025, 12, 2), dt.time(12), dt.time(15), SessionType.SOCIAL)
    extra = sessions.get(added)
    assert (extra.date, extra.type, extra.venue_name) == (
        dt.date(2025, 12, 2),
        SessionType.SOCIAL,
        "Christ The Servant King Church",
    )
    assert not extra.moved
    service(Groups, store).change_pattern(group_id, a_pattern(recurrence=LAST_THURSDAY))
    assert sessions.get(added) == extra


@pytest.mark.parametrize(
    ("date", "starts", "ends", "reason", "field"),
    [
        (dt.date(2025, 1, 21), dt.time(9), dt.time(10), Reason.SESSION_DATE_TAKEN, "date"),
        (dt.date(1900, 1, 1), dt.time(9), dt.time(10), Reason.DATE_TOO_EARLY, "date"),
        (dt.date(2025, 1, 22), dt.time(10), dt.time(9), Reason.END_BEFORE_START, "ends"),
    ],
)
def test_an_extra_session_that_cannot_be_is_refused(
    sessions: Sessions,
    group_id: UUID,
    date: dt.date,
    starts: dt.time,
    ends: dt.time,
    reason: Reason,
    field: str,
) -> None:
    before = sessions.listed(group_id)
    assert refused(lambda: sessions.add(group_id, date, starts, ends)) == (reason, field)
    assert sessions.listed(group_id) == before


def test_an_unknown_group_or_session_is_refused(sessions: Sessions) -> None:
    day, starts, ends = dt.date(2025, 1, 22), dt.time(9), dt.time(10)
    assert refused(lambda: sessions.add(uuid4(), day, starts, ends)) == (Reason.GROUP_UNKNOWN, None)
    assert refused(lambda: sessions.get(uuid4())) == (Reason.SESSION_UNKNOWN, None)
    assert refused(lambda: sessions.cancel(uuid4(), CancelReason.OTHER)) == (Reason.SESSION_UNKNOWN, None)


def test_a_session_taken_off_the_list_is_nowhere(sessions: Sessions, group_id: UUID) -> None:
    first, second, *_rest = sessions.listed(group_id)
    sessions.remove(first.id)
    assert refused(lambda: sessions.get(first.id)) == (Reason.SESSION_UNKNOWN, None)
    assert sessions.listed(group_id)[0] == second
    assert sessions.month(2025, 1) == ()
    sessions.add(group_id, first.date, dt.time(9), dt.time(10))


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


def test_reopening_a_register_lets_the_session_be_changed_again(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    hold(store, first)
    service(CloseRegister, store, first.date).reopen(first.id, "The end was wrong")
    sessions.change(first.id, SessionChange(ends=dt.time(12, 30)))
    assert sessions.get(first.id).ends == dt.time(12, 30)


def test_roles_at_a_session_are_set_all_at_once(store: Store, sessions: Sessions, group_id: UUID) -> None:
    groups = service(Groups, store)
    first, second = sessions.listed(group_id)[:2]
    (facilitator,) = groups.staff()
    ade, bea = groups.save_staff(StaffDetails("Ade Ojo", "nurse")), groups.save_staff(StaffDetails("Bea Lim"))
    assert [somebody.name for somebody in sessions.staff_of(first.id)] == ["Hanna Brook"]
    sessions.set_staff(first.id, [(bea, StaffRole.FACILITATOR), (ade, StaffRole.NURSE)])
    sessions.set_staff(
        first.id,
        [(bea, StaffRole.FACILITATOR), (facilitator.id, StaffRole.FACILITATOR), (ade, StaffRole.VOLUNTEER)],
    )
    assert [(somebody.name, somebody.role) for somebody in sessions.staff_of(first.id)] == [
        ("Bea Lim", StaffRole.FACILITATOR),
        ("Hanna Brook", StaffRole.CO_FACILITATOR),
        ("Ade Ojo", StaffRole.VOLUNTEER),
    ]
    assert sessions.get(first.id).edited
    sessions.set_staff(first.id, [])
    assert sessions.staff_of(first.id) == ()
    assert [somebody.name for somebody in sessions.staff_of(second.id)] == ["Hanna Brook"]


def test_each_change_is_announced_once(store: Store, group_id: UUID) -> None:
    heard: list[frozenset[Noun]] = []
    sessions = service(Sessions, store, announce=heard.append)
    first = sessions.listed(group_id)[0]
    sessions.change(first.id, SessionChange(ends=dt.time(13)))
    sessions.propose()
    assert refused(lambda: sessions.change(first.id, SessionChange(ends=dt.time(9))))[0] is Reason.END_BEFORE_START
    assert heard == [frozenset({Noun.SESSIONS})]
