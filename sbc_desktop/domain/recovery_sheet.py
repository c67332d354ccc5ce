"""The sheet with the recovery code: printed once and locked away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class RecoverySheet:
    """The code in eight groups of four; `store` names what it opens, such as the organisation or its groups."""

    code: tuple[str, ...]
    store: str
    made_at: dt.datetime
