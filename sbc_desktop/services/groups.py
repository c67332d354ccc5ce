"""Groups: setting them up, changing them, and changing when they meet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.group import (
    Group,
    GroupDetails,
    GroupStatus,
    MeetingPattern,
    Staff,
    StaffDetails,
    Venue,
    VenueDetails,
    check_first_pattern,
    check_pattern,
    checked_group,
    checked_staff,
    checked_venue,
)
from sbc_desktop.domain.names import fold
from sbc_desktop.domain.proposing import PatternPreview, next_dates, with_pattern, with_pause
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services import proposing
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.store import Store
from sbc_desktop.storage.unit_of_work import UnitOfWork
from sbc_desktop.words import listed

_ONE_DAY = dt.timedelta(days=1)
_CHANGED = frozenset({Noun.GROUPS, Noun.SESSIONS})


class Groups:
    """What a coordinator does with groups. Every change also brings the proposed sessions in step."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce

    @needs(Right.FIGURES)
    def all(self) -> tuple[Group, ...]:
        """Every group in the order of its name, those that no longer meet included."""
        with self._store.reading() as uow:
            return uow.groups.all()

    @needs(Right.FIGURES)
    def get(self, group_id: UUID) -> Group:
        """One group; GROUP_UNKNOWN when there is none of this id."""
        with self._store.reading() as uow:
            return uow.groups.get(group_id)

    @needs(Right.FIGURES)
    def named(self, name: str) -> Group:
        """The group of a name, case and accents ignored; GROUP_UNKNOWN lists the names there are."""
        groups = self.all()
        for group in groups:
            if fold(group.name) == fold(name):
                return group
        raise Refusal(Reason.GROUP_UNKNOWN, name=name, names=listed([group.name for group in groups]))

    @needs(Right.EVERYTHING)
    def add(self, details: GroupDetails) -> UUID:
        """Set up a group with its venue, facilitator and first sessions, back to a first date in the past."""
        cleaned, today = checked_group(details), self._clock.today()
        check_first_pattern(cleaned.pattern, today)
        with self._store.writing(self._author, Action("group_added")) as uow:
            uow.groups.check_name_free(cleaned.name)
            group_id = uow.groups.add(cleaned, *_places(uow, cleaned))
            if cleaned.status is not GroupStatus.RUNNING:
                uow.groups.set_stopped_on(group_id, min(today, cleaned.pattern.from_date - _ONE_DAY))
            proposing.propose(uow, today, uow.groups.get(group_id))
        self._announce(_CHANGED)
        return group_id

    @needs(Right.EVERYTHING)
    def change(self, group_id: UUID, details: GroupDetails) -> None:
        """Change everything but the pattern.

        Planned sessions follow the group's venue, facilitator and mode where nobody chose another for them. A
        group that stops meeting keeps its past; when it meets again the days between are left out.
        """
        cleaned, today = checked_group(details), self._clock.today()
        with self._store.writing(self._author, Action("group_changed")) as uow:
            before = uow.groups.get(group_id)
            uow.groups.check_name_free(cleaned.name, besides=group_id)
            uow.groups.change(group_id, cleaned, *_places(uow, cleaned))
            if (before.stopped_on is None) != (cleaned.status is GroupStatus.RUNNING):
                _stop_or_go_on(uow, before, today)
            after = uow.groups.get(group_id)
            uow.proposals.follow(before, after, today)
            if before.stopped_on != after.stopped_on:
                proposing.bring_in_step(uow, after, today, today)
        self._announce(_CHANGED)

    @needs(Right.EVERYTHING)
    def preview_pattern(self, group_id: UUID, pattern: MeetingPattern) -> PatternPreview:
        """What a pattern would do from its first date on; nothing is saved."""
        today = self._clock.today()
        check_pattern(pattern, today)
        with self._store.reading() as uow:
            group = uow.groups.get(group_id)
            group = replace(group, patterns=with_pattern(group.patterns, pattern))
            untouched = uow.proposals.untouched(group_id, pattern.from_date)
            sessions = uow.sessions.listed(group_id)
        wanted = proposing.wanted_days(group, today)
        giving_way = [one for one in untouched if one.day not in wanted or proposing.differs(one, wanted[one.day])]
        may_move = {one.id for one in untouched}
        return PatternPreview(
            dates=next_dates(pattern, group.nation),
            kept=tuple(s for s in sessions if s.original_date >= pattern.from_date and s.id not in may_move),
            replaced=len(giving_way),
            skipped_months=len(pattern.recurrence.skipped_months(pattern.from_date, 12)),
        )

    @needs(Right.EVERYTHING)
    def change_pattern(self, group_id: UUID, pattern: MeetingPattern) -> None:
        """Meet by another pattern from a date on. What was held or edited stays; the rest is replaced."""
        check_pattern(pattern, self._clock.today())
        with self._store.writing(self._author, Action("pattern_changed")) as uow:
            group = uow.groups.get(group_id)
            self._set_patterns(uow, group, with_pattern(group.patterns, pattern), since=pattern.from_date)
        self._announce(_CHANGED)

    @needs(Right.EVERYTHING)
    def pause(self, group_id: UUID, first: dt.date, last: dt.date) -> None:
        """Propose nothing from one day to another, both included; what was held or edited between stays."""
        if last < first:
            raise Refusal(Reason.END_BEFORE_START, field="last", starts=first, ends=last)
        with self._store.writing(self._author, Action("group_paused")) as uow:
            group = uow.groups.get(group_id)
            patterns = with_pause(group.patterns, first, last)
            if not patterns:
                raise Refusal(Reason.RULE_MEETS_NO_DATE, field="last")
            self._set_patterns(uow, group, patterns, since=first)
        self._announce(_CHANGED)

    @needs(Right.OWN_GROUPS)
    def venues(self) -> tuple[Venue, ...]:
        """Every venue in the order of its name."""
        with self._store.reading() as uow:
            return uow.venues.all()

    @needs(Right.EVERYTHING)
    def save_venue(self, details: VenueDetails, venue_id: UUID | None = None) -> UUID:
        """Add a venue, or change the one of this id."""
        cleaned = checked_venue(details)
        with self._store.writing(self._author, Action("venue_saved")) as uow:
            saved = uow.venues.save(cleaned, venue_id)
        self._announce(_CHANGED)
        return saved

    @needs(Right.OWN_GROUPS)
    def staff(self) -> tuple[Staff, ...]:
        """Facilitators, nurses and volunteers in the order of their names."""
        with self._store.reading() as uow:
            return uow.staff.all()

    @needs(Right.EVERYTHING)
    def save_staff(self, details: StaffDetails, staff_id: UUID | None = None) -> UUID:
        """Add somebody with a role, or change the one of this id."""
        cleaned = checked_staff(details)
        with self._store.writing(self._author, Action("staff_saved")) as uow:
            saved = uow.staff.save(cleaned, staff_id)
        self._announce(_CHANGED)
        return saved

    def _set_patterns(
        self, uow: UnitOfWork, group: Group, patterns: tuple[MeetingPattern, ...], since: dt.date
    ) -> None:
        uow.groups.set_patterns(group.id, patterns)
        proposing.bring_in_step(uow, replace(group, patterns=patterns), since, self._clock.today())


def _places(uow: UnitOfWork, details: GroupDetails) -> tuple[UUID | None, UUID | None]:
    """The ids of venue and facilitator, saved first when they are new."""
    venue_id = uow.venues.save(details.venue) if details.venue else details.venue_id
    facilitator_id = uow.staff.save(details.facilitator) if details.facilitator else details.facilitator_id
    return venue_id, facilitator_id


def _stop_or_go_on(uow: UnitOfWork, group: Group, today: dt.date) -> None:
    """Let a group meet no more from tomorrow on, or again from today on, in step and without the days between."""
    if group.stopped_on is None:
        uow.groups.set_stopped_on(group.id, today)
        return
    patterns = with_pause(group.patterns, group.stopped_on + _ONE_DAY, today - _ONE_DAY)
    uow.groups.set_patterns(group.id, patterns or group.patterns)
    uow.groups.set_stopped_on(group.id, None)
