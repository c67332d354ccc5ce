"""What can be done at the desk of one session; nothing here knows how it looks.

Each method is one action, durable when it returns; then the roster is read again, and `news` says what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from sbc_desktop.domain.check_in import ApologyReason, CheckInOutcome, Entered, Roster, RosterLine, WalkIn
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.ui.check_in import news
from sbc_desktop.ui.check_in.news import News

if TYPE_CHECKING:
    from sbc_desktop.domain.check_in import LikelyPerson, RollCallLine
    from sbc_desktop.domain.closing import Closing, ClosingFacts
    from sbc_desktop.services.check_in import CheckIn
    from sbc_desktop.services.closing import CloseRegister


class DeskWork:
    """The desk without its looks. `entered` is how arrivals are marked: live, or from a paper sheet."""

    def __init__(self, check_in: CheckIn, closing: CloseRegister, session_id: UUID) -> None:
        self._check_in = check_in
        self._closing = closing
        self.session_id = session_id
        self.entered = Entered.LIVE
        self.roster: Roster = check_in.roster(session_id)
        self._said: News | None = None

    def reload(self) -> None:
        """Read the roster again."""
        self.roster = self._check_in.roster(self.session_id)

    @property
    def takes_arrivals(self) -> bool:
        """Whether somebody can be checked in: neither cancelled nor closed."""
        return self.roster.session.state in (SessionState.PLANNED, SessionState.OPEN)

    @property
    def is_closed(self) -> bool:
        """Whether the register is closed."""
        return self.roster.session.state is SessionState.HELD

    @property
    def is_full(self) -> bool:
        """Whether one more is more than the group has room for."""
        return 0 < self.roster.capacity <= self.roster.total

    @property
    def news(self) -> News | None:
        """What the strip says: what was just said, else how the session stands, else what was done last."""
        if self._said is not None:
            return self._said
        if not self.takes_arrivals:
            return news.of_state(closed=self.is_closed)
        return news.of_last(self.roster.last_action)

    def say(self, said: News) -> None:
        """Say something until the next action."""
        self._said = said

    def typed(self) -> None:
        """Somebody types on: what was said about the letters before says nothing any more."""
        if self._said is not None and self._said.passing:
            self._said = None

    def check_in(self, line: RosterLine) -> bool:
        """Check somebody in; False when nothing was changed."""
        outcome = CheckInOutcome.WELCOME

        def act() -> News | None:
            nonlocal outcome
            outcome = self._check_in.check_in(self.session_id, line.attendee_id, self.entered)
            return news.of_outcome(outcome, line)

        return self._do(act) and outcome is CheckInOutcome.WELCOME

    def press(self, attendee_id: UUID) -> bool:
        """What a click on a row does: check in, or take the tick back."""
        line = next((one for one in self.roster.lines if one.attendee_id == attendee_id), None)
        if line is None:
            return False
        return self.take_back(attendee_id) if line.is_here else self.check_in(line)

    def take_back(self, attendee_id: UUID) -> bool:
        """Take back a tick or an apology."""
        return self._do(lambda: self._nothing(self._check_in.take_back(self.session_id, attendee_id)))

    def undo(self) -> bool:
        """Take back the newest action that stands."""
        undone = None

        def act() -> None:
            nonlocal undone
            undone = self._check_in.undo(self.session_id)

        done = self._do(act)
        if done:
            self._said = news.of_undone(undone, self.roster.last_action)
        return done

    def unnamed(self) -> bool:
        """One more without a name."""
        return self._do(lambda: self._nothing(self._check_in.unnamed(self.session_id)))

    def let_us_know(self, attendee_id: UUID, reason: ApologyReason) -> bool:
        """Write an apology."""
        return self._do(lambda: self._nothing(self._check_in.let_us_know(self.session_id, attendee_id, reason)))

    def same_person(self, attendee_id: UUID) -> bool:
        """Check in somebody whom we know from elsewhere."""
        return self._do(lambda: self._nothing(self._check_in.same_person(self.session_id, attendee_id, self.entered)))

    def walk_in(self, newcomer: WalkIn) -> None:
        """Write down and check in a newcomer; a Refusal goes to the form, which knows the field."""
        self._check_in.walk_in(self.session_id, newcomer, self.entered)
        self._said = None
        self.reload()

    def likely(self, name: str) -> tuple[LikelyPerson, ...]:
        """Whom a newcomer's name may mean."""
        return self._check_in.likely(self.session_id, name, limit=3) if name.strip() else ()

    def roll_call(self) -> tuple[RollCallLine, ...]:
        """Who is in the building."""
        return self._check_in.roll_call(self.session_id)

    def closing_facts(self) -> ClosingFacts:
        """What the closing panel starts from."""
        return self._closing.facts(self.session_id)

    def close(self, closing: Closing) -> None:
        """Close the register; a Refusal goes to the panel."""
        self._closing.close(self.session_id, closing)
        self._said = None
        self.reload()

    def reopen(self, why: str) -> bool:
        """Open the register again, on the record."""
        return self._do(lambda: self._closing.reopen(self.session_id, why))

    def _do(self, act: Callable[[], News | None]) -> bool:
        """Do it, read the roster again whatever came of it, and keep what is to be said."""
        try:
            self._said, done = act(), True
        except Refusal as refusal:
            self._said, done = news.of_refusal(refusal), False
        self.reload()
        return done

    @staticmethod
    def _nothing(_answer: object) -> None:
        """Drop a service's answer: the roster says it better."""
