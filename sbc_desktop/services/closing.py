"""Closing a register, and opening it again: the last thing a counsellor does on the day."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.check_in import FollowUp, Presence
from sbc_desktop.domain.closing import Closing, ClosingFacts, ClosingRecord, check_closing, seen_unnamed
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession, SessionState, check_takes_arrivals
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.desk_log import CLOSED
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_EVERYTHING_OF_A_SESSION = frozenset({Noun.SESSIONS, Noun.ATTENDANCE, Noun.PEOPLE})
_NOT_YET_ATTENDING = frozenset({Status.ENQUIRY, Status.WAITING, Status.REGISTERED, Status.WELCOMED})
REOPENED = "reopen_register"


class CloseRegister:
    """Closes registers: reconciles, freezes the roster and its totals, lets the names of "just today" go."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def facts(self, session_id: UUID) -> ClosingFacts:
        """What the closing panel starts from."""
        with self._store.reading() as uow:
            session = uow.sessions.get(session_id)
            return ClosingFacts(
                session_id=session_id,
                named=session.came,
                unnamed=session.unnamed,
                supporters=session.supporters,
                just_today=uow.closings.just_today(session_id),
                history=uow.closings.history(session_id),
            )

    @needs(Right.OWN_GROUPS)
    def close(self, session_id: UUID, closing: Closing) -> None:
        """Close the register: HEADCOUNT_DIFFERS until a difference is explained, SESSION_NOT_YET before its day."""
        answers = _checked(closing)
        now = self._clock.now()
        with self._store.writing(self._author, Action(CLOSED, session_id)) as uow:
            session = uow.sessions.get(session_id)
            check_takes_arrivals(session)
            if session.date > self._clock.today():
                raise Refusal(Reason.SESSION_NOT_YET, date=session.date)
            check_closing(answers, session.came, session.unnamed)
            unnamed = session.unnamed + seen_unnamed(answers, session.came, session.unnamed)
            unnamed += uow.closings.forget_just_today(session_id)
            _begin_attending(uow, session)
            frozen = uow.closings.freeze(session)
            uow.closings.add(session_id, answers, frozen, unnamed, now, self._closer(uow))
            _hold(uow, session, answers, unnamed)
            if answers.for_coordinator:
                uow.follow_ups.add(FollowUp.FOR_COORDINATOR, now, session_id=session_id, note=answers.for_coordinator)
        self._announce(_EVERYTHING_OF_A_SESSION)

    @needs(Right.OWN_GROUPS)
    def reopen(self, session_id: UUID, why: str = "") -> None:
        """Open a closed register again; the register says so from then on. SESSION_NOT_CLOSED when it is open."""
        reason = fields.line(why, field="why")
        with self._store.writing(self._author, Action(REOPENED, session_id)) as uow:
            session = uow.sessions.get(session_id)
            if session.state is not SessionState.HELD:
                raise Refusal(Reason.SESSION_NOT_CLOSED, date=session.date)
            for record in uow.closings.history(session_id):
                if record.reopened_at is None:
                    uow.closings.reopen(record, reason, self._clock.now(), self._closer(uow))
            uow.sessions.change(session_id, {"state": SessionState.OPEN})
        self._announce(_EVERYTHING_OF_A_SESSION)

    @needs(Right.OWN_GROUPS)
    def history(self, session_id: UUID) -> tuple[ClosingRecord, ...]:
        """Every closing of the register in order, each with its reopening if there was one."""
        with self._store.reading() as uow:
            uow.sessions.get(session_id)
            return uow.closings.history(session_id)

    def _closer(self, uow: UnitOfWork) -> UUID:
        """Who closes: with the printed code nobody signs in by name, and then it is the store's first user."""
        return self._author.user_id or uow.users.all()[0].id


def _checked(closing: Closing) -> Closing:
    return replace(
        closing,
        explanation=fields.line(closing.explanation, field="explanation"),
        what_was_different=fields.note(closing.what_was_different, field="what_was_different"),
        for_coordinator=fields.note(closing.for_coordinator, field="for_coordinator"),
    )


def _begin_attending(uow: UnitOfWork, session: GroupSession) -> None:
    """Whoever came for the first time is attending from that day on."""
    for row in uow.roster.rows(session):
        if row.presence is Presence.CAME and row.membership_id and row.status in _NOT_YET_ATTENDING:
            uow.memberships.set_status(row.membership_id, Status.ATTENDING, session.date, "")


def _hold(uow: UnitOfWork, session: GroupSession, closing: Closing, unnamed: int) -> None:
    values = {
        "state": SessionState.HELD,
        "unnamed": unnamed,
        "supporters": closing.supporters,
        "for_coordinator": closing.for_coordinator,
    }
    uow.sessions.change(session.id, values)
