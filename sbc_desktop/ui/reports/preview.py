"""The preview: the page as it will be printed, as large as fits, larger on request."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sbc_desktop.ui import theme
from sbc_desktop.ui.widgets.buttons import IconButton
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pdf_pages import PdfPages, scaled_width
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

_ZOOMS = (1.0, 1.5, 2.0, 3.0)
_EDGE = 8


class _Canvas(QAbstractScrollArea):
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.number = 0
        self.zoom = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 4)
        self.viewport().setAutoFillBackground(False)

    def show_pages(self, pages: PdfPages | None, number: int) -> None:
        if self.pages is not None:
            self.pages.close()
        self.pages, self.number = pages, min(number, len(pages) - 1) if pages is not None else 0
        self._fit()

    def turn(self, step: int) -> None:
        if self.pages is not None and 0 <= self.number + step < len(self.pages):
            self.number += step
            self.verticalScrollBar().setValue(0)
            self._fit()
            self.page_changed.emit(self.number)

    def set_zoom(self, step: int) -> None:
        self.zoom = max(0, min(len(_ZOOMS) - 1, self.zoom + step))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
            self.turn(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Left):
            self.turn(-1)
        elif key == Qt.Key.Key_Plus:
            self.set_zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.set_zoom(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        if bar.value() == (bar.maximum() if down else bar.minimum()):
            self.turn(1 if down else -1)
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.pages is None:
            return
        look = theme.active()
        painter = QPainter(self.viewport())
        place = self._place()
        painter.fillRect(QRectF(place).adjusted(-1, -1, 1, 3), look.shade)
        painter.fillRect(QRectF(place).adjusted(-1, -1, 1, 1), look.hair)
        ratio = self.devicePixelRatioF()
        picture = self.pages.picture(self.number, round(place.width() * ratio))
        painter.drawImage(place, picture)

    def _place(self) -> QRect:
        assert self.pages is not None
        page = self.pages.size(self.number)
        room = (self.viewport().width() - 2 * _EDGE, self.viewport().height() - 2 * _EDGE)
        width = scaled_width(page, room, _ZOOMS[self.zoom])
        height = round(width * page[1] / page[0])
        left = max(_EDGE, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        top = max(_EDGE, (self.viewport().height() - height) // 2) - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _fit(self) -> None:
        if self.pages is not None:
            place = self._place()
            self.verticalScrollBar().setRange(0, max(0, place.height() + 2 * _EDGE - self.viewport().height()))
            self.verticalScrollBar().setSingleStep(40)
            self.horizontalScrollBar().setRange(0, max(0, place.width() + 2 * _EDGE - self.viewport().width()))
            self.setAccessibleDescription(self.pages.text(self.number))
        self.viewport().update()


class Preview(QWidget):
    """The page with zoom above and page numbers below; a sentence in its place while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = _Canvas()
        self._canvas.setAccessibleName(_("Preview"))
        self._instead = EmptyState(" ")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._canvas)
        self._stack.addWidget(self._instead)
        self._zoom = Label("", tone="muted")
        self._page = Label("", tone="muted")
        self._buttons = {
            "smaller": IconButton("magnifying-glass-minus", _("Smaller")),
            "larger": IconButton("magnifying-glass-plus", _("Larger")),
            "before": IconButton("caret-left", _("Page before")),
            "after": IconButton("caret-right", _("Page after")),
        }
        self._lay_out()
        self._connect()
        self._say()

    def show_pdf(self, data: bytes | None, *, same: bool = False) -> None:
        """Show a document from its first page, or nothing; the `same` one, drawn again, stays open where it was."""
        self._canvas.show_pages(PdfPages(data) if data is not None else None, self._canvas.number if same else 0)
        self._stack.setCurrentWidget(self._canvas)
        self._say()

    def say_instead(self, title: str, sentence: str) -> None:
        """Say in the page's place why there is none."""
        self.show_pdf(None)
        self._instead.say(title, sentence)
        self._stack.setCurrentWidget(self._instead)

    @property
    def number(self) -> int:
        """The page that is shown, from 0."""
        return self._canvas.number

    @property
    def pages(self) -> PdfPages | None:
        """What is shown, for printing."""
        return self._canvas.pages

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A page that is left keeps no names in memory; it is drawn anew when it is shown.
        if not event.spontaneous():
            self.show_pdf(None)

    def _change_zoom(self, step: int) -> None:
        self._canvas.set_zoom(step)
        self._say()

    def _say(self) -> None:
        zoom = _ZOOMS[self._canvas.zoom]
        self._zoom.setText(_("Whole page") if self._canvas.zoom == 0 else f"{round(zoom * 100)} %")
        pages = len(self._canvas.pages) if self._canvas.pages is not None else 0
        words = _("page {number} of {count}").format(number=self._canvas.number + 1, count=pages)
        self._page.setText(words if pages else "")
        self._buttons["before"].setEnabled(self._canvas.number > 0)
        self._buttons["after"].setEnabled(self._canvas.number + 1 < pages)
        show_if(pages > 1, self._buttons["before"], self._buttons["after"])
        self._buttons["smaller"].setEnabled(pages > 0 and self._canvas.zoom > 0)
        self._buttons["larger"].setEnabled(pages > 0 and self._canvas.zoom + 1 < len(_ZOOMS))

    def _connect(self) -> None:
        self._buttons["smaller"].clicked.connect(lambda: self._change_zoom(-1))
        self._buttons["larger"].clicked.connect(lambda: self._change_zoom(1))
        self._buttons["before"].clicked.connect(lambda: self._canvas.turn(-1))
        self._buttons["after"].clicked.connect(lambda: self._canvas.turn(1))
        self._canvas.page_changed.connect(lambda _number: self._say())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(_("Preview"), strong=True))
        head.addStretch(1)
        for widget in (self._buttons["smaller"], self._zoom, self._buttons["larger"]):
            head.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for widget in (self._buttons["before"], self._page, self._buttons["after"]):
            foot.addWidget(widget)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
