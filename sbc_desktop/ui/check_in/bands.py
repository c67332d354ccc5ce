"""The desk from top to bottom: head, search and buttons, panels, strip; in the measures that fit the window."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.ui.check_in import news
from sbc_desktop.ui.check_in.board import Board
from sbc_desktop.ui.check_in.finder import Finder
from sbc_desktop.ui.check_in.head import DeskHead
from sbc_desktop.ui.check_in.search_box import SearchBox
from sbc_desktop.ui.check_in.sizes import MARGIN, sizes_for
from sbc_desktop.ui.check_in.strip import Strip
from sbc_desktop.ui.check_in.work import DeskWork
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.words import _


class Bands(QWidget):
    """Shows what it is given and decides nothing; the page listens to its parts."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = DeskHead(demo=demo)
        self.search = SearchBox()
        self.walk_in = Button(_("Walk-in"), kind="tonal", icon="user-plus", key=_("Ctrl+N"), size="desk")
        self.let_us_know = Button(_("Let us know"), kind="tonal", icon="chat-circle-text", size="desk")
        self.board = Board()
        self.strip = Strip()
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.search, 1)
        top.addWidget(self.walk_in)
        top.addWidget(self.let_us_know)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addLayout(top)
        self._column.addWidget(self.board, 1)
        self._column.addWidget(self.strip)

    def show_desk(self, work: DeskWork, finder: Finder) -> None:
        """Show the roster as it was last read, and what was found in it."""
        self.head.show_session(work.roster.session, takes_arrivals=work.takes_arrivals)
        self.board.show_hints(takes_arrivals=work.takes_arrivals)
        self.board.show_roster(work.roster, finder)
        self.say_found(finder)
        self.strip.sum.show_sum(work.roster.named, work.roster.unnamed)
        self.strip.news.say(work.news)
        self.strip.set_state(closed=work.is_closed, takes_arrivals=work.takes_arrivals)
        for button in (self.walk_in, self.let_us_know):
            button.setEnabled(work.takes_arrivals)

    def say_found(self, finder: Finder) -> None:
        """Say at the right of the box how many names fit."""
        if self.board.is_welcoming:
            self.search.say(news.while_welcoming(finder.ranking, finder.typed))
        else:
            takes_somebody = finder.chosen_id is not None
            self.search.say(news.found(finder.ranking, finder.typed, takes_somebody=takes_somebody))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measures = sizes_for(self.height())
        self.head.setFixedHeight(measures.head)
        for widget in (self.search, self.walk_in, self.let_us_know):
            widget.setFixedHeight(measures.search)
        self.strip.setFixedHeight(measures.strip)
        self._column.setContentsMargins(MARGIN, measures.above, MARGIN, measures.below)
        self._column.setSpacing(measures.gap)
        for band in (self.head, self.board, self.strip):
            band.set_sizes(measures)
