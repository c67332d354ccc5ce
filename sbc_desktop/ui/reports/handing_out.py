"""A report leaves the program: what holds figures is issued first, so that the archive has what went out.

It is issued once, however often the same page is then saved, printed and copied.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.report import DataForm
from sbc_desktop.services.document import Document, name_at, try_place
from sbc_desktop.ui.clipboard import copy_picture
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.reports.kinds import Asked, Kind
from sbc_desktop.ui.widgets.pdf_pages import PdfPages
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

# As wide as a page of A4 is in dots at 200 to the inch: sharp on a slide.
_PICTURE_WIDTH = 1654


def chosen_printer(window: QWidget, file_name: str) -> QPrinter | None:
    """The printer somebody chooses; None when she thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # The queue's window is read by others: the file name holds no person's name.
    printer.setDocName(file_name)
    return printer if QPrintDialog(printer, window).exec() == QPrintDialog.DialogCode.Accepted else None


class HandingOut(QObject):
    """`saved` carries the PDF's place; `told` and `refused` a sentence. Each time exactly one of the three."""

    saved = Signal(object, str)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, services: Services, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._issued: Document | None = None
        self._printer: QPrinter | None = None
        self._page = 0

    def begin(self) -> None:
        """Another document is shown: what was issued before is not that one."""
        self._issued = None

    def save(self, kind: Kind, asked: Asked, shown: Document, path: Path, forms: tuple[DataForm, ...]) -> None:
        """Write the PDF to its place, and its numbers beside it; nothing is issued where nothing can be written."""
        final, outgoing = self._final(kind, asked, shown), self._services.outgoing

        def work(_job: Job) -> tuple[Document, Path, int]:
            try_place(path.parent)
            document = final()
            data = [self._services.summaries.data(kind.wanted(asked), form) for form in forms]
            saved = outgoing.save(document, path.parent, name_at(document, path))
            for table in data:
                outgoing.save(table, path.parent, saved.with_suffix(Path(table.file_name).suffix).name)
            return document, saved, len(data)

        self._start(work, self._tell_saved)

    def print_to(self, kind: Kind, asked: Asked, shown: Document, printer: QPrinter) -> None:
        """Print every page."""
        self._printer = printer
        self._start_with(kind, asked, shown, self._print)

    def copy(self, kind: Kind, asked: Asked, shown: Document, page: int) -> None:
        """Put one page on the clipboard as a picture."""
        self._page = page
        self._start_with(kind, asked, shown, self._copy)

    def _final(self, kind: Kind, asked: Asked, shown: Document) -> Callable[[], Document]:
        if kind.figures is None:
            return lambda: shown
        issued = self._issued
        return lambda: issued or self._services.summaries.issue(kind.wanted(asked))

    def _start_with(self, kind: Kind, asked: Asked, shown: Document, done: Callable[[Document], None]) -> None:
        final = self._final(kind, asked, shown)
        self._start(lambda _job: final(), done)

    def _start(self, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        # To the end: what is in the archive is to be in its place, too.
        job = Job(work, to_the_end=True)
        job.succeeded.connect(done)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _tell_saved(self, answer: tuple[Document, Path, int]) -> None:
        self._issued, path, more = answer
        words = _("Saved in “{folder}”, with its numbers.") if more else _("Saved in “{folder}”.")
        self.saved.emit(path, words.format(folder=path.parent.name or path.parent))

    def _print(self, document: Document) -> None:
        self._issued = document
        assert self._printer is not None
        pages = PdfPages(document.data)
        pages.print_to(self._printer)
        pages.close()
        self._printer = None
        self._services.outgoing.printed(document)
        self.told.emit(_("Sent to the printer."))

    def _copy(self, document: Document) -> None:
        self._issued = document
        pages = PdfPages(document.data)
        # A copy of its own: the page goes with the document.
        copy_picture(pages.picture(min(self._page, len(pages) - 1), _PICTURE_WIDTH).copy())
        pages.close()
        self._services.outgoing.copied(document)
        self.told.emit(_("The page is copied. Paste it into your slide; it is cleared when the program locks."))

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit(messages.sentence(refusal))

    def _give_up(self, _fault: Exception) -> None:
        self.refused.emit(_("That did not work. Nothing is lost; please try once more."))
