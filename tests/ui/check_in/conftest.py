"""Fixtures of the desk: the look and the fonts once, and a store for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import fonts, theme
from tests.desk import House
from tests.factories import make_store
from tests.ui.check_in.at_the_desk import AtTheDesk

Desk = Callable[..., AtTheDesk]


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    """The program's fonts and its light theme."""
    fonts.load_first()
    fonts.load_rest()
    theme.apply(qapp, "light")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store."""
    made = House(make_store(tmp_path))
    yield made
    made.store.close()


@pytest.fixture
def desk(qtbot: QtBot, house: House) -> Desk:
    """Makes a desk with these people on the list; `open` shows it."""
    return lambda *names, **given: AtTheDesk(qtbot, house, *names, **given)
