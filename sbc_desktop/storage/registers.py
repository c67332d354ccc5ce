"""The register of one session as paper prints it: who came and who let us know, and what was corrected since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.check_in import Entered, Presence
from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.session import GroupSession, SessionState
from sbc_desktop.storage import gate
from sbc_desktop.storage.desk_log import CLOSED
from sbc_desktop.storage.tables.attendance import attendance, session_roster
from sbc_desktop.storage.tables.people import attendee
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import change, user

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_FROZEN = (
    sa.select(
        attendee.c.name,
        attendee.c.full_name,
        *(session_roster.c[name] for name in ("presence", "entered", "new_today", "walk_in")),
        sa.false().label("just_today"),
    )
    .select_from(session_roster.join(attendee, attendee.c.id == gate.one_record(session_roster.c.attendee_id)))
    .where(session_roster.c.session_id == sa.bindparam("session", type_=sa.Uuid()), gate.known())
)
_CHANGES = (
    sa.select(change, sa.func.coalesce(user.c.name, "").label("by"))
    .outerjoin(user, user.c.id == change.c.user_id)
    .where(change.c.session_id == sa.bindparam("session", type_=sa.Uuid()))
    .order_by(change.c.clock)
)


@dataclass(frozen=True)
class RegisterRow:
    """Somebody who came or let us know."""

    name: PersonName
    presence: Presence
    entered: Entered
    new_today: bool
    walk_in: bool
    just_today: bool


@dataclass(frozen=True)
class Correction:
    """What differs after a register was opened again. `closings` before it tell where it belongs in the history.

    `name` is empty for a change of how many came without a name, which `before` and `after` then count.
    """

    closings: int
    at: dt.datetime
    by: str
    name: str
    before: Presence | int
    after: Presence | int


class StoredRegisters:
    """Reads registers: of a closed one what closing froze, whoever died or left since; of another what is there now."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @shows_people("history")
    def rows(self, session: GroupSession) -> tuple[RegisterRow, ...]:
        """Everybody who came or let us know, in no order."""
        if session.state is SessionState.HELD:
            found: Iterable[Any] = self._uow.db.execute(_FROZEN, {"session": session.id})
        else:
            found = self._uow.roster.rows(session)
        return tuple(_row(row) for row in found if row.presence in (Presence.CAME, Presence.LET_US_KNOW))

    def corrections(self, session_id: UUID) -> tuple[Correction, ...]:
        """What was changed between a reopening and the next closing: the difference, not every step to it."""
        closings, steps = 0, dict[tuple[int, str], _Steps]()
        for row in self._uow.db.execute(_CHANGES, {"session": session_id}):
            if row.kind == CLOSED:
                # Closing writes several rows; the record of the closing is one of them.
                closings += row.entity == "register_closing"
            elif closings:
                for key, before, after in _differences(row):
                    first = steps.get((closings, key))
                    steps[closings, key] = _Steps(first.before if first else before, after, row.by, row.clock)
        names = self._names(session_id)
        told = (_correction(*key, step, names) for key, step in steps.items() if step.before != step.after)
        return tuple(sorted(told, key=lambda correction: (correction.closings, correction.at)))

    def _names(self, session_id: UUID) -> dict[str, str]:
        statement = (
            sa.select(attendance.c.id, attendee.c.name, attendee.c.full_name)
            .join(attendee, attendee.c.id == attendance.c.attendee_id)
            .where(attendance.c.session_id == session_id, gate.known())
        )
        rows = self._uow.db.execute(statement)
        return {str(row.id): PersonName(row.name, row.full_name).on_paper for row in rows}


@dataclass(frozen=True)
class _Steps:
    """The first value and the last one of several changes of the same thing."""

    before: str
    after: str
    by: str
    clock: str


def _row(row: Any) -> RegisterRow:
    return RegisterRow(
        PersonName(row.name, row.full_name),
        row.presence,
        row.entered or Entered.LIVE,
        bool(row.new_today if hasattr(row, "new_today") else row.new),
        bool(row.walk_in),
        bool(row.just_today),
    )


def _differences(row: Any) -> Iterator[tuple[str, str, str]]:
    """What one line of the log changes: a person's presence, or how many came without a name."""
    if row.entity == attendance.name and "presence" in row.fields:
        before, after = row.fields["presence"]
        yield row.entity_id, before or Presence.NONE.value, after or Presence.NONE.value
    elif row.entity == group_session.name and "unnamed" in row.fields:
        before, after = row.fields["unnamed"]
        yield "", str(before), str(after)


def _correction(closings: int, key: str, step: _Steps, names: dict[str, str]) -> Correction:
    at = dt.datetime.fromtimestamp(int(step.clock.split("-")[0]) / 1000, dt.UTC)
    if not key:
        return Correction(closings, at, step.by, "", int(step.before), int(step.after))
    return Correction(closings, at, step.by, names.get(key, ""), Presence(step.before), Presence(step.after))
