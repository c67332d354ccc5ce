"""What every printed document says on its edges, and the values a cell of one can hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

SHRED_AFTER = dt.timedelta(days=30)


class Edition(StrEnum):
    """Who a document is for: exact and to be shredded, or with small numbers protected and free to be passed on."""

    INTERNAL = "internal"
    SHAREABLE = "shareable"


class Unsaid(StrEnum):
    """Why a cell holds no number. A cell that is None is left empty."""

    NOT_COUNTED = "not_counted"
    FEWER_THAN_5 = "fewer_than_5"
    HIDDEN = "hidden"
    NOT_IN = "not_in"
    SESSION_HELD = "session_held"


@dataclass(frozen=True)
class About:
    """A number that tells no more than that it is near this one."""

    number: int


# What a cell of a table of figures holds. A Decimal keeps its decimal places.
Figure = int | Decimal | About | Unsaid | None


@dataclass(frozen=True)
class Imprint:
    """The edges of a document. `programme` is the header's bold line; `printed_at` is local time."""

    programme: str
    printed_at: dt.datetime
    printed_by: str
    title: str = ""
    edition: Edition = Edition.INTERNAL
    demo: bool = False

    @property
    def shred_by(self) -> dt.date:
        """The day an internal document is to be shredded: 30 days after it was printed."""
        return self.printed_at.date() + SHRED_AFTER
