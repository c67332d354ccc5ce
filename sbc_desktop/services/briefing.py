"""What "Before you start" says: all that a facilitator should know before people come in. Never shown at the desk."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from sbc_desktop.domain.check_in import RosterLine
from sbc_desktop.domain.remembrance import WishIfAway
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.domain.speaker import Talk
from sbc_desktop.domain.today import BriefKind, BriefLine
from sbc_desktop.messages import word_inside
from sbc_desktop.storage.today import Death, Newcomer
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import _, clock_time, day_and_month, listed, ngettext

_A_MONTH = dt.timedelta(days=31)
_NAMED_ONE_BY_ONE = 3


def lines(uow: UnitOfWork, session: GroupSession, roster: tuple[RosterLine, ...]) -> Iterator[BriefLine]:
    """The lines in the order in which they matter; nothing is said where there is nothing to say."""
    last = uow.today.last_held(session)
    yield from map(_death, uow.today.deaths(session, last.date if last else session.date - _A_MONTH))
    new = [line.attendee_id for line in roster if line.new_today]
    yield from _newcomers(uow.today.newcomers(session, new))
    yield from _access(uow, roster)
    yield from (_speaker(uow.talks.get(talk_id, session.date)) for talk_id in uow.talks.of_session(session.id))
    yield from _apologies(uow, session, roster)
    if last and (note := uow.today.note_of(last.id)[0]):
        yield BriefLine(BriefKind.FROM_LAST_TIME, _("From last time"), note)


def _death(death: Death) -> BriefLine:
    label, first = death.name.at_desk, death.name.first
    if not death.certain:
        title = _("{name} is not on the list").format(name=label)
        return BriefLine(BriefKind.HAS_DIED, title, _("We are not sure of what we heard. Please ask the coordinator."))
    title = _("{name} has died").format(name=label)
    return BriefLine(BriefKind.HAS_DIED, title, _wish(death.may_tell).format(name=first))


def _wish(may_tell: WishIfAway | None) -> str:
    if may_tell is WishIfAway.HAS_DIED:
        return _("{name} asked us to tell the group.")
    if may_tell is WishIfAway.ASK_FAMILY:
        return _("Please ask the family what the group may be told.")
    if may_tell is None:
        return _("We do not know what {name} wished. Please ask the coordinator.")
    return _("{name} asked us not to tell the group.")


def _newcomers(newcomers: tuple[Newcomer, ...]) -> Iterator[BriefLine]:
    if len(newcomers) > _NAMED_ONE_BY_ONE:
        title = _("{count} people are new today").format(count=len(newcomers))
        yield BriefLine(BriefKind.NEW_TODAY, title, listed([one.name.at_desk for one in newcomers]) + ".")
        return
    for one in newcomers:
        title = _("{name} is new today").format(name=one.name.at_desk)
        line = _("Registered {how} on {day}.").format(how=word_inside(one.route), day=day_and_month(one.since))
        yield BriefLine(BriefKind.NEW_TODAY, title, line)


def _access(uow: UnitOfWork, roster: tuple[RosterLine, ...]) -> Iterator[BriefLine]:
    found = uow.today.needs([line.attendee_id for line in roster if line.needs])
    people = len({attendee_id for attendee_id, _need in found})
    if not people:
        return
    title = ngettext("{count} person with access needs", "{count} people with access needs", people)
    wanted = Counter(what_to_do.rstrip(".") for _attendee_id, what_to_do in found)
    line = " ".join(
        f"{what_to_do} ({times})." if times > 1 else f"{what_to_do}." for what_to_do, times in wanted.items()
    )
    yield BriefLine(BriefKind.ACCESS, title.format(count=people), line)


def _speaker(talk: Talk) -> BriefLine:
    names = listed([speaker.name for speaker in talk.speakers])
    title = ngettext("{names} speaks at {time}", "{names} speak at {time}", len(talk.speakers))
    wanted = listed([speaker.needs.rstrip(".") for speaker in talk.speakers if speaker.needs])
    needs = _("Needs: {needs}.").format(needs=wanted) if wanted else ""
    not_sure = "" if talk.confirmed else _("Not confirmed yet.")
    said = _("“{title}”").format(title=talk.title)
    return BriefLine(
        BriefKind.SPEAKER,
        title.format(names=names, time=clock_time(talk.starts)),
        " ".join(part for part in (f"{said}.", needs, not_sure) if part),
    )


def _apologies(uow: UnitOfWork, session: GroupSession, roster: tuple[RosterLine, ...]) -> Iterator[BriefLine]:
    reasons = uow.today.reasons(session.id)
    told = [line for line in roster if line.attendee_id in reasons]
    if told:
        title = ngettext("{count} person let us know", "{count} people let us know", len(told)).format(count=len(told))
        names = [f"{line.label} ({word_inside(reasons[line.attendee_id])})" for line in told]
        yield BriefLine(BriefKind.LET_US_KNOW, title, f"{listed(names)}.")
