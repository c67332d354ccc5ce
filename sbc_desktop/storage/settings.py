"""Named values of the store: preferences, marks and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from sbc_desktop.storage.tables.system import setting

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork


class StoredSettings:
    """Reads and writes values that JSON can hold, by name."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, name: str, default: Any = None) -> Any:
        """One value, or `default` when it was never set."""
        row = self._uow.db.execute(sa.select(setting.c.value).where(setting.c.name == name)).first()
        return default if row is None else row.value

    def all(self) -> dict[str, Any]:
        """Every value by its name."""
        return {row.name: row.value for row in self._uow.db.execute(sa.select(setting))}

    def set(self, name: str, value: Any) -> None:
        """Set one value; setting it to what it is changes and logs nothing."""
        row = self._uow.db.execute(sa.select(setting).where(setting.c.name == name)).mappings().first()
        if row is None:
            self._uow.changes.insert(setting, {"name": name, "value": value})
        else:
            self._uow.changes.update(setting, name, {"value": value}, old=row)
