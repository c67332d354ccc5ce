"""Draws the components on one page as a picture: python -m tests.ui.gallery FILE [theme].

The places are those of the design's own picture of the components, so that the two can be laid over each other.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from sbc_desktop.ui import fonts, icons, theme
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.chips import Chip, KeyCap
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine


class Gallery(QWidget):
    """The page; `focused` is the button that should have the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1366, 768)
        self._put(Label("Components", role="h1"), 40, 14, height=44)
        self.focused = self._put_buttons()
        self._put_fields()
        self._put_chips_and_keys()
        self._heading("Check-in rows: expected, top match, here", 40, 501)
        self._put(_Rows(), 40, 532, 712, 192)
        self._put_banners()
        self._put_states()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        QPainter(self).fillRect(QRectF(784, 68, 1, 686), theme.active().hair)

    def _put(self, widget: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> None:
        widget.setParent(self)
        hint = widget.sizeHint()
        widget.setGeometry(x, y, width or hint.width(), height or hint.height())

    def _heading(self, text: str, x: int, y: int) -> None:
        self._put(Label(text, role="small", tone="muted", strong=True), x, y, height=20)

    def _put_buttons(self) -> Button:
        self._heading("Primary: one on a page", 40, 68)
        self._put(Button("Save", kind="primary", icon="check"), 40, 96)
        self._put(_hovered(Button("Hover", kind="primary")), 155, 96)
        off = Button("Off", kind="primary")
        off.setEnabled(False)
        self._put(off, 250, 96)
        focused = Button("Focused", kind="primary", icon="check")
        self._put(focused, 323, 96)
        self._heading("Secondary, tonal, quiet, danger", 40, 151)
        self._put(Button("Edit", icon="pencil-simple"), 40, 179)
        self._put(_hovered(Button("Hover")), 148, 179)
        self._put(Button("Focused"), 243, 179)
        self._put(Button("Tonal", kind="tonal", icon="printer"), 355, 179)
        self._put(Button("Quiet", kind="quiet"), 470, 179)
        self._put(Button("Erase details", kind="danger", icon="trash"), 556, 179)
        return focused

    def _put_fields(self) -> None:
        self._heading("Fields: label, filled, empty with example, needs attention", 40, 234)
        name = Field("Name")
        name.set_text("Beatriz")
        wrong = Field("Phone")
        wrong.set_text("0770 90")
        wrong.set_error("This number is too short. Nothing was lost.")
        wrong.input.setFixedWidth(180)
        self._put(name, 40, 262, 180)
        self._put(Field("Phone", example="07700 900114"), 232, 262, 180)
        self._put(wrong, 424, 262, 330)

    def _put_chips_and_keys(self) -> None:
        self._heading("Chips: word and icon, never colour alone", 40, 371)
        self._put(Chip("Attending", icon="check", tone="accent"), 40, 399)
        self._put(Chip("Register not closed", icon="clipboard-text", tone="attention"), 161, 399)
        self._put(Chip("Cancelled", icon="x-circle", tone="danger"), 343, 399)
        self._put(Chip("Held", icon="check"), 462, 399)
        self._heading("Keys", 40, 438)
        for x, text in ((40, "Enter"), (102, "Ctrl+Z"), (167, "F9"), (209, "Esc")):
            cap = KeyCap(text)
            self._put(cap, x, 467, cap.width(), 22)

    def _put_banners(self) -> None:
        self._heading("Banners", 817, 68)
        clocks = Banner("The clocks go back on Sunday 25 October", "Session times stay as they are.", action="Close")
        backup = Banner(
            "Last backup was 8 days ago",
            "It takes about five seconds.",
            action="Back up",
            tone="attention",
            icon="hard-drives",
        )
        stick = Banner(
            "This stick cannot be written to", "Nothing was lost. Try another stick.", action="Choose", tone="danger"
        )
        for y, banner in ((96, clocks), (164, backup), (232, stick)):
            self._put(banner, 817, y, 509, 60)

    def _put_states(self) -> None:
        self._heading("Empty state", 817, 308)
        card = Card()
        card.body.addWidget(EmptyState("Nobody here yet", "The first tick will show up in this column."))
        self._put(card, 817, 336, 509, 179)
        self._heading("Progress, for work over a second", 817, 531)
        progress = ProgressLine()
        progress.show_step("Drawing 12 of 36 registers", 12, 36)
        self._put(progress, 817, 549, 509)
        self._heading("Choice", 817, 623)
        choice = Choice("Edition", (("Shareable", 1), ("Internal", 2)))
        choice.set_value(1)
        self._put(choice, 817, 651, 509)


class _Rows(QWidget):
    """Three rows as the desk paints them, out of the strokes that are shared."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.card(painter, QRectF(self.rect()))
        painter.fillRect(QRectF(72, 63, 620, 1), look.hair)
        painting.rounded(painter, QRectF(6, 68, 700, 56), 10, look.accent_soft, look.accent, 2)
        for row, on in enumerate((False, False, True)):
            painting.tick_place(painter, QPointF(38, 32 + 64 * row), on=on, matched=row == 1)
        icons.paint(painter, "person-arms-spread", QRectF(661, 18, 28, 28), look.attention)
        medium, strong = theme.font("desk", medium=True), theme.font("desk", strong=True)
        painting.text(painter, QRectF(72, 0, 400, 63), "Dovilė P", medium, look.ink)
        painting.text(painter, QRectF(72, 64, 400, 63), "Małgorzata K", strong, look.ink)
        painting.underlined(painter, QRectF(72, 64, 400, 63), "Małgorzata K", ((0, 1),), strong)
        painting.text(painter, QRectF(72, 128, 400, 63), "Robin F", medium, look.ink)
        painting.text(painter, QRectF(160, 128, 200, 63), "they/them", theme.font("h3"), look.muted)
        painting.key_cap(painter, QRectF(629, 85, 51, 22), "Enter", look.accent, look.surface)


def _hovered(button: Button) -> Button:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return button


def main(target: str, name: str = "light") -> None:
    """Draw the gallery into a PNG."""
    app = QApplication([])
    fonts.load_first()
    theme.apply(app, name)
    page = Gallery()
    FocusRing(page, app)
    page.focused.setFocus()
    page.show()
    # Drawn once the window has become active, and with it the button that has the keyboard.
    QTimer.singleShot(200, lambda: (page.grab().save(target), app.quit()))
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
