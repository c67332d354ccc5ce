"""Settings in parts: the program, one's own sign-in, users and backups. What a role may not use is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.access import Right
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.settings.backups_tab import BackupsTab
from sbc_desktop.ui.settings.general_tab import GeneralTab
from sbc_desktop.ui.settings.sign_in_tab import SignInTab
from sbc_desktop.ui.settings.users_tab import UsersTab
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage
from sbc_desktop.ui.widgets.tabs import Tabs
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class _Part(Protocol):
    def begin(self) -> None: ...


class SettingsPage(ScrollPage):
    """`code_made` carries a new recovery code, to be shown this once; `put_back_requested` the file of a backup."""

    theme_chosen = Signal(str)
    preferences_changed = Signal()
    code_made = Signal(str)
    put_back_requested = Signal(object)

    def __init__(self, *, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        general = GeneralTab(settings=services.settings, runner=runner, access=services.access)
        general.theme_chosen.connect(self.theme_chosen)
        general.preferences_changed.connect(self.preferences_changed)
        self._parts: list[_Part] = [general]
        self._stack = QStackedWidget()
        self._stack.addWidget(general)
        names = [_("The program")]
        for name, part in self._others(services, runner):
            names.append(name)
            self._parts.append(part)
            self._stack.addWidget(part)
        self._tabs = Tabs(_("Settings"), tuple(names))
        self._tabs.chosen.connect(self._show)
        self.content.addWidget(PageHeader(_("Settings")))
        self.content.addWidget(self._tabs)
        self.content.addWidget(self._stack, 1)

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the part that is shown again."""
        self._parts[self._stack.currentIndex()].begin()

    def _others(self, services: Services, runner: JobRunner) -> list[tuple[str, SignInTab | UsersTab | BackupsTab]]:
        parts: list[tuple[str, SignInTab | UsersTab | BackupsTab]] = [(_("Your sign-in"), SignInTab(services, runner))]
        if services.access.may(Right.EVERYTHING):
            users = UsersTab(services, runner)
            users.code_made.connect(self.code_made)
            backups = BackupsTab(services, runner)
            backups.put_back_requested.connect(self.put_back_requested)
            parts += [(_("Users"), users), (_("Backups"), backups)]
        return parts

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._parts[index].begin()
