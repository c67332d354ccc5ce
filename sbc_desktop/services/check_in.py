"""The desk: everything a counsellor does between opening the doors and closing the register.

Each method is one action: it is durable when the method returns, announced after that, and can be undone.
"""

from __future__ import annotations

from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails, Route
from sbc_desktop.domain.check_in import (
    ApologyReason,
    CheckInOutcome,
    DeskAction,
    DeskEntry,
    Entered,
    FollowUp,
    LastAction,
    LikelyPerson,
    Presence,
    RollCallLine,
    Roster,
    RosterLine,
    WalkIn,
    decide_check_in,
    follow_up_for,
)
from sbc_desktop.domain.consent import DESK_WORDING, ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import GroupSession, SessionState, check_takes_arrivals
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.attendance import DeskLine
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_MAY_BE_KEPT = ConsentAnswers({ConsentPurpose.HOLD_DETAILS: True}, ConsentRoute.IN_PERSON)
_ATTENDANCE = frozenset({Noun.ATTENDANCE})
_OPENED = frozenset({Noun.ATTENDANCE, Noun.SESSIONS})
_PEOPLE_TOO = frozenset({Noun.ATTENDANCE, Noun.SESSIONS, Noun.PEOPLE})
UNDO = "undo"
_MOST_LIKELY = 6


