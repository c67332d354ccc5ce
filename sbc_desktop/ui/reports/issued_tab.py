"""What was issued: seen again as it went out, with what has changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sbc_desktop import messages, paths
from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.document import Document, name_at
from sbc_desktop.ui.reports.drawing import Drawing
from sbc_desktop.ui.reports.handing_out import chosen_printer
from sbc_desktop.ui.reports.issued_card import IssuedCard, changed_since, issued_at
from sbc_desktop.ui.reports.picture_list import Entry, PictureList
from sbc_desktop.ui.reports.preview import Preview
from sbc_desktop.ui.reports.shelves import picture_of
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.words import _, month_year, short_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.ui.jobs import JobRunner


class IssuedTab(QWidget):
    """`again_requested` carries an issued report that is to be made anew; `drawn` what was opened again."""

    again_requested = Signal(object)
    drawn = Signal(object)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._drawing = Drawing(runner, self)
        self._reports: dict[UUID, IssuedReport] = {}
        self._document: Document | None = None
        self._folder: Path | None = None
        self._list, self._preview, self._card = PictureList(_("Issued reports")), Preview(), IssuedCard()
        self._empty = EmptyState(
            _("Nothing has been issued yet"),
            _("What you save, print or copy is kept here as it went out, with what has changed since."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the archive again; the report that is open stays open."""
        found = self._services.summaries.issued()
        self._reports = {report.id: report for report in found}
        shelves: dict[str, tuple[Entry, ...]] = {}
        for report in found:
            heading = _("Issued in {month}").format(month=month_year(issued_at(report)))
            shelves[heading] = (*shelves.get(heading, ()), _entry(report))
        self._stack.setCurrentIndex(0 if found else 1)
        self._list.blockSignals(True)
        self._list.show_entries(shelves)
        if found and self._list.current_key() is None:
            self._list.choose(found[0].id)
        self._list.blockSignals(False)
        self._open(self._list.current_key())

    def _open(self, report_id: UUID | None) -> None:
        report = self._reports.get(report_id) if report_id is not None else None
        self._document = None
        self._folder = None
        self._drawing.stop()
        if report is None:
            self._preview.show_pdf(None)
            return
        self._card.show_report(report)
        if not report.is_kept:
            self._refuse(messages.sentence(Refusal(Reason.REPORT_NOT_KEPT)))
            return
        services, wanted = self._services, report.id
        self._drawing.start(lambda: services.summaries.opened_again(wanted))

    def _show_document(self, document: Document) -> None:
        self._document = document
        self._preview.show_pdf(document.data)
        self._card.set_ready(True)
        self.drawn.emit(document)

    def _refuse(self, sentence: str) -> None:
        self._preview.say_instead(_("No page to show"), sentence)

    def ask_and_save(self) -> None:
        """Ask where to, and save the same bytes once more."""
        if self._document is None:
            return
        folder = self._folder or paths.reports_folder()
        wanted, _kind = QFileDialog.getSaveFileName(
            self, _("Save a copy"), str(folder / self._document.file_name), _("PDF documents (*.pdf)")
        )
        if wanted:
            self.save_to(Path(wanted))

    def save_to(self, path: Path) -> None:
        """Save the bytes that are shown; says where, or why not."""
        if self._document is None:
            return
        try:
            name = name_at(self._document, path)
            saved = self._services.outgoing.save(self._document, path.parent, name)
        except Refusal as refusal:
            self._card.say(messages.sentence(refusal))
            return
        self._folder = saved.parent
        self._card.say_saved(_("Saved in “{folder}”.").format(folder=saved.parent.name or saved.parent))

    def print_shown(self) -> None:
        """Ask for a printer, and print what is shown."""
        document, pages = self._document, self._preview.pages
        printer = chosen_printer(self, document.file_name) if document is not None else None
        if document is not None and pages is not None and printer is not None:
            pages.print_to(printer)
            self._services.outgoing.printed(document)
            self._card.say(_("Sent to the printer."))

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _again(self) -> None:
        report = self._reports.get(self._list.current_key())
        if report is not None:
            self.again_requested.emit(report)

    def _connect(self) -> None:
        self._list.current_changed.connect(self._open)
        self._drawing.drawn.connect(self._show_document)
        self._drawing.refused.connect(self._refuse)
        self._card.save_requested.connect(self.ask_and_save)
        self._card.print_requested.connect(self.print_shown)
        self._card.again_requested.connect(self._again)
        self._card.folder_requested.connect(self._open_folder)

    def _lay_out(self) -> None:
        listed = Card()
        listed.layout().setContentsMargins(10, 10, 10, 12)  # type: ignore[union-attr]
        listed.body.addWidget(self._list, 1)
        listed.setFixedWidth(320)
        self._card.setFixedWidth(320)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(listed)
        row.addWidget(self._preview, 1)
        row.addWidget(self._card)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


def _entry(report: IssuedReport) -> Entry:
    what, _comma, about = report.title.partition(", ")
    when = _("Issued {day}, {who}").format(day=short_date(issued_at(report)), who=report.issued_by)
    lower, tone = (changed_since(report), "attention") if report.corrections else (when, "muted")
    spoken = ". ".join((what, about, when, changed_since(report)))
    return Entry(report.id, what, about[:1].upper() + about[1:], lower, picture_of(report.kind), tone, spoken)
