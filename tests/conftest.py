"""What every test stands on: no screen, a home of its own, and a log in which nothing unexpected may appear."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from sbc_desktop.storage.wrapping import Stretching

# Set before Qt is imported by anybody: it reads its platform once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two busy cores are no reason to fail; and what is sent in must not depend on chance.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

_HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_DOCUMENTS_DIR": "Documents",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test an empty home, so that the records of whoever runs the tests are never touched."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in _HOMES.items():
        monkeypatch.setenv(variable, str(home / folder))


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch new passphrases hardly at all: half a second each would be most of a test's time."""
    monkeypatch.setattr("sbc_desktop.storage.keys._COST", Stretching(1024, 1, 1))


class _Listener(logging.Handler):
    """Keeps what is said at warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test when the log holds a warning that it did not announce, or lacks one that it did.

    A test announces one with `@pytest.mark.expects_log("part of the text")`.
    """
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(listener)
    unexpected = [line for line in listener.said if not any(text in line for text in expected)]
    missing = [text for text in expected if not any(text in line for line in listener.said)]
    if unexpected or missing:
        pytest.fail(f"in the log unannounced: {unexpected}; announced and not in the log: {missing}", pytrace=False)
