"""Settings in parts, from the program's look to the day the laptop is lost. What a role may not use is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.settings.backups_tab import BackupsTab
from sbc_desktop.ui.settings.general_tab import GeneralTab
from sbc_desktop.ui.settings.history_tab import HistoryTab
from sbc_desktop.ui.settings.lost_laptop_tab import LostLaptopTab
from sbc_desktop.ui.settings.sign_in_tab import SignInTab
from sbc_desktop.ui.settings.users_tab import UsersTab
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.ui.widgets.tabs import Tabs
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


_Part = GeneralTab | SignInTab | UsersTab | BackupsTab | HistoryTab | LostLaptopTab


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
        self._history: HistoryTab | None = None
        named: list[tuple[str, _Part]] = [(_("The program"), general), *self._others(services, runner)]
        self._parts = [part for _name, part in named]
        self._shown: _Part = general
        self._tabs = Tabs(_("Settings"), tuple(name for name, _part in named))
        self._tabs.chosen.connect(self._show)
        self.content.addWidget(PageHeader(_("Settings")))
        self.content.addWidget(self._tabs)
        for part in self._parts:
            # Not a stack: each part is as high as it needs to be, and not as the highest.
            show_if(part is general, part)
            self.content.addWidget(part, 1)

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the part that is shown again."""
        self._shown.begin()

    def show_history(self, wanted: HistoryWanted, name: str) -> None:
        """Show the history of a person or a session, called so; nothing happens for whom it is not there."""
        if self._history is not None:
            index = self._parts.index(self._history)
            self._tabs.choose(index)
            self._history.narrow(wanted, name)
            self._show(index)

    def _others(self, services: Services, runner: JobRunner) -> list[tuple[str, _Part]]:
        parts: list[tuple[str, _Part]] = [(_("Your sign-in"), SignInTab(services, runner))]
        if services.access.may(Right.EVERYTHING):
            users = UsersTab(services, runner)
            users.code_made.connect(self.code_made)
            backups = BackupsTab(services, runner)
            backups.put_back_requested.connect(self.put_back_requested)
            self._history = HistoryTab(services, runner)
            parts += [(_("Users"), users), (_("Backups"), backups), (_("History"), self._history)]
        return [*parts, (_("If it is lost"), LostLaptopTab(services, runner))]

    def _show(self, index: int) -> None:
        for part in self._parts:
            show_if(part is self._parts[index], part)
        self._shown = self._parts[index]
        self._shown.begin()
