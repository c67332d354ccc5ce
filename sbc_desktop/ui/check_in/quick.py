"""Tells a second press that comes too soon from one that was meant."""

from __future__ import annotations

from collections.abc import Callable


class Quickly:
    """Remembers when something was last pressed. `now` is a clock in seconds."""

    def __init__(self, milliseconds: int, now: Callable[[], float]) -> None:
        self._within = milliseconds / 1000
        self._now = now
        self._last: float | None = None

    def again(self) -> bool:
        """Whether this press comes within the time after the one before; a press is remembered either way."""
        before, self._last = self._last, self._now()
        return before is not None and self._last - before < self._within

    def too_soon(self) -> bool:
        """As `again`, but a press that came too soon is not remembered: then only the first one counts."""
        before, now = self._last, self._now()
        if before is not None and now - before < self._within:
            return True
        self._last = now
        return False

    def forget(self) -> None:
        """Something else was pressed in between: the next press is a first one."""
        self._last = None
