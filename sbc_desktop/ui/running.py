"""Starts the window and stays until it is closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sbc_desktop import paths
from sbc_desktop.ui import fonts, theme
from sbc_desktop.ui.window import ProgramWindow

if TYPE_CHECKING:
    from sbc_desktop.services.opening import Opener


def run(
    opener: Opener, *, folder: Path | None, demo: bool = False, shots: Path | None = None, again: bool = False
) -> int:
    """Open the window and stay until it is closed; the exit code. With `shots` the main job is played and pictured."""
    application = QApplication(["sbc-desktop"])
    application.setApplicationName("SBC Desktop")
    QGuiApplication.setDesktopFileName("sbc-desktop")
    fonts.load_first()
    theme.apply(application, "light" if shots else "system")
    window = ProgramWindow(application, opener, folder or (paths.demo_store() if demo else paths.default_store()))
    window.show()
    window.activateWindow()
    if shots is not None:
        from sbc_desktop.ui.shots import Shots

        return Shots(application, window, shots).play()
    if demo:
        window.begin_demo(again=again)
    else:
        window.begin()
    code: int = application.exec()
    return code
