"""Choosing one of a list that drops down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.select_popup import EntryDelegate

_HEIGHTS = {"header": 44, "normal": 48, "large": 56}


class SelectBox(QComboBox):
    """The box itself; used alone in a page's header, where its name is only spoken."""

    def __init__(self, name: str, *, icon: str = "", size: str = "header", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        # Qt would hand an enum's member back as a plain text.
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setFixedHeight(_HEIGHTS[size])
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if size != "header" else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )
        self.setMaxVisibleItems(10)
        self.setItemDelegate(EntryDelegate(self))
        self.setFont(theme.font("body"))
        self.currentTextChanged.connect(self._tell_whole)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        widest = max(
            (painting.width_of(self.itemText(i), theme.font("body")) for i in range(self.count())), default=80.0
        )
        return QSize(min(320, max(160, round(widest) + 70 + (30 if self._icon else 0))), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.height())

    def add(self, text: str, value: Any) -> None:
        """Add an entry at the end, with a value of any kind."""
        self._values.append(value)
        self.addItem(text)
        self.updateGeometry()

    def clear(self) -> None:
        """Take all entries away."""
        self._values.clear()
        super().clear()

    def value(self) -> Any:
        """The chosen entry's value, None when there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def choose(self, value: Any) -> bool:
        """Choose the entry of a value; False when there is none."""
        if value not in self._values:
            return False
        self.setCurrentIndex(self._values.index(value))
        return True

    def showPopup(self) -> None:
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + 24))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that scrolls must not change a choice on its way.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        ground = look.surface if self.isEnabled() else look.sunken
        painting.rounded(painter, rect, 8, ground, *self._edge())
        left = 14.0
        if self._icon:
            icons.paint(painter, self._icon, QRectF(left, rect.center().y() - 11, 22, 22), look.muted)
            left += 32
        words = QRectF(left, 0, rect.width() - left - 44, rect.height() - 1)
        nothing = self.currentIndex() < 0
        color = look.faint if nothing or not self.isEnabled() else look.ink
        painting.text(painter, words, self.placeholderText() if nothing else self.currentText(), self.font(), color)
        icons.paint(painter, "caret-down", QRectF(rect.right() - 36, rect.center().y() - 10, 20, 20), look.muted)

    def _edge(self) -> tuple[QColor, float]:
        look = theme.active()
        if self.hasFocus():
            return look.focus, 3
        return (look.danger, 2) if self.property("wrong") else (look.line, 1.5)

    def _tell_whole(self, text: str) -> None:
        cut = painting.width_of(text, self.font()) > self.width() - 58 - (32 if self._icon else 0)
        self.setToolTip(text if cut else "")


class Select(Labelled):
    """A labelled drop-down; each entry has a value of any kind. `changed` is emitted when somebody chooses."""

    changed = Signal(object)

    def __init__(
        self, label: str, *, icon: str = "", size: str = "normal", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint=hint, parent=parent)
        self.input = SelectBox(label, icon=icon, size=size)
        self.input.activated.connect(lambda _index: self.changed.emit(self.value()))
        self.input.currentIndexChanged.connect(lambda _index: self.set_error("") if self.error else None)
        self.finish(self.input)
        self.setFocusProxy(self.input)

    def add(self, text: str, value: Any) -> None:
        """Add an entry at the end."""
        self.input.add(text, value)

    def clear(self) -> None:
        """Take all entries away."""
        self.input.clear()

    def value(self) -> Any:
        """The chosen entry's value, None when there is none."""
        return self.input.value()

    def set_value(self, value: Any) -> None:
        """Choose the entry of a value; an unknown one leaves the choice as it is."""
        self.input.choose(value)
