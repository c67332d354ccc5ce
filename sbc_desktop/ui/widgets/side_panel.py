"""A panel over the right edge of the window, for a form; Esc closes it and the focus goes back."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.unsaved import Typed, type_again, typed_in, typed_since
from sbc_desktop.ui.widgets.buttons import Button, IconButton
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

WIDTH = 560


class SidePanel(QWidget):
    """Covers its window with a scrim and shows a panel of 560 px. Fill `body`, set the buttons, then `open`."""

    closed = Signal()

    def __init__(self, title: str, *, subtitle: str = "", parent: QWidget) -> None:
        super().__init__(parent.window())
        self._for = parent
        self._window = parent.window()
        self._back_to: QWidget | None = None
        self._as_opened: Typed = {}
        self.way: tuple[str, tuple[object, ...]] | None = None
        self.hide()
        self._panel = _Panel()
        self._heading = Label(title, role="h2", wrap=True)
        self._line_below = Label(subtitle, tone="muted", wrap=True)
        show_if(bool(subtitle), self._line_below)
        self._cross = IconButton("x", _("Close this panel"))
        self._cross.clicked.connect(self.close_panel)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(28, 12, 24, 16)
        self.body.setSpacing(16)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(28, 0, 24, 16)
        self.foot.setSpacing(12)
        self._put_together()
        self._window.installEventFilter(self)
        parent.installEventFilter(self)
        parent.destroyed.connect(self.deleteLater)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Another heading."""
        self._heading.setText(title)
        self._line_below.setText(subtitle)
        show_if(bool(subtitle), self._line_below)

    def add_buttons(self, *buttons: Button) -> None:
        """Put buttons at the foot, the one that acts first."""
        for button in buttons:
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def clear(self) -> None:
        """Take everything out of body and foot."""
        empty(self.body)
        empty(self.foot)

    @property
    def page(self) -> QWidget:
        """What it was opened for."""
        return self._for

    def comes_back_by(self, opener: Callable[..., object], *about: object) -> None:
        """After locking and unlocking, its page's method `opener` opens it again; `about` are ids, texts or None."""
        self.way = (opener.__name__, about)

    def unsaved(self) -> Typed:
        """What was typed and chosen since it was opened."""
        return typed_since(self, self._as_opened)

    def bring_back(self, typed: Typed) -> None:
        """Type it again, after it was opened anew."""
        type_again(self, typed)

    def open(self, focus: QWidget | None = None, *, anew: bool = True) -> None:
        """Show the panel; the keyboard goes to `focus`, and back to where it was on closing.

        `anew`: what it holds now was read from the store, and not typed by anybody.
        """
        if anew:
            self._as_opened = typed_in(self)
        self._back_to = QApplication.focusWidget()
        # A page is often made before it has its window.
        self._move_to(self._for.window())
        self._fit()
        self.show()
        self.raise_()
        self._scroll.verticalScrollBar().setValue(0)
        (focus or self._cross).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Hide the panel without saving."""
        if not self.isVisible():
            return
        self.hide()
        if self._back_to is not None and shiboken6.isValid(self._back_to) and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self._for and event.type() == QEvent.Type.Hide and not event.spontaneous():
            # Its page has gone, perhaps because the window was locked: nothing of it may stay in sight.
            self.hide()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A click on the scrim must neither reach what lies below nor throw typing away.
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the panel while it is open."""
        before = QApplication.focusWidget() or self._panel
        candidate: QWidget | None = before
        while candidate is not None:
            candidate = candidate.nextInFocusChain() if forward else candidate.previousInFocusChain()
            if candidate is before or (candidate is not None and self._takes_tab(candidate)):
                break
        if candidate is None:
            return False
        candidate.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.active().scrim)

    def _takes_tab(self, widget: QWidget) -> bool:
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        return stops and widget.isEnabled() and widget.isVisible() and self._panel.isAncestorOf(widget)

    def _move_to(self, window: QWidget) -> None:
        if window is not self._window:
            if self._window is not self._for:
                self._window.removeEventFilter(self)
            self._window = window
            self.setParent(window)
            window.installEventFilter(self)

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(WIDTH, self.width())
        self._panel.setGeometry(self.width() - width, 0, width, self.height())

    def _put_together(self) -> None:
        self._panel.setParent(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._line_below)
        head = QHBoxLayout()
        head.setContentsMargins(28, 18, 24, 10)
        head.addLayout(words, 1)
        head.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        sheet.setLayout(self.body)
        self._scroll.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(28, 0, 24, 0)
        line.addWidget(HairLine())
        column.addLayout(line)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)


class _Panel(QWidget):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.surface)
        painter.fillRect(0, 0, 1, self.height(), look.hair)
