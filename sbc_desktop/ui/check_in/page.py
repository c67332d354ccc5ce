"""The desk: who is expected, who is here, and two keys to check somebody in.

Every tick that is drawn was read back from the store after its commit. The page holds nothing but what is being
typed and where the arrow keys are; what is done it leaves to `work`, what is shown to `bands`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop.domain.check_in import Entered, RosterLine
from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in import news
from sbc_desktop.ui.check_in.bands import Bands
from sbc_desktop.ui.check_in.cover import Cover
from sbc_desktop.ui.check_in.finder import Finder
from sbc_desktop.ui.check_in.panels import DeskPanels
from sbc_desktop.ui.check_in.quick import Quickly
from sbc_desktop.ui.check_in.walk_in_desk import WalkInDesk
from sbc_desktop.ui.check_in.work import DeskWork
from sbc_desktop.ui.unsaved import type_again, typed_in

if TYPE_CHECKING:
    from sbc_desktop.services.check_in import CheckIn
    from sbc_desktop.services.closing import CloseRegister
    from sbc_desktop.services.users import Users

IDLE_MS = 60_000
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DeskPage(QWidget):
    """The desk of one session, over the whole window. Both print signals carry the session's id.

    `now` is a clock in seconds that never goes back, for telling a double press from two. `users` knows the desk PIN.
    """

    left = Signal()
    lock_requested = Signal()
    print_sheet_requested = Signal(object)
    print_roll_call_requested = Signal(object)
    register_closed = Signal()

    def __init__(
        self,
        check_in: CheckIn,
        closing: CloseRegister,
        session_id: UUID,
        *,
        demo: bool = False,
        welcome_line: str = "",
        idle_ms: int = IDLE_MS,
        now: Callable[[], float] = time.monotonic,
        users: Users | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = DeskWork(check_in, closing, session_id)
        self._finder = Finder()
        self._clicks = Quickly(theme.tokens()["motion"]["second_click_ignored_ms"], now)
        self._cover = Cover(self, idle_ms=idle_ms, demo=demo, welcome_line=welcome_line, now=now, users=users)
        self._bands = Bands(demo=demo)
        self._panels = DeskPanels(self, self._work)
        self._newcomers = WalkInDesk(self._bands.board, self._work, self._bands.walk_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bands)
        self._connect()
        self._add_shortcuts()
        self._show()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the roster again; typing, arrows and page stay."""
        self._work.reload()
        self._show()

    def focus_search(self) -> None:
        """Put the keyboard where names are typed."""
        self._bands.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_closing(self) -> None:
        """Open the three questions that close the register, or the one that opens it again."""
        if self._work.is_closed:
            self._panels.open_reopening()
        elif self._work.takes_arrivals:
            self._panels.open_closing()

    def show_welcome(self) -> None:
        """Cover everything with the neutral screen."""
        self._cover.put_on()

    def say_backed_up(self, sentence: str) -> None:
        """Say in the strip what became of the backup after closing; nothing once the register is open again."""
        if self._work.is_closed:
            self._work.say(news.of_backup(sentence))
            self._bands.strip.news.say(self._work.news)

    @property
    def is_covered(self) -> bool:
        """Whether the welcome screen is up."""
        return self._cover.is_on

    def whereabouts(self) -> dict[str, Any]:
        """What is being typed, and which form is open, for coming back after locking."""
        walk_in = self._bands.board.walk_in
        return {
            "session": self._work.session_id,
            "paper": self._work.entered is Entered.PAPER,
            "typed": self._bands.search.text(),
            "walk_in": typed_in(walk_in) if self._bands.board.is_welcoming else None,
            "panels": self._panels.whereabouts(),
        }

    def go_back(self, there: dict[str, Any]) -> None:
        """Type again what was being typed, and open what was open."""
        self._bands.head.enter_from_paper(there["paper"])
        if there["typed"]:
            self._bands.search.take(there["typed"])
        if there["walk_in"] is not None and self._work.takes_arrivals:
            self._open_walk_in()
            type_again(self._bands.board.walk_in, there["walk_in"])
        self._panels.go_back(there["panels"])

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
            self._bands.board.turn(_PAGES[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace:
            self._bands.search.take_back_letter()
        elif text.isprintable() and text.strip():
            self._bands.search.take(text)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cover.idle.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._cover.idle.watch(None)

    def _show(self) -> None:
        self._finder.look_through(self._work.roster)
        self._bands.show_desk(self._work, self._finder)

    def _typed(self, text: str) -> None:
        self._cover.idle.touched()
        self._cover.another_key()
        self._work.typed()
        self._finder.type(text)
        self._newcomers.put_away()
        self._show()

    def _enter(self) -> None:
        self._cover.another_key()
        chosen = self._finder.chosen
        if chosen is not None:
            self._check_in(chosen)
        elif self._finder.finds_nobody and self._work.takes_arrivals:
            self._open_walk_in()
        elif self._finder.typed.strip():
            self._work.say(news.nobody_chosen(self._finder.ranking))
            self._show()

    def _check_in(self, line: RosterLine) -> None:
        if self._work.check_in(line):
            self._after()
        else:
            self._show()
            self._bands.search.select_all()

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
        self._bands.search.clear()
        self._finder.type("")
        self._show()
        self.focus_search()

    def _acted(self) -> None:
        """Something was done in a form: no Esc of before counts any more."""
        self._cover.another_key()
        self._after()

    def _undo(self) -> None:
        self._work.undo()
        self._after()

    def _unnamed(self) -> None:
        self._work.unnamed()
        self._after()

    def _escape(self) -> None:
        if self._cover.escaped():
            return
        if self._bands.board.is_welcoming:
            self._newcomers.put_away()
            self.focus_search()
        elif self._bands.search.text():
            self._after()

    def _enter_from_paper(self, on: bool) -> None:
        self._work.entered = Entered.PAPER if on else Entered.LIVE
        self.focus_search()

    def _print_sheet(self) -> None:
        self.print_sheet_requested.emit(self._work.session_id)

    def _connect(self) -> None:
        self._bands.head.left.connect(self.left)
        self._bands.head.print_requested.connect(self._print_sheet)
        self._bands.head.paper_entry.connect(self._enter_from_paper)
        self._bands.head.roll_call_requested.connect(self._panels.open_roll_call)
        self._bands.head.welcome_requested.connect(self._cover.put_on)
        self._bands.search.typed.connect(self._typed)
        self._bands.walk_in.clicked.connect(self._open_walk_in)
        self._bands.let_us_know.clicked.connect(lambda: self._panels.open_apologies(self._finder.chosen_id))
        self._bands.board.pressed.connect(self._press_on)
        self._bands.board.entered.connect(self._enter_on)
        self._newcomers.ended.connect(self._acted)
        self._newcomers.left.connect(self._escape_from_within)
        self._bands.strip.unnamed_pressed.connect(self._unnamed)
        self._bands.strip.close_pressed.connect(self.open_closing)
        self._panels.acted.connect(self._acted)
        self._panels.closed.connect(self._escape_from_within)
        self._panels.register_closed.connect(self.register_closed)
        self._cover.keyboard_lost.connect(self.focus_search)
        self._cover.locks.connect(self.lock_requested)
        self._panels.print_requested.connect(lambda: self.print_roll_call_requested.emit(self._work.session_id))

    def _open_walk_in(self) -> None:
        self._newcomers.begin(self._finder.typed)
        self._bands.say_found(self._finder)

    def _escape_from_within(self) -> None:
        """A form was left: a second Esc soon after means the welcome screen."""
        self.focus_search()
        self._cover.escaped()

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
