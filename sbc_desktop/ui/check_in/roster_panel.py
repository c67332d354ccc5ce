"""One panel of the desk: its heading with a count, what to do there, and the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in import sizes
from sbc_desktop.ui.check_in.faces import Face
from sbc_desktop.ui.check_in.roster_view import RosterView
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.chips import CountPill
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _


class RosterPanel(QWidget):
    """A card of rows. `filled` gives the heading the colour of those who are here; `more` is the quiet button in it."""

    more_pressed = Signal()

    def __init__(self, title: str, *, filled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled, self._hint_text = filled, ""
        self.view = RosterView(title, self)
        self._head = QWidget(self)
        self._title = Label(title, role="desk", strong=True)
        self._count = CountPill(filled=filled)
        self._hint = Label("", tone="muted")
        self._more = Button("", kind="quiet", icon="chat-circle-text")
        self._more.hide()
        self._more.clicked.connect(self.more_pressed)
        self._empty = EmptyState("", parent=self)
        self.view.page_turned.connect(self._say_hint)
        self._lay_out()

    def set_sizes(self, measures: sizes.Sizes) -> None:
        """Take the measures of the window."""
        self._head.setFixedHeight(measures.panel_head)
        self._more.setFixedHeight(min(44, measures.panel_head - 4))
        self._place()

    def show_faces(self, faces: Sequence[Face], count: int, *, columns: int) -> None:
        """Show rows under a count that may be another than theirs: those who let us know are not expected."""
        if self._count.accessibleName() != str(count):
            self._count.set_count(count)
            self._count.setAccessibleName(str(count))
        self.view.show_faces(faces, columns=columns)
        self.view.setVisible(bool(faces))
        self._empty.setVisible(not faces)
        self._say_hint()

    def say_hint(self, hint: str) -> None:
        """What can be done with the rows; "" where nothing can."""
        if hint != self._hint_text:
            self._hint_text = hint
            self._say_hint()

    def say_empty(self, title: str, line: str) -> None:
        """What the panel says without rows."""
        self._empty.say(title, line)

    def set_more(self, text: str, *, is_open: bool) -> None:
        """The quiet button in the heading; "" takes it away."""
        kind = "chosen" if is_open else "quiet"
        if (text, kind) == (self._more.text(), self._more.kind):
            return
        self._more.setText(text)
        self._more.set_kind(kind)
        self._more.setVisible(bool(text))
        self._say_hint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painting.card(painter, rect)
        head = self._head.height()
        if self._filled:
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(1, 1, -1, -3), 11, 11)
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, rect.width(), head - 1), look.accent_soft)
        painter.fillRect(QRectF(1, head - 1, rect.width() - 2, 1), look.hair)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._say_hint()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(24, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self._more)
        row.addSpacing(12)
        self._head.setFixedHeight(48)

    def _place(self) -> None:
        head = self._head.height()
        below = self.height() - head - sizes.PANEL_FOOT
        self._head.setGeometry(0, 0, self.width(), head)
        self.view.setGeometry(0, head, self.width(), below)
        self._empty.setGeometry(0, head, self.width(), below)

    def _say_hint(self) -> None:
        """The page in sight where there are several; nothing where it would have to be cut."""
        grid, page = self.view.grid(), self.view.page
        first, last = page * grid.on_a_page + 1, min((page + 1) * grid.on_a_page, grid.count)
        words = self._hint_text
        if grid.pages > 1:
            words = _("{first} to {last}. Page Down shows more").format(first=first, last=last)
            if page == grid.pages - 1:
                words = _("{first} to {last}. Page Up goes back").format(first=first, last=last)
        more = 0 if self._more.isHidden() else self._more.sizeHint().width() + 12
        taken = 24 + self._title.sizeHint().width() + 10 + self._count.width() + 24 + more + 24
        fits = painting.width_of(words, theme.font("body")) <= self.width() - taken
        self._hint.setText(words if fits else "")
