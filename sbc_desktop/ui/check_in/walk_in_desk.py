"""Between the walk-in form and the work: what is typed there, saved, and what it says back."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.check_in import news
from sbc_desktop.ui.check_in.board import Board
from sbc_desktop.ui.check_in.work import DeskWork
from sbc_desktop.ui.widgets.buttons import Button


class WalkInDesk(QObject):
    """`ended` when somebody was checked in, `left` when the form was left without."""

    ended = Signal()
    left = Signal()

    def __init__(self, board: Board, work: DeskWork, button: Button) -> None:
        super().__init__(board)
        self._board, self._work, self._button = board, work, button
        form = board.walk_in
        form.saved.connect(self._save)
        form.same_person.connect(self._same_person)
        form.cancelled.connect(self._leave)
        form.name_changed.connect(lambda text: form.show_likely(work.likely(text)))

    def begin(self, typed: str) -> None:
        """Open the form with what was typed."""
        self._board.start_walk_in(" ".join(typed.split()), full=self._work.is_full)
        self._button.set_kind("chosen")

    def put_away(self) -> None:
        """Show the list again, for whoever goes on typing there."""
        if self._board.is_welcoming:
            self._close()

    def _save(self, newcomer: WalkIn) -> None:
        try:
            self._work.walk_in(newcomer)
        except Refusal as refusal:
            if refusal.field:
                self._board.walk_in.show_refusal(refusal)
                return
            self._work.say(news.of_refusal(refusal))
        self._close()
        self.ended.emit()

    def _same_person(self, attendee_id: UUID) -> None:
        self._work.same_person(attendee_id)
        self._close()
        self.ended.emit()

    def _leave(self) -> None:
        self._close()
        self.left.emit()

    def _close(self) -> None:
        self._board.end_walk_in()
        self._button.set_kind("tonal")
