"""What was copied from the program: kept out of clipboard histories, and cleared when the program locks.

What somebody copied elsewhere is hers and is never touched.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)
# How programs that remember what was copied are asked not to: on KDE and GNOME, on Windows, on macOS.
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "org.nspasteboard.ConcealedType": b"1",
}


class CopiedHere(QObject):
    """Watches the system's clipboard, and the selection that X11 pastes with the middle button."""

    def __init__(self, clipboard: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        clipboard.dataChanged.connect(self._ask_for_silence)

    def clear(self) -> None:
        """Empty what holds something copied from this program, and only that."""
        for mode in _MODES:
            if self._is_ours(mode):
                self._clipboard.clear(mode)

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        if mode is QClipboard.Mode.FindBuffer:
            return self._clipboard.ownsFindBuffer()
        return self._clipboard.ownsClipboard()

    def _ask_for_silence(self) -> None:
        """Ask histories to leave out what was just copied here; it can be pasted as before."""
        if not self._clipboard.ownsClipboard():
            return
        copied = self._clipboard.mimeData()
        text = self._clipboard.text()
        if not text or all(copied.hasFormat(name) for name in _HINTS):
            return
        asking = _asking_for_silence()
        asking.setText(text)
        self._clipboard.setMimeData(asking)


def copy_picture(picture: QImage) -> None:
    """Put a picture on the clipboard, kept out of histories and cleared on locking like any text that is copied."""
    asking = _asking_for_silence()
    asking.setImageData(picture)
    QGuiApplication.clipboard().setMimeData(asking)


def _asking_for_silence() -> QMimeData:
    asking = QMimeData()
    for name, value in _HINTS.items():
        asking.setData(name, value)
    return asking
