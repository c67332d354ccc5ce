"""Nobody who finds the laptop can read a name: not in the store, its journals, the log, or the temporary files."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.attendee import AccessNeed, NeedHeading, PersonDetails
from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.names import fold
from tests.desk import House, open_house
from tests.factories import FIRST_DATE

SECRETS = (
    "Quenby Marrowfat",
    "Małgorzata Przybyszewska",
    "Ottoline Undone",
    "07700 900456",
    "07700900456",
    "marrowfat@example.org",
    "a seat beside the window",
    "the boiler was cold again",
)


@pytest.fixture
def everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the store, the home and the temporary files, so that all of it can be read through."""
    for variable in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    (tmp_path / "temporary").mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def _a_morning(house: House) -> None:
    group_id = house.group()
    session_id = house.session(group_id)
    details = PersonDetails("Quenby", "Quenby Marrowfat", phone="07700 900456", email="marrowfat@example.org")
    quenby = house.people.add(details)
    house.people.save_needs(quenby, (AccessNeed(NeedHeading.COMFORT_AND_ACCESS, SECRETS[6], FIRST_DATE),))
    house.desk.same_person(session_id, quenby)
    house.desk.check_in(session_id, house.person("Małgorzata Przybyszewska", group_id))
    house.desk.walk_in(session_id, WalkIn("Ottoline Undone"))
    house.desk.undo(session_id)
    house.people.find("marrow")
    # More rows than fit into memory pages at once, so that sorting and searching want temporary room.
    for number in range(150):
        house.person(f"Przybyszewska{number} Marrowfat", group_id)
    house.people.find(limit=200)
    house.registers.close(session_id, Closing(2, for_coordinator=SECRETS[7]))


def _readable(folder: Path) -> Iterator[str]:
    """Which secret lies open in which file, in any common encoding, as typed or as it is searched for."""
    words = [word for secret in SECRETS[:3] for word in secret.split()]
    for path in folder.rglob("*"):
        held = path.read_bytes().lower() if path.is_file() else path.name.encode().lower()
        for secret in {*SECRETS, *words, *map(fold, (*SECRETS, *words))}:
            if any(secret.lower().encode(encoding) in held for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
                yield f"{secret} in {path.relative_to(folder)}"


def test_nothing_of_a_morning_can_be_read_while_the_store_is_open_or_closed(
    everywhere: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    house = open_house(everywhere)
    _a_morning(house)
    backup = house.store.back_up(house.clock.now())
    assert list(_readable(everywhere)) == []
    house.store.close()
    assert list(_readable(everywhere)) == []
    assert backup.stat().st_size > 0
    told = capfd.readouterr()
    said = caplog.text + told.out + told.err
    assert not [secret for secret in SECRETS if secret.casefold() in said.casefold()]


def test_a_name_in_an_open_file_would_be_found(everywhere: Path) -> None:
    (everywhere / "temporary" / "notes.txt").write_text("Call Quenby Marrowfat", encoding="utf-16")
    assert list(_readable(everywhere))
