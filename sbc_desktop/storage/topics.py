"""The topics a group can hear about, and when it last heard of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.speaker import Topic, TopicGap
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.speakers import talk, talk_topic, topic
from sbc_desktop.storage.talks import given, still_to_come

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_LAST = sa.func.max(topic.c.position)


class StoredTopics:
    """Reads and writes topics, in the order in which they were put on the list."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self, *, include_retired: bool = False) -> tuple[Topic, ...]:
        """The list, without those that are offered no more unless they are asked for."""
        statement = sa.select(topic.c.id, topic.c.name, topic.c.retired).order_by(topic.c.position, topic.c.name_fold)
        if not include_retired:
            statement = statement.where(topic.c.retired.is_(False))
        return tuple(Topic(*row) for row in self._uow.db.execute(statement))

    def check_name_free(self, name: str, besides: UUID | None = None) -> None:
        """TOPIC_TAKEN when the list, retired topics included, has the name already."""
        other = self._uow.db.scalar(sa.select(topic.c.id).where(topic.c.name_fold == fold(name)))
        if other not in (None, besides):
            raise Refusal(Reason.TOPIC_TAKEN, field="name", name=name)

    def add(self, *names: str) -> tuple[UUID, ...]:
        """Put topics at the end of the list."""
        first = (self._uow.db.scalar(sa.select(_LAST)) or 0) + 1
        added = {uuid7(): name for name in names}
        for position, (topic_id, name) in enumerate(added.items(), first):
            values = {"id": topic_id, "name": name, "name_fold": fold(name), "position": position}
            self._uow.changes.insert(topic, values)
        return tuple(added)

    def rename(self, topic_id: UUID, name: str) -> bool:
        """Call a topic by another name, also in the talks that were given on it."""
        return self._uow.changes.update(topic, topic_id, {"name": name, "name_fold": fold(name)})

    def set_retired(self, topic_id: UUID, *, retired: bool) -> bool:
        """Offer a topic no more, or again; its talks stay."""
        return self._uow.changes.update(topic, topic_id, {"retired": retired})

    def last_heard(self, until: dt.date) -> dict[tuple[str, UUID], dt.date]:
        """When each group last heard of each topic, by its name, as far as is known by a day."""
        statement = (
            sa.select(topic.c.name, group_session.c.group_id, sa.func.max(group_session.c.date))
            .join(talk_topic, talk_topic.c.topic_id == topic.c.id)
            .join(talk, talk.c.id == talk_topic.c.talk_id)
            .join(group_session, group_session.c.id == talk.c.session_id)
            .where(given(until), group_session.c.date <= until)
            .group_by(topic.c.name, group_session.c.group_id)
        )
        return {(row[0], row[1]): row[2] for row in self._uow.db.execute(statement)}

    def gaps(self, group_id: UUID, since: dt.date, today: dt.date) -> tuple[TopicGap, ...]:
        """Topics the group did not hear after `since`: never heard first, then the longest ago."""
        statement = (
            sa.select(
                topic.c.id, topic.c.name, _day_of(group_id, today, heard=True), _day_of(group_id, today, heard=False)
            )
            .where(topic.c.retired.is_(False))
            .order_by(topic.c.position, topic.c.name_fold)
        )
        found = (TopicGap(Topic(row[0], row[1]), row[2], row[3]) for row in self._uow.db.execute(statement))
        return _longest_first(gap for gap in found if gap.last_heard is None or gap.last_heard <= since)


def _day_of(group_id: UUID, today: dt.date, *, heard: bool) -> sa.ScalarSelect[dt.date]:
    """When the group last heard of a topic or, if not `heard`, will hear of it next."""
    day = sa.func.max(group_session.c.date) if heard else sa.func.min(group_session.c.date)
    return (
        sa.select(day)
        .select_from(talk_topic.join(talk).join(group_session))
        .where(talk_topic.c.topic_id == topic.c.id, group_session.c.group_id == group_id)
        .where(given(today) if heard else still_to_come(today))
        .scalar_subquery()
    )


def _longest_first(gaps: Iterable[TopicGap]) -> tuple[TopicGap, ...]:
    return tuple(sorted(gaps, key=lambda gap: gap.last_heard or dt.date.min))
