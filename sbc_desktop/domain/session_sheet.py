"""The sheet that lies on the table before a session: first names to tick."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class SessionSheet:
    """One session's sheet. `labels` are desk names in the order they are printed; `speaker` is one line or empty."""

    group: str
    date: dt.date
    starts: dt.time
    ends: dt.time
    venue: str
    labels: tuple[str, ...]
    speaker: str = ""
