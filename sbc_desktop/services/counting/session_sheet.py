"""Counts the sheet for the table and the roll-call: names of today's roster, through the gate."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sbc_desktop.domain.gate import shows_people
from sbc_desktop.domain.names import sheet_labels, sort_key
from sbc_desktop.domain.roll_call import RollCall
from sbc_desktop.domain.session_sheet import SessionSheet
from sbc_desktop.messages import word_inside
from sbc_desktop.services.counting.wording import place_of
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _, listed


@shows_people("roster")
def count_sheet(uow: UnitOfWork, session_id: UUID, today: dt.date) -> SessionSheet:
    """The first names of everybody on the list of a session, with as much more as tells two apart."""
    session = uow.sessions.get(session_id)
    names = {line.attendee_id: line.name for line in uow.roster.lines(session) if not line.just_today}
    talks = [uow.talks.get(talk_id, today) for talk_id in uow.talks.of_session(session_id)]
    speakers = listed([speaker.name for talk in talks for speaker in talk.speakers])
    titles = listed([_("“{title}”").format(title=talk.title) for talk in talks])
    return SessionSheet(
        group=session.group_name,
        date=session.date,
        starts=session.starts,
        ends=session.ends,
        venue=place_of(session),
        labels=tuple(sorted(sheet_labels(names).values(), key=sort_key)),
        speaker=f"{speakers}, {titles}" if talks else "",
    )


@shows_people("roster")
def count_roll_call(uow: UnitOfWork, session_id: UUID, now: dt.datetime) -> RollCall:
    """Everybody who is in the building at this moment."""
    session = uow.sessions.get(session_id)
    return RollCall(
        group=session.group_name,
        date=session.date,
        at=now,
        venue=place_of(session),
        here=uow.roster.roll_call(session),
        staff=tuple(f"{one.name}, {word_inside(one.role)}" for one in uow.sessions.staff_of(session_id)),
        unnamed=session.unnamed,
        supporters=session.supporters,
    )
