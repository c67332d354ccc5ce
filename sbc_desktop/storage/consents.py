"""What people have agreed to. Rows are added here, and no row is ever changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.consent import Consent, ConsentAnswers, ConsentPurpose, ConsentState, newest, state_after
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.people import attendee, consent
from sbc_desktop.storage.tables.system import user

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredConsents:
    """Reads and adds answers."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def of(self, attendee_id: UUID) -> tuple[Consent, ...]:
        """Every answer of a person, the newest first."""
        statement = (
            sa.select(consent, user.c.name)
            .outerjoin(user, user.c.id == consent.c.taken_by)
            .where(consent.c.attendee_id == attendee_id)
            .order_by(consent.c.given_at.desc(), consent.c.id.desc())
        )
        rows = self._uow.db.execute(statement)
        return tuple(
            Consent(row.purpose, row.state, row.given_at, row.route, row.wording_version, row.name or "")
            for row in rows
        )

    def add(
        self, attendee_id: UUID, said: ConsentAnswers, when: dt.datetime, wording: str, taken_by: UUID | None = None
    ) -> None:
        """Add what somebody said; a voicemail that is agreed to, or not, is also what the record says of it."""
        before = newest(self.of(attendee_id))
        for purpose, yes in said.answers.items():
            last = before[purpose].state if purpose in before else None
            values = {"purpose": purpose, "state": state_after(last, yes), "route": said.route}
            about = {"given_at": when, "wording_version": wording, "taken_by": taken_by}
            self._uow.changes.insert(consent, {"id": uuid7(), "attendee_id": attendee_id, **values, **about})
        voicemail = said.answers.get(ConsentPurpose.VOICEMAIL)
        if voicemail is not None:
            self._uow.changes.update(attendee, attendee_id, {"voicemail_safe": voicemail})

    def may(self, attendee_id: UUID, purpose: ConsentPurpose) -> bool:
        """Whether the newest answer to a purpose is a yes."""
        said = newest(self.of(attendee_id)).get(purpose)
        return said is not None and said.state is ConsentState.GIVEN
