"""Reports: the gallery, and what was issued."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.services.announce import Noun
from sbc_desktop.ui.reports.gallery_tab import GalleryTab
from sbc_desktop.ui.reports.issued_tab import IssuedTab
from sbc_desktop.ui.reports.kinds import About
from sbc_desktop.ui.reports.shelves import kind_of
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage
from sbc_desktop.ui.widgets.tabs import Tabs
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.ui.jobs import JobRunner


_Part = GalleryTab | IssuedTab


class _Parts(QStackedWidget):
    """One part at a time, as high as the window lets it be: lists and cards scroll by themselves."""

    def hasHeightForWidth(self) -> bool:
        # Else a sentence that wraps would make the whole page higher than its window.
        return False


class ReportsPage(ScrollPage):
    """`drawn` carries the document that a preview shows, `saved` where one was written.

    `way_requested` carries the place where a paper is made that is not drawn here.
    """

    drawn = Signal(object)
    saved = Signal(object)
    way_requested = Signal(str)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._gallery = GalleryTab(services, runner)
        self._issued = IssuedTab(services, runner)
        # In the order of the tabs; each part reads itself again, saves and prints.
        self._parts: dict[str, _Part] = {_("All reports"): self._gallery, _("Issued"): self._issued}
        self._tabs = Tabs(_("Reports, or what was issued"), tuple(self._parts))
        self._stack = _Parts()
        for part in self._parts.values():
            self._stack.addWidget(part)
            part.drawn.connect(self.drawn)
        self._gallery.saved.connect(self.saved)
        self._gallery.way_requested.connect(self.way_requested)
        self._tabs.chosen.connect(self._show_tab)
        self._issued.again_requested.connect(self._make_again)
        line = Label(_("Nothing leaves this laptop unless you send it."), role="small", tone="muted")
        self.content.setSpacing(12)
        self.content.addWidget(PageHeader(_("Reports")))
        self.content.addWidget(self._tabs)
        self._tabs.layout().addWidget(line)  # type: ignore[union-attr]
        self.content.addWidget(self._stack, 1)

    def reload(self, nouns: frozenset[object] = frozenset()) -> None:
        """Read the tab that is shown again.

        Issuing a report is itself written down among the settings: that alone is no reason to draw it again.
        """
        if self._shown is not self._gallery or not nouns or not nouns <= {Noun.SETTINGS}:
            self._shown.reload()

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
        self._turn_to(self._gallery)
        self._gallery.show_report("monthly", group_id, day=month)

    def ask_and_save(self) -> None:
        """Ask where to, and save what is shown."""
        self._shown.ask_and_save()

    def save_into(self, folder: Path) -> bool:
        """Save what is shown into a folder, and tell `saved` when it is there; False while there is nothing to save."""
        return self._gallery.save_into(folder)

    def print_shown(self) -> None:
        """Ask for a printer, and print what is shown."""
        self._shown.print_shown()

    def whereabouts(self) -> dict[str, Any]:
        """Words of the coordinator that were typed and not issued yet."""
        return {"words": self._gallery.whereabouts()}

    def go_back(self, there: dict[str, Any]) -> None:
        """Take them back."""
        self._gallery.go_back(there["words"])

    def _show_session(self, key: str, session_id: UUID) -> None:
        self._turn_to(self._gallery)
        group_id = self._services.sessions.get(session_id).group_id
        self._gallery.show_report(key, group_id, session_id=session_id)

    def _make_again(self, report: IssuedReport) -> None:
        self._turn_to(self._gallery)
        kind, group_id = kind_of(report.kind), self._group_of(report)
        session_id = None
        if kind.about is About.SESSION:
            found = self._services.sessions.listed(group_id, report.first, report.last)
            session_id = found[0].id if found else None
        self._gallery.show_report(kind.key, group_id, session_id=session_id, day=report.last, edition=report.edition)

    def _group_of(self, report: IssuedReport) -> UUID | None:
        groups = self._services.reports.groups()
        return next((group.id for group in groups if group.name == report.group), None)

    @property
    def _shown(self) -> _Part:
        return tuple(self._parts.values())[self._stack.currentIndex()]

    def _turn_to(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self._tabs.choose(self._stack.currentIndex())

    def _show_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self.reload()
