"""When somebody has died: what is written down, what is to be done, and for how long it can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain import fields
from sbc_desktop.domain.names import PersonName
from sbc_desktop.domain.refusal import Reason, Refusal

MAY_BE_TAKEN_BACK_FOR = dt.timedelta(days=30)


class DeathKnownFrom(StrEnum):
    """How we know; heard indirectly is unconfirmed."""

    FAMILY = "family"
    NURSE = "nurse"
    GROUP = "group"
    INDIRECTLY = "indirectly"


class WishIfAway(StrEnum):
    """What the group may be told when somebody stops coming."""

    NOTHING = "nothing"
    WELL = "well"
    HAS_DIED = "has_died"
    ASK_FAMILY = "ask_family"


class RemembranceTask(StrEnum):
    """What may be left to do for somebody who has died, and for those who knew them."""

    TELL_COUNSELLOR = "tell_counsellor"
    TELL_GROUP = "tell_group"
    CARD_TO_FAMILY = "card_to_family"
    TELL_REFERRER = "tell_referrer"


@dataclass(frozen=True)
class Wish:
    """What somebody said the group may be told, in a choice and in their own words."""

    if_away: WishIfAway
    in_own_words: str = ""


@dataclass(frozen=True)
class BeforeRecording:
    """What the short screen shows before anything is written: the name repeated, and the wish, if one was asked."""

    id: UUID
    name: PersonName
    wish: Wish | None


@dataclass(frozen=True)
class DeathDetails:
    """What is known of a death. `died_on` is None when nobody has said; `tasks` are left for the coordinator."""

    known_from: DeathKnownFrom
    died_on: dt.date | None = None
    tasks: frozenset[RemembranceTask] = frozenset()


@dataclass(frozen=True)
class TaskLine:
    """One thing to do, or done."""

    id: UUID
    kind: RemembranceTask
    done: bool


@dataclass(frozen=True)
class Remembered:
    """Somebody we remember, for the coordinator's eyes. `groups` are the names of the groups they belonged to."""

    id: UUID
    name: PersonName
    groups: tuple[str, ...]
    recorded: dt.date
    known_from: DeathKnownFrom
    died_on: dt.date | None
    wish: Wish | None
    tasks: tuple[TaskLine, ...]

    @property
    def certain(self) -> bool:
        """False while it was only heard indirectly; until then nobody is told anything."""
        return self.known_from is not DeathKnownFrom.INDIRECTLY

    def may_be_taken_back(self, today: dt.date) -> bool:
        """Whether it is still possible to say that it was a mistake."""
        return today - self.recorded <= MAY_BE_TAKEN_BACK_FOR


def proposed_tasks(wish: Wish | None) -> frozenset[RemembranceTask]:
    """What is ticked at first. The group is told only if that was wished, or the family can be asked."""
    proposed = {RemembranceTask.TELL_COUNSELLOR}
    if wish is not None and wish.if_away in (WishIfAway.HAS_DIED, WishIfAway.ASK_FAMILY):
        proposed.add(RemembranceTask.TELL_GROUP)
    return frozenset(proposed)


def checked_death(details: DeathDetails, today: dt.date) -> DeathDetails:
    """The details, or a refusal by its field: nobody has died on a day that is still to come."""
    if details.died_on is not None:
        fields.session_date(details.died_on, field="died_on", today=today)
        if details.died_on > today:
            raise Refusal(Reason.DATE_STILL_TO_COME, field="died_on", date=details.died_on)
    return details
