"""Buttons: one filled in pine on a page, the others quieter; a key cap after the word it belongs to."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sbc_desktop.ui import icons, theme
from sbc_desktop.ui.widgets import painting

_HEIGHTS = {"small": 36, "normal": 44, "large": 56, "start": 64, "desk": 64}
_FONTS = {"small": "small", "normal": "body", "large": "h3", "start": "desk", "desk": "h3"}


class Button(QAbstractButton):
    """A button. Kinds: primary, secondary, tonal, quiet, danger, chosen (its panel is open), deep and deep_quiet.

    `key` is only shown, as a cap after the words; `shortcut` is obeyed wherever the button's window has the keyboard.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: str = "secondary",
        icon: str = "",
        key: str = "",
        shortcut: str = "",
        size: str = "normal",
        flush: bool = False,
        tight: bool = False,
        trailing_icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._icon, self._key, self._size, self._flush, self._trailing = icon, key, size, flush, trailing_icon
        self._tight, self._shortcut = tight, shortcut
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 8)

    def set_kind(self, kind: str) -> None:
        """Change how it looks, such as to "chosen" while its panel is open."""
        self.kind = kind
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        # Qt has just made a shortcut of any "&" in the words.
        self.setShortcut(QKeySequence(self._shortcut))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._content_width() + 2 * self._padding()), _HEIGHTS[self._size])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, color = self._colors()
        rect = QRectF(self.rect())
        if ground is not None or edge is not None:
            painting.rounded(painter, rect, 8, ground, edge, 1.5)
        self._paint_content(painter, rect, color, ground)

    def _paint_content(self, painter: QPainter, rect: QRectF, color: QColor, ground: QColor | None) -> None:
        left = rect.left() if self._flush else rect.center().x() - self._content_width() / 2
        side = self._icon_side()
        if self._icon:
            icons.paint(painter, self._icon, QRectF(left, rect.center().y() - side / 2, side, side), color)
            left += side + self._gap()
        font = theme.font(_FONTS[self._size], strong=True)
        words = painting.width_of(self.text(), font)
        painting.text(painter, QRectF(left, 0, words + 2, rect.height() - 1), self.text(), font, color)
        left += words
        if self._key:
            width = painting.key_cap_width(self._key)
            cap = QRectF(left + 14, rect.center().y() - 11, width, 22)
            painting.key_cap(
                painter,
                cap,
                self._key,
                color if self.kind == "primary" else self._cap_color(),
                self._cap_ground(ground),
            )
        if self._trailing:
            icons.paint(painter, self._trailing, QRectF(left + 8, rect.center().y() - 9, 18, 18), color)

    def _cap_color(self) -> QColor:
        look = theme.active()
        return look.on_deep if self.kind.startswith("deep") else look.muted

    def _cap_ground(self, ground: QColor | None) -> QColor | None:
        return None if self.kind in ("primary", "deep_quiet") else theme.active().surface

    def _icon_side(self) -> int:
        return 26 if self._size == "start" else 20

    def _gap(self) -> int:
        return 8 if self._size == "start" else 10

    def _padding(self) -> float:
        if self._flush or self._tight:
            return 8 if self._tight else 0
        return {"small": 12, "normal": 18, "large": 28, "start": 28, "desk": 28}[self._size]

    def _content_width(self) -> float:
        width = painting.width_of(self.text(), theme.font(_FONTS[self._size], strong=True))
        if self._icon:
            width += self._icon_side() + self._gap()
        if self._key:
            width += 14 + painting.key_cap_width(self._key)
        return width + (26 if self._trailing else 0)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        look = theme.active()
        if not self.isEnabled():
            return look.sunken, look.hair, look.faint
        hover = self.underMouse() or self.isDown()
        edged = look.line if look.name == "high-contrast" else None
        return {
            "primary": (look.accent_hover if hover else look.accent, None, look.on_accent),
            "secondary": (look.hover if hover else look.surface, look.line, look.accent),
            "tonal": (look.hover if hover else look.tonal, edged, look.accent),
            "chosen": (look.accent_soft, look.accent, look.accent),
            "quiet": (look.hover if hover else None, None, look.accent),
            "danger": (look.danger_soft if hover else look.surface, look.danger_line, look.danger),
            "deep": (look.on_deep, None, look.deep),
            "deep_quiet": (look.deep_soft if hover else None, None, look.on_deep),
        }[self.kind]


class IconButton(QAbstractButton):
    """A button without words: close, zoom, month arrows. Its name is spoken and shown as a tooltip."""

    def __init__(self, icon: str, name: str, *, side: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._side = side
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(side, side)
        self.setProperty("ring", 8)

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
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painting.rounded(painter, rect, 8, look.hover)
        color = look.accent if self.isEnabled() else look.faint
        icons.paint(painter, self._icon, QRectF(rect.center().x() - 10, rect.center().y() - 10, 20, 20), color)
