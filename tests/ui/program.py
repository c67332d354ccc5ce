"""The whole program on a folder, from the page it begins with, worked by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.services.clock import Clock
from sbc_desktop.services.first_run import FirstRun
from sbc_desktop.services.opening import Opener
from sbc_desktop.ui.main_window import MainWindow
from sbc_desktop.ui.window import ProgramWindow
from tests.factories import CHEAP
from tests.ui.office import Worked

TODAY = dt.date(2025, 1, 10)


class CheapOpener(Opener):
    """Opens as the program does; a new passphrase costs nothing to stretch."""

    def first_run(self) -> FirstRun:
        return FirstRun(self.clock, CHEAP)


class Program(Worked):
    """The whole program on a folder."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path, today: dt.date = TODAY) -> None:
        self.program = ProgramWindow(application, CheapOpener(Clock(today)), folder)
        super().__init__(qtbot, self.program)

    def begin(self) -> None:
        """Show it and begin."""
        self.show()
        self.program.begin()

    def in_office(self) -> None:
        """Wait for the main window."""
        self.qtbot.waitUntil(lambda: self.program.main is not None, timeout=20_000)

    @property
    def main(self) -> MainWindow:
        """The main window, which is open."""
        assert self.program.main is not None
        return self.program.main
