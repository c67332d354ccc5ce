"""The two lists of Today: what is due, and "Before you start"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.today import BriefLine, DueItem
from sbc_desktop.ui import theme
from sbc_desktop.ui.today.faces import BRIEF_FACES, DUE_FACES, LineFace
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.icon_disc import IconDisc
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.words import _, ngettext

SHOWN = 4


class DueCard(Card):
    """What is due, the four or the first three lines; `chosen` carries the item whose action was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._count = Label("", role="small", tone="muted")
        super().__init__(_("What is due"), action=self._count, parent=parent)
        self._all = False
        self._items: tuple[DueItem, ...] = ()

    def show_items(self, items: tuple[DueItem, ...]) -> None:
        """Fill the card."""
        self._items = items
        self._count.setText(_how_many(items) if items else "")
        self._fill()

    def _fill(self) -> None:
        self.clear()
        # The button that shows the rest takes the room of a line.
        room = SHOWN if len(self._items) <= SHOWN else SHOWN - 1
        shown = self._items if self._all else self._items[:room]
        for index, item in enumerate(shown):
            self.body.addWidget(_line(DUE_FACES[item.kind], item.title, item.line, self._button(item), index, 62))
        if not self._items:
            self.body.addWidget(Label(_("Nothing is due. Every register is closed."), tone="muted"))
        if len(self._items) > SHOWN and not self._all:
            more = len(self._items) - room
            button = Button(ngettext("Show {count} more", "Show {count} more", more).format(count=more), kind="quiet")
            button.clicked.connect(self._show_all)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _button(self, item: DueItem) -> Button | None:
        action = DUE_FACES[item.kind].action
        if not action:
            return None
        button = Button(action, kind="quiet", flush=True)
        button.setAccessibleName(f"{action}: {item.title}, {item.line}")
        button.clicked.connect(lambda: self.chosen.emit(item))
        return button


class BeforeCard(Card):
    """What the facilitator needs to know before people arrive; folds away once read."""

    read = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Before you start"), subtitle=_("For you only. Not shown at the desk."), parent=parent)
        self.title.setFont(theme.font("h2", strong=True))
        self._lines: tuple[BriefLine, ...] = ()

    def show_lines(self, lines: tuple[BriefLine, ...], *, folded: bool, closed: bool = False) -> None:
        """Fill the card, or fold it to one line that opens it again; after closing there is nothing to prepare."""
        self._lines = lines
        if closed:
            self.clear()
            self.body.addWidget(
                Label(_("The register is closed. There is nothing to prepare."), tone="muted", wrap=True)
            )
            self.body.addStretch(1)
        else:
            self._fill(folded)

    def _fill(self, folded: bool) -> None:
        self.clear()
        if folded:
            self._fill_folded()
            return
        for index, line in enumerate(self._lines):
            self.body.addWidget(_line(BRIEF_FACES[line.kind], line.title, line.line, None, index, 80))
        if not self._lines:
            self.body.addWidget(
                Label(_("Nothing special today: nobody new, no access needs, no speaker."), tone="muted", wrap=True)
            )
        self.body.addStretch(1)
        self.body.addLayout(self._foot())

    def _fill_folded(self) -> None:
        self.body.addWidget(Label(_("You have read this."), tone="muted"))
        button = Button(_("Show it again"), kind="quiet")
        button.clicked.connect(lambda: self._fill(False))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _foot(self) -> QHBoxLayout:
        button = Button(_("I have read this"), kind="secondary", icon="check")
        button.clicked.connect(self.read)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        row.addWidget(Label(_("Then it folds away."), role="small", tone="muted"))
        return row


def _line(face: LineFace, title: str, text: str, button: Button | None, index: int, height: int) -> QWidget:
    line = QWidget()
    line.setMinimumHeight(height)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    words.addWidget(Label(title, strong=True, wrap=True))
    words.addWidget(Label(text, role="small" if button else "body", tone="muted", wrap=True))
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(IconDisc(face.icon, tone=face.tone), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(words, 1)
    if button is not None:
        row.addWidget(button)
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if index:
        column.addWidget(HairLine(indent=54))
    column.addLayout(row, 1)
    return line


def _how_many(items: Sequence[DueItem]) -> str:
    urgent = sum(item.urgent for item in items)
    if not urgent:
        words = ngettext("{count} thing, none urgent", "{count} things, none urgent", len(items))
    else:
        words = ngettext("{count} thing, {urgent} urgent", "{count} things, {urgent} urgent", len(items))
    return words.format(count=len(items), urgent=urgent)
