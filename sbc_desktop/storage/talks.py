"""Talks: who spoke at which session, on what, and how many heard it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.domain.speaker import Speaker, Talk, TalkDetails, Topic
from sbc_desktop.storage import gate
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.sessions import came
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.speakers import speaker, talk, talk_speaker, talk_topic, topic

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_ABOUT = ("title", "starts", "minutes", "confirmed", "slides_received", "handouts", "thanks_sent", "follow_up")
_SPEAKER = tuple(column for column in speaker.c if column.name not in ("name_fold", "retired"))


def given(today: dt.date) -> sa.ColumnElement[bool]:
    """On a joined session: its talks have been heard by the end of `today`."""
    over = sa.or_(group_session.c.date < today, group_session.c.state == SessionState.HELD)
    return sa.and_(over, _stands())


def still_to_come(today: dt.date) -> sa.ColumnElement[bool]:
    """On a joined session: it is today or later and its register is not closed."""
    return sa.and_(group_session.c.date >= today, group_session.c.state != SessionState.HELD, _stands())


class StoredTalks:
    """Reads talks in three statements however many there are, and writes them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def listed(self, today: dt.date, *, group_id: UUID | None = None, limit: int) -> tuple[Talk, ...]:
        """Talks of one group or of all, the newest first."""
        conditions = [group_session.c.group_id == group_id] if group_id else []
        return self._read(today, *conditions, limit=limit)

    def get(self, talk_id: UUID, today: dt.date) -> Talk:
        """One talk; TALK_UNKNOWN when there is none of this id."""
        found = self._read(today, talk.c.id == talk_id, limit=1)
        if not found:
            raise Refusal(Reason.TALK_UNKNOWN)
        return found[0]

    def next(self, group_id: UUID, today: dt.date) -> Talk | None:
        """The group's next talk, today's included until its register is closed."""
        conditions = (group_session.c.group_id == group_id, still_to_come(today))
        found = self._read(today, *conditions, limit=1, newest_first=False)
        return found[0] if found else None

    def last_day(self, group_id: UUID, today: dt.date) -> dt.date | None:
        """The day of the group's latest talk that has been given."""
        statement = sa.select(sa.func.max(group_session.c.date)).select_from(talk.join(group_session))
        of_the_group = (group_session.c.group_id == group_id, self._in_reach)
        day: dt.date | None = self._uow.db.scalar(statement.where(*of_the_group, given(today)))
        return day

    def next_free(self, group_id: UUID, today: dt.date) -> tuple[UUID, dt.date] | None:
        """The group's first session after today that has no talk."""
        statement = (
            sa.select(group_session.c.id, group_session.c.date)
            .where(group_session.c.group_id == group_id, group_session.c.date > today, still_to_come(today))
            .where(~sa.exists().where(talk.c.session_id == group_session.c.id), self._in_reach)
            .order_by(group_session.c.date)
            .limit(1)
        )
        row = self._uow.db.execute(statement).first()
        return (row.id, row.date) if row else None

    def of_session(self, session_id: UUID) -> tuple[UUID, ...]:
        """The ids of a session's talks."""
        return tuple(self._uow.db.scalars(sa.select(talk.c.id).where(talk.c.session_id == session_id)))

    def add(self, session_id: UUID, details: TalkDetails) -> UUID:
        """Add a talk with its speakers and topics."""
        talk_id = uuid7()
        self._uow.changes.insert(talk, {"id": talk_id, "session_id": session_id, **_values(details)})
        self._set_links(talk_id, details)
        return talk_id

    def change(self, talk_id: UUID, details: TalkDetails) -> None:
        """Change a talk with its speakers and topics."""
        self._uow.changes.update(talk, talk_id, _values(details))
        self._set_links(talk_id, details)

    def set_thanks_sent(self, talk_id: UUID) -> bool:
        """Note that the speakers were thanked; False when they were already."""
        return self._uow.changes.update(talk, talk_id, {"thanks_sent": True})

    def remove(self, talk_id: UUID) -> None:
        """Take a talk away with its links; speakers and topics stay."""
        for table in (talk_speaker, talk_topic):
            for row_id in self._uow.db.scalars(sa.select(table.c.id).where(table.c.talk_id == talk_id)).all():
                self._uow.changes.delete(table, row_id)
        self._uow.changes.delete(talk, talk_id)

    @property
    def _in_reach(self) -> sa.ColumnElement[bool]:
        return gate.in_reach(group_session.c.group_id, self._uow.reach)

    def _set_links(self, talk_id: UUID, details: TalkDetails) -> None:
        self._set(talk_speaker, "speaker_id", talk_id, details.speaker_ids)
        self._set(talk_topic, "topic_id", talk_id, details.topic_ids)

    def _set(self, table: sa.Table, column: str, talk_id: UUID, wanted: Sequence[UUID]) -> None:
        rows = self._uow.db.execute(sa.select(table).where(table.c.talk_id == talk_id)).mappings()
        before = {row[column]: row for row in rows}
        for position, target in enumerate(dict.fromkeys(wanted)):
            row = before.pop(target, None)
            if row is not None:
                self._uow.changes.update(table, row["id"], {"position": position}, old=row)
            else:
                values = {"id": uuid7(), "talk_id": talk_id, column: target, "position": position}
                self._uow.changes.insert(table, values)
        for row in before.values():
            self._uow.changes.delete(table, row["id"])

    def _read(
        self, today: dt.date, *conditions: sa.ColumnElement[bool], limit: int, newest_first: bool = True
    ) -> tuple[Talk, ...]:
        order = (group_session.c.date, talk.c.starts, talk.c.id)
        statement = _TALKS.where(group_session.c.removed.is_(False), self._in_reach, *conditions).limit(limit)
        statement = statement.order_by(*(column.desc() if newest_first else column for column in order))
        rows = self._uow.db.execute(statement).mappings().all()
        talk_ids = [row["id"] for row in rows]
        speakers, topics = self._speakers(talk_ids), self._topics(talk_ids)
        return tuple(_talk(row, tuple(speakers[row["id"]]), tuple(topics[row["id"]]), today) for row in rows)

    def _speakers(self, talk_ids: Sequence[UUID]) -> dict[UUID, list[Speaker]]:
        statement = (
            sa.select(talk_speaker.c.talk_id, *_SPEAKER).join(speaker).where(talk_speaker.c.talk_id.in_(talk_ids))
        )
        found: dict[UUID, list[Speaker]] = defaultdict(list)
        for row in self._uow.db.execute(statement.order_by(talk_speaker.c.position)).mappings():
            about = dict(row)
            found[about.pop("talk_id")].append(Speaker(**about))
        return found

    def _topics(self, talk_ids: Sequence[UUID]) -> dict[UUID, list[Topic]]:
        columns = (talk_topic.c.talk_id, topic.c.id, topic.c.name, topic.c.retired)
        statement = sa.select(*columns).join(topic).where(talk_topic.c.talk_id.in_(talk_ids))
        found: dict[UUID, list[Topic]] = defaultdict(list)
        for talk_id, *about in self._uow.db.execute(statement.order_by(talk_topic.c.position)):
            found[talk_id].append(Topic(*about))
        return found


_TALKS = sa.select(
    talk.c.id,
    talk.c.session_id,
    *(talk.c[name] for name in _ABOUT),
    talk.c.attended,
    group_session.c.date.label("session_date"),
    group_session.c.group_id,
    group_session.c.state,
    group.c.name.label("group_name"),
    (came() + group_session.c.unnamed).label("came"),
).select_from(talk.join(group_session).join(group))


def _stands() -> sa.ColumnElement[bool]:
    return sa.and_(group_session.c.state != SessionState.CANCELLED, group_session.c.removed.is_(False))


def _values(details: TalkDetails) -> dict[str, Any]:
    return {name: getattr(details, name) for name in (*_ABOUT, "attended")}


def _talk(row: Any, speakers: tuple[Speaker, ...], topics: tuple[Topic, ...], today: dt.date) -> Talk:
    values = dict(row)
    state, people = values.pop("state"), values.pop("came")
    cancelled = state is SessionState.CANCELLED
    over = state is SessionState.HELD or (values["session_date"] < today and not cancelled)
    if values["attended"] is None and over:
        values["attended"] = people
    return Talk(speakers=speakers, topics=topics, session_cancelled=cancelled, **values)
