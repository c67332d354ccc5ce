"""Lists are read in a fixed number of statements, however many groups, sessions and talks there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from sbc_desktop.domain.session import SessionState
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.services.speakers import Speakers
from sbc_desktop.storage.change_log import Action
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.tables.attendance import attendance
from tests.factories import a_group, author_of, hold, make_store, service, some_people

TODAY = dt.date(2025, 6, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_store(tmp_path)
    yield store
    store.close()


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every SELECT that is sent meanwhile."""
    sent: list[str] = []

    def hear(_db: object, _cursor: object, statement: str, *_others: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            sent.append(statement)

    event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        yield sent
    finally:
        event.remove(sa.Engine, "before_cursor_execute", hear)


def add_groups(store: Store, first: int, count: int) -> None:
    """Groups with sessions, and a talk at each first session."""
    groups, sessions = service(Groups, store, TODAY), service(Sessions, store, TODAY)
    speakers = service(Speakers, store, TODAY)
    speaker = speakers.save(SpeakerDetails("Anand Pillai"))
    for number in range(first, first + count):
        session = sessions.listed(groups.add(a_group(name=f"Group {number}")))[0]
        speakers.log(session.id, TalkDetails("Fatigue", dt.time(11), 30, (speaker,), ()))


def counted(read: Callable[[], object]) -> int:
    with statements() as sent:
        read()
    return len(sent)


def test_no_list_asks_once_for_each_of_its_lines(store: Store) -> None:
    reads: list[Callable[[], object]] = [
        service(Sessions, store, TODAY).listed,
        service(Sessions, store, TODAY).coming,
        service(Sessions, store, TODAY).earlier,
        service(Groups, store, TODAY).all,
        service(Speakers, store, TODAY).talks,
        service(Speakers, store, TODAY).speakers,
    ]
    add_groups(store, 0, 1)
    few = [counted(read) for read in reads]
    add_groups(store, 1, 5)
    assert [counted(read) for read in reads] == few
    assert few[:3] == [2, 2, 2]
    assert max(few) <= 4


def test_a_closed_register_keeps_its_number_whoever_is_erased_later(store: Store) -> None:
    group_id = service(Groups, store, TODAY).add(a_group())
    sessions = service(Sessions, store, TODAY)
    first = sessions.listed(group_id)[0]
    hold(store, first, *some_people(store, group_id))
    with store.writing(author_of(store), Action("erasure")) as uow:
        for row_id in uow.db.scalars(sa.select(attendance.c.id).limit(3)).all():
            uow.changes.delete(attendance, row_id)
    held = sessions.get(first.id)
    assert (held.state, held.came) == (SessionState.HELD, 7)
