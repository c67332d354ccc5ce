"""The register of one session as it is printed: who came, whether it adds up, and every closing and change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain.closing import Difference
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.session import CancelReason, SessionType


class RegisterState(StrEnum):
    """Where the register stands on the day it is printed."""

    CLOSED = "closed"
    NOT_CLOSED = "not_closed"
    NOT_YET_HELD = "not_yet_held"
    CANCELLED = "cancelled"


class Remark(StrEnum):
    """What is told beside a name."""

    NEW_TODAY = "new_today"
    WALK_IN = "walk_in"
    JUST_TODAY = "just_today"
    ON_PAPER = "on_paper"


@dataclass(frozen=True)
class Came:
    """Somebody who came, by the name printed."""

    name: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class TalkLine:
    """A talk; `minutes` None or `starts` None where nobody wrote it down."""

    title: str
    starts: dt.time | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class InRole:
    """Somebody who was there in a role; `title` is what she is, such as counsellor."""

    role: StaffRole
    name: str
    title: str = ""


class Happening(StrEnum):
    """What happened to a register; CHANGED tells one change in `words`."""

    CLOSED = "closed"
    CLOSED_AGAIN = "closed_again"
    OPENED_AGAIN = "opened_again"
    CHANGED = "changed"


@dataclass(frozen=True)
class HistoryLine:
    """One closing, reopening or change. `live` and `paper` are names entered, of a closing; `words` any explanation."""

    at: dt.datetime
    what: Happening
    by: str
    live: int = 0
    paper: int = 0
    words: str = ""


@dataclass(frozen=True)
class AttendanceRegister:
    """A register. `headcount` is None until somebody counted; `came` and `let_us_know` come sorted."""

    group: str
    date: dt.date
    starts: dt.time
    ends: dt.time
    type: SessionType
    state: RegisterState
    came: tuple[Came, ...] = ()
    let_us_know: tuple[str, ...] = ()
    unnamed: int = 0
    on_the_list: int = 0
    headcount: int | None = None
    explained_by: Difference | None = None
    explanation: str = ""
    where: str = ""
    longer_for_speaker: bool = False
    topics: tuple[str, ...] = ()
    talks: tuple[TalkLine, ...] = ()
    speakers: tuple[str, ...] = ()
    in_roles: tuple[InRole, ...] = ()
    volunteers: int = 0
    supporters: int = 0
    cancelled_because: CancelReason | None = None
    cancelled_words: str = ""
    history: tuple[HistoryLine, ...] = ()

    @property
    def named(self) -> int:
        """People who came and are on the register by name."""
        return len(self.came)

    @property
    def total(self) -> int:
        """Everybody who came, with or without a name."""
        return self.named + self.unnamed
