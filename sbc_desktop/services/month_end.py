"""The month-end pack: every document of a month into one folder, all of them or none.

Documents are drawn into a folder beside the wanted one, and put in place when the last is whole; a pack that is made
again, or for one group only, replaces what has the same name and leaves the rest.
"""

from __future__ import annotations

import datetime as dt
import errno
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.month_end import GroupMonth, MissingToAsk
from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.services.announce import Announce
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.counting.monthly_summary import check_begun
from sbc_desktop.services.counting.periods import periods_of
from sbc_desktop.services.document import Document, save
from sbc_desktop.services.needs import needs
from sbc_desktop.services.progress import Progress
from sbc_desktop.services.reports import Reports
from sbc_desktop.services.summaries import Summaries
from sbc_desktop.services.witness import Witness
from sbc_desktop.storage.change_log import Author
from sbc_desktop.storage.store import Store
from sbc_desktop.words import _

_MARKS = {
    SessionState.HELD: SessionMark.HELD,
    SessionState.CANCELLED: SessionMark.CANCELLED,
    SessionState.NOT_CLOSED: SessionMark.NOT_IN,
}
_Draw = Callable[[], Document]


class MonthEnd:
    """What a month came to, group by group, and the pack of its documents."""

    def __init__(
        self,
        *,
        store: Store,
        author: Author,
        clock: Clock,
        announce: Announce,
        reports: Reports,
        summaries: Summaries,
    ) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._reports = reports
        self._summaries = summaries
        self._witness = Witness(store, author)

    @needs(Right.FIGURES)
    def groups(self, month: dt.date) -> tuple[GroupMonth, ...]:
        """Every group with a session in the month; sessions still to come are left out."""
        today = self._clock.today()
        by_group: dict[tuple[UUID, str], list[GroupSession]] = {}
        for session in self._sessions(month):
            by_group.setdefault((session.group_id, session.group_name), []).append(session)
        return tuple(
            GroupMonth(
                group_id,
                name,
                tuple(_MARKS[state] for one in found if (state := one.state_on(today)) in _MARKS),
                tuple(
                    MissingToAsk(one.id, one.date, one.facilitator_name)
                    for one in found
                    if one.state_on(today) is SessionState.NOT_CLOSED
                ),
            )
            for (group_id, name), found in sorted(by_group.items(), key=lambda item: item[0][1].casefold())
        )

    @needs(Right.EVERYTHING)
    def make(
        self,
        month: dt.date,
        folder: Path,
        progress: Progress | None = None,
        *,
        group_id: UUID | None = None,
        edition: Edition = Edition.SHAREABLE,
    ) -> tuple[Path, ...]:
        """Write the pack of a month, or of one group's month; the files in their places.

        DATE_STILL_TO_COME for a month that has not begun, FILE_NOT_WRITTEN or DISK_FULL with nothing written.
        """
        check_begun(month.replace(day=1), self._clock.today())
        drawing = list(self._documents(month.replace(day=1), group_id, edition))
        with _beside(folder) as part:
            names = []
            for done, draw in enumerate(drawing):
                if progress is not None:
                    progress.step(done, len(drawing))
                names.append(save(draw(), part).name)
            if progress is not None:
                progress.step(len(drawing), len(drawing))
            made = _put_in_place(part, folder, names)
        # By the month: what the folder is called somebody has typed.
        pack = _("Month-end pack {month}").format(month=f"{month:%Y-%m}")
        self._witness.took(EventKind.DOCUMENT_SAVED, {"document": pack, "count": len(made)})
        return made

    def _documents(self, month: dt.date, group_id: UUID | None, edition: Edition) -> Iterator[_Draw]:
        """All groups first: what one of them alone may then tell depends on it."""
        if group_id is None:
            yield self._issuing(SummaryKind.MONTHLY, None, month, edition)
            yield self._issuing(SummaryKind.SPEAKERS, None, month, edition)
        for group in self.groups(month):
            if group_id in (None, group.group_id):
                yield self._issuing(SummaryKind.MONTHLY, group.group_id, month, edition)
        for session in self._sessions(month):
            if session.state is SessionState.HELD and group_id in (None, session.group_id):
                yield self._register(session.id)

    def _issuing(self, kind: SummaryKind, group_id: UUID | None, month: dt.date, edition: Edition) -> _Draw:
        return lambda: self._summaries.issue(Wanted(kind, group_id, month, edition))

    def _register(self, session_id: UUID) -> _Draw:
        return lambda: self._reports.register(session_id)

    def _sessions(self, month: dt.date) -> Sequence[GroupSession]:
        periods = periods_of(month)
        with self._store.reading() as uow:
            return uow.sessions.listed(None, periods.month, periods.last)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder of its own beside the wanted one, which is gone afterwards whatever happens."""
    part = folder.with_name(f".{folder.name}.{uuid4().hex[:8]}.part")
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _put_in_place(part: Path, folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
    """A folder that is not there yet appears whole; into one that is there, file after file."""
    try:
        if not folder.exists():
            part.rename(folder)
        else:
            for name in names:
                (part / name).replace(folder / name)
    except OSError as trouble:
        reason = Reason.DISK_FULL if trouble.errno == errno.ENOSPC else Reason.FILE_NOT_WRITTEN
        raise Refusal(reason, folder=folder) from trouble
    return tuple(folder / name for name in names)
