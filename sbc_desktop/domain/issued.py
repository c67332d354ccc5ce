"""The archive: what was issued, and what has changed in the registers since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.report import SummaryKind


@dataclass(frozen=True)
class IssuedReport:
    """One issued report. `group` is "" for all groups; `corrections` are registers closed since, of its days.

    `is_kept`: it can be opened again byte for byte. An internal one is to be shredded, so of it only the hash is kept.
    """

    id: UUID
    kind: SummaryKind
    title: str
    file_name: str
    edition: Edition
    group: str
    first: dt.date
    last: dt.date
    sha256: str
    issued_at: dt.datetime
    issued_by: str
    words: str
    corrections: int
    is_kept: bool
