"""Sessions of the demo: told of a change, held at the desk, closed, and once opened again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain.check_in import ApologyReason, Entered, WalkIn
from sbc_desktop.domain.closing import Closing, Difference
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.session import CancelReason, SessionChange
from sbc_desktop.services.demo import fortune
from sbc_desktop.services.demo.calendar import Calendar, Meeting
from sbc_desktop.services.demo.fortune import Gathering
from sbc_desktop.services.demo.people import write_down_the_rest
from sbc_desktop.services.demo.scenes import PROPOSE, SESSIONS, Scene, at
from sbc_desktop.services.demo.stage import Stage

_ONE_DAY = dt.timedelta(days=1)
_ONE_MINUTE = dt.timedelta(minutes=1)


def scenes(stage: Stage, calendar: Calendar, not_closed: Meeting | None) -> Iterator[Scene]:
    """Everything that happens to sessions; `not_closed` is the one whose register still waits today."""
    month = calendar.meetings[0].proposed.replace(day=1)
    while month <= calendar.today:
        yield Scene(at(month, 8), PROPOSE, _bound(_propose, stage))
        month = (month + 31 * _ONE_DAY).replace(day=1)
    for kind, change in (("cancelled", _cancel), ("moved", _move)):
        for told in stage.cast.happenings[kind]:
            yield Scene(at(told["told_on"], 7, 45), SESSIONS, _bound(change, stage, told))
    newest = max(calendar.held(), key=lambda meeting: meeting.date, default=None)
    for meeting in calendar.held():
        hour, minute = meeting.setting.details.pattern.starts.hour, meeting.setting.details.pattern.starts.minute
        closes = meeting is not not_closed
        yield Scene(at(meeting.date, hour, minute) - 20 * _ONE_MINUTE, SESSIONS, _bound(_hold, stage, meeting, closes))
        if meeting is not newest:
            yield Scene(at(meeting.date + 6 * _ONE_DAY, 11), SESSIONS, _bound(_finish_tasks, stage, meeting))
        if closes and (again := stage.cast.happening("opened_again", meeting.group, meeting.proposed)):
            yield Scene(at(meeting.date + _ONE_DAY, 9, 5), SESSIONS, _bound(_open_again, stage, meeting, again))
    yield from _for_today(stage, calendar)


def _bound(does: Callable[..., None], *arguments: object) -> Callable[[], None]:
    return lambda: does(*arguments)


def _propose(stage: Stage) -> None:
    stage.office.sessions.propose()


def _finish_tasks(stage: Stage, meeting: Meeting) -> None:
    """The coordinator sees to what the facilitator asked for."""
    group = stage.group(meeting.group)
    with stage.store.reading() as uow:
        waiting = uow.follow_ups.waiting(meeting.date, group.id)
    for task in waiting:
        stage.office.today.done(task.id)


def _for_today(stage: Stage, calendar: Calendar) -> Iterator[Scene]:
    """Let some group meet today, so that check-in can be tried at once."""
    if calendar.brought_to_today:
        told = min(calendar.brought_to_today, calendar.today) - 7 * _ONE_DAY
        group = stage.cast.settings[0].details.name
        moved = {"group": group, "date": calendar.brought_to_today, "to": calendar.today}
        yield Scene(at(told, 16), SESSIONS, _bound(_move, stage, moved))
    elif calendar.on_today is None:
        yield Scene(at(calendar.today - 7 * _ONE_DAY, 16), SESSIONS, _bound(_add, stage, calendar.today))


def _cancel(stage: Stage, told: dict[str, str]) -> None:
    session_id = stage.session_id(told["group"], dt.date.fromisoformat(str(told["date"])))
    stage.office.sessions.cancel(session_id, CancelReason(told["reason"]), told["note"])


def _move(stage: Stage, told: dict[str, dt.date]) -> None:
    stage.office.sessions.change(stage.session_id(str(told["group"]), told["date"]), SessionChange(date=told["to"]))


def _add(stage: Stage, day: dt.date) -> None:
    pattern = stage.cast.settings[0].details.pattern
    group = stage.group(stage.cast.settings[0].details.name)
    stage.office.sessions.add(group.id, day, pattern.starts, pattern.ends)


def _hold(stage: Stage, meeting: Meeting, closes: bool) -> None:
    session_id = stage.session_id(meeting.group, meeting.proposed)
    listed = [part for part in stage.cast.parts if part.expected(meeting.group, meeting.date)]
    present = [part for part in listed if part.key in stage.people]
    reasons = stage.cast.happenings["reasons"]
    gathering = fortune.gathering(meeting.setting, meeting.proposed, present, reasons, speaker=meeting.talk is not None)
    _give_roles(stage, meeting, session_id)
    _at_the_desk(stage, meeting, session_id, gathering)
    if closes:
        ends = stage.office.sessions.get(session_id).ends
        stage.clock.set(at(meeting.date, ends.hour, ends.minute) + 12 * _ONE_MINUTE)
        _close(stage, meeting, session_id, gathering)


def _give_roles(stage: Stage, meeting: Meeting, session_id: UUID) -> None:
    roles = [
        (stage.roles[role.details.name], role.details.role)
        for role in stage.cast.roles
        if role.group == meeting.group and fortune.chance(0.7, meeting.group, meeting.proposed, role.details.name)
    ]
    facilitator = stage.group(meeting.group).facilitator
    if roles and facilitator:
        stage.office.sessions.set_staff(session_id, [(facilitator.id, StaffRole.FACILITATOR), *roles])


def _at_the_desk(stage: Stage, meeting: Meeting, session_id: UUID, gathering: Gathering) -> None:
    desk, moment = stage.desk(meeting.group).check_in, stage.clock.now()
    entered = Entered.PAPER if gathering.from_paper else Entered.LIVE
    for part, reason in gathering.let_us_know:
        desk.let_us_know(session_id, stage.person(part), reason)
    for part in gathering.here:
        if not _let_us_know_first(stage, meeting, part.key):
            desk.check_in(session_id, stage.person(part), entered)
        else:
            desk.let_us_know(session_id, stage.person(part), ApologyReason.NOT_SAID)
        moment += (1 + len(part.key) % 3) * _ONE_MINUTE
        stage.clock.set(moment)
    for _somebody in range(gathering.unnamed):
        desk.unnamed(session_id)
    _others_who_come(stage, meeting, session_id)


def _let_us_know_first(stage: Stage, meeting: Meeting, key: str) -> bool:
    """Somebody whose tick was on the paper sheet only: the register is opened again for her the next day."""
    again = stage.cast.happening("opened_again", meeting.group, meeting.proposed)
    return again is not None and again["person"] == key


def _others_who_come(stage: Stage, meeting: Meeting, session_id: UUID) -> None:
    desk = stage.desk(meeting.group).check_in
    if visit := stage.cast.happening("visit", meeting.group, meeting.proposed):
        desk.same_person(session_id, stage.people[visit["person"]])
    if walk_in := stage.cast.happening("walk_in", meeting.group, meeting.proposed):
        keeps = bool(walk_in.get("keeps_details"))
        attendee_id = desk.walk_in(session_id, WalkIn(walk_in["name"], keep_details=keeps))
        for part in stage.cast.parts:
            if keeps and part.key == walk_in["name"]:
                stage.people[part.key] = attendee_id
                stage.office.people.change(attendee_id, part.details)
                write_down_the_rest(stage, part, meeting.date)


def _close(stage: Stage, meeting: Meeting, session_id: UUID, gathering: Gathering) -> None:
    closing, desk = stage.desk(meeting.group).closing, stage.desk(meeting.group)
    facts = closing.facts(session_id)
    answers = Closing(
        headcount=facts.named + facts.unnamed, supporters=gathering.supporters, for_coordinator=_note(stage, meeting)
    )
    if differs := stage.cast.happening("headcount", meeting.group, meeting.proposed):
        answers = replace(
            answers,
            headcount=answers.headcount + differs["differs_by"],
            explained_by=Difference(differs["because"]),
            explanation=differs["words"],
        )
    if unlike := stage.cast.happening("unlike_planned", meeting.group, meeting.proposed):
        answers = replace(answers, as_planned=False, what_was_different=unlike["words"])
    desk.closing.close(session_id, answers)


def _note(stage: Stage, meeting: Meeting) -> str:
    notes = stage.cast.happenings["notes"][meeting.group]
    first = meeting.group == stage.cast.settings[0].details.name
    writes = first or fortune.chance(0.4, meeting.group, meeting.proposed, "writes a note")
    return fortune.in_turn(notes, meeting.proposed) if writes else ""


def _open_again(stage: Stage, meeting: Meeting, again: dict[str, str]) -> None:
    session_id = stage.session_id(meeting.group, meeting.proposed)
    before = stage.office.closing.history(session_id)[-1]
    stage.office.closing.reopen(session_id, again["why"])
    stage.clock.set(stage.clock.now() + 2 * _ONE_MINUTE)
    stage.office.check_in.check_in(session_id, stage.people[again["person"]], Entered.PAPER)
    facts = stage.office.closing.facts(session_id)
    answers = Closing(before.headcount, before.explained_by, before.explanation, supporters=before.supporters)
    stage.office.closing.close(session_id, replace(answers, headcount=facts.named + facts.unnamed + 1))
