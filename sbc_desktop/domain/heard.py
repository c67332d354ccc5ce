"""How people heard about a group, in as few ways as a small number of people can be told by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain.attendee import HeardFrom
from sbc_desktop.domain.paper import Figure


class HeardBy(StrEnum):
    """The ways of a report, in the order of its table."""

    NURSE = "nurse"
    INFORMATION_CENTRE = "information_centre"
    CHARITY = "charity"
    FRIEND = "friend"
    PRESS = "press"
    ANOTHER_WAY = "another_way"
    NOT_STATED = "not_stated"


_BY = {
    HeardFrom.BREAST_ONCOLOGY_NURSE: HeardBy.NURSE,
    HeardFrom.HOSPITAL_INFORMATION_CENTRE: HeardBy.INFORMATION_CENTRE,
    HeardFrom.CHARITY_HELPLINE: HeardBy.CHARITY,
    HeardFrom.CHARITY_WEBSITE: HeardBy.CHARITY,
    HeardFrom.FORUM: HeardBy.CHARITY,
    HeardFrom.FRIEND_OR_MEMBER: HeardBy.FRIEND,
    HeardFrom.PRESS_OR_POSTER: HeardBy.PRESS,
    HeardFrom.NOT_STATED: HeardBy.NOT_STATED,
}


@dataclass(frozen=True)
class Heard:
    """A table of how the people of a period heard; `lines` are None when it must be withheld."""

    period: str
    lines: tuple[tuple[HeardBy, Figure], ...] | None
    everybody: Figure


def counted(ways: Iterable[HeardFrom]) -> dict[HeardBy, int]:
    """How many heard in each way, all of them in order."""
    counts = dict.fromkeys(HeardBy, 0)
    for way in ways:
        counts[_BY.get(way, HeardBy.ANOTHER_WAY)] += 1
    return counts
