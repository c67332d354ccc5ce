"""The rows of the three tables: talks, topics, speakers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from sbc_desktop.domain.speaker import Speaker, Talk, Topic
from sbc_desktop.ui.widgets.table import Cell, Column
from sbc_desktop.words import _, listed, short_date

TALK_COLUMNS = (
    Column(_("When"), 112),
    Column(_("Talk and topics")),
    Column(_("Speaker"), 128),
    Column(_("Came"), 54, number=True),
    Column(_("Follow-up"), 116),
)
TOPIC_COLUMNS = (
    Column(_("Topic")),
    Column(_("Talks"), 90, number=True),
    Column(_("Last heard"), 200),
    Column(_("Offered"), 140),
)
SPEAKER_COLUMNS = (
    Column(_("Name"), 300),
    Column(_("Topics")),
    Column(_("Reach"), 220),
    Column(_("Talks"), 80, number=True),
    Column(_("Last spoke"), 140),
)


def talk_row(talk: Talk, today: dt.date, *, all_groups: bool) -> tuple[UUID, tuple[Cell, ...]]:
    """One talk."""
    topics = _in_a_row([topic.name for topic in talk.topics])
    line = f"{talk.group_name}. {topics}" if all_groups and topics else talk.group_name if all_groups else topics
    came = "–" if talk.attended is None else str(talk.attended)
    return talk.id, (
        Cell(short_date(talk.session_date), tone="muted"),
        Cell(talk.title, line=line, strong=True),
        Cell(listed([speaker.name for speaker in talk.speakers])),
        Cell(came, strong=True),
        _follow_up(talk, today),
    )


def topic_row(topic: Topic, heard: Mapping[UUID, list[dt.date]], today: dt.date) -> tuple[UUID, tuple[Cell, ...]]:
    """One topic with how often it was heard."""
    past = sorted(day for day in heard.get(topic.id, []) if day <= today)
    last = Cell(short_date(past[-1])) if past else Cell(_("Never here"), tone="muted")
    offered = Cell(_("No more"), tone="muted") if topic.retired else Cell(_("Yes"))
    return topic.id, (Cell(topic.name, strong=not topic.retired), Cell(str(len(past)) if past else "–"), last, offered)


def speaker_row(speaker: Speaker) -> tuple[UUID, tuple[Cell, ...]]:
    """One speaker."""
    line = ", ".join(part for part in (speaker.role, speaker.organisation) if part)
    return speaker.id, (
        Cell(speaker.name, line=line, strong=True),
        Cell(listed([topic.name for topic in speaker.topics]), tone="muted"),
        Cell(speaker.phone or speaker.email, line=speaker.email if speaker.phone else ""),
        Cell(str(speaker.came) if speaker.came else "–"),
        Cell(short_date(speaker.last_spoke) if speaker.last_spoke else "–", tone="muted"),
    )


def _in_a_row(topics: Sequence[str]) -> str:
    """Topics as one phrase: "Sleep, relaxation"; what is written in capitals stays so."""
    small = (name[:1].lower() + name[1:] if name[1:2].islower() else name for name in topics[1:])
    return ", ".join((*topics[:1], *small))


def _follow_up(talk: Talk, today: dt.date) -> Cell:
    if talk.session_cancelled:
        return Cell(_("Cancelled"), icon="x-circle", tone="muted")
    if talk.session_date >= today:
        if talk.session_date == today:
            return Cell(_("Today"), icon="clock", tone="muted")
        return Cell(
            _("Confirmed") if talk.confirmed else _("To confirm"),
            icon="clock",
            tone="muted" if talk.confirmed else "attention",
        )
    if not talk.thanks_sent:
        return Cell(_("Send thanks"), icon="warning-circle", tone="attention", strong=True)
    return Cell(_("All done"), icon="check", tone="muted")
