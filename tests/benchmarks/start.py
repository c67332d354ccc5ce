"""From starting the program to its painted unlock page, beside a bare window with a table of 1,000 rows.

Each runs in a process of its own, which ends as soon as its first page is painted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import Row
from tests.factories import make_store

ROUNDS = 9
_CHECKOUT = Path(__file__).parents[2]
_END_WHEN_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and type(watched).__name__ == sys.argv[1]:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

watcher = Watcher()
run = QApplication.exec

def watched_run(*_application):
    QApplication.instance().installEventFilter(watcher)
    return run()

QApplication.exec = watched_run
"""
_BARE = f"""{_END_WHEN_PAINTED}
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QMainWindow, QTableView

class Rows(QAbstractTableModel):
    def rowCount(self, parent=None):
        return 1000

    def columnCount(self, parent=None):
        return 4

    def data(self, index, role):
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None

application = QApplication([])
window = QMainWindow()
table = QTableView()
table.setModel(Rows())
window.setCentralWidget(table)
window.resize(1366, 768)
window.show()
sys.exit(QApplication.exec())
"""
_OURS = f"""{_END_WHEN_PAINTED}
from sbc_desktop.app import main
sys.exit(main(["--store", sys.argv[2]]))
"""


def rows() -> list[Row]:
    """The median start of both, taken in turn."""
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(Path(folder))
        store.close()
        times = [(_start(_OURS, "UnlockPage", store.folder), _start(_BARE, "QMainWindow")) for _ in range(ROUNDS + 2)][
            2:
        ]
    ours, bare = (statistics.median(column) for column in zip(*times, strict=True))
    return [Row("start to unlock page", ours, "bare PySide6 window with a table", bare, 1.5)]


def _ours(folder: Path) -> float:
    return _start(_OURS, "UnlockPage", folder)


def _start(script: str, *arguments: object) -> float:
    """Milliseconds from starting a process to its end after the first paint."""
    command = [sys.executable, "-c", script, *(str(argument) for argument in arguments)]
    # As packaging/run starts it: compiled modules are kept for the next start.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings = {"QT_QPA_PLATFORM": "offscreen"} | kept
    began = time.perf_counter()
    ended = subprocess.run(command, cwd=_CHECKOUT, env=surroundings, check=False, timeout=60, stderr=subprocess.DEVNULL)
    if ended.returncode:
        raise RuntimeError("a window did not come up")
    return (time.perf_counter() - began) * 1000
