"""Child processes that work on a store until they are done or killed, and tell what they have done."""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, Protocol

from sbc_desktop.domain.refusal import Reason, Refusal


class Tell(Protocol):
    """Tells the parent that something was done; another mark than "+" means something that only the scene knows."""

    def __call__(self, mark: str = "+") -> None:
        """Tell it."""


Work = Callable[[Tell], None]
# What Python does to folders and files; each is a moment to be killed at. What the database writes is met by the clock.
_STEPS = frozenset({"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"})
_TOLD, _DONE = b"+", b"."
_LONGEST = 120.0


@dataclass(frozen=True)
class Death:
    """When a child is killed: `after` something it told, and then so many seconds; or before its nth step on files."""

    after: int = 0
    seconds: float = 0.0
    at_step: int | None = None


@dataclass(frozen=True)
class Life:
    """What became of a child. `refused` and `broke` are how its work ended, where it ended so."""

    marks: str
    done: bool = False
    refused: Reason | None = None
    broke: str = ""
    seconds: float = 0.0
    steps: int = 0

    @property
    def told(self) -> int:
        """How many things it had told to be done."""
        return self.marks.count("+")

    @property
    def killed(self) -> bool:
        """Whether death came before the work was done."""
        return not (self.done or self.refused or self.broke)


class Child:
    """One child process at work in a folder."""

    def __init__(self, work: Work, folder: Path, at_step: int | None = None) -> None:
        self._hears, tells = os.pipe()
        self._heard = b""
        self.pid = os.fork()
        if self.pid == 0:
            _live(work, folder, at_step, tells)
        os.close(tells)
        self.begun = time.monotonic()

    @property
    def told(self) -> int:
        """How much it has told so far, of what was heard."""
        return self._heard.count(_TOLD)

    @property
    def is_done(self) -> bool:
        """Whether it was heard to be at the end of its work."""
        return _DONE in self._heard

    def hear(self, until: int, seconds: float = _LONGEST) -> None:
        """Listen until it told so much, is done or gone, or the time is over."""
        end = time.monotonic() + seconds
        while self.told < until and not self.is_done:
            if not self._hear_some(end - time.monotonic()):
                return

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal: SIGSTOP, SIGCONT."""
        os.kill(self.pid, number)

    def end(self) -> Life:
        """Kill it, and return what became of it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        seconds = time.monotonic() - self.begun
        while more := os.read(self._hears, 65536):
            self._heard += more
        os.close(self._hears)
        marks, _, end = self._heard.decode().partition(_DONE.decode())
        if not end:
            return Life(marks, seconds=seconds)
        how, steps, text = end.split(" ", 2)
        return Life(
            marks,
            done=how == "done",
            refused=Reason(text) if how == "refused" else None,
            broke=text if how == "broke" else "",
            seconds=seconds,
            steps=int(steps),
        )

    def _hear_some(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._hears], [], [], max(seconds, 0.0))
        more = os.read(self._hears, 65536) if ready else b""
        self._heard += more
        return bool(more)


def live(work: Work, folder: Path, death: Death | None = None) -> Life:
    """Let a child work, kill it where it is to be killed, and return what it had told."""
    child = Child(work, folder, death.at_step if death else None)
    if death is None or death.at_step is not None:
        child.hear(sys.maxsize)
    else:
        child.hear(death.after)
        child.hear(sys.maxsize, death.seconds)
    return child.end()


def some_death(chance: random.Random, rehearsed: Life, by_step: float = 0.5) -> Death:
    """A death at any moment of a rehearsed work: by the clock, or so often before one of its steps on files."""
    if chance.random() < by_step:
        return Death(at_step=chance.randint(1, rehearsed.steps + 1))
    return Death(seconds=chance.uniform(0, 1.2 * rehearsed.seconds))


def _live(work: Work, folder: Path, at_step: int | None, tells: int) -> NoReturn:
    """The child's whole life; it never returns to what its parent was doing."""
    # A parent that is gone is nobody to work for.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        steps = _count_steps(folder, at_step)
        os.write(tells, _DONE + _worked(work, lambda mark="+": _tell(tells, mark), steps).encode()[:4000])
        signal.pause()
    finally:
        os._exit(1)


def _worked(work: Work, tell: Tell, steps: list[int]) -> str:
    try:
        work(tell)
    except Refusal as refusal:
        return f"refused {steps[0]} {refusal.reason.value}"
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        return f"broke {steps[0]} {traceback.format_exc()[-3000:]}"
    return f"done {steps[0]} "


def _tell(tells: int, mark: str) -> None:
    os.write(tells, mark.encode())


def _count_steps(folder: Path, at_step: int | None) -> list[int]:
    """Count what is done to the files of a folder from now on, and die before the step that was asked for."""
    steps = [0]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _STEPS or not _is_in(folder, arguments[0]):
            return
        steps[0] += 1
        if steps[0] == at_step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    return steps


def _is_in(folder: Path, path: object) -> bool:
    # Names without a folder are those of a tree that is being removed.
    return isinstance(path, str | os.PathLike) and (
        os.fspath(path).startswith(str(folder)) or os.sep not in os.fspath(path)
    )
