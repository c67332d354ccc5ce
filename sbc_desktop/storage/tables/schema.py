"""What all tables share: naming of constraints, types that come back as they went in, short column makers."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


class UtcDateTime(sa.types.TypeDecorator[dt.datetime]):
    """An instant: aware in, aware in UTC out. SQLite's text sorts in the order of time."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:
        """Refuse a naive time, which would mean another instant on another computer."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: dt.datetime | None, _dialect: sa.Dialect) -> dt.datetime | None:
        """Give back the same instant, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


def key() -> sa.Column[Any]:
    """The primary key, a UUID."""
    return sa.Column("id", sa.Uuid(), primary_key=True)


def link(name: str, target: str, *, nullable: bool = False, index: bool = False) -> sa.Column[Any]:
    """A reference to another table's row, which can then not be deleted."""
    reference = sa.ForeignKey(f"{target}.id", ondelete="RESTRICT")
    return sa.Column(name, sa.Uuid(), reference, nullable=nullable, index=index)


def text(name: str, *, default: str | None = "", nullable: bool = False) -> sa.Column[Any]:
    """Free text, empty rather than null."""
    return sa.Column(name, sa.Text(), nullable=nullable, server_default=None if nullable else default)


def flag(name: str, *, default: bool = False) -> sa.Column[Any]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.true() if default else sa.false())


def maybe(name: str) -> sa.Column[Any]:
    """Yes, no, or nobody has asked."""
    return sa.Column(name, sa.Boolean(), nullable=True)


def number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """A count."""
    return sa.Column(name, sa.Integer(), nullable=nullable, server_default=None if nullable else "0")


def day(name: str, *, nullable: bool = False, index: bool = False) -> sa.Column[Any]:
    """A local day."""
    return sa.Column(name, sa.Date(), nullable=nullable, index=index)


def clock(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """A local time by the clock on the wall."""
    return sa.Column(name, sa.Time(), nullable=nullable)


def instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """An instant, in UTC."""
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def choice(
    name: str, values: type[StrEnum], *, nullable: bool = False, default: StrEnum | None = None
) -> sa.Column[Any]:
    """One of the values of an enum, stored as its text."""
    # A fixed length, so that a longer value can be added one day without rebuilding the table.
    kind = sa.Enum(
        values, values_callable=lambda members: [member.value for member in members], native_enum=False, length=40
    )
    return sa.Column(name, kind, nullable=nullable, server_default=default.value if default else None)
