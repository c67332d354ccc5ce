"""Month end: what is missing and whom to ask, and a pack that is there whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.history import Area, HistoryWanted
from sbc_desktop.domain.monthly_summary import SessionMark
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.bundle import Services
from tests.demo_store import demo_in, open_demo

JUNE = dt.date(2026, 6, 1)
PACK = [
    "2026-06 Fenbridge monthly summary shareable demo.pdf",
    "2026-06 Peterborough monthly summary shareable demo.pdf",
    "2026-06 Scotland online monthly summary shareable demo.pdf",
    "2026-06 all groups monthly summary shareable demo.pdf",
    "2026-06 all groups speakers and topics shareable demo.pdf",
    "2026-06-16 Peterborough register internal demo.pdf",
    "2026-06-24 Scotland online register internal demo.pdf",
]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = open_demo(demo_in(tmp_path / "demo"))
    yield services
    services.close()


class _Stopping:
    """Cancels after so many steps."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        """Stop at the step that was asked for."""
        self.seen.append((done, total))
        if done == self.after:
            raise KeyboardInterrupt


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_group_tells_what_became_of_its_sessions_and_whom_to_ask(services: Services) -> None:
    fenbridge, peterborough, _scotland = services.month_end.groups(JUNE)
    assert (fenbridge.group, fenbridge.sessions) == ("Fenbridge", (SessionMark.NOT_IN,))
    assert [(missing.date, missing.ask) for missing in fenbridge.missing] == [
        (dt.date(2026, 6, 25), "Judith Lindley-Okafor")
    ]
    assert (peterborough.count(SessionMark.HELD), peterborough.missing) == (1, ())
    assert services.month_end.groups(dt.date(2020, 1, 1)) == ()


def test_the_pack_holds_every_document_of_the_month(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "June"
    progress = _Stopping(-1)
    made = services.month_end.make(JUNE, folder, progress)
    assert names(folder) == PACK
    assert sorted(path.name for path in made) == PACK
    assert progress.seen == [(done, 7) for done in range(8)]
    assert names(tmp_path) == ["June", "demo"]


def test_a_pack_that_is_stopped_leaves_nothing(services: Services, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        services.month_end.make(JUNE, tmp_path / "June", _Stopping(5))
    assert names(tmp_path) == ["demo"]
    services.month_end.make(JUNE, tmp_path / "June")
    before = {path.name: path.read_bytes() for path in (tmp_path / "June").iterdir()}
    with pytest.raises(KeyboardInterrupt):
        services.month_end.make(JUNE, tmp_path / "June", _Stopping(5))
    assert {path.name: path.read_bytes() for path in (tmp_path / "June").iterdir()} == before


def test_one_group_is_made_again_and_the_rest_is_left_alone(services: Services, tmp_path: Path) -> None:
    (tmp_path / "June").mkdir()
    (tmp_path / "June" / "her own notes.txt").write_text("hers", encoding="utf-8")
    group = services.groups.named("Peterborough")
    services.month_end.make(JUNE, tmp_path / "June", group_id=group.id)
    assert names(tmp_path / "June") == [PACK[1], PACK[5], "her own notes.txt"]


def test_a_month_to_come_and_a_folder_that_cannot_be_made_are_refused(services: Services, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as to_come:
        services.month_end.make(dt.date(2026, 8, 1), tmp_path / "August")
    assert to_come.value.reason is Reason.DATE_STILL_TO_COME
    (tmp_path / "a file").write_text("", encoding="utf-8")
    with pytest.raises(Refusal) as no_folder:
        services.month_end.make(JUNE, tmp_path / "a file" / "June")
    assert no_folder.value.reason is Reason.FILE_NOT_WRITTEN
    assert names(tmp_path) == ["a file", "demo"]


def test_a_month_without_a_session_has_its_summary_all_the_same(services: Services, tmp_path: Path) -> None:
    made = services.month_end.make(dt.date(2020, 1, 1), tmp_path / "then")
    assert len(made) == 2


def test_a_pack_is_in_the_history_once_and_one_that_was_stopped_is_not(services: Services, tmp_path: Path) -> None:
    def saved() -> list[str]:
        page = services.history.page(HistoryWanted(area=Area.READING))
        opened = [services.history.opened(entry.key) for entry in page.entries if entry.said == "saved a document"]
        return [entry.rows[0].fields[0].after for entry in opened if entry]

    with pytest.raises(KeyboardInterrupt):
        services.month_end.make(JUNE, tmp_path / "June", _Stopping(3))
    assert saved() == []
    services.month_end.make(JUNE, tmp_path / "June")
    assert saved() == ["Month-end pack 2026-06"]
