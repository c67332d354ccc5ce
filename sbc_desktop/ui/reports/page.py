"""The gallery of reports, the preview, and the options beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sbc_desktop import messages, paths
from sbc_desktop.domain.access import UNLIMITED, Access, Right
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.document import Document, save
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.reports.kinds import FACES, ReportKind
from sbc_desktop.ui.reports.options import Options
from sbc_desktop.ui.reports.preview import Preview
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.reports import Reports
    from sbc_desktop.services.sessions import Sessions


class ReportsPage(ScrollPage):
    """`drawn` carries the document that the preview shows."""

    drawn = Signal(object)

    def __init__(
        self,
        *,
        reports: Reports,
        groups: Groups,
        sessions: Sessions,
        clock: Clock,
        runner: JobRunner,
        access: Access = UNLIMITED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._reports, self._groups, self._sessions = reports, groups, sessions
        self._clock, self._runner = clock, runner
        self._kind = ReportKind.MONTHLY
        self._group_id: UUID | None = None
        self._document: Document | None = None
        self._saved: Path | None = None
        self._shown = ""
        self._asked = 0
        self._gallery = RowList(_("Reports"))
        self._preview = Preview()
        self._options = Options()
        self._lay_out()
        self._connect()
        self._fill_gallery()

    def reload(self, nouns: frozenset[object] = frozenset()) -> None:
        """Read the choices again and draw the report anew.

        Reading a summary is itself written down among the settings: that alone is no reason to draw it again.
        """
        if nouns and nouns <= {Noun.SETTINGS}:
            return
        self._fill_choices()
        self._draw()

    def show_sheet(self, session_id: UUID) -> None:
        """Show the paper sheet of a session."""
        self._show(ReportKind.SHEET, session_id)

    def show_register(self, session_id: UUID) -> None:
        """Show the attendance register of a session."""
        self._show(ReportKind.REGISTER, session_id)

    def show_roll_call(self, session_id: UUID) -> None:
        """Show the roll-call of a session."""
        self._show(ReportKind.ROLL_CALL, session_id)

    def show_monthly(self, group_id: UUID | None, month: dt.date) -> None:
        """Show the monthly summary of one group, or with None of all."""
        self._kind, self._group_id = ReportKind.MONTHLY, group_id
        self._gallery.choose(self._kind)
        self._fill_choices(month=month)
        self._draw()

    def save_into(self, folder: Path) -> Path | None:
        """Save the document that is shown into a folder; None, and a sentence, when that cannot be."""
        return self._save(self._document, folder) if self._document is not None else None

    def _show(self, kind: ReportKind, session_id: UUID) -> None:
        self._kind, self._group_id = kind, self._sessions.get(session_id).group_id
        self._gallery.choose(kind)
        self._fill_choices(session_id=session_id)
        self._draw()

    def _choose_kind(self, kind: ReportKind) -> None:
        if kind is self._kind:
            return
        self._kind = kind
        self._fill_choices()
        self._draw()

    def _choose_group(self, group_id: UUID | None) -> None:
        self._group_id = group_id
        self._fill_choices()
        self._draw()

    def _fill_choices(self, *, session_id: UUID | None = None, month: dt.date | None = None) -> None:
        groups = self._groups.all()
        monthly = self._kind is ReportKind.MONTHLY
        has_all = monthly and self._access.sees_all_groups
        if self._group_id is None and not has_all and groups:
            coming = self._sessions.coming(limit=1)
            self._group_id = coming[0].group_id if coming else groups[0].id
        self._options.show_kind(self._kind)
        self._options.show_groups(groups, with_all=has_all, chosen=self._group_id)
        if monthly:
            self._fill_months(month)
        elif self._group_id is not None:
            self._fill_sessions(session_id)

    def _fill_months(self, month: dt.date | None) -> None:
        months = self._reports.months(self._group_id)
        if month is None and self._options.month not in months:
            # The newest month that is over: the one that is running has no summary yet that anybody could send.
            month = months[1] if len(months) > 1 else None
        self._options.show_months(months, month)

    def _fill_sessions(self, session_id: UUID | None) -> None:
        today = self._clock.today()
        listed = self._reports.sessions_for(self._group_id)
        sessions = [s for s in listed if s.state is not SessionState.CANCELLED or self._kind is ReportKind.REGISTER]
        if session_id is not None and all(session.id != session_id for session in sessions):
            sessions.append(self._sessions.get(session_id))
        near = min(sessions, key=lambda session: abs((session.date - today).days), default=None)
        known = {session.id for session in sessions}
        chosen = session_id or (self._options.session if self._options.session in known else near.id if near else None)
        self._options.show_sessions(sorted(sessions, key=lambda session: session.date, reverse=True), chosen)

    def _draw(self) -> None:
        work = self._work()
        self._asked += 1
        self._document = None
        self._options.set_ready(False)
        if work is None:
            self._preview.show_pdf(None)
            self._options.set_ready(False, _("There is no session to print yet."))
            return
        number = self._asked
        job = Job(lambda _job: (number, work()))
        job.succeeded.connect(self._show_document)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _work(self) -> Callable[[], Document] | None:
        session, month, group = self._options.session, self._options.month, self._options.group
        if self._kind is ReportKind.MONTHLY:
            return (lambda: self._reports.monthly(group, month)) if month is not None else None
        if session is None:
            return None
        draw = {
            ReportKind.SHEET: self._reports.session_sheet,
            ReportKind.REGISTER: self._reports.register,
            ReportKind.ROLL_CALL: self._reports.roll_call,
        }[self._kind]
        return lambda: draw(session)

    def _show_document(self, answer: tuple[int, Document]) -> None:
        number, document = answer
        if number != self._asked:
            return
        self._document = document
        self._preview.show_pdf(document.data, same=document.file_name == self._shown)
        self._shown = document.file_name
        self._options.set_ready(True)
        self.drawn.emit(document)

    def _refuse(self, refusal: Refusal) -> None:
        self._document = None
        self._preview.show_pdf(None)
        self._options.set_ready(False, messages.sentence(refusal))

    def _give_up(self, _fault: Exception) -> None:
        self._preview.show_pdf(None)
        self._options.set_ready(False, _("The page could not be drawn. Nothing is lost: choose it once more."))

    # what is done with it

    def ask_and_save(self) -> None:
        """Ask where to, and save what is shown."""
        if self._document is None:
            return
        folder = paths.reports_folder()
        wanted, _kind = QFileDialog.getSaveFileName(
            self, _("Save PDF"), str(folder / self._document.file_name), _("PDF documents (*.pdf)")
        )
        if wanted:
            path = Path(wanted)
            name = path.name if path.suffix.casefold() == ".pdf" else f"{path.name}.pdf"
            self._save(replace(self._document, file_name=name), path.parent)

    def _save(self, document: Document, folder: Path) -> Path | None:
        try:
            self._saved = save(document, folder)
        except Refusal as refusal:
            self._options.set_ready(True, messages.sentence(refusal))
            return None
        self._options.say_saved(_("Saved as “{name}”.").format(name=self._saved.name))
        return self._saved

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def print_shown(self) -> None:
        """Ask for a printer, and print what is shown."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        pages = self._preview.pages
        if pages is None or self._document is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # The queue's window is read by others: the file name holds no person's name.
        printer.setDocName(self._document.file_name)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            pages.print_to(printer)

    # put together

    def _fill_gallery(self) -> None:
        names_people = self._access.may(Right.OWN_GROUPS)
        rows = [RowFace(_("For a session"), heading=True)] if names_people else []
        for kind, face in FACES.items():
            if kind is not ReportKind.MONTHLY and not names_people:
                continue
            if kind is ReportKind.MONTHLY:
                rows.append(RowFace(_("For a period"), heading=True))
            rows.append(RowFace(face.title, face.line, key=kind, icon=face.icon, caret=False))
        self._gallery.show_rows(rows)
        self._gallery.choose(self._kind)

    def _connect(self) -> None:
        self._gallery.current_changed.connect(self._choose_kind)
        self._options.group_changed.connect(self._choose_group)
        self._options.changed.connect(self._draw)
        self._options.save_requested.connect(self.ask_and_save)
        self._options.print_requested.connect(self.print_shown)
        self._options.folder_requested.connect(self._open_folder)

    def _lay_out(self) -> None:
        words = _("Ready in about a second. Nothing leaves this laptop unless you send it.")
        self.content.addWidget(PageHeader(_("Reports"), line=words))
        gallery = Card()
        gallery.layout().setContentsMargins(10, 10, 10, 12)  # type: ignore[union-attr]
        gallery.body.addWidget(self._gallery, 1)
        gallery.setFixedWidth(272)
        self._options.setFixedWidth(336)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(gallery)
        row.addWidget(self._preview, 1)
        row.addWidget(self._options)
        self.content.addLayout(row, 1)
