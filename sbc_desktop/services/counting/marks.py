"""What became of each session: held, cancelled, or its register not in. One still to come is nothing yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage.figures import CountedSession


def mark_of(session: CountedSession, today: dt.date) -> SessionMark | None:
    """What became of a session by today, None while it is still to come."""
    if session.state is SessionState.HELD:
        return SessionMark.HELD
    if session.state is SessionState.CANCELLED:
        return SessionMark.CANCELLED
    return SessionMark.NOT_IN if session.date < today else None


def marks(sessions: Iterable[CountedSession], today: dt.date) -> tuple[SessionMark, ...]:
    """The marks of the sessions that are over or cancelled, in their order."""
    return tuple(mark for session in sessions if (mark := mark_of(session, today)))


def held(sessions: Iterable[CountedSession]) -> list[CountedSession]:
    """Those whose register is closed: the only ones that are counted."""
    return [session for session in sessions if session.state is SessionState.HELD]


def came(sessions: Iterable[CountedSession]) -> int:
    """Attendances at the sessions that are counted."""
    return sum(session.total for session in held(sessions))
