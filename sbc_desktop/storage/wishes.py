"""What somebody wished for the time after she stops coming, and what is kept of a death."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.remembrance import DeathKnownFrom, Wish, WishIfAway
from sbc_desktop.domain.wishes import SaidWish
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import attendee, membership, wish

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredWishes:
    """Writes wishes and deaths; the newest wish is the one that counts."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(self, attendee_id: UUID, if_away: WishIfAway, said_at: dt.datetime, in_own_words: str = "") -> None:
        """Write down what the group may be told."""
        values = {"attendee_id": attendee_id, "if_away": if_away, "said_at": said_at, "in_own_words": in_own_words}
        self._uow.changes.insert(wish, {"id": uuid7(), **values})

    def of(self, attendee_id: UUID) -> tuple[SaidWish, ...]:
        """Everything somebody has said of it, the newest first."""
        statement = wish.select().where(wish.c.attendee_id == attendee_id)
        rows = self._uow.db.execute(statement.order_by(wish.c.said_at.desc(), wish.c.id.desc()))
        return tuple(SaidWish(Wish(row.if_away, row.in_own_words), row.said_at.date()) for row in rows)

    def newest(self, attendee_id: UUID) -> Wish | None:
        """What somebody said last that the group may be told; None when she was never asked."""
        said = self.of(attendee_id)
        return said[0].wish if said else None

    def record_death(
        self, attendee_id: UUID, recorded: dt.date, known_from: DeathKnownFrom, died_on: dt.date | None = None
    ) -> None:
        """Record a death, and in each of the person's groups the status from that day on. Past figures stay."""
        values = {"death_recorded": recorded, "died_on": died_on, "death_known_from": known_from}
        self._uow.changes.update(attendee, attendee_id, values)
        places = sa.select(membership.c.id).where(membership.c.attendee_id == attendee_id)
        for membership_id in self._uow.db.scalars(places).all():
            self._uow.memberships.set_status(membership_id, Status.DIED, recorded, "")

    def confirm_death(self, attendee_id: UUID, known_from: DeathKnownFrom, died_on: dt.date | None) -> None:
        """Write down how we know now; a day that was known before stays when none is given."""
        values: dict[str, object] = {"death_known_from": known_from}
        if died_on is not None:
            values["died_on"] = died_on
        self._uow.changes.update(attendee, attendee_id, values)
