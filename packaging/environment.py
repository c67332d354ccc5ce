"""The program's own Python environment in the checkout, and the quick look whether it stands.

Light to import: every start passes here. What is slow lies in set_up.py and is imported when there is work to do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


class Environment:
    """The folder .venv of a checkout; its stamp tells what is in it, and is empty while it is being made."""

    # No dataclass: importing those takes longer than all the rest of a second start.
    def __init__(self, checkout: Path = CHECKOUT) -> None:
        self.checkout = checkout

    @property
    def home(self) -> Path:
        """The folder that holds the environment."""
        return self.checkout / ".venv"

    @property
    def programs(self) -> Path:
        """The folder of its commands."""
        return self.home / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """Its Python, which may not be there yet."""
        return self.programs / ("python.exe" if os.name == "nt" else "python")

    @property
    def stamp_file(self) -> Path:
        """Where the stamp is written last, once all is in place."""
        return self.home / "sbc-desktop.stamp"

    def libraries_note(self, *, screen: bool) -> Path:
        """A file that is there once the system was seen to have what Qt needs, with a screen or without."""
        return self.home / ("sbc-desktop.libraries-screen" if screen else "sbc-desktop.libraries")

    def lock(self, *, testing: bool) -> Path:
        """The pinned parts for running, or for running and testing."""
        return self.checkout / ("requirements-dev.lock" if testing else "requirements.lock")

    def foundation(self) -> str:
        """Where the Python lies that the environment was made from, links followed."""
        if os.name != "nt":
            return str(self.python.resolve())
        settings = (self.home / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        return next(line.partition("=")[2].strip() for line in settings if line.startswith("home")) + "\\python.exe"

    def stamp(self, *, testing: bool) -> str:
        """What the stamp reads when all is in place: the Python, the kind, and the whole lock it was made from."""
        kind = "testing" if testing else "running"
        return f"{self.foundation()}\n{kind}\n{self.lock(testing=testing).read_text(encoding='utf-8')}"

    def stands(self, *, testing: bool) -> bool:
        """Tell whether it can be used as it is; one that was made for testing is good for running too."""
        try:
            written = self.stamp_file.read_text(encoding="utf-8")
            return Path(self.foundation()).exists() and (
                written == self.stamp(testing=True) or (not testing and written == self.stamp(testing=False))
            )
        except (OSError, StopIteration):
            return False


def has_screen(variables: Mapping[str, str]) -> bool:
    """Tell whether Qt will draw on an X or Wayland screen rather than nowhere."""
    offscreen = variables.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))
    return not offscreen and bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def ready(*, testing: bool = False, screen: bool = False) -> Path:
    """Return the environment's Python once all stands, set up first where it must be; leaves with a sentence if not."""
    environment = Environment()
    libraries_known = sys.platform != "linux" or environment.libraries_note(screen=screen).exists()
    if not (libraries_known and environment.stands(testing=testing)):
        from set_up import set_up_or_leave

        set_up_or_leave(environment, testing=testing, screen=screen)
    return environment.python
