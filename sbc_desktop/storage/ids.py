"""Identifiers that two laptops never give twice, and those that both give alike for the same thing."""

from __future__ import annotations

import datetime as dt
import os
import time
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f1c1d52-6a0e-5b6e-9d1f-0d1a6b9f4c21")


def uuid7() -> UUID:
    """A fresh UUIDv7 (RFC 9562): ordered by the millisecond, so that rows lie in the order they were made."""
    milliseconds = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10))
    value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | (chance >> 68) << 64
    return UUID(int=value | 0b10 << 62 | chance & (1 << 62) - 1)


def attendance_id(session_id: UUID, attendee_id: UUID) -> UUID:
    """One person's attendance of one session, the same on every laptop."""
    return uuid5(_NAMESPACE, f"attendance:{session_id}:{attendee_id}")


def session_id(group_id: UUID, original_date: dt.date) -> UUID:
    """The session that a group's pattern proposes for a day, the same on every laptop."""
    return uuid5(_NAMESPACE, f"session:{group_id}:{original_date.isoformat()}")
