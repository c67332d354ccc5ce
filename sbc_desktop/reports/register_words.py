"""The sentences of the attendance register."""

from __future__ import annotations

from sbc_desktop.domain.attendance_register import (
    AttendanceRegister,
    Happening,
    HistoryLine,
    RegisterState,
    Remark,
    TalkLine,
)
from sbc_desktop.domain.closing import Difference
from sbc_desktop.messages import word_inside
from sbc_desktop.words import _, clock_time, long_date, ngettext, time_range

_REMARKS = {
    Remark.NEW_TODAY: _("new today"),
    Remark.WALK_IN: _("walk-in"),
    Remark.JUST_TODAY: _("just today"),
    Remark.ON_PAPER: _("ticked on paper"),
}
_DIFFERENCES = {
    Difference.SUPPORTER: _("Somebody who came with a group member was counted too."),
    Difference.UNNAMED: _("Somebody came without giving a name."),
    Difference.LEFT_EARLY: _("Somebody left early."),
    Difference.COUNTED_STAFF: _("Somebody who works with the group was counted too."),
    Difference.NOT_SURE: _("Not sure why."),
}


def subtitle(register: AttendanceRegister) -> str:
    """Tuesday 16 June 2026, 10.15am to 1.15pm · speaker session."""
    when = f"{long_date(register.date)}, {time_range(register.starts, register.ends)}"
    return f"{when} · {word_inside(register.type)}"


def state(register: AttendanceRegister) -> str:
    """What to know before reading on; empty for a closed register."""
    if register.state is RegisterState.NOT_CLOSED:
        return _("Not complete. This register is not closed, so the numbers below can still change.")
    if register.state is RegisterState.NOT_YET_HELD:
        return _("This session has not been held yet.")
    if register.state is not RegisterState.CANCELLED:
        return ""
    if register.cancelled_words:
        return _("This session was cancelled: {why}").format(why=_as_sentence(register.cancelled_words))
    if register.cancelled_because is None:
        return _("This session was cancelled.")
    return _("This session was cancelled: {why}.").format(why=word_inside(register.cancelled_because))


def came_heading(register: AttendanceRegister) -> str:
    """Came: 14 people and 1 without a name."""
    named = ngettext("{n} person", "{n} people", register.named).format(n=register.named)
    unnamed = _("{n} without a name").format(n=register.unnamed)
    if register.named and register.unnamed:
        return _("Came: {named} and {unnamed}").format(named=named, unnamed=unnamed)
    if not register.total:
        return _("Came: nobody")
    return _("Came: {who}").format(who=named if register.named else unnamed)


def let_us_know_heading(count: int) -> str:
    """Let us know: 2 people."""
    return ngettext("Let us know: {n} person", "Let us know: {n} people", count).format(n=count)


def on_the_list(register: AttendanceRegister) -> str:
    """How long the list was, and why nobody else is on the page; a session to come names nobody yet."""
    count = register.on_the_list
    if register.state is RegisterState.NOT_YET_HELD:
        return ngettext("{n} person is on the list.", "{n} people are on the list.", count).format(n=count)
    listed = ngettext("{n} person was on the list that day.", "{n} people were on the list that day.", count)
    why = _("Coming to as many or as few sessions as you choose is how the group works, so nobody else is named here.")
    return f"{listed.format(n=count)} {why}"


def remarks(told: tuple[Remark, ...]) -> str:
    """New today, walk-in."""
    return ", ".join(_REMARKS[remark] for remark in told)


def difference(register: AttendanceRegister) -> list[str]:
    """What explains a headcount that differs, in the words that were given or else in ours."""
    told = []
    if register.explanation:
        told.append(_("“{words}”").format(words=register.explanation))
    elif register.explained_by:
        told.append(_DIFFERENCES[register.explained_by])
    return [*told, _("The register stands at {n}.").format(n=register.total)]


def length(register: AttendanceRegister) -> str:
    """3 hours, longer for the speaker."""
    minutes = (register.ends.hour - register.starts.hour) * 60 + register.ends.minute - register.starts.minute
    hours, rest = divmod(minutes, 60)
    parts = [ngettext("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    parts += [ngettext("{n} minute", "{n} minutes", rest).format(n=rest)] if rest else []
    text = " ".join(parts)
    return _("{length}, longer for the speaker").format(length=text) if register.longer_for_speaker else text


def talk(told: TalkLine) -> str:
    """“Living with fatigue”, 11am, 50 minutes."""
    parts = [_("“{words}”").format(words=told.title)]
    parts += [clock_time(told.starts)] if told.starts else []
    if told.minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", told.minutes).format(n=told.minutes))
    return ", ".join(parts)


def also_there(register: AttendanceRegister) -> str:
    """1 volunteer, 2 supporters (drivers, carers, interpreters)."""
    parts = []
    if register.volunteers:
        parts.append(ngettext("{n} volunteer", "{n} volunteers", register.volunteers).format(n=register.volunteers))
    if register.supporters:
        count = ngettext("{n} supporter", "{n} supporters", register.supporters).format(n=register.supporters)
        parts.append(_("{supporters} (drivers, carers, interpreters)").format(supporters=count))
    return ", ".join(parts)


def happening(line: HistoryLine) -> str:
    """Closed again: 13 names entered live, 1 from paper."""
    if line.what in {Happening.CLOSED, Happening.CLOSED_AGAIN}:
        again = line.what is Happening.CLOSED_AGAIN
        said = _("Closed again: {live}, {paper}.") if again else _("Closed: {live}, {paper}.")
        live = ngettext("{n} name entered live", "{n} names entered live", line.live).format(n=line.live)
        paper = _("{n} from paper").format(n=line.paper) if line.paper else _("none from paper")
        return " ".join(part for part in (said.format(live=live, paper=paper), line.words) if part)
    if line.what is Happening.OPENED_AGAIN:
        return " ".join(part for part in (_("Opened again."), line.words) if part)
    return line.words


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
