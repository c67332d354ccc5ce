"""A demo for tests to look at: made once for each day in a test run, and copied for each test."""

from __future__ import annotations

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path

from sbc_desktop.services.bundle import Services
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.demo.making import make_demo
from sbc_desktop.services.opening import Opener

# A Friday on which no group meets.
A_DAY = dt.date(2026, 7, 3)


def demo_in(folder: Path, today: dt.date = A_DAY) -> Path:
    """A fresh copy of the demo of a day; returns its folder."""
    folder.mkdir(parents=True)
    for name, data in _files(today).items():
        (folder / name).write_bytes(data)
    return folder


def open_demo(folder: Path, today: dt.date = A_DAY) -> Services:
    """The services of a demo in a folder, on a day."""
    opener = Opener(Clock(today))
    return opener.open_with_key(folder, opener.demo_key(folder))


@cache
def _files(today: dt.date) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "demo"
        make_demo(made, today)
        return {path.name: path.read_bytes() for path in made.iterdir() if path.is_file()}
