"""What was held or edited never moves, whatever patterns, pauses and months come after it."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from sbc_desktop.domain.group import GroupStatus, MeetingPattern
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionChange, SessionState
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.ids import session_id as proposed_id
from sbc_desktop.storage.store import Store
from tests.factories import FIRST_DATE, a_group, a_pattern, hold, make_store, service

DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2026, 6, 30))
RULES = st.builds(
    Recurrence, st.just(Frequency.MONTHLY), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1])
) | st.builds(Recurrence, st.just(Frequency.WEEKLY), st.integers(0, 6), st.integers(1, 4))
PATTERNS = st.builds(a_pattern, DAYS, RULES, starts=st.sampled_from([dt.time(9), dt.time(10, 15)]))
WHICH = st.integers(0, 30)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("hold"), WHICH),
        st.tuples(st.just("edit"), WHICH),
        st.tuples(st.just("move"), WHICH, DAYS),
        st.tuples(st.just("cancel"), WHICH),
        st.tuples(st.just("remove"), WHICH),
        st.tuples(st.just("add"), DAYS),
        st.tuples(st.just("pattern"), PATTERNS),
        st.tuples(st.just("pause"), DAYS, st.integers(0, 90)),
        st.tuples(st.just("status"), st.sampled_from(GroupStatus)),
        st.tuples(st.just("later"), st.integers(1, 120)),
    ),
    max_size=12,
)

Told = tuple[dt.date, dt.time, dt.time, SessionState]


def test_nothing_held_or_edited_ever_moves_and_nothing_removed_comes_back(tmp_path: Path) -> None:
    @settings(max_examples=25)
    @given(steps=STEPS)
    def holds(steps: list[tuple[object, ...]]) -> None:
        with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
            store = make_store(Path(folder))
            try:
                Group(store).live_through(steps)
            finally:
                store.close()

    holds()


class Group:
    """One group through the years, with what nobody may touch again."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.today = FIRST_DATE
        self.group_id = self.groups.add(a_group())
        self.standing: dict[UUID, Told] = {}
        self.gone: set[dt.date] = set()

    @property
    def groups(self) -> Groups:
        return service(Groups, self.store, self.today)

    @property
    def sessions(self) -> Sessions:
        return service(Sessions, self.store, self.today)

    def live_through(self, steps: list[tuple[object, ...]]) -> None:
        for name, *about in steps:
            with suppress(Refusal):
                getattr(self, f"do_{name}")(*about)
            self.check()

    def check(self) -> None:
        self.sessions.propose()
        found = self.sessions.listed(self.group_id)
        told = {session.id: what(session) for session in found}
        assert {key: told.get(key) for key in self.standing} == self.standing
        assert not self.gone & {session.original_date for session in found if session.id not in self.standing}
        assert max(Counter(session.date for session in found).values(), default=1) == 1
        assert self.sessions.propose() == 0

    def stands(self, session_id: UUID) -> None:
        self.standing[session_id] = what(self.sessions.get(session_id))

    def nth(self, which: int) -> GroupSession:
        found = self.sessions.listed(self.group_id)
        return found[which % len(found)] if found else self.sessions.get(UUID(int=0))

    def do_hold(self, which: int) -> None:
        session = self.nth(which)
        hold(self.store, session)
        self.stands(session.id)

    def do_edit(self, which: int) -> None:
        session = self.nth(which)
        self.sessions.change(session.id, SessionChange(ends=dt.time(15)))
        self.stands(session.id)

    def do_move(self, which: int, day: dt.date) -> None:
        session = self.nth(which)
        self.sessions.change(session.id, SessionChange(date=day))
        if self.sessions.get(session.id).edited:
            self.stands(session.id)

    def do_cancel(self, which: int) -> None:
        session = self.nth(which)
        self.sessions.cancel(session.id, CancelReason.WEATHER)
        self.stands(session.id)

    def do_remove(self, which: int) -> None:
        session = self.nth(which)
        self.sessions.remove(session.id)
        self.standing.pop(session.id, None)
        if session.id == proposed_id(self.group_id, session.original_date):
            self.gone.add(session.original_date)

    def do_add(self, day: dt.date) -> None:
        added = self.sessions.add(self.group_id, day, dt.time(9), dt.time(10))
        self.gone.discard(day)
        self.stands(added)

    def do_pattern(self, pattern: MeetingPattern) -> None:
        self.groups.change_pattern(self.group_id, pattern)

    def do_pause(self, first: dt.date, days: int) -> None:
        self.groups.pause(self.group_id, first, first + dt.timedelta(days=days))

    def do_status(self, status: GroupStatus) -> None:
        self.groups.change(self.group_id, a_group(status=status, venue=None, facilitator=None))

    def do_later(self, days: int) -> None:
        self.today += dt.timedelta(days=days)


def what(session: GroupSession) -> Told:
    return session.date, session.starts, session.ends, session.state
