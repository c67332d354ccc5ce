"""What the groups heard in 12 months, and what they have not heard for as long."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sbc_desktop.domain.monthly_summary import CompletenessLine, MissingRegister, TalkOfMonth


class TopicState(StrEnum):
    """Whether any of the groups heard of a topic: in the 12 months, before them, or never."""

    HEARD = "heard"
    NOT_FOR_A_YEAR = "not_for_a_year"
    NEVER = "never"


@dataclass(frozen=True)
class TopicRow:
    """A topic with the day each group last heard of it, None where it never did, in the order of the groups."""

    topic: str
    last_heard: tuple[dt.date | None, ...]

    @property
    def newest(self) -> dt.date | None:
        """When any group last heard of it."""
        return max((day for day in self.last_heard if day), default=None)

    def state(self, since: dt.date) -> TopicState:
        """Which part of the table it belongs to."""
        if self.newest is None:
            return TopicState.NEVER
        return TopicState.HEARD if self.newest >= since else TopicState.NOT_FOR_A_YEAR


@dataclass(frozen=True)
class SpeakersAndTopics:
    """Twelve months that end with `month`. `group` is None for all groups; `talks` come newest first."""

    month: dt.date
    first: dt.date
    period: str
    group: str | None
    groups: tuple[str, ...]
    completeness: tuple[CompletenessLine, ...]
    missing: tuple[MissingRegister, ...]
    talks: tuple[TalkOfMonth, ...]
    topics: tuple[TopicRow, ...]
    last_talks: tuple[dt.date | None, ...] = ()

    @property
    def covers(self) -> str:
        """The period."""
        return self.period

    @property
    def is_complete(self) -> bool:
        """Whether every session that was held has a closed register."""
        return not self.missing

    def talks_of(self, group: str) -> tuple[TalkOfMonth, ...]:
        """The talks one group heard."""
        return tuple(talk for talk in self.talks if talk.group == group)

    def rows(self, state: TopicState) -> tuple[TopicRow, ...]:
        """The topics of one part of the table, those heard last first."""
        found = [row for row in self.topics if row.state(self.first) is state]
        return tuple(sorted(found, key=lambda row: row.newest or dt.date.min, reverse=True))
