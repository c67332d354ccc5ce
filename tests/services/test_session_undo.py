"""Ctrl+Z on the sessions page: one action back at a time, always as a new action in the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from uuid import UUID

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.group import StaffDetails, StaffRole
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.session import CancelReason, SessionAction, SessionChange, SessionUndone
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.system import change
from tests.factories import DATA_KEY, a_group, author_of, hold, let_them_come, refused, service, some_people

LATER = dt.date(2025, 1, 28)


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return service(Sessions, store)


@pytest.fixture
def group_id(store: Store) -> UUID:
    return service(Groups, store).add(a_group())


def test_every_kind_of_action_is_taken_back_newest_first(store: Store, sessions: Sessions, group_id: UUID) -> None:
    nurse = service(Groups, store).save_staff(StaffDetails("Ade Ojo"))
    first, second, third = sessions.listed(group_id)[:3]
    states = [sessions.listed(group_id)]
    acts: list[tuple[SessionAction, Callable[[], object]]] = [
        (SessionAction.MOVED, lambda: sessions.change(first.id, SessionChange(date=LATER))),
        (SessionAction.CHANGED, lambda: sessions.change(first.id, SessionChange(ends=dt.time(14)))),
        (SessionAction.CANCELLED, lambda: sessions.cancel(second.id, CancelReason.WEATHER, "Snow")),
        (SessionAction.PUT_BACK, lambda: sessions.put_back(second.id)),
        (SessionAction.ADDED, lambda: sessions.add(group_id, dt.date(2025, 2, 1), dt.time(9), dt.time(10))),
        (SessionAction.REMOVED, lambda: sessions.remove(third.id)),
        (SessionAction.STAFFED, lambda: sessions.set_staff(first.id, [(nurse, StaffRole.FACILITATOR)])),
    ]
    for _action, act in acts:
        act()
        states.append(sessions.listed(group_id))
    for action, _act in reversed(acts):
        states.pop()
        assert sessions.undo_last().action is action
        assert sessions.listed(group_id) == states[-1]
    assert refused(sessions.undo_last)[0] is Reason.NOTHING_TO_UNDO


def test_the_page_is_told_what_would_be_and_what_was_taken_back(sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    assert sessions.last_action() is None
    sessions.change(first.id, SessionChange(date=LATER))
    moved = SessionUndone(SessionAction.MOVED, first.id, "Peterborough", LATER)
    assert sessions.last_action() == moved
    assert sessions.undo_last() == moved
    assert sessions.last_action() is None


def test_undo_works_after_a_restart_and_adds_to_the_log(store: Store, group_id: UUID) -> None:
    sessions = service(Sessions, store)
    first = sessions.listed(group_id)[0]
    sessions.cancel(first.id, CancelReason.VENUE)
    with store.reading() as uow:
        before = set(uow.db.scalars(sa.select(change.c.id)))
    store.close()
    again = Store.open(store.folder, DATA_KEY)
    try:
        assert service(Sessions, again).undo_last().action is SessionAction.CANCELLED
        assert service(Sessions, again).get(first.id) == first
        with again.reading() as uow:
            assert before < set(uow.db.scalars(sa.select(change.c.id)))
    finally:
        again.close()


def test_a_session_held_since_stays_as_it_was_held(store: Store, sessions: Sessions, group_id: UUID) -> None:
    first = sessions.listed(group_id)[0]
    sessions.change(first.id, SessionChange(ends=dt.time(14)))
    hold(store, first)
    held = sessions.get(first.id)
    assert refused(sessions.undo_last)[0] is Reason.SESSION_CLOSED
    assert sessions.get(first.id) == held


def test_a_session_somebody_came_to_since_is_not_moved_away_under_her(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    sessions.change(first.id, SessionChange(date=LATER))
    let_them_come(store, sessions.get(first.id), *some_people(store, group_id, "Susan Park"))
    assert refused(sessions.undo_last)[0] is Reason.SESSION_HAS_ARRIVALS
    assert sessions.get(first.id).date == LATER


def test_an_extra_session_somebody_came_to_is_not_undone(store: Store, sessions: Sessions, group_id: UUID) -> None:
    extra = sessions.get(sessions.add(group_id, LATER, dt.time(9), dt.time(10)))
    let_them_come(store, extra, *some_people(store, group_id, "Susan Park"))
    assert refused(sessions.undo_last)[0] is Reason.CHANGED_SINCE
    assert sessions.get(extra.id).came == 1


def test_a_day_that_was_filled_again_is_cleared_before_its_session_comes_back(
    sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    sessions.remove(first.id)
    extra = sessions.add(group_id, first.date, dt.time(9), dt.time(10))
    assert sessions.undo_last().action is SessionAction.ADDED
    assert sessions.undo_last().action is SessionAction.REMOVED
    assert sessions.get(first.id) == first
    assert refused(lambda: sessions.get(extra))[0] is Reason.SESSION_UNKNOWN


def test_a_session_does_not_come_back_to_a_day_another_laptop_has_filled(
    store: Store, sessions: Sessions, group_id: UUID
) -> None:
    first = sessions.listed(group_id)[0]
    sessions.change(first.id, SessionChange(date=LATER))
    with store.writing(author_of(store), Action("exchange")) as uow:
        times = {"starts": dt.time(9), "ends": dt.time(10)}
        uow.sessions.add(uuid7(), uow.groups.get(group_id), first.date, times)
    assert refused(sessions.undo_last) == (Reason.SESSION_DATE_TAKEN, "date")
    assert sessions.get(first.id).date == LATER
