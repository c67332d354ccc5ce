"""Groups and the patterns by which they meet."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.group import Group, GroupDetails, MeetingPattern
from sbc_desktop.domain.names import fold
from sbc_desktop.domain.recurrence import from_rule
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import group, group_rule

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredGroups:
    """Reads and writes groups, each with its patterns, venue and facilitator."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self) -> tuple[Group, ...]:
        """Every group in the order of its name; four statements however many there are."""
        return self._read()

    def get(self, group_id: UUID) -> Group:
        """One group; GROUP_UNKNOWN when there is none of this id."""
        found = self._read(group_id)
        if not found:
            raise Refusal(Reason.GROUP_UNKNOWN)
        return found[0]

    def check_there(self, group_id: UUID, field: str | None = None) -> None:
        """GROUP_UNKNOWN when there is no group of this id; cheaper than reading it."""
        found = sa.select(group.c.id).where(group.c.id == group_id, gate.in_reach(group.c.id, self._uow.reach))
        if self._uow.db.execute(found).first() is None:
            raise Refusal(Reason.GROUP_UNKNOWN, field=field)

    def check_name_free(self, name: str, besides: UUID | None = None) -> None:
        """GROUP_NAME_TAKEN when another group has the name, case and accents ignored."""
        other = self._uow.db.execute(sa.select(group.c.id).where(group.c.name_fold == fold(name))).scalar()
        if other not in (None, besides):
            raise Refusal(Reason.GROUP_NAME_TAKEN, field="name", name=name)

    def add(self, details: GroupDetails, venue_id: UUID | None, facilitator_id: UUID | None) -> UUID:
        """Add a group with its first pattern."""
        group_id = uuid7()
        self._uow.changes.insert(group, {"id": group_id, **_values(details, venue_id, facilitator_id)})
        self.set_patterns(group_id, (details.pattern,))
        return group_id

    def change(self, group_id: UUID, details: GroupDetails, venue_id: UUID | None, facilitator_id: UUID | None) -> bool:
        """Change everything but the patterns; False when nothing differs."""
        return self._uow.changes.update(group, group_id, _values(details, venue_id, facilitator_id))

    def set_stopped_on(self, group_id: UUID, day: dt.date | None) -> None:
        """Note after which day the group does not meet for the time being; None when it does."""
        self._uow.changes.update(group, group_id, {"stopped_on": day})

    def set_patterns(self, group_id: UUID, patterns: Sequence[MeetingPattern]) -> None:
        """Make these the group's patterns; those that stay as they are are not written again."""
        rows = self._uow.db.execute(sa.select(group_rule).where(group_rule.c.group_id == group_id)).mappings()
        before = {row["from_date"]: row for row in rows}
        for position, pattern in enumerate(patterns):
            values = _rule_values(pattern, position)
            row = before.pop(pattern.from_date, None)
            if row is not None:
                self._uow.changes.update(group_rule, row["id"], values, old=row)
            else:
                self._uow.changes.insert(group_rule, {"id": uuid7(), "group_id": group_id, **values})
        for row in before.values():
            self._uow.changes.delete(group_rule, row["id"])

    def _read(self, group_id: UUID | None = None) -> tuple[Group, ...]:
        groups = sa.select(group).where(gate.in_reach(group.c.id, self._uow.reach)).order_by(group.c.name_fold)
        rules = sa.select(group_rule).order_by(group_rule.c.from_date)
        if group_id is not None:
            groups, rules = groups.where(group.c.id == group_id), rules.where(group_rule.c.group_id == group_id)
        patterns: dict[UUID, list[MeetingPattern]] = defaultdict(list)
        for row in self._uow.db.execute(rules):
            patterns[row.group_id].append(_pattern(row))
        venues = {venue.id: venue for venue in self._uow.venues.all()}
        staff = {somebody.id: somebody for somebody in self._uow.staff.all()}
        return tuple(
            Group(
                id=row.id,
                name=row.name,
                area=row.area,
                nation=row.nation,
                mode=row.mode,
                zone=row.zone,
                capacity=row.capacity,
                venue=venues.get(row.venue_id),
                facilitator=staff.get(row.facilitator_id),
                patterns=tuple(patterns[row.id]),
                registration_address=row.registration_address,
                registration_phone=row.registration_phone,
                partner_hospitals=tuple(row.partner_hospitals.splitlines()),
                status=row.status,
                online_link=row.online_link,
                stopped_on=row.stopped_on,
            )
            for row in self._uow.db.execute(groups)
        )


def _values(details: GroupDetails, venue_id: UUID | None, facilitator_id: UUID | None) -> dict[str, Any]:
    return {
        "name": details.name,
        "name_fold": fold(details.name),
        "area": details.area,
        "nation": details.nation,
        "mode": details.mode,
        "zone": details.zone,
        "capacity": details.capacity,
        "venue_id": venue_id,
        "facilitator_id": facilitator_id,
        "registration_address": details.registration_address,
        "registration_phone": details.registration_phone,
        "partner_hospitals": "\n".join(details.partner_hospitals),
        "online_link": details.online_link,
        "status": details.status,
    }


def _rule_values(pattern: MeetingPattern, position: int) -> dict[str, Any]:
    return {
        "from_date": pattern.from_date,
        "until": pattern.until,
        "rule": pattern.recurrence.rule,
        "starts": pattern.starts,
        "ends": pattern.ends,
        "position": position,
    }


def _pattern(row: Any) -> MeetingPattern:
    return MeetingPattern(row.from_date, from_rule(row.rule), row.starts, row.ends, row.until)
