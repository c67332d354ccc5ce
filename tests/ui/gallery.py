"""Draws the components on one page as a picture: python -m tests.ui.gallery FILE [theme]."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui import fonts, theme
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.chips import Chip, KeyCap
from sbc_desktop.ui.widgets.choice import Check, Choice
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.fields import Field, PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.stepper import Stepper


class _Ticks(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.tick_place(painter, QPointF(30, 30), on=False)
        painting.tick_place(painter, QPointF(80, 30), on=True)
        painting.text(
            painter, QRectF(110, 0, 200, 60), "Małgorzata K", theme.font("desk", medium=True), theme.active().ink
        )


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return row


def make_gallery() -> tuple[QWidget, QWidget]:
    """The page, and the button that should have the keyboard."""
    page = QWidget()
    page.resize(1366, 768)
    left, right = QVBoxLayout(), QVBoxLayout()
    focused = Button("Focused", kind="primary", icon="check")
    off = Button("Off", kind="primary")
    off.setEnabled(False)
    left.addWidget(Label("Components", role="h1"))
    left.addLayout(
        _row(
            Button("Save", kind="primary", icon="check"),
            off,
            focused,
            Button("Unlock", kind="primary", key="Enter", size="large"),
        )
    )
    left.addLayout(
        _row(
            Button("Edit", icon="pencil-simple"),
            Button("Tonal", kind="tonal", icon="printer", key="Ctrl+P"),
            Button("Quiet", kind="quiet"),
            Button("Erase details", kind="danger", icon="trash"),
        )
    )
    wrong = Field("Phone")
    wrong.set_text("0770 90")
    wrong.set_error("This number is too short. Nothing was lost.")
    select = Select("Group")
    for name in ("Peterborough", "Fenbridge"):
        select.add(name, name)
    password = PasswordField("Passphrase")
    password.set_text("secret words")
    left.addLayout(_row(Field("Name", example="Beatriz"), wrong, select, password))
    left.addLayout(
        _row(
            Chip("Attending", icon="check", tone="accent"),
            Chip("Register not closed", icon="clipboard-text", tone="attention"),
            Chip("Cancelled", icon="x-circle", tone="danger"),
            Chip("Held", icon="check"),
            KeyCap("Enter"),
            KeyCap("Ctrl+Z"),
        )
    )
    stepper = Stepper("People")
    stepper.set_value(9)
    check = Check("Step-free")
    check.setChecked(True)
    left.addLayout(_row(stepper, check))
    chips = Choice("Why", (("A supporter", 1), ("Would rather not be named", 2), ("Not sure", 3)), chips=True)
    chips.set_value(1)
    left.addWidget(chips)
    ticks = _Ticks()
    ticks.setMinimumHeight(60)
    left.addWidget(ticks)
    left.addStretch(1)
    right.addWidget(
        Banner("The clocks go back on Sunday 25 October", "Session times stay as they are.", action="Close")
    )
    right.addWidget(
        Banner(
            "Last backup was 8 days ago",
            "It takes about five seconds.",
            action="Back up",
            tone="attention",
            icon="hard-drives",
        )
    )
    right.addWidget(
        Banner(
            "This stick cannot be written to", "Nothing was lost. Try another stick.", action="Choose", tone="danger"
        )
    )
    card = Card()
    card.body.addWidget(EmptyState("Nobody here yet", "The first tick will show up in this column."))
    right.addWidget(card)
    progress = ProgressLine()
    progress.show_step("Drawing 12 of 36 registers", 12, 36)
    right.addWidget(progress)
    choice = Choice("Edition", (("Shareable", 1), ("Internal", 2)))
    choice.set_value(1)
    right.addWidget(choice)
    right.addStretch(1)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(40, 20, 40, 20)
    whole.setSpacing(40)
    whole.addLayout(left, 7)
    whole.addLayout(right, 5)
    return page, focused


def main(target: str, name: str = "light") -> None:
    """Draw the gallery into a PNG."""
    app = QApplication([])
    fonts.load_first()
    fonts.load_rest()
    theme.apply(app, name)
    page, focused = make_gallery()
    FocusRing(page)
    page.show()
    page.activateWindow()
    focused.setFocus()
    app.sendPostedEvents()
    page.grab().save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
