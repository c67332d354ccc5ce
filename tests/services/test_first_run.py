"""The first start: everything or nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sbc_desktop.domain.group import Nation
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.first_run import FirstRun, NewStore
from sbc_desktop.services.opening import Opener
from sbc_desktop.services.unlocking import StoreState, Unlocking
from tests.factories import CHEAP, FIRST_DATE, PASSPHRASE, TODAY, a_group, a_pattern


@pytest.fixture
def first_run() -> FirstRun:
    return FirstRun(Clock(TODAY), CHEAP)


def _new(**differing: Any) -> NewStore:
    new = NewStore(PASSPHRASE, "Example Charity", "Helen Ashworth-Quaye", UserRole.FACILITATOR, a_group())
    return replace(new, **differing)


def test_what_was_created_opens_with_passphrase_and_code_and_holds_what_was_asked(
    first_run: FirstRun, tmp_path: Path
) -> None:
    created = first_run.create(tmp_path / "store", _new(user_title="counsellor"))
    opener = Opener(Clock(TODAY))
    unlocking = opener.unlocking(tmp_path / "store")
    assert [name.label for name in unlocking.names()] == ["Helen A, facilitator"]
    assert unlocking.recover(created.recovery_code).raw == created.key.raw
    services = opener.open_with_key(tmp_path / "store", unlocking.unlock(created.user_id, PASSPHRASE))
    assert services.groups.named("Peterborough").first_date == FIRST_DATE
    assert [session.date for session in services.sessions.coming(limit=2)] == [FIRST_DATE, dt.date(2025, 2, 18)]
    assert (services.user.name, services.user.title, services.demo) == ("Helen Ashworth-Quaye", "counsellor", False)
    assert services.settings.get().programme == "Living with Secondary Breast Cancer"
    assert "Fatigue" in [topic.name for topic in services.speakers.topics()]
    services.close()


def test_the_recovery_sheet_holds_the_code_and_its_file_name_does_not(first_run: FirstRun, tmp_path: Path) -> None:
    created = first_run.create(tmp_path / "store", _new())
    sheet = first_run.recovery_sheet(created)
    assert sheet.data.startswith(b"%PDF")
    assert sheet.pages == 1
    assert created.recovery_code[:4] not in sheet.file_name + sheet.title


def test_the_key_shows_in_no_text_of_what_was_created(first_run: FirstRun, tmp_path: Path) -> None:
    created = first_run.create(tmp_path / "store", _new())
    assert created.key.raw.hex() not in repr(created)
    assert repr(created.key.raw) not in repr(created)


@pytest.mark.parametrize(
    ("differing", "field"),
    [
        ({"organisation": " "}, "organisation"),
        ({"user_name": ""}, "user_name"),
        ({"user_name": "A\x00B"}, "user_name"),
        ({"group": a_group(name="")}, "name"),
        ({"group": a_group(capacity=0)}, "capacity"),
        ({"group": a_group(zone="Europe/Peterborough")}, "zone"),
        ({"group": a_group(pattern=a_pattern(first=dt.date(1900, 1, 16)))}, "from_date"),
        ({"group": a_group(pattern=a_pattern(ends=dt.time(10)))}, "ends"),
        ({"passphrase": "peterborough"}, "passphrase"),
        ({"passphrase": ""}, "passphrase"),
    ],
)
def test_bad_input_names_its_field_and_writes_nothing(
    first_run: FirstRun, tmp_path: Path, differing: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as stopped:
        first_run.create(tmp_path / "store", _new(**differing))
    assert stopped.value.field == field
    assert not list(tmp_path.iterdir())


def test_a_fault_half_way_leaves_no_half_made_store(
    first_run: FirstRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sbc_desktop.storage.users.Users.add", _breaks)
    with pytest.raises(ZeroDivisionError):
        first_run.create(tmp_path / "store", _new())
    assert Unlocking(tmp_path / "store").state() is StoreState.MISSING
    monkeypatch.undo()
    first_run.create(tmp_path / "store", _new())


def _breaks(*_given: object) -> None:
    raise ZeroDivisionError


def test_a_folder_with_records_is_left_alone(first_run: FirstRun, tmp_path: Path) -> None:
    first_run.create(tmp_path / "store", _new())
    before = (tmp_path / "store" / "keys.json").read_bytes()
    with pytest.raises(Refusal) as stopped:
        first_run.create(tmp_path / "store", _new())
    assert stopped.value.reason is Reason.STORE_EXISTS
    assert (tmp_path / "store" / "keys.json").read_bytes() == before
    assert Opener().unlocking(tmp_path / "store").state() is StoreState.READY


def test_the_meter_says_what_is_strong_and_knows_the_words_on_the_form(first_run: FirstRun) -> None:
    assert first_run.strength("").score == 0
    assert first_run.strength("password1").score < 2
    assert first_run.strength(PASSPHRASE).score >= 3
    assert first_run.strength("Ashworth-Quaye", ("Ashworth-Quaye",)).score < first_run.strength("Ashworth-Quaye").score
    assert first_run.strength("x" * 5000 + PASSPHRASE).sentence


def test_the_next_twelve_dates_flag_bank_holidays(first_run: FirstRun) -> None:
    fourth_thursdays = a_pattern(first=dt.date(2025, 1, 23))
    fourth_thursdays = replace(fourth_thursdays, recurrence=replace(fourth_thursdays.recurrence, weekday=3, number=4))
    proposed = first_run.next_dates(fourth_thursdays, Nation.ENGLAND)
    assert len(proposed) == 12
    assert [found.day for found in proposed if found.holiday] == [dt.date(2025, 12, 25)]


def test_a_rule_that_meets_no_date_says_so(first_run: FirstRun) -> None:
    fifth = replace(a_pattern().recurrence, number=5)
    with pytest.raises(Refusal) as stopped:
        first_run.next_dates(
            a_pattern(first=dt.date(2025, 2, 1), recurrence=fifth, until=dt.date(2025, 2, 28)), Nation.WALES
        )
    assert stopped.value.reason is Reason.RULE_MEETS_NO_DATE
