"""Cards: the light ones everything lies on, and the one dark card of Today."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if


class Card(QWidget):
    """A card with a heading line of 44 px, an action at its right, and a body to add to."""

    def __init__(
        self,
        title: str = "",
        *,
        subtitle: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8 if title else 24, 24, 26)
        column.setSpacing(0)
        self.title = Label(title, role="h3", elide=True)
        self.subtitle = Label(subtitle, role="small", tone="muted", wrap=True)
        if title:
            head = QHBoxLayout()
            head.addWidget(self.title)
            head.addStretch(1)
            if action is not None:
                head.addWidget(action)
            self.title.setMinimumHeight(44)
            column.addLayout(head)
        show_if(bool(subtitle), self.subtitle)
        column.addWidget(self.subtitle)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body, 1)

    def clear(self) -> None:
        """Take everything out of the body."""
        empty(self.body)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.card(painter, QRectF(self.rect()))


class DeepCard(QWidget):
    """The pine card, with the circles of the mark faintly in its corner."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painting.rounded(painter, rect.adjusted(0, 2, 0, 0), 12, look.shade)
        ground = rect.adjusted(0, 0, 0, -2)
        painting.rounded(painter, ground, 12, look.deep)
        path = QPainterPath()
        path.addRoundedRect(ground, 12, 12)
        painter.setClipPath(path)
        circle = QColor(look.deep_soft)
        circle.setAlphaF(0.55)
        for x, y in ((82, 12), (100, 66), (82, 120), (36, 153), (-20, 153)):
            painting.rounded(painter, QRectF(rect.right() - x - 28, y - 28, 56, 56), 28, circle)


def empty(layout: QLayout) -> None:
    """Take every widget and row out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
