"""Brings a store's tables up to date, one step a module; `HEAD` is the newest step.

Whether a store is up to date is read without loading Alembic, which takes half a second.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import sqlite

HEAD = "0010"
KNOWN = frozenset(f"{number:04d}" for number in range(1, int(HEAD) + 1))


def version_of(db: sa.Connection) -> str:
    """The step a store stands at, "" in an empty one; STORE_NEWER for one that this program does not know."""
    if not sa.inspect(db).has_table("alembic_version"):
        return ""
    version: str = db.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none() or ""
    if version and version not in KNOWN:
        raise Refusal(Reason.STORE_NEWER)
    return version


def upgrade(engine: sa.Engine, *, to: str = "head") -> None:
    """Run the missing steps in one transaction, all or none; STORE_DAMAGED when a reference points at nothing after it.

    References are not minded meanwhile: rebuilding a table would otherwise delete its children.
    """
    from alembic import command

    with engine.connect() as db:
        raw: Any = db.connection.driver_connection
        sqlite.without_references(raw)
        try:
            # Begun here, so that Alembic does not end it before the references were looked at.
            with db.begin():
                command.upgrade(_config(db), to)
                if sqlite.references_to_nothing(raw):
                    raise Refusal(Reason.STORE_DAMAGED)
        finally:
            # Its foreign keys are off, so nobody else may get this connection.
            db.invalidate()


def _config(db: sa.Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = db
    return config
