"""People of the demo: registering, a welcome call, a break, leaving, and what is known of two deaths."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sbc_desktop.domain.attendee import AccessNeed, MembershipDetails, Route, Status
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.remembrance import DeathKnownFrom, WishIfAway
from sbc_desktop.services.consents import write_answers
from sbc_desktop.services.demo import fortune
from sbc_desktop.services.demo.calendar import Calendar
from sbc_desktop.services.demo.cast import Joining, Part
from sbc_desktop.services.demo.scenes import PEOPLE, Scene, at
from sbc_desktop.services.demo.stage import Stage
from sbc_desktop.storage.change_log import Action

_ONE_DAY = dt.timedelta(days=1)
_A_WEEK = dt.timedelta(days=8)
_FRIDAY = 4
_CONSENT_BY = {Route.ONLINE: ConsentRoute.ONLINE, Route.NURSE: ConsentRoute.PAPER}


def scenes(stage: Stage, calendar: Calendar) -> Iterator[Scene]:
    """Everything about people that does not happen at a session."""
    for part in stage.cast.parts:
        joinings = [_today_s_newcomer(part, calendar)] if part.new_today else list(part.joinings)
        for joining in joinings:
            if joining.route is not Route.WALK_IN:
                yield Scene(at(joining.since, 11), PEOPLE, lambda p=part, j=joining: _join(stage, p, j))  # type: ignore[misc]
                yield from _welcome(stage, part, joining)
        yield from _later(stage, part, calendar)


def _today_s_newcomer(part: Part, calendar: Calendar) -> Joining:
    """She joins the group that meets today, after its last session, so that she is new."""
    group = calendar.on_today.group if calendar.on_today else part.joinings[0].group
    return Joining(group, _shortly_before(calendar, group), part.joinings[0].route, part.joinings[0].heard_from)


def _shortly_before(calendar: Calendar, group: str) -> dt.date:
    """A week ago, but after the group's last session."""
    last = calendar.last_held(group)
    day = calendar.today - _A_WEEK
    if day.weekday() > _FRIDAY:
        day -= (day.weekday() - _FRIDAY) * _ONE_DAY
    return min(max(day, last.date + _ONE_DAY), calendar.today) if last else day


def _join(stage: Stage, part: Part, joining: Joining) -> None:
    membership = MembershipDetails(
        stage.group(joining.group).id, part.status, joining.since, joining.route, joining.heard_from
    )
    if part.key in stage.people:
        stage.office.people.join(stage.person(part), membership)
        return
    stage.people[part.key] = stage.office.people.add(part.details, membership)
    _agree(stage, part, joining)
    write_down_the_rest(stage, part, joining.since)


def _agree(stage: Stage, part: Part, joining: Joining) -> None:
    """What was said at registration; nobody of the demo has asked about letters."""
    route = _CONSENT_BY.get(joining.route, ConsentRoute.PHONE)
    ways = {ConsentPurpose.PHONE: part.details.phone, ConsentPurpose.EMAIL: part.details.email}
    answers = {ConsentPurpose.HOLD_DETAILS: True, **{way: True for way, given in ways.items() if given}}
    if part.details.voicemail_safe is not None:
        answers[ConsentPurpose.VOICEMAIL] = part.details.voicemail_safe
    for purpose, likely in ((ConsentPurpose.TEXT, 0.8), (ConsentPurpose.TELL_NURSE, 0.6)):
        answers[purpose] = fortune.chance(likely, joining.group, joining.since, f"{part.key} {purpose}")
    if part.details.emergency_phone:
        answers[ConsentPurpose.EMERGENCY_CONTACT] = True
    with stage.store.writing(stage.author, Action("consent_answered")) as uow:
        write_answers(uow, stage.person(part), ConsentAnswers(answers, route), stage.clock, stage.author)


def write_down_the_rest(stage: Stage, part: Part, day: dt.date) -> None:
    """Needs and wishes, asked for at registration."""
    if part.needs:
        needs = tuple(AccessNeed(heading, do, day) for heading, do in part.needs)
        stage.office.people.save_needs(stage.person(part), needs)
    if part.may_tell_the_group:
        with stage.store.writing(stage.author, Action("wish")) as uow:
            uow.wishes.add(stage.person(part), WishIfAway.HAS_DIED, stage.clock.now())


def _welcome(stage: Stage, part: Part, joining: Joining) -> Iterator[Scene]:
    """A short call a few days later, to most of those who did not come through a nurse."""
    day = joining.since + 3 * _ONE_DAY
    called = joining.route in (Route.ONLINE, Route.PHONE) and not part.new_today and part.status is Status.REGISTERED
    if called and fortune.chance(0.7, joining.group, joining.since, part.key):
        yield Scene(at(day, 14, 30), PEOPLE, lambda: _set_status(stage, part, Status.WELCOMED, day, joining.group))


def _later(stage: Stage, part: Part, calendar: Calendar) -> Iterator[Scene]:
    if part.break_from:
        yield _changes(stage, part, Status.BREAK, part.break_from)
    if part.left:
        yield _changes(stage, part, Status.LEFT, part.left)
    if part.died:
        yield _dies(stage, part, part.died)
    if part.dies_before_today and calendar.last_held(part.joinings[0].group):
        yield _dies(stage, part, _shortly_before(calendar, part.joinings[0].group) - _ONE_DAY)
    if part.erased:
        yield Scene(at(part.erased, 9, 30), PEOPLE, lambda: _erase(stage, part))


def _changes(stage: Stage, part: Part, status: Status, day: dt.date) -> Scene:
    return Scene(at(day, 15), PEOPLE, lambda: _set_status(stage, part, status, day))


def _dies(stage: Stage, part: Part, died: dt.date) -> Scene:
    """Her family rings the next day."""
    return Scene(at(died + _ONE_DAY, 16), PEOPLE, lambda: _record_death(stage, part, died))


def _set_status(stage: Stage, part: Part, status: Status, day: dt.date, group: str = "") -> None:
    for membership in stage.office.people.get(stage.person(part)).memberships:
        if group in ("", membership.group_name):
            stage.office.people.set_status(membership.id, status, day, "" if group else part.why)


def _record_death(stage: Stage, part: Part, died: dt.date) -> None:
    with stage.store.writing(stage.author, Action("record_death")) as uow:
        uow.wishes.record_death(stage.person(part), died + _ONE_DAY, DeathKnownFrom.FAMILY, died)


def _erase(stage: Stage, part: Part) -> None:
    with stage.store.writing(stage.author, Action("erase")) as uow:
        uow.erasing.erase(stage.person(part), stage.clock.now())
