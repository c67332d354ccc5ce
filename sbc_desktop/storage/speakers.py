"""The directory of those who come to speak."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.names import fold
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.speaker import Speaker, SpeakerDetails, Topic
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.speakers import speaker, speaker_topic, talk, talk_speaker, topic
from sbc_desktop.storage.talks import given

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

COLUMNS = tuple(column for column in speaker.c if column.name not in ("name_fold", "retired"))


class StoredSpeakers:
    """Reads and writes speakers, each with the topics she speaks on."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def find(self, text: str, today: dt.date, limit: int) -> tuple[Speaker, ...]:
        """Speakers whose name, organisation or topic holds the text, in the order of their names."""
        typed = fold(text)
        on_topic = sa.select(speaker_topic.c.speaker_id).join(topic).where(topic.c.name_fold.contains(typed))
        return self._read(
            sa.or_(
                speaker.c.name_fold.contains(typed, autoescape=True),
                speaker.c.organisation.icontains(text.strip(), autoescape=True),
                speaker.c.id.in_(on_topic),
            ),
            today=today,
            limit=limit,
        )

    def get(self, speaker_id: UUID, today: dt.date) -> Speaker:
        """One speaker; SPEAKER_UNKNOWN when there is none of this id."""
        found = self._read(speaker.c.id == speaker_id, today=today, limit=1)
        if not found:
            raise Refusal(Reason.SPEAKER_UNKNOWN)
        return found[0]

    def save(self, details: SpeakerDetails, speaker_id: UUID | None = None) -> UUID:
        """Add a speaker, or change the one of this id."""
        values = asdict(details) | {"name_fold": fold(details.name)}
        topics = values.pop("topic_ids")
        if speaker_id is None:
            speaker_id = uuid7()
            self._uow.changes.insert(speaker, {"id": speaker_id, **values})
        else:
            self._uow.changes.update(speaker, speaker_id, values)
        self._set_topics(speaker_id, topics)
        return speaker_id

    def _set_topics(self, speaker_id: UUID, topic_ids: tuple[UUID, ...]) -> None:
        statement = sa.select(speaker_topic.c.topic_id, speaker_topic.c.id).where(
            speaker_topic.c.speaker_id == speaker_id
        )
        before = {row.topic_id: row.id for row in self._uow.db.execute(statement)}
        for topic_id in dict.fromkeys(topic_ids):
            if before.pop(topic_id, None) is None:
                values = {"id": uuid7(), "speaker_id": speaker_id, "topic_id": topic_id}
                self._uow.changes.insert(speaker_topic, values)
        for row_id in before.values():
            self._uow.changes.delete(speaker_topic, row_id)

    def _read(self, condition: sa.ColumnElement[bool], *, today: dt.date, limit: int) -> tuple[Speaker, ...]:
        talks = talk_speaker.join(talk).join(group_session)
        in_reach = gate.in_reach(group_session.c.group_id, self._uow.reach)
        here = sa.and_(talk_speaker.c.speaker_id == speaker.c.id, given(today), in_reach)
        came = sa.select(sa.func.count()).select_from(talks).where(here).scalar_subquery()
        last = sa.select(sa.func.max(group_session.c.date)).select_from(talks).where(here).scalar_subquery()
        statement = (
            sa.select(*COLUMNS, came.label("came"), last.label("last_spoke"))
            .where(condition, speaker.c.retired.is_(False))
            .order_by(speaker.c.name_fold, speaker.c.id)
            .limit(limit)
        )
        rows = self._uow.db.execute(statement).mappings().all()
        topics = self._topics([row["id"] for row in rows])
        return tuple(Speaker(topics=tuple(topics[row["id"]]), **row) for row in rows)

    def _topics(self, speaker_ids: list[UUID]) -> dict[UUID, list[Topic]]:
        statement = (
            sa.select(speaker_topic.c.speaker_id, topic.c.id, topic.c.name, topic.c.retired)
            .join(topic)
            .where(speaker_topic.c.speaker_id.in_(speaker_ids))
            .order_by(topic.c.position)
        )
        found: dict[UUID, list[Topic]] = defaultdict(list)
        for speaker_id, *about in self._uow.db.execute(statement):
            found[speaker_id].append(Topic(*about))
        return found
