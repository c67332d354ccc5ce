"""Wrong tries at a store's passphrases, in a small file beside the records, so that closing the program helps nobody.

It holds times and ids and no name, and nothing of what was typed. Whoever deletes it gains a minute: what really
slows a thief down is what each try costs. Light to import: it is loaded before the unlock window.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.storage.disk import write_whole

FILE_NAME = "tries.json"
_LONGEST_WAIT = 60
_FREE_TRIES = 1
_REMEMBERED = 200
_LATEST = 4e9  # the year 2096: beyond it somebody has put there what no clock said


@dataclass(frozen=True)
class WrongTry:
    """When somebody tried (seconds since 1970), at whose passphrase ("" for the code), and by which kind of slot."""

    at: float
    user_id: str
    way: str


@dataclass(frozen=True)
class Tries:
    """`wrong` counts those in a row; `unwritten` are those that the change log has still to hear of, the last 200."""

    wrong: int = 0
    unwritten: tuple[WrongTry, ...] = ()

    @property
    def wait(self) -> int:
        """How many seconds the last wrong one has to be waited for."""
        return min(2 ** min(self.wrong - _FREE_TRIES, 10), _LONGEST_WAIT) if self.wrong > _FREE_TRIES else 0

    def left_at(self, now: float) -> float:
        """How many of those seconds are left; all of them when the clock was set back behind the last try."""
        if not self.wait or not self.unwritten:
            return 0.0
        return min(max(self.unwritten[-1].at + self.wait - now, 0.0), float(self.wait))

    def after(self, wrong: WrongTry) -> Tries:
        """With one more."""
        return Tries(self.wrong + 1, (*self.unwritten, wrong)[-_REMEMBERED:])

    def after_the_right_one(self) -> Tries:
        """Nothing more to wait for; what is unwritten stays so until the change log has it."""
        return replace(self, wrong=0)


def read(folder: Path) -> Tries:
    """What is known of tries; nothing when there is no file that can be read."""
    try:
        found = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        unwritten = tuple(
            WrongTry(float(one["at"]), str(one["user_id"]), str(one["way"])) for one in found["unwritten"]
        )
        if not all(0 <= one.at < _LATEST for one in unwritten):
            return Tries()
        return Tries(max(int(found["wrong"]), 0), unwritten[-_REMEMBERED:])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return Tries()


def keep(folder: Path, tries: Tries) -> None:
    """Write it down where that can be done; on a full or read-only disk it holds for this program start alone."""
    with contextlib.suppress(Refusal, OSError):
        if tries == Tries():
            (folder / FILE_NAME).unlink(missing_ok=True)
        else:
            write_whole(folder / FILE_NAME, json.dumps(asdict(tries)).encode())
