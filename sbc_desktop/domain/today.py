"""What Today shows: the session at hand, what is due, and what to know before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.session import GroupSession


class DueKind(StrEnum):
    """What waits to be done; the screen chooses icon, words and action by it."""

    REGISTER_NOT_CLOSED = "register_not_closed"
    SUMMARY_READY = "summary_ready"
    SEND_THANKS = "send_thanks"
    FOLLOW_UP = "follow_up"
    BACK_UP = "back_up"
    LITTLE_ROOM = "little_room"
    WELCOME_CALL = "welcome_call"
    BANK_HOLIDAY = "bank_holiday"
    NO_SPEAKER = "no_speaker"
    REQUEST = "request"
    RETENTION = "retention"


@dataclass(frozen=True)
class DueItem:
    """One line of "What is due", in words that name no attendee. `month` is 2025-01, of a summary.

    A FOLLOW_UP is done with by saying so; the others go away once what they ask for was done.
    """

    kind: DueKind
    title: str
    line: str
    session_id: UUID | None = None
    group_id: UUID | None = None
    talk_id: UUID | None = None
    month: str = ""
    follow_up_id: UUID | None = None
    urgent: bool = False


class BriefKind(StrEnum):
    """What a line of "Before you start" is about."""

    HAS_DIED = "has_died"
    NEW_TODAY = "new_today"
    ACCESS = "access"
    SPEAKER = "speaker"
    FROM_LAST_TIME = "from_last_time"
    LET_US_KNOW = "let_us_know"


@dataclass(frozen=True)
class BriefLine:
    """One line of "Before you start": for the facilitator only, never at the desk."""

    kind: BriefKind
    title: str
    line: str


@dataclass(frozen=True)
class TodayPage:
    """Everything Today shows. `session` is today's, else the next one, else None."""

    session: GroupSession | None
    is_today: bool
    others_today: tuple[GroupSession, ...]
    on_the_list: int
    new_today: int
    here: int
    due: tuple[DueItem, ...]
    before: tuple[BriefLine, ...]
    before_read: bool