class CheckIn:
    """Checks people in and takes it back."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    @shows_people("roster")
    def roster(self, session_id: UUID) -> Roster:
        """Everything the desk shows of a session."""
        with self._store.reading() as uow:
            session = uow.sessions.get(session_id)
            lines = uow.roster.lines(session)
            newest = uow.desk_log.newest(session_id)
            return Roster(
                session=session,
                lines=lines,
                unnamed=session.unnamed,
                last_action=_last_action(lines, newest),
                unlisted=session.came - sum(line.is_here for line in lines),
                capacity=uow.roster.capacity(session.group_id),
            )

    @needs(Right.OWN_GROUPS)
    def check_in(self, session_id: UUID, attendee_id: UUID, entered: Entered = Entered.LIVE) -> CheckInOutcome:
        """Check somebody in; durable when it returns. Anything but WELCOME means that nothing was changed."""
        with self._store.writing(self._author, Action(DeskAction.CHECK_IN.value, session_id)) as uow:
            line = uow.attendance.line(session_id, attendee_id)
            outcome = decide_check_in(line.state, line.presence)
            if outcome is CheckInOutcome.WELCOME:
                uow.attendance.arrive(line, entered, self._clock.now())
                if line.death_recorded:
                    self._leave_follow_up(uow, line, FollowUp.DEATH_RECORDED_BUT_CAME)
        self._announce_arrival(outcome, line)
        return outcome

    @needs(Right.OWN_GROUPS)
    def same_person(self, session_id: UUID, attendee_id: UUID, entered: Entered = Entered.LIVE) -> CheckInOutcome:
        """Check in somebody of any group, as a guest where she is on another list; nobody living is turned away.

        Somebody recorded as having left, or whose death is recorded, leaves the coordinator a task.
        """
        with self._store.writing(self._author, Action(DeskAction.CHECK_IN.value, session_id)) as uow:
            line = uow.attendance.line(session_id, attendee_id, from_anywhere=True)
            outcome = decide_check_in(line.state, line.presence)
            if outcome is CheckInOutcome.WELCOME:
                place = uow.attendance.status(session_id, attendee_id)
                uow.attendance.arrive(line, entered, self._clock.now(), guest=place is None)
                task = follow_up_for(line.death_recorded is not None, place.status if place else None)
                if task is not None:
                    self._leave_follow_up(uow, line, task)
        self._announce_arrival(outcome, line)
        return outcome

    @needs(Right.OWN_GROUPS)
    def take_back(self, session_id: UUID, attendee_id: UUID) -> bool:
        """Take back a tick or an apology, as a second click does; False when there was none."""
        with self._store.writing(self._author, Action(DeskAction.TAKE_BACK.value, session_id)) as uow:
            line = _open_line(uow, session_id, attendee_id)
            was_there = line.presence is not Presence.NONE
            if was_there:
                uow.attendance.take_back(line)
        if was_there:
            self._announce(_ATTENDANCE)
        return was_there

    @needs(Right.OWN_GROUPS)
    def let_us_know(self, session_id: UUID, attendee_id: UUID, reason: ApologyReason = ApologyReason.NOT_SAID) -> bool:
        """Write an apology; False, and nothing is changed, for somebody who is here."""
        with self._store.writing(self._author, Action(DeskAction.LET_US_KNOW.value, session_id)) as uow:
            line = _open_line(uow, session_id, attendee_id)
            is_away = line.presence is not Presence.CAME
            if is_away:
                uow.attendance.let_us_know(line, reason)
        if is_away:
            self._announce(_ATTENDANCE)
        return is_away

    @needs(Right.OWN_GROUPS)
    def unnamed(self, session_id: UUID, more: int = 1) -> int:
        """Count somebody who would rather not be recorded, or with -1 one fewer; returns how many there are now."""
        kind = DeskAction.UNNAMED if more > 0 else DeskAction.UNNAMED_LESS
        with self._store.writing(self._author, Action(kind.value, session_id)) as uow:
            session = uow.sessions.get(session_id)
            check_takes_arrivals(session)
            count = session.unnamed + more
            if count < 0:
                raise Refusal(Reason.UNNAMED_NONE_LEFT)
            uow.sessions.change(session_id, {"unnamed": count, **_opening(session)})
        self._announce(_OPENED)
        return count

    @needs(Right.OWN_GROUPS)
    def set_supporters(self, session_id: UUID, number: int) -> None:
        """Say how many drivers, carers and interpreters came along; they are in no total."""
        counted = fields.count(number, field="supporters")
        with self._store.writing(self._author, Action(DeskAction.SUPPORTERS.value, session_id)) as uow:
            check_takes_arrivals(uow.sessions.get(session_id))
            uow.sessions.change(session_id, {"supporters": counted})
        self._announce(_ATTENDANCE)

    @needs(Right.OWN_GROUPS)
    def walk_in(self, session_id: UUID, newcomer: WalkIn, entered: Entered = Entered.LIVE) -> UUID:
        """Write down a newcomer and check her in, in one action. "Just today" names go when the register closes."""
        details = PersonDetails(
            preferred=fields.name(newcomer.name, field="name"), phone=fields.phone(newcomer.phone, field="phone")
        )
        now = self._clock.now()
        with self._store.writing(self._author, Action(DeskAction.WALK_IN.value, session_id)) as uow:
            session = uow.sessions.get(session_id)
            check_takes_arrivals(session)
            namesake = uow.directory.unlisted_namesake(details.name)
            attendee_id = uow.attendees.add(details, now, details_kept=newcomer.keep_details)
            if newcomer.keep_details:
                uow.memberships.add(attendee_id, MembershipDetails(session.group_id, route=Route.WALK_IN), session.date)
                uow.consents.add(attendee_id, _MAY_BE_KEPT, now, DESK_WORDING, self._author.user_id)
            line = uow.attendance.line(session_id, attendee_id, from_anywhere=True)
            marks = {"walk_in": True, "just_today": not newcomer.keep_details}
            uow.attendance.arrive(line, entered, now, **marks)
            if namesake is not None:
                uow.follow_ups.add(
                    FollowUp.SAME_NAME_AS_SOMEBODY_WHO_DIED, now, session_id=session_id, attendee_id=namesake
                )
        self._announce(_PEOPLE_TOO)
        return attendee_id

    @needs(Right.OWN_GROUPS)
    @shows_people("directory")
    def likely(self, session_id: UUID, text: str, limit: int = 4) -> tuple[LikelyPerson, ...]:
        """People of all groups whom a newcomer's name may mean, those left out who are here already.

        Of another group than the user's, as much as it takes to say "this is her": first name, initial, and the group.
        """
        with self._store.reading() as uow:
            uow.sessions.get(session_id)
            here = uow.attendance.here(session_id)
            found = uow.directory.likely(text, limit=min(limit, _MOST_LIKELY) + len(here), everywhere=True)
        return tuple(person for person in found if person.attendee_id not in here)[:limit]

    @needs(Right.OWN_GROUPS)
    @shows_people("roster")
    def undo(self, session_id: UUID) -> LastAction | None:
        """Take back the newest action that still stands, and tell which; None when none is left. The log only grows."""
        with self._store.reading() as uow:
            session = uow.sessions.get(session_id)
            check_takes_arrivals(session)
            newest = uow.desk_log.newest(session_id)
            undone = _last_action(uow.roster.lines(session), newest)
        if undone is None:
            return None
        with self._store.writing(self._author, Action(UNDO, session_id, undoes=undone.action_id)) as uow:
            uow.changes.take_back(undone.action_id)
        self._announce(_PEOPLE_TOO)
        return undone

    @needs(Right.OWN_GROUPS)
    @shows_people("roster")
    def last_action(self, session_id: UUID) -> LastAction | None:
        """What the strip says: the newest action that was not taken back."""
        with self._store.reading() as uow:
            session = uow.sessions.get(session_id)
            return _last_action(uow.roster.lines(session), uow.desk_log.newest(session_id))

    @needs(Right.OWN_GROUPS)
    @shows_people("roster")
    def roll_call(self, session_id: UUID) -> tuple[RollCallLine, ...]:
        """Who is in the building, in the order in which they came."""
        with self._store.reading() as uow:
            return uow.roster.roll_call(uow.sessions.get(session_id))

    def _leave_follow_up(self, uow: UnitOfWork, line: DeskLine, task: FollowUp) -> None:
        uow.follow_ups.add(task, self._clock.now(), session_id=line.session_id, attendee_id=line.attendee_id)

    def _announce_arrival(self, outcome: CheckInOutcome, line: DeskLine) -> None:
        if outcome is CheckInOutcome.WELCOME:
            self._announce(_OPENED if line.state is SessionState.PLANNED else _ATTENDANCE)


def _open_line(uow: UnitOfWork, session_id: UUID, attendee_id: UUID) -> DeskLine:
    check_takes_arrivals(uow.sessions.get(session_id))
    return uow.attendance.line(session_id, attendee_id)


def _opening(session: GroupSession) -> dict[str, SessionState]:
    return {"state": SessionState.OPEN} if session.state is SessionState.PLANNED else {}


def _last_action(lines: tuple[RosterLine, ...], entry: DeskEntry | None) -> LastAction | None:
    if entry is None:
        return None
    labels = (line.label for line in lines if line.attendee_id == entry.attendee_id)
    return LastAction(entry.action, next(labels, ""), entry.action_id)
