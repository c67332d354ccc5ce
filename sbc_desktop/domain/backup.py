"""Backups as values: what one holds, what the present records have that it lacks, and when one is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

DUE_AFTER = dt.timedelta(days=7)
# A backup is copied, packed and opened again before it has its name; and eight of them are kept.
_ROOM_FOR_ONE = 4
_ALWAYS_FREE = 500_000_000


@dataclass(frozen=True)
class Counts:
    """How much records hold: groups, people not erased, registers closed, and the times that somebody came."""

    groups: int
    people: int
    sessions: int
    attendances: int


@dataclass(frozen=True)
class BackupLine:
    """One backup of these records. `size` in bytes; `whole`: nothing is missing from the file, as far as its end says.

    `path` is beside the records when there is one there, and `also_at` in the chosen folder; `program` is the version
    that wrote it, "" when not known.
    """

    path: Path
    made_at: dt.datetime
    size: int
    whole: bool
    also_at: Path | None = None
    program: str = ""


@dataclass(frozen=True)
class BackupMade:
    """A backup that was opened and found whole. `also_at` is None when no folder is chosen, or it could not be reached.

    `not_copied` is the folder in which the second copy could not be put, and `stick_full` whether for want of room.
    """

    path: Path
    also_at: Path | None
    counts: Counts
    not_copied: Path | None = None
    stick_full: bool = False


@dataclass(frozen=True)
class ClosedSession:
    """A closed register, by its group and day."""

    group: str
    date: dt.date


@dataclass(frozen=True)
class Lacking:
    """What one set of records has that another lacks; erased people count nowhere."""

    sessions: tuple[ClosedSession, ...] = ()
    people: int = 0
    attendances: int = 0

    def __bool__(self) -> bool:
        return bool(self.sessions or self.people or self.attendances)


@dataclass(frozen=True)
class Comparison:
    """A backup beside the present records. `here` and `lacking` are None when those do not open, or are not there.

    `lacking` is what the present records have and the backup does not; `same_store` is False for other records.
    """

    file: Path
    made_at: dt.datetime
    in_backup: Counts
    here: Counts | None = None
    lacking: Lacking | None = None
    same_store: bool = True


@dataclass(frozen=True)
class Restored:
    """Records that were put back. `aside` keeps those that were there before; None when there were none.

    `erased_again` people had been erased since the backup was made, and are not in it any more.
    """

    aside: Path | None
    counts: Counts
    erased_again: int = 0


@dataclass(frozen=True)
class Contents:
    """What records hold, by id, so that two sets can be compared; no names of people."""

    counts: Counts
    sessions: dict[str, ClosedSession] = field(repr=False)
    people: frozenset[str] = field(repr=False)
    attendances: frozenset[str] = field(repr=False)

    def lacking_in(self, other: Contents) -> Lacking:
        """What these records have that `other` lacks; sessions in the order of their days."""
        missing = [found for session_id, found in self.sessions.items() if session_id not in other.sessions]
        return Lacking(
            tuple(sorted(missing, key=lambda session: (session.date, session.group))),
            len(self.people - other.people),
            len(self.attendances - other.attendances),
        )


@dataclass(frozen=True)
class Worked:
    """When somebody first and last changed something in the records."""

    first: dt.datetime
    last: dt.datetime


def is_due(newest: dt.datetime | None, worked: Worked | None, now: dt.datetime) -> bool:
    """Whether something changed that no backup holds, and the last one, or the first work, is a week ago."""
    if worked is None:
        return False
    if newest is None:
        return now - worked.first >= DUE_AFTER
    return worked.last > newest and now - newest >= DUE_AFTER


def is_little(free: int, size: int) -> bool:
    """Whether this much room, in bytes, is little for records of this size and their next backup."""
    return free < max(_ALWAYS_FREE, _ROOM_FOR_ONE * size)
