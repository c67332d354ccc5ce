"""The notice in the last minute before the program locks by itself. Any key takes it back."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from sbc_desktop.ui.idle_lock import IdleLock
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.words import _, ngettext

_WIDTH, _HEIGHT, _TOP = 620, 64, 8


class LockNotice(Banner):
    """A banner over whatever is shown, the welcome screen too; it tells nothing of what is open."""

    def __init__(self, window: QWidget, idle: IdleLock) -> None:
        super().__init__(tone="attention", icon="lock-simple", parent=window)
        self._idle = idle
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)
        idle.noticed.connect(self._appear)
        idle.dismissed.connect(self._disappear)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def _appear(self) -> None:
        self._count()
        self._place()
        self._second.start()
        # Said once; a screen reader that counts down every second says nothing else any more.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _disappear(self) -> None:
        self._second.stop()
        self.say("")

    def _count(self) -> None:
        left = math.ceil(self._idle.seconds_left)
        title = ngettext("This program locks in {count} second.", "This program locks in {count} seconds.", left)
        self.say(title.format(count=left), _("Press any key to go on. What you have typed is kept."))
        # The welcome screen may have come since.
        self.raise_()

    def _place(self) -> None:
        room = self.window().width()
        width = min(_WIDTH, room - 32)
        self.setGeometry((room - width) // 2, _TOP, width, _HEIGHT)
