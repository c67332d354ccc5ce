"""Today: the session at hand, what is due, and what to know before it starts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.check_in import FollowUp, RosterLine
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.requests import RequestKind
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.domain.today import BriefLine, DueItem, DueKind, TodayPage
from sbc_desktop.messages import word, word_inside
from sbc_desktop.services import briefing, upkeep
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock, london
from sbc_desktop.services.needs import needs
from sbc_desktop.services.retention import LOOKED_MARK, rules_of
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import MONTHS, _, clock_time, day_and_month, listed, long_date

_ONE_DAY = dt.timedelta(days=1)
_LOOKED_BACK = dt.timedelta(days=92)
_LOOKED_AHEAD = dt.timedelta(days=60)
_TALKS_LOOKED_AT = 200
_FRIDAY = 4
# As many lines as the screen shows before it asks whether to show more.
_AT_ONCE = 3
_URGENT = dt.timedelta(days=3)
READ_MARK = "summary_read"


class Today:
    """Puts the page together; "I have read this" and "Done" are all that it writes."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    @shows_people("facilitator")
    def page(self, group_id: UUID | None = None) -> TodayPage:
        """Everything Today shows, of one group or of all, in one view of the store."""
        today = self._clock.today()
        with self._store.reading() as uow:
            todays = _not_cancelled(uow.sessions.listed(group_id, today, today))
            session = _at_hand(todays) or _next(uow, today, group_id)
            roster = uow.roster.lines(session) if session else ()
            return TodayPage(
                session=session,
                is_today=session in todays,
                others_today=tuple(other for other in todays if other != session),
                on_the_list=len(roster),
                new_today=sum(line.new_today for line in roster),
                here=session.total if session else 0,
                due=_with(tuple(upkeep.due(self._store, uow, self._clock.now())), tuple(_due(uow, today, group_id))),
                before=_before(uow, session, roster),
                before_read=session is not None and uow.today.note_of(session.id)[1],
            )

    @needs(Right.OWN_GROUPS)
    def session_at_hand(self) -> UUID | None:
        """Today's session: the first whose register is not closed, else one that is; None on a day without."""
        today = self._clock.today()
        with self._store.reading() as uow:
            session = _at_hand(_not_cancelled(uow.sessions.listed(None, today, today)))
        return session.id if session else None

    @needs(Right.OWN_GROUPS)
    def mark_read(self, session_id: UUID) -> None:
        """Fold "Before you start" away for this session."""
        with self._store.writing(self._author, Action("brief_read", session_id)) as uow:
            uow.sessions.get(session_id)
            uow.sessions.change(session_id, {"brief_read": True})
        self._announce(frozenset({Noun.SESSIONS}))

    @needs(Right.EVERYTHING)
    def done(self, follow_up_id: UUID) -> None:
        """Say that a task is done; it goes from "What is due"."""
        with self._store.writing(self._author, Action("follow_up_done")) as uow:
            uow.follow_ups.finish(follow_up_id, self._clock.now(), self._author.user_id)
        self._announce(frozenset({Noun.SESSIONS}))


def _not_cancelled(sessions: tuple[GroupSession, ...]) -> tuple[GroupSession, ...]:
    return tuple(session for session in sessions if session.state is not SessionState.CANCELLED)


def _at_hand(todays: tuple[GroupSession, ...]) -> GroupSession | None:
    return min(todays, key=lambda session: (session.state is SessionState.HELD, session.starts), default=None)


