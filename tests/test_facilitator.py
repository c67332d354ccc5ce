"""A facilitator's day, told by what she sees of the other group; and what the coordinator alone is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails, Status
from sbc_desktop.domain.check_in import CheckInOutcome, WalkIn
from sbc_desktop.domain.consent import ConsentAnswers, ConsentPurpose, ConsentRoute
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason
from sbc_desktop.domain.registering import Registration
from sbc_desktop.domain.report import SummaryKind, Wanted
from sbc_desktop.domain.session import CancelReason
from sbc_desktop.domain.today import DueKind
from sbc_desktop.services.bundle import Services
from tests.factories import FIRST_DATE, refused
from tests.two_groups import SECOND_DATE, THEIRS, TwoGroups, open_two_groups

YES = ConsentAnswers({ConsentPurpose.HOLD_DETAILS: True}, ConsentRoute.IN_PERSON)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoGroups]:
    yield from open_two_groups(tmp_path)


@pytest.fixture
def facilitator(two: TwoGroups) -> Services:
    return two.signed_in(UserRole.FACILITATOR)


def test_a_facilitator_finds_only_the_people_of_her_groups(facilitator: Services) -> None:
    assert [line.name.first for line in facilitator.people.find()] == ["Annabel"]
    assert facilitator.people.count() == 1
    assert facilitator.people.find("Zed") == ()
    assert facilitator.people.find("Quagmire") == ()


def test_somebody_of_both_groups_is_known_by_hers_alone(two: TwoGroups) -> None:
    visitor, there = two.theirs.attendee_id, two.theirs.membership_id
    coordinator = two.signed_in(UserRole.COORDINATOR)
    coordinator.people.join(visitor, MembershipDetails(two.hers.group_id))
    coordinator.people.set_status(there, Status.LEFT, SECOND_DATE)
    facilitator = two.signed_in(UserRole.FACILITATOR)
    (line,) = facilitator.people.find("Zedekiah")
    assert [group for group, _status in line.groups] == ["Peterborough"]
    assert line.last_came is None
    assert facilitator.people.find("Zedekiah", status=Status.LEFT) == ()
    assert [place.group_name for place in facilitator.people.get(visitor).memberships] == ["Peterborough"]
    assert facilitator.people.attended(visitor) == ()
    assert THEIRS not in repr(facilitator.people.history(visitor))
    assert refused(lambda: facilitator.people.set_status(there, Status.ATTENDING)) == (Reason.PERSON_UNKNOWN, None)


def test_nobody_is_put_on_the_list_of_another_group(two: TwoGroups, facilitator: Services) -> None:
    there, unknown = MembershipDetails(two.theirs.group_id), (Reason.GROUP_UNKNOWN, "group_id")
    bridie = PersonDetails("Bridie")
    assert refused(lambda: facilitator.people.add(bridie, there)) == unknown
    assert refused(lambda: facilitator.people.join(two.hers.attendee_id, there)) == unknown
    assert refused(lambda: facilitator.registering.register(Registration(bridie, YES, there))) == unknown


def test_a_facilitator_adds_nobody_whom_she_would_not_find_again(facilitator: Services) -> None:
    missing = (Reason.CHOICE_MISSING, "group_id")
    assert refused(lambda: facilitator.people.add(PersonDetails("Bridie"))) == missing
    assert refused(lambda: facilitator.registering.register(Registration(PersonDetails("Bridie"), YES))) == missing


def test_at_the_desk_a_visitor_is_found_by_a_whole_first_name(two: TwoGroups, facilitator: Services) -> None:
    at = two.hers.session_id
    (found,) = facilitator.check_in.likely(at, "zedekiah q")
    assert (found.attendee_id, found.groups) == (two.theirs.attendee_id, (THEIRS,))
    assert "Quagmire" not in repr(found)
    assert facilitator.check_in.likely(at, "Zedekyah")
    assert not facilitator.check_in.likely(at, "Zedekia")
    assert not facilitator.check_in.likely(at, "Zed")
    assert not facilitator.check_in.likely(at, "Quagmire")
    assert not facilitator.check_in.likely(at, "Z", limit=1000)


def test_a_visitor_is_checked_in_and_her_record_stays_closed(two: TwoGroups, facilitator: Services) -> None:
    at, visitor = two.hers.session_id, two.theirs.attendee_id
    assert refused(lambda: facilitator.check_in.check_in(at, visitor)) == (Reason.PERSON_UNKNOWN, None)
    assert facilitator.check_in.same_person(at, visitor) is CheckInOutcome.WELCOME
    (line,) = [line for line in facilitator.check_in.roster(at).lines if line.attendee_id == visitor]
    assert line.is_here
    assert facilitator.check_in.take_back(at, visitor)
    assert facilitator.check_in.check_in(at, visitor) is CheckInOutcome.WELCOME
    assert refused(lambda: facilitator.people.get(visitor)) == (Reason.PERSON_UNKNOWN, None)
    assert facilitator.people.find("Zedekiah") == ()


def test_a_walk_in_of_just_today_is_checked_in_though_she_is_on_no_list(two: TwoGroups, facilitator: Services) -> None:
    newcomer = facilitator.check_in.walk_in(two.hers.session_id, WalkIn("Dot"))
    assert newcomer in {line.attendee_id for line in facilitator.check_in.roster(two.hers.session_id).lines}


def test_undo_on_the_sessions_page_is_about_her_own_sessions(two: TwoGroups) -> None:
    coordinator = two.signed_in(UserRole.COORDINATOR)
    (march,) = coordinator.sessions.month(2025, 3, two.theirs.group_id)
    coordinator.sessions.cancel(march.id, CancelReason.WEATHER)
    assert coordinator.sessions.last_action()
    facilitator = two.signed_in(UserRole.FACILITATOR)
    assert facilitator.sessions.last_action() is None
    assert refused(facilitator.sessions.undo_last) == (Reason.NOTHING_TO_UNDO, None)


def test_what_waits_for_the_coordinator_is_told_to_nobody_else(two: TwoGroups) -> None:
    waiting = {item.kind for item in two.signed_in(UserRole.COORDINATOR).today.page().due}
    hers = {item.kind for item in two.signed_in(UserRole.FACILITATOR).today.page(two.hers.group_id).due}
    assert {DueKind.FOLLOW_UP, DueKind.SUMMARY_READY} <= waiting
    assert not {DueKind.FOLLOW_UP, DueKind.SUMMARY_READY} & hers


def test_a_summary_of_all_groups_is_never_of_hers_only(two: TwoGroups, facilitator: Services) -> None:
    of_all = Wanted(SummaryKind.MONTHLY, None, SECOND_DATE)
    assert refused(lambda: facilitator.summaries.draw(of_all)) == (Reason.NOT_ALLOWED, None)
    assert "Peterborough" in facilitator.summaries.draw(replace(of_all, group_id=two.hers.group_id)).title


def test_words_for_another_group_are_not_hers_to_read(two: TwoGroups) -> None:
    theirs = Wanted(SummaryKind.MONTHLY, two.theirs.group_id, SECOND_DATE, words="About them.")
    coordinator = two.signed_in(UserRole.COORDINATOR)
    coordinator.summaries.issue(theirs)
    assert coordinator.summaries.words(theirs) == "About them."
    facilitator = two.signed_in(UserRole.FACILITATOR)
    assert refused(lambda: facilitator.summaries.words(theirs))[0] is Reason.GROUP_UNKNOWN


def test_a_summary_that_others_issue_stays_due_for_the_coordinator(two: TwoGroups) -> None:
    of_all = Wanted(SummaryKind.MONTHLY, None, SECOND_DATE.replace(month=1))
    two.signed_in(UserRole.FACILITATOR).summaries.issue(replace(of_all, group_id=two.hers.group_id))
    two.signed_in(UserRole.REPORTS_ONLY).summaries.issue(of_all)
    assert DueKind.SUMMARY_READY in {item.kind for item in two.signed_in(UserRole.COORDINATOR).today.page().due}


def test_reports_only_has_the_figures_of_all_groups(two: TwoGroups) -> None:
    reader = two.signed_in(UserRole.REPORTS_ONLY)
    assert {group.name for group in reader.reports.groups()} == {"Peterborough", THEIRS}
    assert reader.summaries.draw(Wanted(SummaryKind.MONTHLY, None, SECOND_DATE)).pages
    months = reader.summaries.periods(SummaryKind.MONTHLY, two.theirs.group_id)
    assert [month.label for month in months] == ["February 2025", "January 2025"]


@pytest.mark.parametrize("role", [UserRole.FACILITATOR, UserRole.REPORTS_ONLY])
def test_what_stands_on_every_page_is_the_coordinators_to_change(two: TwoGroups, role: UserRole) -> None:
    services = two.signed_in(role)
    now = services.settings.get()
    services.settings.save(replace(now, idle_minutes=9))
    assert services.settings.get().idle_minutes == 9
    assert refused(lambda: services.settings.save(replace(now, programme="Ours"))) == (Reason.NOT_ALLOWED, None)
    assert services.settings.get().programme == now.programme


def test_counts_of_the_records_are_of_her_groups(two: TwoGroups, facilitator: Services) -> None:
    about = facilitator.settings.about()
    assert (about.groups, about.people) == (1, 1)
    assert two.signed_in(UserRole.COORDINATOR).settings.about().groups == 2


@pytest.mark.parametrize("kind", SummaryKind)
def test_a_report_is_drawn_and_issued_of_her_groups_alone(
    two: TwoGroups, facilitator: Services, kind: SummaryKind
) -> None:
    def ask(group_id: UUID | None, held_id: UUID) -> int:
        wanted = Wanted(kind, group_id, FIRST_DATE, session_id=held_id)
        return facilitator.summaries.draw(wanted).pages + facilitator.summaries.issue(wanted).pages

    theirs, nobody = two.theirs, UUID(int=99)
    assert refused(lambda: ask(theirs.group_id, theirs.held_id)) == refused(lambda: ask(nobody, nobody))
    assert refused(lambda: ask(None, two.hers.held_id)) == (Reason.NOT_ALLOWED, None)
    assert ask(two.hers.group_id, two.hers.held_id)
