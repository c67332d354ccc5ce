"""The left rail: the places of the program, and at its foot settings, lock and who you are."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.mark import Mark
from sbc_desktop.words import _

# place, words, icon; the chosen one has the filled icon where there is one.
PLACES = (
    ("today", _("Today"), "sun-horizon"),
    ("check_in", _("Check-in"), "user-check"),
    ("sessions", _("Sessions"), "calendar-dots"),
    ("people", _("People"), "users"),
    ("groups", _("Groups"), "users-three"),
    ("speakers", _("Speakers"), "chalkboard-teacher"),
    ("reports", _("Reports"), "file-text"),
)
_FILLED = frozenset({"sun-horizon", "user-check", "calendar-dots", "users", "chalkboard-teacher", "file-text"})


class RailItem(QAbstractButton):
    """One place; chosen: surface fill, pine bar, filled icon, semibold."""

    def __init__(self, text: str, icon: str, shortcut: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._chosen = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({shortcut})" if shortcut else "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 8)

    def sizeHint(self) -> QSize:
        return QSize(184, 44)

    def set_chosen(self, chosen: bool) -> None:
        """Show where the user is; the window says so, once the place is really shown."""
        self._chosen = chosen
        self.setAccessibleDescription(_("You are here") if chosen else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        on = self._chosen
        if on:
            painting.rounded(painter, rect, 8, look.surface, look.hair)
            painting.rounded(painter, QRectF(0, 10, 4, 24), 2, look.accent)
        elif self.underMouse():
            painting.rounded(painter, rect, 8, look.hover)
        name = f"{self._icon}-fill" if on and self._icon in _FILLED else self._icon
        icons.paint(painter, name, QRectF(14, 11, 22, 22), look.accent if on else look.muted)
        color = look.ink if on else look.muted
        painting.text(painter, QRectF(48, 0, rect.width() - 52, 43), self.text(), theme.font("body", strong=on), color)


class Rail(QWidget):
    """`chosen` carries the place; the window then calls `choose`. Of `places` all are shown, unless some are named."""

    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(
        self, *, demo: bool, who: str, places: Collection[str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.size("rail_width"))
        self._items: dict[str, RailItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 20)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addSpacing(20)
        for number, (place, text, icon) in enumerate(PLACES, 1):
            if places is None or place in places:
                column.addWidget(self._item(place, text, icon, f"Ctrl+{number}"))
        column.addStretch(1)
        column.addWidget(HairLine())
        column.addSpacing(8)
        column.addWidget(self._item("settings", _("Settings"), "gear-six", "Ctrl+,"))
        lock = RailItem(_("Lock"), "lock-simple", "Ctrl+L")
        lock.clicked.connect(self.lock_requested)
        column.addWidget(lock)
        if demo:
            row = QHBoxLayout()
            row.setContentsMargins(10, 8, 0, 0)
            row.addWidget(Chip(_("DEMO"), icon="flask", tone="attention"))
            row.addStretch(1)
            column.addLayout(row)
        name = Label(who, role="small", tone="muted", elide=True)
        name.setContentsMargins(12, 0, 0, 0)
        column.addWidget(name)

    def choose(self, place: str) -> None:
        """Show a place as chosen."""
        for name, item in self._items.items():
            item.set_chosen(name == place)

    def focus(self, place: str) -> None:
        """Put the keyboard on a place."""
        self._items[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.rail)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look.hair)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(Mark(36))
        row.addWidget(Label(_("SBC Desktop"), strong=True))
        row.addStretch(1)
        return row

    def _item(self, place: str, text: str, icon: str, shortcut: str) -> RailItem:
        item = RailItem(text, icon, shortcut)
        item.clicked.connect(lambda: self.chosen.emit(place))
        self._items[place] = item
        return item
