"""Before somebody is erased: what goes, what stays, and which notes name them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from uuid import UUID

from sbc_desktop.domain.names import PersonName

STRUCK = "…"


@dataclass(frozen=True)
class NoteNaming:
    """A note about a session in which somebody is named; their name is struck out of it."""

    session_id: UUID
    group_name: str
    date: dt.date
    text: str


@dataclass(frozen=True)
class ErasurePreview:
    """What erasing does: the numbers are rows that go, but for `totals_kept`.

    Those are closed registers, whose totals stay as they were counted.
    """

    id: UUID
    name: PersonName
    groups: int
    sessions: int
    consents: int
    needs: int
    wishes: int
    contacts: int
    log_entries: int
    totals_kept: int
    notes: tuple[NoteNaming, ...]


def names_somebody(text: str, name: PersonName) -> bool:
    """Whether a text has somebody's name in it, as whole words."""
    return bool(_pattern(name).search(text))


def struck(text: str, name: PersonName) -> str:
    """The text without the name."""
    return _pattern(name).sub(STRUCK, text)


def _pattern(name: PersonName) -> re.Pattern[str]:
    words = {name.full, name.preferred, name.surname} - {""}
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)
