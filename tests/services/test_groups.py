"""Setting up a group, changing it, and changing when it meets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from sbc_desktop.domain.group import Group, GroupDetails, GroupStatus, Mode, StaffDetails, VenueDetails
from sbc_desktop.domain.recurrence import Frequency, Recurrence
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, GroupSession, SessionChange
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.sessions import Sessions
from sbc_desktop.storage.store import Store
from tests import factories
from tests.factories import TODAY, a_group, a_pattern, refused, service

FOURTH_TUESDAY = Recurrence(Frequency.MONTHLY, 1, 4)


@pytest.fixture
def groups(store: Store) -> Groups:
    return service(Groups, store)


def sessions_of(store: Store) -> tuple[GroupSession, ...]:
    return service(Sessions, store).listed()


def details_of(group: Group) -> GroupDetails:
    return a_group(
        venue=None,
        venue_id=group.venue and group.venue.id,
        facilitator=None,
        facilitator_id=group.facilitator and group.facilitator.id,
    )


def test_a_group_comes_back_as_it_was_set_up(groups: Groups) -> None:
    group = groups.get(groups.add(a_group()))
    assert (group.name, group.zone, group.capacity) == ("Peterborough", "Europe/London", 20)
    assert group.venue is not None
    assert (group.venue.name, group.venue.postcode, group.venue.step_free) == (
        "Christ The Servant King Church",
        "PE7 8BQ",
        True,
    )
    assert group.facilitator is not None
    assert group.facilitator.title == "counsellor"
    assert group.patterns == (a_pattern(),)
    assert group.partner_hospitals == ("Peterborough City Hospital",)
    assert groups.all() == (group,)


def test_a_group_is_announced_once_after_it_was_saved(store: Store) -> None:
    heard: list[tuple[frozenset[Noun], int]] = []
    groups = service(Groups, store, announce=lambda nouns: heard.append((nouns, len(sessions_of(store)))))
    groups.add(a_group())
    assert heard == [(frozenset({Noun.GROUPS, Noun.SESSIONS}), 14)]


def test_the_first_sessions_reach_13_months_ahead(groups: Groups, store: Store) -> None:
    groups.add(a_group())
    days = [session.date for session in sessions_of(store)]
    assert days[:3] == [dt.date(2025, 1, 21), dt.date(2025, 2, 18), dt.date(2025, 3, 18)]
    assert days[-1] == dt.date(2026, 2, 17)


def test_a_first_date_in_the_past_is_where_the_sessions_begin(store: Store) -> None:
    service(Groups, store, dt.date(2026, 10, 20)).add(a_group())
    days = [session.date for session in sessions_of(store)]
    assert days[0] == dt.date(2025, 1, 21)
    assert len([day for day in days if day.year in (2025, 2026)]) == 24
    assert days[-1] == dt.date(2027, 11, 16)


def test_nothing_is_written_when_a_field_cannot_be_kept(groups: Groups, store: Store) -> None:
    assert refused(lambda: groups.add(a_group(facilitator=StaffDetails("")))) == (
        Reason.NAME_MISSING,
        "facilitator.name",
    )
    assert refused(lambda: groups.add(a_group(pattern=a_pattern(dt.date(2025, 1, 22))))) == (
        Reason.RULE_STARTS_ELSEWHERE,
        "from_date",
    )
    assert (groups.all(), groups.venues(), groups.staff(), sessions_of(store)) == ((), (), (), ())


def test_two_groups_cannot_have_the_same_name(groups: Groups) -> None:
    groups.add(a_group(name="Małopolska"))
    assert refused(lambda: groups.add(a_group(name="malopolska"))) == (Reason.GROUP_NAME_TAKEN, "name")
    other = groups.get(groups.add(a_group()))
    assert refused(lambda: groups.change(other.id, replace(details_of(other), name="MAŁOPOLSKA"))) == (
        Reason.GROUP_NAME_TAKEN,
        "name",
    )
    groups.change(other.id, replace(details_of(other), name="PETERBOROUGH"))
    assert groups.get(other.id).name == "PETERBOROUGH"


def test_a_group_is_found_by_its_name_whatever_its_case_and_accents(groups: Groups) -> None:
    added = groups.add(a_group(name="Ynys Môn"))
    groups.add(a_group())
    assert groups.named("ynys mon").id == added
    with pytest.raises(Refusal) as caught:
        groups.named("Hull")
    assert caught.value.reason is Reason.GROUP_UNKNOWN
    assert caught.value.facts["names"] == "Peterborough and Ynys Môn"


def test_an_unknown_group_is_refused(groups: Groups) -> None:
    with pytest.raises(Refusal) as caught:
        groups.get(uuid4())
    assert caught.value.reason is Reason.GROUP_UNKNOWN


def test_planned_sessions_follow_the_group_to_a_new_venue_except_where_another_was_chosen(
    groups: Groups, store: Store
) -> None:
    group = groups.get(groups.add(a_group()))
    sessions = service(Sessions, store)
    first, second, third = sessions_of(store)[:3]
    library = groups.save_venue(VenueDetails("Library"))
    sessions.change(second.id, SessionChange(venue_id=library))
    sessions.change(third.id, SessionChange(ends=dt.time(13, 15)))
    groups.change(group.id, replace(details_of(group), venue=VenueDetails("Town hall"), mode=Mode.BOTH))
    after = sessions_of(store)
    assert [session.venue_name for session in after[:3]] == ["Town hall", "Library", "Town hall"]
    assert {session.mode for session in after} == {Mode.BOTH}
    assert first.venue_name == "Christ The Servant King Church"


def test_a_held_session_stays_at_the_venue_it_was_held_in(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group()))
    first = sessions_of(store)[0]
    factories.hold(store, first)
    groups.change(group.id, replace(details_of(group), venue=VenueDetails("Town hall")))
    held, second = sessions_of(store)[:2]
    assert (held.venue_name, second.venue_name) == ("Christ The Servant King Church", "Town hall")


def test_a_new_pattern_replaces_what_nobody_touched_and_keeps_the_rest(groups: Groups, store: Store) -> None:
    group_id = groups.add(a_group())
    before = sessions_of(store)
    factories.hold(store, before[0])
    sessions = service(Sessions, store)
    sessions.change(before[4].id, SessionChange(ends=dt.time(13, 15)))
    sessions.cancel(before[5].id, CancelReason.VENUE)
    pattern = a_pattern(dt.date(2025, 3, 1), FOURTH_TUESDAY, starts=dt.time(11), ends=dt.time(13))
    preview = groups.preview_pattern(group_id, pattern)
    assert sessions_of(store)[2].date == dt.date(2025, 3, 18)
    groups.change_pattern(group_id, pattern)
    after = sessions_of(store)
    assert [(session.date, session.starts) for session in after[:8]] == [
        (dt.date(2025, 1, 21), dt.time(10, 15)),
        (dt.date(2025, 2, 18), dt.time(10, 15)),
        (dt.date(2025, 3, 25), dt.time(11)),
        (dt.date(2025, 4, 22), dt.time(11)),
        (dt.date(2025, 5, 20), dt.time(10, 15)),
        (dt.date(2025, 6, 17), dt.time(10, 15)),
        (dt.date(2025, 6, 24), dt.time(11)),
        (dt.date(2025, 7, 22), dt.time(11)),
    ]
    assert [session.id for session in preview.kept] == [before[4].id, before[5].id]
    assert preview.replaced == len(before) - 4
    assert len(preview.dates) == 12
    assert preview.dates[0].day == dt.date(2025, 3, 25)


def test_new_times_keep_the_sessions_and_their_ids(groups: Groups, store: Store) -> None:
    group_id = groups.add(a_group())
    before = sessions_of(store)
    pattern = a_pattern(dt.date(2025, 6, 1), starts=dt.time(14), ends=dt.time(16))
    assert groups.preview_pattern(group_id, pattern).replaced == 9
    groups.change_pattern(group_id, pattern)
    after = sessions_of(store)
    assert [session.id for session in after] == [session.id for session in before]
    assert [session.starts for session in after[4:6]] == [dt.time(10, 15), dt.time(14)]


def test_a_pattern_changed_there_and_back_makes_the_same_sessions(groups: Groups, store: Store) -> None:
    group_id = groups.add(a_group())
    before = sessions_of(store)
    groups.change_pattern(group_id, a_pattern(dt.date(2025, 3, 1), FOURTH_TUESDAY))
    groups.change_pattern(group_id, a_pattern(dt.date(2025, 3, 1)))
    assert sessions_of(store) == before


def test_a_pattern_with_months_left_out_says_how_many(groups: Groups) -> None:
    group_id = groups.add(a_group())
    fifth = a_pattern(dt.date(2025, 3, 1), Recurrence(Frequency.MONTHLY, 4, 5))
    assert groups.preview_pattern(group_id, fifth).skipped_months == 8
    assert refused(
        lambda: groups.change_pattern(
            group_id, replace(fifth, from_date=dt.date(2025, 2, 1), until=dt.date(2025, 4, 30))
        )
    ) == (Reason.RULE_MEETS_NO_DATE, "recurrence")


def test_a_pause_takes_its_sessions_away_and_no_others(groups: Groups, store: Store) -> None:
    group_id = groups.add(a_group())
    before = [session.date for session in sessions_of(store)]
    groups.pause(group_id, dt.date(2025, 8, 1), dt.date(2025, 8, 31))
    service(Sessions, store).propose()
    after = [session.date for session in sessions_of(store)]
    assert [day for day in before if day not in after] == [dt.date(2025, 8, 19)]
    assert refused(lambda: groups.pause(group_id, dt.date(2025, 8, 31), dt.date(2025, 8, 1))) == (
        Reason.END_BEFORE_START,
        "last",
    )


def test_a_group_that_stops_meeting_keeps_its_past_and_what_was_edited(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group()))
    edited = sessions_of(store)[4]
    service(Sessions, store).change(edited.id, SessionChange(ends=dt.time(13, 15)))
    day = dt.date(2025, 3, 18)
    later = service(Groups, store, day)
    later.change(group.id, replace(details_of(group), status=GroupStatus.PAUSED))
    assert service(Sessions, store, dt.date(2025, 7, 1)).propose() == 0
    assert [session.date for session in sessions_of(store)] == [
        dt.date(2025, 1, 21),
        dt.date(2025, 2, 18),
        day,
        edited.date,
    ]


def test_a_group_that_meets_again_leaves_out_the_months_between(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group()))
    paused = replace(details_of(group), status=GroupStatus.PAUSED)
    service(Groups, store, dt.date(2025, 3, 18)).change(group.id, paused)
    back = dt.date(2025, 9, 1)
    service(Groups, store, back).change(group.id, details_of(group))
    days = [session.date for session in sessions_of(store)]
    assert days[:4] == [dt.date(2025, 1, 21), dt.date(2025, 2, 18), dt.date(2025, 3, 18), dt.date(2025, 9, 16)]
    assert days[-1] == dt.date(2026, 9, 15)


def test_a_group_that_meets_again_the_same_day_has_lost_nothing(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group()))
    before = sessions_of(store)
    groups.change(group.id, replace(details_of(group), status=GroupStatus.PAUSED))
    assert groups.get(group.id).stopped_on == TODAY
    assert sessions_of(store) == ()
    groups.change(group.id, details_of(group))
    assert groups.get(group.id) == group
    assert sessions_of(store) == before


def test_a_pattern_that_was_to_begin_meanwhile_is_the_one_a_group_comes_back_to(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group()))
    groups.change_pattern(group.id, a_pattern(dt.date(2025, 6, 1), FOURTH_TUESDAY))
    paused = replace(details_of(group), status=GroupStatus.PAUSED)
    service(Groups, store, dt.date(2025, 3, 18)).change(group.id, paused)
    service(Groups, store, dt.date(2025, 9, 1)).change(group.id, details_of(group))
    assert [session.date for session in sessions_of(store)][2:5] == [
        dt.date(2025, 3, 18),
        dt.date(2025, 9, 23),
        dt.date(2025, 10, 28),
    ]


def test_a_group_set_up_before_it_meets_begins_when_it_is_set_running(groups: Groups, store: Store) -> None:
    group = groups.get(groups.add(a_group(status=GroupStatus.PAUSED)))
    service(Groups, store, dt.date(2025, 4, 1)).change(group.id, details_of(group))
    assert [session.date for session in sessions_of(store)][:2] == [dt.date(2025, 4, 15), dt.date(2025, 5, 20)]


def test_a_venue_and_a_person_with_a_role_can_be_saved_and_changed(groups: Groups) -> None:
    hall = groups.save_venue(VenueDetails("Hall", hearing_loop=True))
    assert groups.save_venue(VenueDetails("Village hall", hearing_loop=False), hall) == hall
    (venue,) = groups.venues()
    assert (venue.name, venue.hearing_loop, venue.step_free) == ("Village hall", False, None)
    nurse = groups.save_staff(StaffDetails("Ade O", "nurse"))
    groups.save_staff(StaffDetails("Ade O", "lead nurse"), nurse)
    assert [somebody.title for somebody in groups.staff()] == ["lead nurse"]
    assert refused(lambda: groups.save_venue(VenueDetails("x" * 500))) == (Reason.NAME_TOO_LONG, "name")
