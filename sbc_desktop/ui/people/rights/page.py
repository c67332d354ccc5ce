"""What the law asks of the charity, in three parts: requests, what is due for deletion, and how long what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sbc_desktop.ui.people.rights.deletion_tab import DeletionTab
from sbc_desktop.ui.people.rights.requests_tab import RequestsTab
from sbc_desktop.ui.people.rights.rules_tab import RulesTab
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.tabs import Tabs
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

REQUESTS, DELETION, RULES = range(3)


class RightsPage(QWidget):
    """For coordinators."""

    back_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._parts = (RequestsTab(services), DeletionTab(services), RulesTab(services))
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._back.clicked.connect(self.back_requested)
        self._tabs = Tabs(_("Data protection"), (_("Requests"), _("Due for deletion"), _("How long details are kept")))
        self._stack = QStackedWidget()
        for part in self._parts:
            self._stack.addWidget(part)
        self._tabs.chosen.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(_("Data protection"), role="h1"))
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def begin(self, part: int = REQUESTS) -> None:
        """Show one part, read anew."""
        self._tabs.choose(part)
        self._show(part)

    def _show(self, part: int) -> None:
        self._stack.setCurrentIndex(part)
        self._parts[part].begin()
        if part == DELETION:
            self._services.retention.looked()
