"""The desk: who is on today's roster and what checking one of them in means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.session import GroupSession, SessionState


class Presence(StrEnum):
    """What an attendance row says. NONE is what undo leaves behind; there is no word for not coming."""

    NONE = "none"
    CAME = "came"
    LET_US_KNOW = "let_us_know"


class Entered(StrEnum):
    """How an attendance was entered."""

    LIVE = "live"
    PAPER = "paper"


class ApologyReason(StrEnum):
    """Why somebody let us know; seen by the facilitator only, in no report that leaves the house."""

    TREATMENT = "treatment"
    UNWELL = "unwell"
    HOLIDAY = "holiday"
    FAMILY = "family"
    WORK = "work"
    TRANSPORT = "transport"
    WEATHER = "weather"
    OTHER = "other"
    NOT_SAID = "not_said"


@dataclass(frozen=True)
class RosterLine:
    """One person on the roster of one session, as the desk needs her.

    `label` is what the hall may read. `look_alike`: somebody else shares first name and initial, so Enter
    chooses her only when what was typed does not fit the other. `came_last_time` only ranks. `needs` says that
    an access need is recorded, never which.
    """

    attendee_id: UUID
    name: PersonName
    label: str
    pronouns: str = ""
    presence: Presence = Presence.NONE
    new_today: bool = False
    needs: bool = False
    look_alike: bool = False
    came_last_time: bool = False
    just_today: bool = False
    walk_in: bool = False
    guest: bool = False
    order: int = 0

    @property
    def is_here(self) -> bool:
        """Whether her tick is on."""
        return self.presence is Presence.CAME


class DeskAction(StrEnum):
    """What can be done at the desk, and undone there."""

    CHECK_IN = "check_in"
    WALK_IN = "walk_in"
    UNNAMED = "unnamed"
    UNNAMED_LESS = "unnamed_less"
    LET_US_KNOW = "let_us_know"
    TAKE_BACK = "take_back"
    SUPPORTERS = "supporters"


@dataclass(frozen=True)
class DeskEntry:
    """One action of the desk's log, and the person it was about, if it was about one."""

    action_id: UUID
    action: DeskAction
    attendee_id: UUID | None


@dataclass(frozen=True)
class LastAction:
    """What the strip says until the next action. `label` is a desk label or "" where no person is meant."""

    kind: DeskAction
    label: str
    action_id: UUID


@dataclass(frozen=True)
class Roster:
    """Everything the desk shows of one session. Counts come from these lines, never from a cache.

    `unlisted` counts people who came and may be shown nowhere any more: they are in the total, not in the lines.
    `capacity` is how many the group has room for, 0 where nobody said.
    """

    session: GroupSession
    lines: tuple[RosterLine, ...]
    unnamed: int
    last_action: LastAction | None = None
    unlisted: int = 0
    capacity: int = 0

    @property
    def expected(self) -> tuple[RosterLine, ...]:
        """Those not here yet, those who let us know left out."""
        return tuple(line for line in self.lines if line.presence is Presence.NONE)

    @property
    def here(self) -> tuple[RosterLine, ...]:
        """Those who are here."""
        return tuple(line for line in self.lines if line.is_here)

    @property
    def let_us_know(self) -> tuple[RosterLine, ...]:
        """Those who sent their apologies."""
        return tuple(line for line in self.lines if line.presence is Presence.LET_US_KNOW)

    @property
    def named(self) -> int:
        """How many came with a name: "Here 7" in the strip."""
        return len(self.here) + self.unlisted

    @property
    def total(self) -> int:
        """Everybody in the room who counts: ticks and unnamed."""
        return self.named + self.unnamed

    @property
    def is_over_capacity(self) -> bool:
        """Whether more came than the group has room for: worth a quiet word, never a reason to turn anybody away."""
        return 0 < self.capacity < self.total


class CheckInOutcome(StrEnum):
    """What happened when somebody was to be checked in."""

    WELCOME = "welcome"
    ALREADY_HERE = "already_here"
    SESSION_CANCELLED = "session_cancelled"
    SESSION_CLOSED = "session_closed"


def decide_check_in(state: SessionState, presence: Presence) -> CheckInOutcome:
    """Say what checking in somebody of this presence means; decides, changes nothing."""
    if state is SessionState.CANCELLED:
        return CheckInOutcome.SESSION_CANCELLED
    if state is SessionState.HELD:
        return CheckInOutcome.SESSION_CLOSED
    return CheckInOutcome.ALREADY_HERE if presence is Presence.CAME else CheckInOutcome.WELCOME


@dataclass(frozen=True)
class WalkIn:
    """What the walk-in panel asks. `keep_details` False is "just today": the name goes at closing."""

    name: str
    phone: str = ""
    keep_details: bool = False


class FollowUp(StrEnum):
    """What the coordinator finds among her tasks after a check-in; never shown at the desk."""

    DEATH_RECORDED_BUT_CAME = "death_recorded_but_came"
    SAME_NAME_AS_SOMEBODY_WHO_DIED = "same_name_as_somebody_who_died"
    CAME_BACK = "came_back"
    FOR_COORDINATOR = "for_coordinator"


# Statuses after which coming to a session leaves the coordinator a task.
CAME_BACK_FROM = frozenset({Status.LEFT, Status.SIGNPOSTED, Status.BREAK, Status.DIED})


def follow_up_for(death_recorded: bool, status: Status | None) -> FollowUp | None:
    """What the coordinator should look at when somebody of this standing is here; None for most."""
    if death_recorded:
        return FollowUp.DEATH_RECORDED_BUT_CAME
    return FollowUp.CAME_BACK if status in CAME_BACK_FROM else None


@dataclass(frozen=True)
class LikelyPerson:
    """Somebody of any group whose name is like the one typed; `groups` are names of groups only."""

    attendee_id: UUID
    label: str
    groups: tuple[str, ...]


@dataclass(frozen=True)
class RollCallLine:
    """Somebody in the building, with who to ring for her; seen by the facilitator only."""

    label: str
    arrived: dt.datetime
    needs_help_out: bool = False
