"""What somebody may ask for under data protection law, or what has to be told, each with the day it is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class RequestKind(StrEnum):
    """Answered within a calendar month, but for a complaint, 30 days, and a breach, 72 hours."""

    ACCESS = "access"
    ERASURE = "erasure"
    OBJECTION = "objection"
    COMPLAINT = "complaint"
    BREACH = "breach"


_BREACH = dt.timedelta(hours=72)
_COMPLAINT = dt.timedelta(days=30)


@dataclass(frozen=True)
class RequestDetails:
    """What is written down when it comes. `attendee_id` is None for a breach, or for somebody who is not on a list."""

    kind: RequestKind
    received_at: dt.datetime
    attendee_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True)
class RequestLine:
    """One line of the log. `who` is the name of the person it is about, "" where there is none or none may be shown."""

    id: UUID
    kind: RequestKind
    received_at: dt.datetime
    due_at: dt.datetime
    done_at: dt.datetime | None
    note: str
    attendee_id: UUID | None = None
    who: str = ""


def due_at(kind: RequestKind, received_at: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """When it has to be answered: the last second of the day that counts, or 72 hours later by the clock.

    A calendar month ends on the same day of the next month, or on its last day where it has no such day.
    """
    if kind is RequestKind.BREACH:
        return received_at.astimezone(dt.UTC) + _BREACH
    day = received_at.astimezone(zone).date()
    if kind is RequestKind.COMPLAINT:
        last = day + _COMPLAINT
    else:
        from dateutil.relativedelta import relativedelta

        last = day + relativedelta(months=1)
    return dt.datetime.combine(last, dt.time(23, 59, 59), zone).astimezone(dt.UTC)
