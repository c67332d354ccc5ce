"""From a key press at the desk to painted pixels, 60 people on the roster; beside a bare list view that filters names.

Both get the same keys in windows of the same size. The time runs from the key event until the window has painted,
with the few milliseconds that Qt itself waits before it paints.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from tests.benchmarks import Row
from tests.journeys.mixed_names import people

PEOPLE = 60
TURNS = 40
FRAME_MS = 16.0
_KEYS = "ma\b\bsu\b\bkat\b\b\br\b"


def rows() -> list[Row]:
    """The 95th percentile against one frame, and the medians of both against each other."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    names = [name.full for name in people(PEOPLE, random.Random(60)).values()]
    with tempfile.TemporaryDirectory() as folder:
        ours = _desk(application, names, Path(folder))
    bare = _bare_list(names)
    worst = statistics.quantiles(ours, n=20)[-1]
    label = f"key to painted roster, {PEOPLE} people"
    return [
        Row(f"{label}, 95th percentile", worst, "one frame", FRAME_MS, 1.0),
        Row(f"{label}, median", statistics.median(ours), "bare list view", statistics.median(bare), 3.0),
    ]


class _Window(QWidget):
    """Knows when it has painted."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._painted = QEventLoop()
        self.resize(1366, 768)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inside)
        self.show()
        QTest.qWaitForWindowExposed(self)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            self._painted.quit()
        return done

    def milliseconds(self, box: QLineEdit, key: str) -> float:
        """Press a key and wait for the pixels."""
        begun = time.perf_counter()
        if key == "\b":
            QTest.keyClick(box, Qt.Key.Key_Backspace)
        else:
            QTest.keyClicks(box, key)
        self._painted.exec()
        return (time.perf_counter() - begun) * 1000


def _desk(application: QApplication, names: list[str], folder: Path) -> list[float]:
    from sbc_desktop.ui import fonts, theme
    from sbc_desktop.ui.check_in.page import DeskPage
    from tests.desk import open_house

    fonts.load_first()
    fonts.load_rest()
    theme.apply(application, "light")
    house = open_house(folder)
    group_id = house.group()
    session_id = house.session(group_id)
    ids = [house.person(name, group_id) for name in names]
    for attendee_id in ids[::3]:
        house.desk.check_in(session_id, attendee_id)
    page = DeskPage(house.desk, house.registers, session_id)
    window = _Window(page)
    times = _timed(window, page)
    page.discard()
    house.store.close()
    return times


def _bare_list(names: list[str]) -> list[float]:
    box, view, proxy = QLineEdit(), QListView(), QSortFilterProxyModel()
    proxy.setSourceModel(QStringListModel(names, proxy))
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(proxy)
    box.textEdited.connect(proxy.setFilterFixedString)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(box)
    column.addWidget(view)
    return _timed(_Window(inside), inside)


def _timed(window: _Window, inside: QWidget) -> list[float]:
    box = inside.findChild(QLineEdit)
    assert isinstance(box, QLineEdit)
    box.setFocus()
    times = [window.milliseconds(box, key) for _turn in range(TURNS) for key in _KEYS]
    window.hide()
    return times[len(_KEYS) :]
