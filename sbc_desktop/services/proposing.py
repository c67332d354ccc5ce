"""Bringing the rows of a group's sessions in step with its patterns, inside somebody else's transaction."""

from __future__ import annotations

import datetime as dt

from sbc_desktop.domain.group import Group, GroupStatus, MeetingPattern
from sbc_desktop.domain.proposing import horizon, missing_days, proposed_days
from sbc_desktop.storage.proposals import Untouched
from sbc_desktop.storage.unit_of_work import UnitOfWork

Missing = list[tuple[Group, dt.date, MeetingPattern]]


def missing(uow: UnitOfWork, today: dt.date, *groups: Group) -> Missing:
    """What the running ones of these groups (of all, when none is named) still lack; only reads."""
    only = groups[0].id if len(groups) == 1 else None
    standing, removed = uow.proposals.standing(only), uow.proposals.removed(only)
    return [
        (group, day, pattern)
        for group in groups or uow.groups.all()
        if group.status is GroupStatus.RUNNING
        for day, pattern in missing_days(
            group.patterns, standing[group.id], removed[group.id], horizon(group.first_date, today)
        )
    ]


def propose(uow: UnitOfWork, today: dt.date, *groups: Group) -> int:
    """Make the sessions that are missing, and say how many."""
    found = missing(uow, today, *groups)
    for group, day, pattern in found:
        uow.proposals.add(group, day, pattern)
    return len(found)


def bring_in_step(uow: UnitOfWork, group: Group, since: dt.date, today: dt.date) -> None:
    """Let untouched sessions from a day on give way to the group's patterns, then make the missing ones."""
    wanted = wanted_days(group, today)
    for session in uow.proposals.untouched(group.id, since):
        pattern = wanted.get(session.day)
        if pattern is None:
            uow.proposals.take_away(session.id)
        elif differs(session, pattern):
            uow.proposals.set_times(session.id, pattern)
    propose(uow, today, group)


def wanted_days(group: Group, today: dt.date) -> dict[dt.date, MeetingPattern]:
    """The days the group's patterns propose; a group that stopped meeting wants none from then on."""
    last = horizon(group.first_date, today)
    return dict(proposed_days(group.patterns, min(last, group.stopped_on or last)))


def differs(session: Untouched, pattern: MeetingPattern) -> bool:
    """Whether an untouched session has other times than its pattern."""
    return (session.starts, session.ends) != (pattern.starts, pattern.ends)
