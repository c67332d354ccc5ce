"""Backing up from Today, and quietly after a register was closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sbc_desktop.domain.backup import BackupMade, Counts
from sbc_desktop.domain.closing import Closing
from sbc_desktop.services.clock import SetClock
from sbc_desktop.services.opening import Opener
from sbc_desktop.ui.backing_up import how_it_ended, how_the_closing_one_ended
from sbc_desktop.ui.change_feed import ChangeFeed
from sbc_desktop.ui.check_in.page import DeskPage
from sbc_desktop.ui.check_in.strip import NewsLine
from tests.demo_store import demo_in
from tests.ui.office import TODAY, Office, key_of_the_demo

WHOLE = "The backup was made, opened and found whole"
COUNTS = Counts(1, 2, 3, 4)


@pytest.fixture
def late(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office nine days after its records were made, and never backed up."""
    request.getfixturevalue("program_look")
    folder, feed = demo_in(tmp_path / "demo", TODAY), ChangeFeed()
    opener = Opener(SetClock(dt.datetime.now(dt.UTC) + dt.timedelta(days=9)))
    office = Office(qtbot, opener.open_with_key(folder, key_of_the_demo(TODAY, folder), feed.announce), feed)
    office.show()
    yield office
    office.close()


def _asked(office: Office) -> None:
    office.push("Back up: Back up this laptop, There is no backup yet")


def test_a_backup_that_is_due_is_made_with_one_button_and_the_line_goes(late: Office) -> None:
    _asked(late)
    late.qtbot.waitUntil(lambda: late.says(WHOLE), timeout=20_000)
    late.qtbot.waitUntil(lambda: not late.says("Back up this laptop"))
    assert len(late.services.backups.all()) == 1
    late.go("groups")
    late.go("today")
    assert not late.says(WHOLE)


def test_the_bar_is_there_at_once_and_stop_leaves_nothing(late: Office) -> None:
    _asked(late)
    assert late.sees("Making a backup")
    late.push("Stop")
    late.qtbot.waitUntil(lambda: not late.says("Making a backup"), timeout=20_000)
    if not late.says(WHOLE):  # it may have been quicker than the hand
        assert late.services.backups.all() == ()
        assert late.sees("Back up this laptop")


def test_a_stick_that_is_not_there_is_said_kindly(late: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    late.services.backups.choose_folder(stick)
    stick.rmdir()
    _asked(late)
    late.qtbot.waitUntil(lambda: late.says("The stick is not there"), timeout=20_000)
    assert len(late.services.backups.all()) == 1


def test_a_folder_that_is_gone_is_said_and_the_line_stays(late: Office) -> None:
    folder = late.services.settings.about().folder
    folder.rename(folder.with_name("elsewhere"))
    _asked(late)
    late.qtbot.waitUntil(lambda: late.says("does not answer"), timeout=20_000)
    assert not folder.exists()
    folder.with_name("elsewhere").rename(folder)


def test_closing_a_register_makes_a_backup_in_the_background_and_the_desk_says_so(office: Office) -> None:
    session_id = office.services.today.session_at_hand()
    assert session_id is not None
    office.main.open_desk(session_id)
    desk = office.main.desk
    assert isinstance(desk, DeskPage)
    facts = office.services.closing.facts(session_id)
    office.services.closing.close(session_id, Closing(facts.named + facts.unnamed))
    desk.reload()
    desk.register_closed.emit()
    news = desk.findChild(NewsLine)
    assert isinstance(news, NewsLine)
    assert news.text == "The register is closed. The list of the day is fixed."
    office.qtbot.waitUntil(lambda: news.text == "The register is closed and backed up.", timeout=20_000)
    assert len(office.services.backups.all()) == 1


def test_what_the_last_closing_lacks_is_made_up_for_and_only_that(late: Office) -> None:
    for _start in range(2):
        late.main.places.backing_up.catch_up()
        late.runner.wait(patiently=True)
        assert len(late.services.backups.all()) == 1


@pytest.mark.parametrize(
    ("made", "by_hand", "at_the_desk"),
    [
        (BackupMade(Path("here"), None, COUNTS), WHOLE, "closed and backed up."),
        (BackupMade(Path("here"), Path("stick/one"), COUNTS), "here and in stick.", "and on the other disk."),
        (
            BackupMade(Path("here"), None, COUNTS, Path("stick"), stick_full=True),
            "There was no room in stick.",
            "on this laptop. There was no room on the stick.",
        ),
    ],
    ids=["here", "there as well", "full"],
)
def test_how_a_backup_ended_is_told_in_a_sentence(made: BackupMade, by_hand: str, at_the_desk: str) -> None:
    assert by_hand in how_it_ended(made)
    assert at_the_desk in how_the_closing_one_ended(made)
