"""Counts the register of one session: who came, whether it adds up, and every closing and change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from uuid import UUID
from zoneinfo import ZoneInfo

from sbc_desktop.domain.attendance_register import (
    AttendanceRegister,
    Came,
    Happening,
    HistoryLine,
    InRole,
    RegisterState,
    Remark,
    TalkLine,
)
from sbc_desktop.domain.check_in import Entered, Presence
from sbc_desktop.domain.closing import ClosingRecord
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.names import sort_key
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.domain.speaker import Talk
from sbc_desktop.messages import word_inside
from sbc_desktop.services.counting.wording import place_of, speaker_line
from sbc_desktop.storage.registers import Correction, RegisterRow
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _


@shows_people("history")
def count_register(uow: UnitOfWork, session_id: UUID, today: dt.date) -> AttendanceRegister:
    """The register as it stands; a closed one as it was frozen, whoever died, left or moved since."""
    session = uow.sessions.get(session_id)
    rows = sorted(uow.registers.rows(session), key=lambda row: sort_key(row.name.on_paper))
    records = uow.closings.history(session_id)
    standing = next((record for record in records if record.reopened_at is None), None)
    talks = [uow.talks.get(talk_id, today) for talk_id in uow.talks.of_session(session_id)]
    staff = uow.sessions.staff_of(session_id)
    return AttendanceRegister(
        group=session.group_name,
        date=session.date,
        starts=session.starts,
        ends=session.ends,
        type=session.type,
        state=_state(session, today),
        came=_came(rows, standing),
        let_us_know=tuple(row.name.on_paper for row in rows if row.presence is Presence.LET_US_KNOW),
        unnamed=session.unnamed,
        on_the_list=_on_the_list(uow, session),
        headcount=standing.headcount if standing else None,
        explained_by=standing.explained_by if standing else None,
        explanation=standing.explanation if standing else "",
        where=place_of(session),
        longer_for_speaker=bool(talks) and _is_longer(uow, session),
        topics=tuple(dict.fromkeys(topic.name for talk in talks for topic in talk.topics)),
        talks=tuple(TalkLine(talk.title, talk.starts, talk.minutes) for talk in talks),
        speakers=_speakers(talks),
        in_roles=tuple(InRole(one.role, one.name, one.title) for one in staff if one.role is not StaffRole.VOLUNTEER),
        volunteers=sum(one.role is StaffRole.VOLUNTEER for one in staff),
        supporters=session.supporters,
        cancelled_because=session.cancel_reason,
        cancelled_words=session.reason_note,
        history=tuple(_history(records, uow.registers.corrections(session_id), ZoneInfo(session.zone))),
    )


def _state(session: GroupSession, today: dt.date) -> RegisterState:
    if session.state is SessionState.HELD:
        return RegisterState.CLOSED
    if session.state is SessionState.CANCELLED:
        return RegisterState.CANCELLED
    waits = session.date > today or (session.date == today and session.state is SessionState.PLANNED)
    return RegisterState.NOT_YET_HELD if waits else RegisterState.NOT_CLOSED


def _came(rows: list[RegisterRow], standing: ClosingRecord | None) -> tuple[Came, ...]:
    """Those who came; somebody erased since keeps her place among them, without a name."""
    here = [row for row in rows if row.presence is Presence.CAME]
    all_from_paper = all(row.entered is Entered.PAPER for row in here)
    named = tuple(Came(row.name.on_paper, tuple(_remarks(row, all_from_paper))) for row in here)
    erased = standing.named - len(named) if standing else 0
    return named + (Came(_("Name erased")),) * erased


def _remarks(row: RegisterRow, all_from_paper: bool) -> Iterator[Remark]:
    if row.new_today:
        yield Remark.NEW_TODAY
    if row.walk_in:
        yield Remark.WALK_IN
    if row.just_today:
        yield Remark.JUST_TODAY
    if row.entered is Entered.PAPER and not all_from_paper:
        yield Remark.ON_PAPER


def _on_the_list(uow: UnitOfWork, session: GroupSession) -> int:
    if session.state is SessionState.HELD:
        return uow.sessions.frozen_facts(session.id).on_the_list
    return len(uow.roster.lines(session))


def _is_longer(uow: UnitOfWork, session: GroupSession) -> bool:
    """Longer than the pattern in force on its day has it."""
    pattern = uow.groups.get(session.group_id).pattern_on(session.original_date)
    usual = dt.datetime.combine(session.date, pattern.ends) - dt.datetime.combine(session.date, pattern.starts)
    return session.length > usual


def _speakers(talks: list[Talk]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(speaker_line(speaker) for talk in talks for speaker in talk.speakers))


def _history(
    records: tuple[ClosingRecord, ...], corrections: tuple[Correction, ...], zone: ZoneInfo
) -> Iterator[HistoryLine]:
    """Every closing, reopening and correction in order, by the clock on the wall."""
    for line in _in_order(records, corrections):
        yield replace(line, at=line.at.astimezone(zone))


def _in_order(records: tuple[ClosingRecord, ...], corrections: tuple[Correction, ...]) -> Iterator[HistoryLine]:
    for number, (record, following) in enumerate(zip_longest(records, records[1:]), 1):
        what = Happening.CLOSED if number == 1 else Happening.CLOSED_AGAIN
        yield HistoryLine(record.closed_at, what, record.closed_by, record.live, record.paper)
        if record.reopened_at is None:
            continue
        yield HistoryLine(record.reopened_at, Happening.OPENED_AGAIN, record.reopened_by, words=record.reopened_why)
        latest = following.closed_at if following else dt.datetime.max.replace(tzinfo=dt.UTC)
        for correction in corrections:
            if correction.closings == number:
                # The log's clock may have been put right since; a change stays between opening and closing.
                at = min(max(correction.at, record.reopened_at), latest)
                yield HistoryLine(at, Happening.CHANGED, correction.by, words=_in_words(correction))


def _in_words(correction: Correction) -> str:
    before, after = correction.before, correction.after
    if isinstance(before, Presence) and isinstance(after, Presence):
        return _("{name}: “{before}” became “{after}”.").format(
            name=correction.name or _("Name erased"), before=_presence(before), after=_presence(after)
        )
    return _("Without a name: {before} became {after}.").format(before=before, after=after)


def _presence(presence: Presence) -> str:
    return _("not ticked") if presence is Presence.NONE else word_inside(presence)
