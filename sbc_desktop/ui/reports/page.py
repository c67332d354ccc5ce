"""Reports: the gallery, and what was issued."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.services.announce import Noun
from sbc_desktop.ui.reports.gallery_tab import GalleryTab
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.ui.jobs import JobRunner


class ReportsPage(ScrollPage):
    """`drawn` carries the document that the preview shows, `saved` where one was written."""

    drawn = Signal(object)
    saved = Signal(object)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._gallery = GalleryTab(services, runner)
        self._gallery.drawn.connect(self.drawn)
        self._gallery.saved.connect(self.saved)
        words = _("Ready in about a second. Nothing leaves this laptop unless you send it.")
        self.content.addWidget(PageHeader(_("Reports"), line=words))
        self.content.addWidget(self._gallery, 1)

    def reload(self, nouns: frozenset[object] = frozenset()) -> None:
        """Read the choices again and draw the report anew.

        Issuing one is itself written down among the settings: that alone is no reason to draw it again.
        """
        if nouns and nouns <= {Noun.SETTINGS}:
            return
        self._gallery.reload()

    def show_sheet(self, session_id: UUID) -> None:
        """Show the paper sheet of a session."""
        self._show_session("sheet", session_id)

    def show_register(self, session_id: UUID) -> None:
        """Show the attendance register of a session."""
        self._show_session("register", session_id)

    def show_roll_call(self, session_id: UUID) -> None:
        """Show the roll-call of a session."""
        self._show_session("roll_call", session_id)

    def show_monthly(self, group_id: UUID | None, month: dt.date) -> None:
        """Show the monthly summary of one group, or with None of all."""
        self._gallery.show_report("monthly", group_id, day=month)

    def ask_and_save(self) -> None:
        """Ask where to, and save what is shown."""
        self._gallery.ask_and_save()

    def save_into(self, folder: Path) -> bool:
        """Save what is shown into a folder, and tell `saved` when it is there; False while there is nothing to save."""
        return self._gallery.save_into(folder)

    def print_shown(self) -> None:
        """Ask for a printer, and print what is shown."""
        self._gallery.print_shown()

    def _show_session(self, key: str, session_id: UUID) -> None:
        group_id = self._services.sessions.get(session_id).group_id
        self._gallery.show_report(key, group_id, session_id=session_id)
