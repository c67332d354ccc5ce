"""People we remember: deaths as they were recorded, what is left to do, and taking a mistake back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.remembrance import Remembered, RemembranceTask, TaskLine
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.rights import follow_up
from sbc_desktop.storage.tables.system import change

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = (
    attendee.c.id,
    attendee.c.name,
    attendee.c.full_name,
    attendee.c.death_recorded,
    attendee.c.death_known_from,
    attendee.c.died_on,
)


class StoredRemembrance:
    """Reads for the coordinator alone; nothing of it is ever shown where the hall can see."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("remembered")
    def all(self, limit: int, offset: int = 0) -> tuple[Remembered, ...]:
        """Those we remember, the latest recorded first."""
        ordered = (attendee.c.death_recorded.desc(), attendee.c.name_fold, attendee.c.id)
        statement = sa.select(*_COLUMNS).where(*_died()).order_by(*ordered).limit(limit).offset(offset)
        return self._told(self._uow.db.execute(statement).all())

    @shows_people("remembered")
    def get(self, attendee_id: UUID) -> Remembered:
        """One of them; PERSON_UNKNOWN for anybody else."""
        statement = sa.select(*_COLUMNS).where(*_died(), attendee.c.id == attendee_id)
        found = self._told(self._uow.db.execute(statement).all())
        if not found:
            raise Refusal(Reason.PERSON_UNKNOWN)
        return found[0]

    def add_tasks(self, attendee_id: UUID, kinds: Iterable[RemembranceTask], now: dt.datetime) -> None:
        """Leave things to do, in the order in which they are listed everywhere."""
        for kind in sorted(kinds, key=list(RemembranceTask).index):
            values = {"id": uuid7(), "kind": kind.value, "attendee_id": attendee_id, "note": "", "made_at": now}
            self._uow.changes.insert(follow_up, values)

    def drop_tasks(self, attendee_id: UUID) -> None:
        """Take everything away that was left to do, done or not."""
        for task_id in self._uow.db.scalars(sa.select(follow_up.c.id).where(_tasks_of([attendee_id]))).all():
            self._uow.changes.delete(follow_up, task_id)

    def open_tasks(self) -> int:
        """How many things are left to do."""
        statement = sa.select(sa.func.count()).where(_is_task(), follow_up.c.done_at.is_(None))
        return int(self._uow.db.execute(statement).scalar_one())

    def actions_about(self, attendee_id: UUID, kinds: Iterable[str]) -> tuple[UUID, ...]:
        """The actions of these kinds that changed a person's record and stand, the newest first."""
        taken_back = sa.select(change.c.undoes).where(change.c.undoes.is_not(None))
        statement = (
            sa.select(change.c.action_id)
            .where(change.c.entity == attendee.name, change.c.entity_id == str(attendee_id))
            .where(change.c.kind.in_(tuple(kinds)), change.c.undoes.is_(None), change.c.action_id.not_in(taken_back))
            .order_by(change.c.clock.desc())
        )
        return tuple(dict.fromkeys(self._uow.db.scalars(statement)))

    def _told(self, rows: Iterable[Any]) -> tuple[Remembered, ...]:
        rows = list(rows)
        ids = [row.id for row in rows]
        places = self._uow.memberships.of(ids)
        tasks: dict[UUID, tuple[TaskLine, ...]] = dict.fromkeys(ids, ())
        for task in self._uow.db.execute(follow_up.select().where(_tasks_of(ids)).order_by(follow_up.c.id)):
            tasks[task.attendee_id] += (TaskLine(task.id, RemembranceTask(task.kind), task.done_at is not None),)
        return tuple(
            Remembered(
                id=row.id,
                name=PersonName(row.name, row.full_name),
                groups=tuple(place.group_name for place in places[row.id]),
                recorded=row.death_recorded,
                known_from=row.death_known_from,
                died_on=row.died_on,
                wish=self._uow.wishes.newest(row.id),
                tasks=tasks[row.id],
            )
            for row in rows
        )


def _died() -> tuple[sa.ColumnElement[bool], ...]:
    return gate.known(), attendee.c.death_recorded.is_not(None)


def _is_task() -> sa.ColumnElement[bool]:
    return follow_up.c.kind.in_([kind.value for kind in RemembranceTask])


def _tasks_of(ids: list[UUID]) -> sa.ColumnElement[bool]:
    return _is_task() & follow_up.c.attendee_id.in_(ids)
