"""The hybrid logical clock that orders changes, also when the computer's clock was wrong or set back.

A stamp is text that sorts in order: milliseconds since 1970, a counter, and the device.
"""

from __future__ import annotations

import datetime as dt
import time
from threading import Lock

_LAST = 999_999  # a longer counter would not sort as text


class HybridClock:
    """Gives stamps that always rise, starting after the newest one in the store."""

    def __init__(self, device: str, newest: str = "") -> None:
        self._device = device
        self._lock = Lock()
        self._milliseconds, self._counter = _read(newest)

    def stamp(self) -> str:
        """The next stamp."""
        with self._lock:
            now = time.time_ns() // 1_000_000
            if now > self._milliseconds:
                self._milliseconds, self._counter = now, 0
            elif self._counter < _LAST:
                self._counter += 1
            else:
                self._milliseconds, self._counter = self._milliseconds + 1, 0
            return f"{self._milliseconds:015d}-{self._counter:06d}-{self._device}"


def moment_of(stamp: str) -> dt.datetime:
    """When a stamp was given, in UTC."""
    return dt.datetime.fromtimestamp(_read(stamp)[0] / 1000, dt.UTC)


def first_stamp_at(moment: dt.datetime) -> str:
    """What sorts before every stamp of that moment and after every earlier one."""
    return f"{int(moment.timestamp() * 1000):015d}"


def _read(stamp: str) -> tuple[int, int]:
    if not stamp:
        return 0, 0
    milliseconds, counter = stamp.split("-")[:2]
    return int(milliseconds), int(counter)
