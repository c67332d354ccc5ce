"""What was copied from the program is cleared on locking and kept out of histories; what others copied stays.

The clipboard is the system's own, so this needs a real one: each part runs on a display of its own.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xvfb-run")), reason="needs a display that can be had without a screen"
)

_START = """
import sys
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from sbc_desktop.ui.clipboard import CopiedHere
application = QApplication(["test", "-platform", "xcb"])
board, held = application.clipboard(), QObject()
copied = CopiedHere(board, held)
"""


def _on_a_display(play: str) -> str:
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", _START + play], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_was_copied_here_and_selected_here_is_cleared() -> None:
    play = """
box = QLineEdit("Example words")
box.show()
box.selectAll()
box.copy()
board.setText("Example words", board.Mode.Selection)
before = (board.text(), board.text(board.Mode.Selection))
copied.clear()
print(before, (board.text(), board.text(board.Mode.Selection)))
"""
    assert _on_a_display(play) == "('Example words', 'Example words') ('', '')"


def test_what_another_program_copied_stays() -> None:
    play = """
import subprocess
from PySide6.QtCore import QTimer
other = '''
from PySide6.QtWidgets import QApplication
application = QApplication(["test", "-platform", "xcb"])
application.clipboard().setText("Not ours")
print("ready", flush=True)
application.exec()
'''
board.setText("Ours")
process = subprocess.Popen([sys.executable, "-c", other], stdout=subprocess.PIPE, text=True)
process.stdout.readline()
board.dataChanged.connect(application.quit)
QTimer.singleShot(10_000, application.quit)
application.exec()
copied.clear()
print(board.text())
process.kill()
"""
    assert _on_a_display(play) == "Not ours"


def test_histories_are_asked_to_leave_out_what_was_copied_here() -> None:
    play = """
from PySide6.QtCore import QTimer
board.setText("Ours")
QTimer.singleShot(300, application.quit)
application.exec()
print(board.text(), bytes(board.mimeData().data("x-kde-passwordManagerHint")).decode())
"""
    assert _on_a_display(play) == "Ours secret"


def test_a_picture_that_is_copied_is_kept_out_of_histories_and_cleared() -> None:
    play = """
from PySide6.QtGui import QImage
from sbc_desktop.ui.clipboard import copy_picture
picture = QImage(40, 30, QImage.Format.Format_RGB32)
picture.fill(0)
copy_picture(picture)
before = (board.image().width(), bytes(board.mimeData().data("x-kde-passwordManagerHint")).decode())
copied.clear()
print(before, board.image().isNull())
"""
    assert _on_a_display(play) == "(40, 'secret') True"
