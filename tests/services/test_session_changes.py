"""What people do to one session, without touching the rest."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import UUID, uuid4

import pytest

from sbc_desktop.domain.group import Mode, StaffDetails, StaffRole, VenueDetails
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason
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
from sbc_desktop.storage.store import Store
from tests.factories import a_group, a_pattern, hold, let_them_come, refused, service, some_people

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
