"""The box everything at the desk is typed into; what it found stands at its right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sbc_desktop.domain.fields import NAME_LIMIT
from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

_TEXT_AT = 72
_BESIDE_THE_CARET = "\u2002"  # an en space
_TO_THE_PAGE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class _Input(QLineEdit):
    """Leaves to the page what is the page's: Enter, Esc, the arrows up and down, and undo."""

    focus_moved = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_the_desks(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_THE_PAGE:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.hasSelectedText():
            # A caret that is seen from where a counsellor stands.
            caret = self.cursorRect()
            QPainter(self).fillRect(caret.center().x(), caret.top(), 3, caret.height(), theme.active().focus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()


def _is_the_desks(event: QKeyEvent) -> bool:
    """Ctrl+Z takes back a check-in, not a letter; Ctrl+U is one more unnamed, not an emptied box."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.DeleteCompleteLine)


class SearchBox(QWidget):
    """A name is typed here. `typed` carries the whole text after each change by hand."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._input = _Input(self)
        self._input.setProperty("bare", True)
        self._input.setFont(theme.font("desk_search"))
        self._input.setPlaceholderText(f"{_BESIDE_THE_CARET}{_('Type a name')}")
        self._input.setAccessibleName(_("Type a name, Enter checks in"))
        self._input.setMaxLength(NAME_LIMIT)
        self._input.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._input.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase)
        self._input.textEdited.connect(self.typed)
        self._input.focus_moved.connect(self.update)
        self._found = Label("", tone="muted", parent=self)
        self.setFocusProxy(self._input)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def text(self) -> str:
        """What stands in the box."""
        return self._input.text()

    def clear(self) -> None:
        """Empty the box without telling that somebody typed."""
        self._input.clear()

    def take(self, text: str) -> None:
        """Go on typing here what was typed elsewhere on the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._input.insert(text)
        self.typed.emit(self.text())

    def take_back_letter(self) -> None:
        """Backspace, pressed elsewhere on the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._input.backspace()
        self.typed.emit(self.text())

    def select_all(self) -> None:
        """Let the next letter replace what stands there."""
        self._input.selectAll()

    def say(self, found: str) -> None:
        """What was found, at the right of the box; also for screen readers."""
        if found == self._found.text():
            return
        self._found.setText(found)
        self._input.setAccessibleDescription(found)
        self._place()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, focused = QRectF(self.rect()), self._input.hasFocus()
        edge = look.focus if focused else look.line
        painting.rounded(painter, rect, 10, look.surface, edge, 3 if focused else 1.5)
        icon = QRectF(25, rect.center().y() - 13, 26, 26)
        icons.paint(painter, "magnifying-glass", icon, look.focus if focused else look.muted)

    def _place(self) -> None:
        found = self._found.sizeHint().width()
        self._found.setGeometry(self.width() - 24 - found, 0, found, self.height() - 1)
        self._input.setGeometry(_TEXT_AT, 4, self.width() - _TEXT_AT - found - 40, self.height() - 8)
