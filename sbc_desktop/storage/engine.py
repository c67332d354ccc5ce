"""The SQLAlchemy engine over SQLCipher: readers share, writers queue, and no value reaches an error text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from sbc_desktop.storage import sqlite


def make_engines(path: Path, key: Callable[[], bytes]) -> tuple[sa.Engine, sa.Engine]:
    """One store's engine for reading, and the same for writing; the key is asked for at each new connection."""
    engine = _engine(path, key)
    return engine, for_writing(engine)


def make_engine(path: Path, key: bytes) -> sa.Engine:
    """An engine for one store; each new connection costs about a millisecond."""
    return _engine(path, lambda: key)


def _engine(path: Path, key: Callable[[], bytes]) -> sa.Engine:
    from sqlcipher3 import dbapi2

    engine = sa.create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite.connect(path, key()),
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=3,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("sqlite_begin", "DEFERRED"))

    return engine


def for_writing(engine: sa.Engine) -> sa.Engine:
    """The same engine whose transactions take the write lock at once, so that none fails half-way for it."""
    return engine.execution_options(sqlite_begin="IMMEDIATE")