def _next(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> GroupSession | None:
    coming = uow.sessions.listed(group_id, today + _ONE_DAY, limit=12)
    return next(iter(_not_cancelled(coming)), None)


def _before(uow: UnitOfWork, session: GroupSession | None, roster: tuple[RosterLine, ...]) -> tuple[BriefLine, ...]:
    if session is None or session.state is SessionState.HELD:
        return ()
    return tuple(briefing.lines(uow, session, roster))


def _with(upkeep: tuple[DueItem, ...], due: tuple[DueItem, ...]) -> tuple[DueItem, ...]:
    """What the records need comes among the first lines, so that a long list does not hide it, but as their last."""
    above = max(0, _AT_ONCE - len(upkeep))
    return (*due[:above], *upkeep, *due[above:])


def _due(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    """What waits, the most pressing first. Tasks and the summary wait for the coordinator, and only she is told."""
    yield from _registers(uow, today, group_id)
    if uow.access.may(Right.EVERYTHING):
        yield from _summary(uow, today, group_id)
        yield from _follow_ups(uow, today, group_id)
        if group_id is None:
            yield from _rights(uow, today)
    yield from _thanks(uow, today, group_id)
    yield from _holidays(uow, today, group_id)


def _registers(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    for waiting in uow.today.not_closed(today, group_id):
        yield DueItem(
            DueKind.REGISTER_NOT_CLOSED,
            word(DueKind.REGISTER_NOT_CLOSED),
            _where_and_when(waiting.group_name, waiting.date, today),
            session_id=waiting.session_id,
            group_id=waiting.group_id,
        )


def _summary(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    """Last month's summary, until it was issued."""
    last = today.replace(day=1) - _ONE_DAY
    month = f"{last:%Y-%m}"
    if uow.settings.get(READ_MARK, "") >= month or not uow.today.held_between(last.replace(day=1), last, group_id):
        return
    title = _("{month} summary").format(month=MONTHS[last.month - 1])
    by = _last_working_day(today)
    line = _("Ready to read and send by {day}") if by >= today else _("Ready to read and send")
    yield DueItem(DueKind.SUMMARY_READY, title, line.format(day=day_and_month(by)), group_id=group_id, month=month)


def _follow_ups(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    for task in uow.follow_ups.waiting(today - _LOOKED_BACK, group_id):
        when = _where_and_when(task.group_name, task.date, today)
        is_word = task.kind is FollowUp.FOR_COORDINATOR
        title = _("A note from {group}").format(group=task.group_name) if is_word else word(task.kind)
        line = task.note if is_word else when
        yield DueItem(DueKind.FOLLOW_UP, title, line, session_id=task.session_id, follow_up_id=task.id)


def _rights(uow: UnitOfWork, today: dt.date) -> Iterator[DueItem]:
    """Requests under data protection law that wait, and what is due for deletion; nobody is named."""
    for waiting in uow.requests.all(only_open=True):
        due = waiting.due_at.astimezone(london())
        line = _("Due {day} at {time}") if waiting.kind is RequestKind.BREACH else _("Due {day}")
        day = day_and_month(due.date()) if due.year == today.year else long_date(due.date())
        title = _("Request: {what}").format(what=word_inside(waiting.kind))
        is_urgent = due.date() - today <= _URGENT
        yield DueItem(DueKind.REQUEST, title, line.format(day=day, time=clock_time(due.time())), urgent=is_urgent)
    if uow.settings.get(LOOKED_MARK, "") < f"{today:%Y-%m}" and uow.retention.may_be_due(rules_of(uow), today):
        yield DueItem(
            DueKind.RETENTION, _("What is due for deletion"), _("Once a month: delete it, or keep it for a reason")
        )


def _thanks(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    for talk in uow.talks.listed(today, group_id=group_id, limit=_TALKS_LOOKED_AT):
        if talk.attended is None or talk.thanks_sent or talk.session_date < today - _LOOKED_BACK:
            continue
        names = listed([speaker.name for speaker in talk.speakers])
        title = _("Thank {names} for the talk").format(names=names)
        where = _where_and_when(talk.group_name, talk.session_date, today)
        yield DueItem(DueKind.SEND_THANKS, title, where, session_id=talk.session_id, talk_id=talk.id)


def _holidays(uow: UnitOfWork, today: dt.date, group_id: UUID | None) -> Iterator[DueItem]:
    for session in uow.sessions.listed(group_id, today + _ONE_DAY, today + _LOOKED_AHEAD):
        if session.holiday and session.state is SessionState.PLANNED:
            title = _("{holiday}: does the group meet?").format(holiday=session.holiday)
            where = _where_and_when(session.group_name, session.date, today)
            yield DueItem(DueKind.BANK_HOLIDAY, title, where, session_id=session.id, group_id=session.group_id)


def _where_and_when(group: str, day: dt.date, today: dt.date) -> str:
    return f"{group}, {day_and_month(day) if day.year == today.year else long_date(day)}"


def _last_working_day(today: dt.date) -> dt.date:
    day = (today.replace(day=1) + 31 * _ONE_DAY).replace(day=1) - _ONE_DAY
    while day.weekday() > _FRIDAY:
        day -= _ONE_DAY
    return day
