"""The desk: who is expected, who is here, and two keys to check somebody in.

Every tick that is drawn was read back from the store after its commit. The page holds nothing but what is being
typed and where the arrow keys are; what is done it leaves to `work`, what is shown to `board` and `strip`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.check_in import Entered, RosterLine
from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in import news
from sbc_desktop.ui.check_in.board import Board
from sbc_desktop.ui.check_in.cover import Cover
from sbc_desktop.ui.check_in.finder import Finder
from sbc_desktop.ui.check_in.head import DeskHead
from sbc_desktop.ui.check_in.panels import DeskPanels
from sbc_desktop.ui.check_in.quick import Quickly
from sbc_desktop.ui.check_in.search_box import SearchBox
from sbc_desktop.ui.check_in.sizes import MARGIN, sizes_for
from sbc_desktop.ui.check_in.strip import Strip
from sbc_desktop.ui.check_in.walk_in_desk import WalkInDesk
from sbc_desktop.ui.check_in.work import DeskWork
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.check_in import CheckIn
    from sbc_desktop.services.closing import CloseRegister

IDLE_MS = 60_000
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DeskPage(QWidget):
    """The desk of one session, over the whole window. Both print signals carry the session's id."""

    left = Signal()
    print_sheet_requested = Signal(object)
    print_roll_call_requested = Signal(object)

    def __init__(
        self,
        check_in: CheckIn,
        closing: CloseRegister,
        session_id: UUID,
        *,
        demo: bool = False,
        idle_ms: int = IDLE_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = DeskWork(check_in, closing, session_id)
        self._finder = Finder()
        self._clicks = Quickly(theme.tokens()["motion"]["second_click_ignored_ms"])
        self._cover = Cover(self, idle_ms=idle_ms, demo=demo)
        self._head = DeskHead(demo=demo)
        self._search = SearchBox()
        self._walk_in = Button(_("Walk-in"), kind="tonal", icon="user-plus", key=_("Ctrl+N"), size="desk")
        self._let_us_know = Button(_("Let us know"), kind="tonal", icon="chat-circle-text", size="desk")
        self._board = Board()
        self._strip = Strip()
        self._panels = DeskPanels(self, self._work)
        self._newcomers = WalkInDesk(self._board, self._work, self._walk_in)
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self._show()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the roster again; typing, arrows and page stay."""
        self._work.reload()
        self._show()

    def focus_search(self) -> None:
        """Put the keyboard where names are typed."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_closing(self) -> None:
        """Open the three questions that close the register, or the one that opens it again."""
        if self._work.is_closed:
            self._panels.open_reopening()
        elif self._work.takes_arrivals:
            self._panels.open_closing()

    def show_welcome(self) -> None:
        """Cover everything with the neutral screen."""
        self._cover.put_on()

    @property
    def is_covered(self) -> bool:
        """Whether the welcome screen is up."""
        return self._cover.is_on

    def discard(self) -> None:
        """Take down what the desk has put over its window, before the desk goes."""
        self._panels.discard()
        self._cover.discard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no child wanted: letters go to the search box, wherever the keyboard is."""
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key in _ENTER:
            self._enter()
        elif key in _ARROWS:
            self._finder.move(_ARROWS[Qt.Key(key)])
            self._show()
        elif key in _PAGES:
            self._board.turn(_PAGES[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace:
            self._search.take_back_letter()
        elif text.isprintable() and text.strip() and not self._board.is_welcoming:
            self._search.take(text)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cover.idle.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._cover.idle.watch(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measures = sizes_for(self.height())
        self._head.setFixedHeight(measures.head)
        for widget in (self._search, self._walk_in, self._let_us_know):
            widget.setFixedHeight(measures.search)
        self._strip.setFixedHeight(measures.strip)
        self._column.setContentsMargins(MARGIN, measures.above, MARGIN, measures.below)
        self._column.setSpacing(measures.gap)
        for band in (self._head, self._board, self._strip):
            band.set_sizes(measures)

    def _show(self) -> None:
        work, finder = self._work, self._finder
        finder.look_through(work.roster)
        self._head.show_session(work.roster.session, takes_arrivals=work.takes_arrivals)
        self._board.show_roster(work.roster, finder)
        self._search.say(news.found(finder.ranking, finder.typed, takes_somebody=finder.chosen_id is not None))
        self._strip.sum.show_sum(work.roster.named, work.roster.unnamed)
        self._strip.news.say(work.news)
        self._strip.set_state(closed=work.is_closed, takes_arrivals=work.takes_arrivals)
        for button in (self._walk_in, self._let_us_know):
            button.setEnabled(work.takes_arrivals)

    def _typed(self, text: str) -> None:
        self._cover.idle.touched()
        self._finder.type(text)
        self._show()

    def _enter(self) -> None:
        chosen = self._finder.chosen
        if chosen is not None:
            self._check_in(chosen)
        elif self._finder.finds_nobody and self._work.takes_arrivals:
            self._newcomers.begin(self._finder.typed)
        elif self._finder.typed.strip():
            self._work.say(news.nobody_chosen(self._finder.ranking))
            self._show()

    def _check_in(self, line: RosterLine) -> None:
        if self._work.check_in(line):
            self._after()
        else:
            self._show()
            self._search.select_all()

    def _enter_on(self, attendee_id: UUID) -> None:
        """Enter on a row that has the keyboard: as in the box, it only ever checks in."""
        line = next(line for line in self._work.roster.lines if line.attendee_id == attendee_id)
        self._check_in(line)

    def _press_on(self, attendee_id: UUID) -> None:
        if not self._clicks.too_soon():
            self._work.press(attendee_id)
            self._after()

    def _after(self) -> None:
        """After an action: an empty box with the keyboard in it, and the roster as the store has it now."""
        self._search.clear()
        self._finder.type("")
        self._show()
        self.focus_search()

    def _undo(self) -> None:
        self._work.undo()
        self._after()

    def _unnamed(self) -> None:
        self._work.unnamed()
        self._after()

    def _escape(self) -> None:
        if not self._cover.escaped() and self._search.text():
            self._after()

    def _enter_from_paper(self, on: bool) -> None:
        self._work.entered = Entered.PAPER if on else Entered.LIVE
        self.focus_search()

    def _print_sheet(self) -> None:
        self.print_sheet_requested.emit(self._work.session_id)

    def _connect(self) -> None:
        self._head.left.connect(self.left)
        self._head.print_requested.connect(self._print_sheet)
        self._head.paper_entry.connect(self._enter_from_paper)
        self._head.roll_call_requested.connect(self._panels.open_roll_call)
        self._head.welcome_requested.connect(self._cover.put_on)
        self._search.typed.connect(self._typed)
        self._walk_in.clicked.connect(self._open_walk_in)
        self._let_us_know.clicked.connect(lambda: self._panels.open_apologies(self._finder.chosen_id))
        self._board.pressed.connect(self._press_on)
        self._board.entered.connect(self._enter_on)
        self._newcomers.ended.connect(self._after)
        self._newcomers.left.connect(self._escape_from_within)
        self._strip.unnamed_pressed.connect(self._unnamed)
        self._strip.close_pressed.connect(self.open_closing)
        self._panels.acted.connect(self._after)
        self._panels.closed.connect(self._escape_from_within)
        self._panels.print_requested.connect(lambda: self.print_roll_call_requested.emit(self._work.session_id))

    def _open_walk_in(self) -> None:
        self._newcomers.begin(self._finder.typed)

    def _escape_from_within(self) -> None:
        """A form was left: a second Esc soon after means the welcome screen."""
        if not self._cover.escaped():
            self.focus_search()

    def _add_shortcuts(self) -> None:
        here, window = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WindowShortcut
        for keys, slot, context in (
            ("Ctrl+N", self._open_walk_in, here),
            ("Ctrl+U", self._unnamed, here),
            ("Ctrl+Z", self._undo, here),
            ("Ctrl+P", self._print_sheet, here),
            ("F8", self._panels.open_roll_call, here),
            # Also over an open panel, and to come back: whoever needs this key needs it at once.
            ("F9", self._cover.toggle, window),
        ):
            QShortcut(QKeySequence(keys), self, context=context).activated.connect(slot)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._search, 1)
        top.addWidget(self._walk_in)
        top.addWidget(self._let_us_know)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addLayout(top)
        self._column.addWidget(self._board, 1)
        self._column.addWidget(self._strip)
