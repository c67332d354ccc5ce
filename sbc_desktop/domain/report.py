"""Which report is wanted: its kind, of which group or of all, about which period or session, in which edition."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.paper import Edition


class SummaryKind(StrEnum):
    """The reports of figures, which name nobody who comes to a group."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    FINANCIAL_YEAR = "financial_year"
    SPEAKERS = "speakers"
    SESSION = "session"


class DataForm(StrEnum):
    """What another program reads; the value ends the file's name."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Wanted:
    """One report. `day` is any day of the period; `group_id` None is all groups; `words` are the coordinator's own.

    A session's report has its `session_id`, the session's group and its day.
    """

    kind: SummaryKind
    group_id: UUID | None
    day: dt.date
    edition: Edition = Edition.SHAREABLE
    words: str | None = None
    session_id: UUID | None = None


@dataclass(frozen=True)
class ReportPeriod:
    """A period that a report of figures can be about, from its first day to its last."""

    first: dt.date
    last: dt.date
    label: str
    is_over: bool
