"""Ctrl+L locks from anywhere: the desk, an open panel, a drop-down, a dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_KINDS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class LockKey(QObject):
    """`pressed` whatever part of the program has the keyboard; a shortcut of a window would end at its dialogs."""

    pressed = Signal()

    def __init__(self, application: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _KINDS or not isinstance(event, QKeyEvent) or not is_lock_key(event):
            return False
        event.accept()
        if kind is QEvent.Type.KeyPress:
            self.pressed.emit()
        return True


def is_lock_key(event: QKeyEvent) -> bool:
    """Whether this key is Ctrl+L (on macOS Cmd+L), however the keyboard is laid out."""
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
