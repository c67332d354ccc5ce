"""Speakers, topics and talks, and what a group has not heard for a year."""

from __future__ import annotations

from uuid import UUID

from sbc_desktop import paths
from sbc_desktop.domain import fields
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.session import SessionType
from sbc_desktop.domain.speaker import (
    Speaker,
    SpeakerDetails,
    SpeakerFacts,
    Talk,
    TalkDetails,
    Topic,
    TopicGap,
    a_year_before,
    checked_speaker,
    checked_talk,
    months_between,
)
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork

_SPEAKERS = frozenset({Noun.SPEAKERS})
_TALKS = frozenset({Noun.SPEAKERS, Noun.SESSIONS})


class Speakers:
    """What people do with speakers, topics and talks."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.OWN_GROUPS)
    def speakers(self, text: str = "", limit: int = 100) -> tuple[Speaker, ...]:
        """Speakers whose name, organisation or topic holds the text, in the order of their names."""
        with self._store.reading() as uow:
            return uow.speakers.find(text, self._clock.today(), limit)

    @needs(Right.OWN_GROUPS)
    def get(self, speaker_id: UUID) -> Speaker:
        """One speaker; SPEAKER_UNKNOWN when there is none of this id."""
        with self._store.reading() as uow:
            return uow.speakers.get(speaker_id, self._clock.today())

    @needs(Right.OWN_GROUPS)
    def save(self, details: SpeakerDetails, speaker_id: UUID | None = None) -> UUID:
        """Add a speaker, or change the one of this id."""
        cleaned = checked_speaker(details)
        with self._store.writing(self._author, Action("speaker_saved")) as uow:
            if speaker_id is not None:
                uow.speakers.get(speaker_id, self._clock.today())
            saved = uow.speakers.save(cleaned, speaker_id)
        self._announce(_SPEAKERS)
        return saved

    @needs(Right.OWN_GROUPS)
    def topics(self, include_retired: bool = False) -> tuple[Topic, ...]:
        """The list of topics in its order, without those that are offered no more unless they are asked for."""
        with self._store.reading() as uow:
            return uow.topics.all(include_retired=include_retired)

    @needs(Right.EVERYTHING)
    def first_topics(self) -> int:
        """Fill an empty list with the topics that ship with the program, and say how many; a list stays as it is."""
        with self._store.writing(self._author, Action("first_topics")) as uow:
            if uow.topics.all(include_retired=True):
                return 0
            added = uow.topics.add(*_shipped_topics())
        self._announce(_SPEAKERS)
        return len(added)

    @needs(Right.EVERYTHING)
    def add_topic(self, name: str) -> UUID:
        """Put a topic at the end of the list; TOPIC_TAKEN when it is there, retired ones included."""
        cleaned = fields.name(name, field="name")
        with self._store.writing(self._author, Action("topic_added")) as uow:
            uow.topics.check_name_free(cleaned)
            (topic_id,) = uow.topics.add(cleaned)
        self._announce(_SPEAKERS)
        return topic_id

    @needs(Right.EVERYTHING)
    def rename_topic(self, topic_id: UUID, name: str) -> None:
        """Call a topic by another name, also in the talks that were given on it."""
        cleaned = fields.name(name, field="name")
        with self._store.writing(self._author, Action("topic_renamed")) as uow:
            uow.topics.check_name_free(cleaned, besides=topic_id)
            uow.topics.rename(topic_id, cleaned)
        self._announce(_SPEAKERS)

    @needs(Right.EVERYTHING)
    def retire_topic(self, topic_id: UUID) -> None:
        """Offer a topic no more; its talks stay."""
        with self._store.writing(self._author, Action("topic_retired")) as uow:
            uow.topics.set_retired(topic_id, retired=True)
        self._announce(_SPEAKERS)

    @needs(Right.EVERYTHING)
    def bring_back_topic(self, topic_id: UUID) -> None:
        """Offer a retired topic again."""
        with self._store.writing(self._author, Action("topic_brought_back")) as uow:
            uow.topics.set_retired(topic_id, retired=False)
        self._announce(_SPEAKERS)

    @needs(Right.OWN_GROUPS)
    def talks(self, group_id: UUID | None = None, limit: int = 100) -> tuple[Talk, ...]:
        """Talks of one group or of all, the newest first, those still to come included."""
        with self._store.reading() as uow:
            return uow.talks.listed(self._clock.today(), group_id=group_id, limit=limit)

    @needs(Right.OWN_GROUPS)
    def talk(self, talk_id: UUID) -> Talk:
        """One talk; TALK_UNKNOWN when there is none of this id."""
        with self._store.reading() as uow:
            return uow.talks.get(talk_id, self._clock.today())

    @needs(Right.OWN_GROUPS)
    def log(self, session_id: UUID, details: TalkDetails) -> UUID:
        """Log a talk, planned or given, which makes its session a speaker session and, if asked, longer."""
        with self._store.writing(self._author, Action("talk_logged", session_id)) as uow:
            cleaned = checked_talk(details, uow.sessions.get(session_id))
            talk_id = uow.talks.add(session_id, cleaned)
            _fit_session(uow, session_id, cleaned, SessionType.SPEAKER)
        self._announce(_TALKS)
        return talk_id

    @needs(Right.OWN_GROUPS)
    def change(self, talk_id: UUID, details: TalkDetails) -> None:
        """Change a talk, and the end of its session when `session_ends` is given."""
        with self._store.writing(self._author, Action("talk_changed")) as uow:
            session_id = uow.talks.get(talk_id, self._clock.today()).session_id
            cleaned = checked_talk(details, uow.sessions.get(session_id))
            uow.talks.change(talk_id, cleaned)
            _fit_session(uow, session_id, cleaned, None)
        self._announce(_TALKS)

    @needs(Right.OWN_GROUPS)
    def remove(self, talk_id: UUID) -> None:
        """Take a talk away; a session without any other becomes an ordinary one of the length it has."""
        with self._store.writing(self._author, Action("talk_removed")) as uow:
            session_id = uow.talks.get(talk_id, self._clock.today()).session_id
            uow.talks.remove(talk_id)
            session = uow.sessions.get(session_id)
            if session.type is SessionType.SPEAKER and not uow.talks.of_session(session_id):
                uow.sessions.change(session_id, {"type": SessionType.ORDINARY})
        self._announce(_TALKS)

    @needs(Right.OWN_GROUPS)
    def thanks_sent(self, talk_id: UUID) -> None:
        """Note that the speakers of a talk were thanked."""
        with self._store.writing(self._author, Action("thanks_sent")) as uow:
            uow.talks.get(talk_id, self._clock.today())
            uow.talks.set_thanks_sent(talk_id)
        self._announce(_SPEAKERS)

    @needs(Right.OWN_GROUPS)
    def facts(self, group_id: UUID) -> SpeakerFacts:
        """How long since the group's last speaker, who comes next, and the next date without a speaker."""
        today = self._clock.today()
        with self._store.reading() as uow:
            uow.groups.check_there(group_id)
            last = uow.talks.last_day(group_id, today)
            free = uow.talks.next_free(group_id, today)
            coming = uow.talks.next(group_id, today)
        return SpeakerFacts(
            last_talk=last,
            months_since=months_between(last, today) if last else None,
            next_talk=coming,
            next_free=free[1] if free else None,
            next_free_session_id=free[0] if free else None,
        )

    @needs(Right.OWN_GROUPS)
    def gaps(self, group_id: UUID) -> tuple[TopicGap, ...]:
        """Topics the group has not heard for 12 months: those never heard first, then the longest ago."""
        today = self._clock.today()
        with self._store.reading() as uow:
            uow.groups.check_there(group_id)
            return uow.topics.gaps(group_id, a_year_before(today), today)


def _fit_session(uow: UnitOfWork, session_id: UUID, details: TalkDetails, session_type: SessionType | None) -> None:
    session = uow.sessions.get(session_id)
    values = {"type": session_type or session.type, "ends": details.session_ends or session.ends}
    if (session.type, session.ends) != (values["type"], values["ends"]):
        uow.sessions.change(session_id, {**values, "edited": True})


def _shipped_topics() -> list[str]:
    lines = (paths.resources() / "texts" / "topics.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
