"""Papers with names: counted in one view of the store, drawn in memory, and on the disk when somebody saves one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO, TypeVar
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.paper import Imprint
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.counting.attendance_register import count_register
from sbc_desktop.services.counting.period_attendance import count_attendance
from sbc_desktop.services.counting.session_sheet import count_roll_call, count_sheet
from sbc_desktop.services.document import Document
from sbc_desktop.services.imprint import imprint_of
from sbc_desktop.services.needs import needs
from sbc_desktop.services.witness import Witness
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_Counted = TypeVar("_Counted")
_SESSIONS_AHEAD = 3
_SESSIONS_BACK = 60


class Reports:
    """Draws documents, on any thread. The first one takes 0.2 s longer: the drawing library is loaded then."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce, demo: bool = False) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._demo = demo
        self._witness = Witness(store, author)

    @needs(Right.OWN_GROUPS)
    def session_sheet(self, session_id: UUID) -> Document:
        """The paper sheet for the table."""
        from sbc_desktop.reports import session_sheet

        paper = session_sheet
        return self._drawn(
            lambda uow: count_sheet(uow, session_id, self._day()),
            paper.draw_session_sheet,
            paper.title,
            paper.file_name,
        )

    @needs(Right.OWN_GROUPS)
    def register(self, session_id: UUID) -> Document:
        """The attendance register of a session, internal edition."""
        from sbc_desktop.reports import attendance_register

        paper = attendance_register
        return self._drawn(
            lambda uow: count_register(uow, session_id, self._day()),
            paper.draw_attendance_register,
            paper.title,
            paper.file_name,
        )

    @needs(Right.OWN_GROUPS)
    def attendance(self, group_id: UUID, first: dt.date, last: dt.date) -> Document:
        """People x sessions of one group between two days, internal edition."""
        from sbc_desktop.reports import period_attendance

        paper = period_attendance
        return self._drawn(
            lambda uow: count_attendance(uow, group_id, first, last, self._day()),
            paper.draw_period_attendance,
            paper.title,
            paper.file_name,
        )

    @needs(Right.OWN_GROUPS)
    def roll_call(self, session_id: UUID) -> Document:
        """Who is in the building at this moment."""
        from sbc_desktop.reports import roll_call

        paper = roll_call
        return self._drawn(
            lambda uow: count_roll_call(uow, session_id, self._local_now()),
            paper.draw_roll_call,
            paper.title,
            paper.file_name,
        )

    @needs(Right.SIGNED_IN)
    def lost_laptop(self) -> Document:
        """What to do if the laptop is lost or stolen; it says nothing about anybody, and is printed in advance."""
        from sbc_desktop.reports import lost_laptop as paper

        with self._store.reading() as uow:
            imprint = imprint_of(uow, self._author, self._local_now(), demo=self._demo)
        target = BytesIO()
        pages = paper.draw_lost_laptop(imprint, target)
        return Document(paper.title(), paper.file_name(imprint), target.getvalue(), pages)

    @needs(Right.OWN_GROUPS)
    def sessions_for(self, group_id: UUID | None = None) -> tuple[GroupSession, ...]:
        """The sessions one may want a sheet or a register of: the next three, then those before, newest first."""
        today = self._day()
        with self._store.reading() as uow:
            ahead = uow.sessions.listed(group_id, today, limit=_SESSIONS_AHEAD)
            before = uow.sessions.listed(
                group_id, until=today - dt.timedelta(days=1), limit=_SESSIONS_BACK, newest_first=True
            )
        return (*reversed(ahead), *before)

    @needs(Right.FIGURES)
    def groups(self) -> tuple[Group, ...]:
        """The groups one may choose from."""
        with self._store.reading() as uow:
            return uow.groups.all()

    def _drawn(
        self,
        count: Callable[[UnitOfWork], _Counted],
        draw: Callable[[_Counted, Imprint, BinaryIO], int],
        title: Callable[[_Counted], str],
        file_name: Callable[[_Counted, Imprint], str],
    ) -> Document:
        with self._store.reading() as uow:
            counted = count(uow)
            imprint = imprint_of(uow, self._author, self._local_now(), demo=self._demo)
        target = BytesIO()
        pages = draw(counted, imprint, target)
        document = Document(title(counted), file_name(counted, imprint), target.getvalue(), pages)
        self._witness.looked_at_document(document.file_name)
        return document

    def _day(self) -> dt.date:
        return self._clock.today()

    def _local_now(self) -> dt.datetime:
        return self._clock.now().astimezone(london())
