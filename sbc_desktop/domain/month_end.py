"""Month end: what each group's month came to, and whom to ask for what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sbc_desktop.domain.monthly_summary import SessionMark


@dataclass(frozen=True)
class MissingToAsk:
    """A register that is not in, and the facilitator who has it, or ""."""

    session_id: UUID
    date: dt.date
    ask: str


@dataclass(frozen=True)
class GroupMonth:
    """One group's month. `sessions` are what became of each in order of date."""

    group_id: UUID
    group: str
    sessions: tuple[SessionMark, ...]
    missing: tuple[MissingToAsk, ...] = ()

    def count(self, mark: SessionMark) -> int:
        """How many sessions came to this."""
        return self.sessions.count(mark)
