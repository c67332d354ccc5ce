"""The history: who changed what, when, from what to what. For coordinators; nothing in it can be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.data_table import DataTable
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.history import Entry, HistoryPage, HistoryWanted
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.data_out import as_csv
from sbc_desktop.services.document import Document, save
from sbc_desktop.services.history_words import HEADS, about, lines_of, row_change, said, who
from sbc_desktop.services.needs import needs
from sbc_desktop.services.progress import Progress
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.history import LOOKED_AT, Logged
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _

_MOST_ROWS = 60
_ROWS_OF_EACH = 8
_AT_ONCE = 500
_EVERY_ROW = 1_000_000
_ONE_DAY = dt.timedelta(days=1)


class _Days(TypedDict):
    since: dt.datetime | None
    until: dt.datetime | None


class History:
    """Reads the change log, and says in words what it holds."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def page(self, wanted: HistoryWanted, further: str = "", limit: int = 200) -> HistoryPage:
        """One page, the newest first; `further` is what the page before gave for it. PERSON_UNKNOWN as on a record."""
        with self._store.reading() as uow:
            return _page(uow, wanted, further, limit)

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def opened(self, key: str, person_id: UUID | None = None) -> Entry | None:
        """One entry with what it did, row by row, up to 60; with a person, only what is about that person."""
        with self._store.reading() as uow:
            found = uow.history.opened(key, limit=_MOST_ROWS, person_id=person_id)
            return _entries(uow, [found], opened=True)[0] if found else None

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def of_person(self, person_id: UUID, limit: int = 20) -> tuple[Entry, ...]:
        """The newest entries about one person, opened; PERSON_UNKNOWN for somebody who may be shown nowhere."""
        with self._store.reading() as uow:
            found, _further = _read(uow, HistoryWanted(person_id=person_id), "", limit, _ROWS_OF_EACH)
            return _entries(uow, found, opened=True)

    @needs(Right.EVERYTHING)
    @shows_people("directory")
    def export(self, wanted: HistoryWanted, path: Path, progress: Progress | None = None) -> Path:
        """Write all that fits into a CSV file, a line a value, and write down that it was.

        DISK_FULL or FILE_NOT_WRITTEN, or stopped by its progress, with nothing written.
        """
        rows: list[tuple[str, ...]] = []
        with self._store.reading() as uow:
            total = uow.history.count(wanted, **_days_of(wanted))
        further, done = "", 0
        while True:
            with self._store.reading() as uow:
                found, further = _read(uow, wanted, further, _AT_ONCE, _EVERY_ROW)
                rows += (line for entry in _entries(uow, found, opened=True) for line in lines_of(entry))
            done += sum(one.count for one in found)
            if progress is not None:
                progress.step(min(done, total), total)
            if not further:
                break
        table = DataTable(_("History"), HEADS, tuple(rows))
        saved = save(Document(_("History"), path.name, as_csv((table,)), 0), path.parent)
        with self._store.writing(self._author, Action("witnessed")) as uow:
            uow.changes.event(EventKind.HISTORY_EXPORTED, facts={"count": done})
        return saved


def _page(uow: UnitOfWork, wanted: HistoryWanted, further: str, limit: int) -> HistoryPage:
    actions, next_page = _read(uow, wanted, further, limit)
    return HistoryPage(_entries(uow, actions), next_page)


def _read(
    uow: UnitOfWork, wanted: HistoryWanted, further: str, limit: int, rows_of_each: int = LOOKED_AT
) -> tuple[list[Logged], str]:
    if wanted.person_id is not None:
        uow.attendees.get(wanted.person_id)
    return uow.history.page(wanted, **_days_of(wanted), before=further, limit=limit, rows_of_each=rows_of_each)


def _entries(uow: UnitOfWork, actions: Sequence[Logged], *, opened: bool = False) -> tuple[Entry, ...]:
    names = {line.user.id.hex: line.user.name for line in uow.users.everybody()}
    rows = uow.history.rows(actions) if opened else [()] * len(actions)
    return tuple(
        Entry(
            key=one.key,
            at=one.at,
            who=who(one, names),
            said=said(one),
            about=about(one, subjects),
            count=one.count,
            rows=tuple(map(row_change, of_one)),
        )
        for one, subjects, of_one in zip(actions, uow.history.subjects(actions), rows, strict=True)
    )


def _days_of(wanted: HistoryWanted) -> _Days:
    return {"since": _midnight(wanted.since, 0), "until": _midnight(wanted.until, 1)}


def _midnight(day: dt.date | None, days_later: int) -> dt.datetime | None:
    """The beginning of a day in London, or of one after it."""
    if day is None:
        return None
    return dt.datetime.combine(day + _ONE_DAY * days_later, dt.time(), tzinfo=london())
