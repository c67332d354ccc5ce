"""Pairs of records that may be one person's, each with the reason; a coordinator decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.merging import LikelySame
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.people.merging.side_by_side import SideBySide
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns, scrolling
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, listed

if TYPE_CHECKING:
    from sbc_desktop.services.merging import Merging


class MergingPage(QWidget):
    """`merged` carries the person whose records are one now."""

    back_requested = Signal()
    merged = Signal(object)

    def __init__(self, merging: Merging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._merging = merging
        self._pairs: tuple[LikelySame, ...] = ()
        self._shown: LikelySame | None = None
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._trouble = Banner(tone="danger")
        self._list = RowList(_("Records that may be one person’s"))
        self._empty = EmptyState(
            _("No two records look like one person’s"),
            _("Two are shown here when they share a mail address or a phone number and their names are alike."),
        )
        self._sides = SideBySide()
        self._one = Button(_("Make one record of the two"), kind="primary", icon="arrows-merge")
        self._two = Button(_("They are two people"), kind="tonal")
        self._lay_out()
        self._back.clicked.connect(self.back_requested)
        self._list.current_changed.connect(self._show)
        self._one.clicked.connect(self._merge)
        self._two.clicked.connect(self._tell_apart)

    def begin(self) -> None:
        """Look for pairs again."""
        self._trouble.say("")
        self._pairs = self._merging.likely()
        self._list.show_rows([_face(index, pair) for index, pair in enumerate(self._pairs)])
        self._empty.setVisible(not self._pairs)
        self._columns.setVisible(bool(self._pairs))
        if self._pairs:
            self._list.choose(0)
            self._show(0)
        (self._list if self._pairs else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, index: int | None) -> None:
        if index is None:
            return
        self._shown = pair = self._pairs[index]
        self._sides.show_pair(pair.first, pair.second)

    def _merge(self) -> None:
        pair = self._shown
        if pair is None:
            return
        if self._try(lambda: self._merging.merge(pair.first.id, pair.second.id, self._sides.details())):
            self.merged.emit(pair.first.id)

    def _tell_apart(self) -> None:
        pair = self._shown
        if pair is not None and self._try(lambda: self._merging.tell_apart(pair.first.id, pair.second.id)):
            self.begin()

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except Refusal as refusal:
            self._trouble.say(messages.sentence(refusal))
            return False
        return True

    def _lay_out(self) -> None:
        names = Card()
        names.body.addWidget(self._list, 1)
        sides = Card(_("Which of the two is right?"))
        sides.body.addWidget(scrolling(self._sides), 1)
        later = _("It can be taken apart again whenever, from the record. Closed registers keep their numbers.")
        sides.body.addWidget(Label(later, role="small", tone="muted", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._one)
        buttons.addWidget(self._two)
        buttons.addStretch(1)
        sides.body.addLayout(buttons)
        self._columns = TwoColumns(names, sides, ratio=(20, 33))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(_("Records that may be one person’s"), role="h1"))
        column.addWidget(self._trouble)
        column.addWidget(self._empty, 1)
        column.addWidget(self._columns, 1)


def _face(index: int, pair: LikelySame) -> RowFace:
    because = listed([messages.word_inside(reason) for reason in sorted(pair.because)])
    names = _("{one} and {other}").format(one=pair.first.name.on_paper, other=pair.second.name.on_paper)
    return RowFace(names, because, key=index, icon="users", caret=False)
