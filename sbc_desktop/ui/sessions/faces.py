"""How a session looks in the list and in the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from sbc_desktop import messages
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.session import (
    CancelReason,
    GroupSession,
    SessionAction,
    SessionState,
    SessionType,
    SessionUndone,
)
from sbc_desktop.ui.widgets.month_calendar import DayMark
from sbc_desktop.ui.widgets.row_list import RowFace
from sbc_desktop.words import _, clock_time, day_and_month, long_date, ngettext, short_date

STATE_CHIPS = {
    SessionState.PLANNED: ("clock", "plain"),
    SessionState.OPEN: ("user-check", "accent"),
    SessionState.HELD: ("check", "plain"),
    SessionState.CANCELLED: ("x-circle", "plain"),
    SessionState.NOT_CLOSED: ("clipboard-text", "attention"),
}
_TYPE_CHIPS = {
    SessionType.SPEAKER: (_("Speaker"), "chalkboard-teacher"),
    SessionType.DROP_IN: (_("First visit"), "hand-waving"),
    SessionType.SOCIAL: (_("Social"), "coffee"),
}


def row_of(session: GroupSession, today: dt.date) -> RowFace:
    """One line of the list."""
    state = session.state_on(today)
    chip, icon, tone = _chip(session, state)
    return RowFace(
        title=session.group_name,
        line=_line(session, state, today),
        key=session.id,
        day=session.date,
        tile_tone="accent" if session.date >= today and state is not SessionState.CANCELLED else "plain",
        chip=chip,
        chip_icon=icon,
        chip_tone=tone,
        count=_came(session.total) if state is SessionState.HELD else "",
        spoken=", ".join(
            (session.group_name, long_date(session.date), messages.word(state), _line(session, state, today))
        ),
    )


def state_chip(session: GroupSession, today: dt.date) -> tuple[str, str, str]:
    """Word, icon and tone of a session's state."""
    state = session.state_on(today)
    icon, tone = STATE_CHIPS[state]
    if session.cancel_reason is CancelReason.WEATHER:
        icon = "snowflake"
    return messages.word(state), icon, tone


def marks_of(sessions: Iterable[GroupSession], letters: dict[UUID, str]) -> dict[dt.date, DayMark]:
    """The calendar's cells; two groups on one day share a cell."""
    marks: dict[dt.date, DayMark] = {}
    for session in sessions:
        if session.state is SessionState.CANCELLED:
            continue
        words = f"{session.group_name}, {clock_time(session.starts)}"
        short = letters.get(session.group_id, session.group_name[:3])
        before = marks.get(session.date)
        if before is not None:
            words, short = f"{before.words}; {words}", f"{before.letters} {short}"
        marks[session.date] = DayMark(short, words)
    return marks


def three_letters(names: Iterable[tuple[UUID, str]]) -> dict[UUID, str]:
    """Three letters a group that tell it from the others: Pet, Fen, Sco."""
    found: dict[UUID, str] = {}
    for group_id, name in names:
        letters = "".join(character for character in name if character.isalnum())
        options = [letters[:3], *(letters[:2] + letter for letter in letters[3:]), letters[:4]]
        found[group_id] = next((option for option in options if option not in found.values()), letters[:3])
    return found


def _chip(session: GroupSession, state: SessionState) -> tuple[str, str, str]:
    if state in (SessionState.HELD, SessionState.CANCELLED, SessionState.NOT_CLOSED, SessionState.OPEN):
        icon, tone = STATE_CHIPS[state]
        icon = "snowflake" if session.cancel_reason is CancelReason.WEATHER else icon
        return messages.word(state), icon, tone
    if session.type in _TYPE_CHIPS:
        words, icon = _TYPE_CHIPS[session.type]
        return words, icon, "accent"
    return (_("Online"), "video-camera", "plain") if session.mode is Mode.ONLINE else ("", "", "plain")


def _line(session: GroupSession, state: SessionState, today: dt.date) -> str:
    when = day_and_month(session.date) if session.date.year == today.year else long_date(session.date)
    if session.date == today:
        when = _("Today")
    if state is SessionState.CANCELLED:
        why = session.reason_note or (messages.word(session.cancel_reason) if session.cancel_reason else "")
        return f"{when}. {why}" if why else when
    parts = [when]
    if session.date >= today:
        parts = [f"{when}, {clock_time(session.starts)}"]
    if session.moved:
        parts.append(_("Moved from {day}").format(day=short_date(session.original_date)))
    if session.talk_title:
        parts.append(session.talk_title)
    if session.holiday:
        parts.append(session.holiday)
    return ". ".join(parts)


def _came(count: int) -> str:
    return ngettext("{count} came", "{count} came", count).format(count=count) if count else _("no one came")


def words_of_action(action: SessionUndone, *, undone: bool) -> str:
    """What was done with a session, or that it was undone, as one sentence."""
    done = {
        SessionAction.CHANGED: _("{group}, {day}: changed."),
        SessionAction.MOVED: _("{group}: moved to {day}."),
        SessionAction.CANCELLED: _("{group}, {day}: cancelled."),
        SessionAction.PUT_BACK: _("{group}, {day}: put back."),
        SessionAction.ADDED: _("{group}, {day}: added."),
        SessionAction.REMOVED: _("{group}, {day}: taken off the list."),
        SessionAction.STAFFED: _("{group}, {day}: who is there was changed."),
    }
    words = _("{group}, {day}: that was undone.") if undone else done[action.action]
    return words.format(group=action.group_name, day=long_date(action.date))
