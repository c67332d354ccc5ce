"""A window for the component under test, with the ring, as the program's own window has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import theme
from sbc_desktop.ui.focus_ring import FocusRing

_Widget = TypeVar("_Widget", bound=QWidget)
Shown = Callable[[_Widget], _Widget]


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget in a window of 1366x768 with the focus ring, and hands it back."""
    # qtbot knows its widgets only weakly, and Python must not forget a window before Qt does.
    kept: list[QWidget] = []

    def show(widget: _Widget) -> _Widget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        FocusRing(window, qapp)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    yield show
    for window in kept:
        window.close()
        window.deleteLater()
    qtbot.waitUntil(lambda: not any(shiboken6.isValid(window) for window in kept))


@pytest.fixture(params=theme.NAMES)
def each_theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Every theme in turn; light again afterwards."""
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "light")
