"""Preferences come back as they were saved, and the store can say what it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sbc_desktop.domain.preferences import Theme
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Noun
from sbc_desktop.services.settings import Settings
from tests.desk import House, open_house
from tests.factories import FIRST_DATE


@pytest.fixture
def house(tmp_path: Path) -> House:
    return open_house(tmp_path)


def test_what_was_saved_is_there_after_a_restart(house: House) -> None:
    before = Settings(**house.given).get()
    wanted = replace(before, theme=Theme.DARK, idle_minutes=9, welcome_line="Welcome. Tea is at the back.")
    Settings(**house.given).save(wanted)
    assert house.announced[-1] == {Noun.SETTINGS}
    house.reopen()
    assert Settings(**house.given).get() == wanted


def test_first_values_are_kind(house: House) -> None:
    preferences = Settings(**house.given).get()
    assert (preferences.theme, preferences.idle_minutes) == (Theme.SYSTEM, 5)
    assert preferences.organisation == "Example Cancer Charity"


@pytest.mark.parametrize("minutes", [0, 16, -1])
def test_a_window_that_never_locks_or_locks_at_once_is_refused(house: House, minutes: int) -> None:
    settings = Settings(**house.given)
    with pytest.raises(Refusal) as stopped:
        settings.save(replace(settings.get(), idle_minutes=minutes))
    assert (stopped.value.reason, stopped.value.field) == (Reason.NUMBER_UNCLEAR, "idle_minutes")
    assert settings.get().idle_minutes == 5


def test_about_counts_what_is_there_and_leaves_out_what_is_to_come(house: House) -> None:
    group_id = house.group()
    house.session(group_id)
    house.session(group_id, FIRST_DATE.replace(month=2))
    house.person("Susan Park", group_id)
    about = Settings(**house.given).about()
    assert (about.groups, about.people, about.sessions) == (1, 1, 1)
    assert about.size > 0
    assert Settings(**house.given).check() == []
