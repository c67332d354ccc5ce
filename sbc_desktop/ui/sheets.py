"""A sheet of paper that is kept away from the laptop: printed, or saved on a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from sbc_desktop import messages, paths
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.document import Document


def print_sheet(sheet: Document, window: QWidget) -> str:
    """Ask for a printer and print; says what to do next, or "" when nothing was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from sbc_desktop.ui.widgets.pdf_pages import PdfPages

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.file_name)
    if QPrintDialog(printer, window).exec() != QPrintDialog.DialogCode.Accepted:
        return ""
    PdfPages(sheet.data).print_to(printer)
    return _("Sent to the printer. Look whether it came out before you go on.")


def save_sheet(sheet: Document, window: QWidget) -> str:
    """Ask for a folder and save; says what to do next, or "" when nothing was saved."""
    from sbc_desktop.services.document import save

    folder = QFileDialog.getExistingDirectory(window, _("Save it on a stick"), str(paths.reports_folder().parent))
    if not folder:
        return ""
    try:
        saved = save(sheet, Path(folder))
    except Refusal as refusal:
        return messages.sentence(refusal)
    return _("Saved as “{name}”. Do not leave it on this laptop.").format(name=saved.name)
