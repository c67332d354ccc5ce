"""The demo: invented, complete, the same for the same day, and careful with folders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.attendee import Status
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import CancelReason, SessionState
from sbc_desktop.services.bundle import Services
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.demo.making import make_demo
from sbc_desktop.services.opening import Opener
from tests.demo_store import A_DAY, demo_in, open_demo

QUICK_DAY = dt.date(2025, 3, 5)


def _told(services: Services, until: dt.date) -> list[tuple[object, ...]]:
    """What happened up to a day: enough to see any difference in figures."""
    return [
        (session.group_name, session.date, session.state, session.total, session.supporters, session.talk_title)
        for session in services.sessions.listed(until=until)
    ]


def _people(services: Services) -> list[tuple[object, ...]]:
    return [(line.name, line.groups, line.phone, line.last_came) for line in services.people.find(limit=500)]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = open_demo(demo_in(tmp_path / "demo"))
    yield services
    services.close()


def test_the_same_day_gives_the_same_people_sessions_and_figures(tmp_path: Path) -> None:
    made = [make_demo(tmp_path / name, QUICK_DAY) for name in ("one", "two")]
    assert made[0] == made[1]
    one, two = (open_demo(tmp_path / name, QUICK_DAY) for name in ("one", "two"))
    assert _told(one, dt.date.max) == _told(two, dt.date.max)
    assert _people(one) == _people(two)


def test_months_that_are_over_do_not_depend_on_the_day_it_was_made(services: Services, tmp_path: Path) -> None:
    earlier = open_demo(demo_in(tmp_path / "earlier", dt.date(2025, 8, 1)), dt.date(2025, 8, 1))
    until = dt.date(2025, 7, 31)
    assert _told(earlier, until) == _told(services, until)


def test_there_is_a_session_today_with_somebody_new_on_its_list(services: Services) -> None:
    page = services.today.page()
    assert page.is_today
    assert page.session is not None
    assert page.session.state is SessionState.PLANNED
    assert page.new_today >= 1
    assert 10 <= page.on_the_list <= 17


def test_peterborough_has_its_third_tuesdays_less_what_was_moved_or_cancelled(services: Services) -> None:
    group = services.groups.named("Peterborough")
    sessions = services.sessions.listed(group.id, dt.date(2025, 1, 1), dt.date(2026, 12, 31))
    assert len(sessions) == 24
    assert all(day.original_date.weekday() == 1 and 15 <= day.original_date.day <= 21 for day in sessions)
    assert [session.date for session in sessions if session.moved] == [A_DAY]
    cancelled = [session for session in sessions if session.state is SessionState.CANCELLED]
    assert [(session.date, session.cancel_reason) for session in cancelled] == [
        (dt.date(2026, 1, 20), CancelReason.WEATHER)
    ]


def test_six_to_ten_come_and_more_when_somebody_speaks(services: Services) -> None:
    group = services.groups.named("Peterborough")
    held = [session for session in services.sessions.listed(group.id) if session.state is SessionState.HELD]
    ordinarily = [session.came for session in held if not session.talk_title]
    speaking = [session.came for session in held if session.talk_title]
    assert min(ordinarily) >= 5
    assert max(ordinarily) <= 11
    assert sum(speaking) / len(speaking) > sum(ordinarily) / len(ordinarily) + 1.5


def test_lists_hold_who_left_who_rests_who_is_in_two_groups_and_not_who_died_or_was_erased(services: Services) -> None:
    lines = services.people.find(limit=500)
    statuses = [status for line in lines for _group, status in line.groups]
    assert statuses.count(Status.LEFT) == 3
    assert [line.name.on_paper for line in lines if len(line.groups) == 2] == ["Chidinma Okonkwo"]
    names = {line.name.first for line in lines}
    assert not names & {"Jean", "Dorothy", "Gillian", "Lorna", "Val"}


def test_one_register_waits_and_all_others_are_closed(services: Services) -> None:
    today = services.clock.today()
    past = services.sessions.listed(until=today - dt.timedelta(days=1))
    waiting = [session for session in past if session.state_on(today) is SessionState.NOT_CLOSED]
    assert [(session.group_name, session.date) for session in waiting] == [("Fenbridge", dt.date(2026, 6, 25))]
    assert waiting[0].came > 0


def test_the_register_of_june_was_counted_one_too_many_and_opened_again(services: Services) -> None:
    group = services.groups.named("Peterborough")
    (session,) = services.sessions.listed(group.id, dt.date(2026, 6, 16), dt.date(2026, 6, 16))
    first, second = services.closing.history(session.id)
    assert first.headcount == first.named + first.unnamed + 1
    assert first.reopened_by == second.closed_by == "Ruth Achterberg"
    assert (first.closed_by, second.named, second.paper) == ("Helen Ashworth-Quaye", first.named + 1, 1)


def test_everything_reachable_belongs_to_nobody(services: Services) -> None:
    for line in services.people.find(limit=500):
        person = services.people.get(line.id)
        assert person.contact.phone.startswith(("07700 900", "01632 960"))
        assert not person.contact.email or person.contact.email.endswith("@example.org")
        assert " " not in person.postcode_district


def test_the_store_is_whole_and_says_that_it_is_a_demo(services: Services) -> None:
    assert services.settings.check() == []
    assert services.demo


def test_a_demo_of_the_same_day_is_kept_and_of_another_day_made_anew(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "demo", QUICK_DAY)
    before = (folder / "keys.json").read_bytes()
    make_demo(folder, QUICK_DAY)
    assert (folder / "keys.json").read_bytes() == before
    make_demo(folder, QUICK_DAY, again=True)
    assert (folder / "keys.json").read_bytes() != before
    opener = Opener(Clock(dt.date(2025, 1, 22)))
    assert not opener.demo_is_ready(folder)
    opener.make_demo(folder)
    assert opener.demo_is_ready(folder)


def test_a_folder_with_anything_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.odt").write_text("Dear all")
    with pytest.raises(Refusal) as stopped:
        make_demo(tmp_path, A_DAY, again=True)
    assert stopped.value.reason is Reason.NOT_A_DEMO
    assert [path.name for path in tmp_path.iterdir()] == ["letter.odt"]


def test_real_records_are_never_taken_for_a_demo(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "store", QUICK_DAY)
    keys = (folder / "keys.json").read_text()
    (folder / "keys.json").write_text(keys.replace('"demo": true', '"demo": false'))
    with pytest.raises(Refusal):
        make_demo(folder, A_DAY, again=True)
    assert (folder / "store.db").exists()


def test_a_file_of_the_user_s_in_the_folder_outlives_a_new_demo(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "demo", QUICK_DAY)
    (folder / "summary.pdf").write_bytes(b"%PDF")
    make_demo(folder, QUICK_DAY, again=True)
    assert (folder / "summary.pdf").exists()


def test_a_making_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    class Impatient:
        def step(self, done: int, _total: int) -> None:
            if done == 3:
                raise Stopped

    with pytest.raises(Stopped):
        make_demo(tmp_path / "demo", QUICK_DAY, progress=Impatient())
    assert not Opener(Clock(QUICK_DAY)).demo_is_ready(tmp_path / "demo")
    assert make_demo(tmp_path / "demo", QUICK_DAY).sessions == 3


def test_a_making_that_a_power_cut_ended_between_keys_and_records_is_made_again(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "demo", QUICK_DAY)
    for path in folder.glob("store.db*"):
        path.unlink()
    assert make_demo(folder, QUICK_DAY).sessions == 3


def test_while_a_window_shows_it_the_demo_is_not_made_anew(tmp_path: Path) -> None:
    folder = demo_in(tmp_path / "demo", QUICK_DAY)
    shown = open_demo(folder, QUICK_DAY)
    with pytest.raises(Refusal) as stopped:
        make_demo(folder, QUICK_DAY, again=True)
    assert stopped.value.reason is Reason.STORE_OPEN_ELSEWHERE
    assert shown.today.page().session is not None
    shown.close()


@pytest.mark.parametrize("day", [dt.date(2025, 1, 20), dt.date(1999, 1, 1)])
def test_a_day_before_the_first_session_is_refused(tmp_path: Path, day: dt.date) -> None:
    with pytest.raises(Refusal) as stopped:
        make_demo(tmp_path / "demo", day)
    assert stopped.value.reason is Reason.DATE_TOO_EARLY
    assert not (tmp_path / "demo").exists()


def test_what_is_rare_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    made = make_demo(tmp_path / "rare", QUICK_DAY, specials=True)
    services = open_demo(tmp_path / "rare", QUICK_DAY)
    today = {session.group_name: session for session in services.sessions.listed(since=QUICK_DAY, until=QUICK_DAY)}
    lines = services.check_in.roster(today["Great Hall"].id).lines
    assert (made.groups, len(lines)) == (5, 60)
    assert max(len(line.name.on_paper) for line in lines) == 60
    assert {"سلمى", "ליאת"} <= {line.name.first for line in lines}
    assert any(line.look_alike for line in lines)
    circle = services.sessions.listed(services.groups.named("Sunday circle").id, until=QUICK_DAY)
    assert [session.came for session in circle] == [0, 3]
    services.close()
    assert not Opener(Clock(QUICK_DAY)).demo_is_ready(tmp_path / "rare")


@pytest.mark.parametrize(
    "day", [dt.date(2025, 1, 21), dt.date(2025, 1, 22), dt.date(2025, 12, 17), dt.date(2026, 1, 25)]
)
def test_days_with_a_catch_have_a_session_too(tmp_path: Path, day: dt.date) -> None:
    services = open_demo(demo_in(tmp_path / "demo", day), day)
    page = services.today.page()
    assert page.is_today
    assert page.new_today >= 1
    services.close()


def test_each_role_can_be_tried_with_the_one_passphrase(tmp_path: Path) -> None:
    folder, opener = demo_in(tmp_path / "demo"), Opener(Clock(A_DAY))
    groups = {}
    for who in (None, "Helen", "Idris"):
        services = opener.open_with_key(folder, opener.demo_key(folder, who))
        groups[services.who] = {group.name for group in services.groups.all()}
        services.close()
    assert groups == {
        "Ruth A, coordinator": {"Peterborough", "Fenbridge", "Scotland online"},
        "Helen A, facilitator": {"Peterborough"},
        "Idris M, reports only": {"Peterborough", "Fenbridge", "Scotland online"},
    }
