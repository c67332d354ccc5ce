"""The way into a store: refused by name, made ready, and let go of."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import UUID

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.bundle import Services
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.groups import Groups
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import Key
from sbc_desktop.storage.store import Store
from tests.factories import DATA_KEY, HELEN, TODAY, a_group, make_store, service

KEY = Key(DATA_KEY, HELEN.id)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = make_store(tmp_path)
    service(Groups, store).add(a_group())
    store.close()
    return store.folder


def _opened(folder: Path, today: dt.date = TODAY) -> Services:
    return Opener(Clock(today)).open_with_key(folder, KEY)


def test_an_open_store_knows_who_is_signed_in_and_what_day_it_is(folder: Path) -> None:
    services = _opened(folder)
    assert (services.user, services.who, services.demo) == (HELEN, "Helen A, coordinator", False)
    assert services.clock.today() == TODAY
    services.close()


def test_sessions_that_came_into_reach_since_last_time_are_made_on_opening(folder: Path) -> None:
    later = TODAY.replace(year=2027)
    services = _opened(folder, later)
    assert services.sessions.coming(limit=500)[-1].date > later + dt.timedelta(days=365)
    services.close()


def test_what_is_saved_is_announced_to_whoever_opened(folder: Path) -> None:
    heard: list[frozenset[Noun]] = []
    services = Opener(Clock(TODAY)).open_with_key(folder, KEY, heard.append)
    services.settings.save(services.settings.get())
    assert heard == [{Noun.SETTINGS}]
    services.close()


def test_a_closed_store_can_be_opened_again_and_an_open_one_cannot(folder: Path) -> None:
    services = _opened(folder)
    with pytest.raises(Refusal) as stopped:
        _opened(folder)
    assert stopped.value.reason is Reason.STORE_OPEN_ELSEWHERE
    services.close()
    _opened(folder).close()


def test_a_folder_without_a_store_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as stopped:
        _opened(tmp_path / "nowhere")
    assert stopped.value.reason is Reason.STORE_MISSING
    assert stopped.value.facts["folder"] == tmp_path / "nowhere"


def test_a_fault_on_the_way_in_leaves_the_store_closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sbc_desktop.services.sessions.Sessions.propose", _breaks)
    with pytest.raises(ZeroDivisionError):
        _opened(folder)
    monkeypatch.undo()
    Store.open(folder, DATA_KEY).close()


def _breaks(*_given: object) -> None:
    raise ZeroDivisionError


def test_a_user_the_store_does_not_know_opens_nothing_and_leaves_the_store_free(folder: Path) -> None:
    opener = Opener(Clock(TODAY))
    with pytest.raises(Refusal) as stopped:
        opener.open_with_key(folder, Key(DATA_KEY, UUID(int=99)))
    assert stopped.value.reason is Reason.SIGN_IN_ENDED
    opener.open_with_key(folder, Key(DATA_KEY, HELEN.id)).close()


def test_records_that_are_open_are_refused_before_anybody_is_asked_for_a_passphrase(folder: Path) -> None:
    opener, services = Opener(Clock(TODAY)), _opened(folder)
    with pytest.raises(Refusal) as stopped:
        opener.check_folder(folder)
    assert stopped.value.reason is Reason.STORE_OPEN_ELSEWHERE
    services.close()
    opener.check_folder(folder)
