"""Fixtures of the screens: the look and the fonts once, and an office on a copy of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sbc_desktop.ui import fonts, theme
from tests.ui.office import Office, open_office


@pytest.fixture(scope="session")
def program_look(qapp: QApplication) -> None:
    """The program's fonts and its light theme."""
    fonts.load_first()
    fonts.load_rest()
    theme.apply(qapp, "light")


@pytest.fixture
def office(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office on Tuesday 20 October 2026, when Peterborough meets."""
    request.getfixturevalue("program_look")
    opened = open_office(qtbot, tmp_path / "demo")
    opened.show()
    yield opened
    opened.close()
