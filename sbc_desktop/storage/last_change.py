"""When somebody changed something that a backup should hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa

from sbc_desktop.domain.backup import Worked
from sbc_desktop.storage.tables.system import Operation, change

_WRITES = (Operation.INSERT, Operation.UPDATE, Operation.DELETE)


def worked(db: sa.Connection, but_for: Iterable[str] = ()) -> Worked | None:
    """When the first and the last write were, leaving out these kinds of actions and all that was only looked at."""
    counted = sa.select(change.c.clock).where(change.c.operation.in_(_WRITES), change.c.kind.not_in(tuple(but_for)))
    # Two looks at an index; asking for both ends at once would read every row.
    first = db.execute(counted.order_by(change.c.clock).limit(1)).scalar()
    last = db.execute(counted.order_by(change.c.clock.desc()).limit(1)).scalar()
    return Worked(_moment(first), _moment(last)) if first and last else None


def newest_of(db: sa.Connection, kind: str) -> dt.datetime | None:
    """The moment of the newest action of a kind; None when there was none."""
    of_kind = sa.select(change.c.clock).where(change.c.kind == kind).order_by(change.c.clock.desc()).limit(1)
    stamp: str | None = db.execute(of_kind).scalar()
    return _moment(stamp) if stamp else None


def _moment(stamp: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(int(stamp.split("-", 1)[0]) / 1000, dt.UTC)
