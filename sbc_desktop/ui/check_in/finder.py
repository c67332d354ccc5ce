"""What was typed at the desk, whom it finds, and whom Enter would take."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain.check_in import Roster, RosterLine
from sbc_desktop.domain.ranking import Ranking, rank


class Finder:
    """The state of the search box between two key presses. Nothing here is drawn or saved."""

    def __init__(self) -> None:
        self.typed = ""
        self.ranking = Ranking()
        self._lines: tuple[RosterLine, ...] = ()
        self._waiting: tuple[UUID, ...] = ()
        self._pointed_at: UUID | None = None

    def look_through(self, roster: Roster) -> None:
        """Search another roster, or the same one after somebody came; the arrows stay on their person if she waits."""
        if roster.lines == self._lines:
            return
        self._lines = roster.lines
        self._waiting = tuple(line.attendee_id for line in roster.expected)
        self.ranking = rank(self._lines, self.typed)
        if self._pointed_at not in self._order():
            self._pointed_at = None

    def type(self, text: str) -> None:
        """Search for what stands in the box now; the arrows start again from the top."""
        self.typed = text
        self.ranking = rank(self._lines, text)
        self._pointed_at = None

    def move(self, steps: int) -> None:
        """Point at the next or the one before, in the order of the rows; beyond the ends nothing happens."""
        order = self._order()
        chosen = self.chosen_id
        at = order.index(chosen) if chosen in order else -1
        if order and at + steps >= 0:
            self._pointed_at = order[min(at + steps, len(order) - 1)]

    @property
    def chosen_id(self) -> UUID | None:
        """Whom Enter takes: whom the arrows point at, else the top match; None when that is nobody."""
        if self._pointed_at is not None:
            return self._pointed_at
        return self.ranking.choice.line.attendee_id if self.ranking.choice else None

    @property
    def chosen(self) -> RosterLine | None:
        """The line of whom Enter takes."""
        wanted = self.chosen_id
        return next((line for line in self._lines if line.attendee_id == wanted), None) if wanted else None

    @property
    def finds_nobody(self) -> bool:
        """Whether something was typed that fits no name, not even nearly."""
        return bool(self.typed.strip()) and not self.ranking.matches and not self.ranking.also

    def _order(self) -> tuple[UUID, ...]:
        if not self.typed.strip():
            return self._waiting
        return tuple(match.line.attendee_id for match in (*self.ranking.matches, *self.ranking.also))
