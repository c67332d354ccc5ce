"""Two years of a charity, told by the history: every entry in words, and nowhere a key or a code of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.domain.history import Entry, HistoryWanted
from sbc_desktop.services.bundle import Services
from tests.demo_store import demo_in, open_demo

_MACHINE = re.compile(
    r"[0-9a-f]{8}-?[0-9a-f]{4}|\b[a-z]+_[a-z_]+\b|\bNone\b|\bTrue\b|\bFalse\b|[{}<>]|FREQ=|T\d\d:\d\d:"
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = open_demo(demo_in(tmp_path / "demo"))
    yield services
    services.close()


def _every(services: Services) -> Iterator[Entry]:
    further = ""
    while True:
        page = services.history.page(HistoryWanted(), further, limit=500)
        for entry in page.entries:
            opened = services.history.opened(entry.key)
            assert opened is not None
            assert (opened.key, opened.said, opened.count) == (entry.key, entry.said, entry.count)
            yield opened
        further = page.further
        if not further:
            return


def test_two_years_are_told_without_a_key_or_a_code(services: Services) -> None:
    told: dict[str, str] = {}
    kinds = set()
    for entry in _every(services):
        kinds.add(entry.said)
        for row in entry.rows:
            texts = [entry.said, entry.about, row.thing, row.about]
            for field in row.fields:
                texts += [field.label, field.before, field.after]
            told |= {text: entry.said for text in texts if _MACHINE.search(text)}
    assert told == {}
    assert len(kinds) > 20
