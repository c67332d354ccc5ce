"""The reports page worked by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from sbc_desktop.services.document import Document
from sbc_desktop.ui.reports.page import ReportsPage
from sbc_desktop.ui.reports.preview import Preview
from tests.ui.office import Office


def preview(page: ReportsPage) -> Preview:
    """What the gallery shows."""
    return next(one for one in page.findChildren(Preview) if one.isVisible())


def step(office: Office, page: ReportsPage, *keys: str) -> Document:
    """Go through the gallery with the arrow keys; the document that is shown then."""
    office.named("Reports").setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        with office.qtbot.waitSignal(page.drawn, timeout=20_000) as drawn:
            office.press(key)
    document: Document = drawn.args[0]
    return document


def go_to(office: Office, page: ReportsPage, title: str) -> Document:
    """Go down the gallery until the report of this title is shown."""
    office.named("Reports").setFocus(Qt.FocusReason.TabFocusReason)
    listed = office.rows("Reports")
    wanted = next(row for row, words in enumerate(listed) if words.startswith(title))
    gallery = office.named("Reports")
    with office.qtbot.waitSignal(page.drawn, timeout=20_000, check_params_cb=lambda _document: True) as drawn:
        while gallery.currentIndex().row() != wanted:
            office.press("Down" if gallery.currentIndex().row() < wanted else "Up")
    office.runner.wait(patiently=True)
    office.qtbot.waitUntil(lambda: bool(preview(page).pages) and office.named("Save PDF").isEnabled())
    document: Document = drawn.args[0]
    return document


def saved(office: Office, page: ReportsPage, folder: Path) -> Path:
    """Save what is shown into a folder."""
    with office.qtbot.waitSignal(page.saved, timeout=20_000) as written:
        assert page.save_into(folder)
    path: Path = written.args[0]
    return path
