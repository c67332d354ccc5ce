"""The charity whose groups these are: one row."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.organisation import OrganisationDetails
from sbc_desktop.storage.tables.system import organisation

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

# One store holds one organisation, so its row has one known key.
_ONLY = UUID(int=1)


class Organisation:
    """Reads and writes the one row."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self) -> OrganisationDetails:
        """What is known of the charity; empty in a store that is just being made."""
        row = self._uow.db.execute(sa.select(organisation)).first()
        if row is None:
            return OrganisationDetails("")
        return OrganisationDetails(row.name, row.programme, row.phone, row.address)

    def save(self, details: OrganisationDetails) -> None:
        """Write the row."""
        values = {
            "name": details.name,
            "programme": details.programme,
            "phone": details.phone,
            "address": details.address,
        }
        if self._uow.db.execute(sa.select(organisation.c.id)).first() is None:
            self._uow.changes.insert(organisation, {"id": _ONLY, **values})
        else:
            self._uow.changes.update(organisation, _ONLY, values)
