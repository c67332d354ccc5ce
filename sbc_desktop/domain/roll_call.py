"""Who is in the building now, for when everybody has to leave it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sbc_desktop.domain.check_in import RollCallLine


@dataclass(frozen=True)
class RollCall:
    """One session at one moment. `staff` are names with their role; `unnamed` and `supporters` have no name here."""

    group: str
    date: dt.date
    at: dt.datetime
    venue: str
    here: tuple[RollCallLine, ...]
    staff: tuple[str, ...] = ()
    unnamed: int = 0
    supporters: int = 0

    @property
    def everybody(self) -> int:
        """How many have to be outside before anybody stops looking."""
        return len(self.here) + len(self.staff) + self.unnamed + self.supporters
