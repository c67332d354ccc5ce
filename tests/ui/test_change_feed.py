"""Many announcements of one action arrive as one signal."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from sbc_desktop.services.announce import Noun
from sbc_desktop.ui.change_feed import ChangeFeed
from sbc_desktop.ui.jobs import Job, JobRunner


def test_three_announcements_in_a_row_are_told_once_and_together(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    told: list[frozenset[Noun]] = []
    feed.changed.connect(told.append)
    for noun in (Noun.PEOPLE, Noun.GROUPS, Noun.PEOPLE):
        feed.announce(frozenset({noun}))
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({Noun.PEOPLE, Noun.GROUPS})]


def test_what_comes_later_is_told_anew(qtbot: QtBot) -> None:
    feed = ChangeFeed()
    for noun in (Noun.PEOPLE, Noun.SETTINGS):
        with qtbot.waitSignal(feed.changed) as told:
            feed.announce(frozenset({noun}))
        assert told.args == [frozenset({noun})]


def test_an_announcement_from_the_worker_arrives_too(qtbot: QtBot) -> None:
    feed, runner = ChangeFeed(), JobRunner()
    with qtbot.waitSignal(feed.changed) as told:
        runner.start(Job(lambda _job: feed.announce(frozenset({Noun.SESSIONS}))))
    assert told.args == [frozenset({Noun.SESSIONS})]
    runner.wait()
