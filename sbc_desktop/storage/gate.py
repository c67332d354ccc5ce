"""The gate in SQL: the rules of `domain/gate.py` as conditions for lists. No other module filters people.

Beside it stands whose groups they are: a facilitator's lists end where her groups do. Each expression is about
the tables `attendee` and `membership` of the statement it is put into.
"""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.access import Groups
from sbc_desktop.domain.attendee import EXPECTED, NOT_CONTACTABLE, Status
from sbc_desktop.storage.tables.people import attendee, membership, membership_status

Day = dt.date | sa.ColumnElement[dt.date]


def known() -> sa.ColumnElement[bool]:
    """Not erased, and not merged into another record: the person has a name at all."""
    return attendee.c.erased_at.is_(None) & attendee.c.merged_into.is_(None)


def one_record(attendee_id: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """The record that a frozen row is about: its own, or the one that was made of it and another."""
    frozen = attendee.alias("frozen")
    into = sa.select(frozen.c.merged_into).where(frozen.c.id == attendee_id).scalar_subquery()
    return sa.func.coalesce(into, attendee_id, type_=sa.Uuid())


def listed() -> sa.ColumnElement[bool]:
    """`domain.gate.listed`: known, and no death recorded, confirmed or not."""
    return known() & attendee.c.death_recorded.is_(None)


def in_directory() -> sa.ColumnElement[bool]:
    """Listed, and not somebody of "just today", whose name nobody may look up."""
    return listed() & attendee.c.details_kept


def in_reach(group_id: sa.ColumnElement[UUID], reach: Groups) -> sa.ColumnElement[bool]:
    """The group is one of those there are for the user; with a reach of None every group is."""
    return sa.true() if reach is None else group_id.in_(sorted(reach))


def person_in_reach(reach: Groups) -> sa.ColumnElement[bool]:
    """The person is or was on the list of one of those groups; with a reach of None everybody is."""
    if reach is None:
        return sa.true()
    place = membership.alias()
    theirs = (place.c.attendee_id == attendee.c.id) & place.c.group_id.in_(sorted(reach))
    return sa.select(place.c.id).where(theirs).correlate(attendee).exists()


def status_on(day: Day) -> sa.ScalarSelect[Any]:
    """The membership's status in force at the end of a day; null before the first."""
    return (
        sa.select(membership_status.c.status)
        .where(membership_status.c.membership_id == membership.c.id, membership_status.c.since <= day)
        .order_by(membership_status.c.since.desc())
        .limit(1)
        .correlate(membership)
        .scalar_subquery()
    )


def expected_on(day: Day) -> sa.ColumnElement[bool]:
    """The membership puts its person on the group's roster for a session of that day."""
    return status_on(day).in_(sorted(EXPECTED))


def visible_on(day: Day) -> sa.ColumnElement[bool]:
    """`domain.gate.visible_on` for a person and one of her memberships."""
    return listed() & expected_on(day)


def contactable_on(day: Day) -> sa.ColumnElement[bool]:
    """`domain.gate.contactable_on` for a person and one of her memberships."""
    allowed = sorted(set(Status) - NOT_CONTACTABLE)
    return listed() & status_on(day).in_(allowed)
