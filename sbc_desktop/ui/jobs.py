"""Long work off the window's thread: unlocking, drawing a PDF, making the demo.

One worker thread lives as long as the window, because each new connection to the store pays for its key.
The runner owns each job, so that a page may go away while its job ends. A page prepares a job, connects
its signals and only then starts it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from sbc_desktop.domain.refusal import Refusal

_log = logging.getLogger(__name__)


class Cancelled(Exception):
    """Raised inside the work by `Progress.step` after somebody pressed Stop."""


class Job(QObject):
    """One piece of work. Exactly one of `succeeded`, `refused`, `stopped` or `broke` is emitted, then `ended`.

    Connect bound methods of widgets: they run on the window's thread. With `to_the_end` closing the window lets it end.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    broke = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Callable[[Job], object], *, to_the_end: bool = False) -> None:
        super().__init__()
        self._work = work
        self.to_the_end = to_the_end
        self._stop = False

    def step(self, done: int, total: int) -> None:
        """Called by the work as it goes on; raises Cancelled once `stop` was called."""
        if self._stop:
            raise Cancelled
        self.progressed.emit(done, total)

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._stop = True

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        try:
            self.succeeded.emit(self._work(self))
        except Cancelled:
            self.stopped.emit()
        except Refusal as refusal:
            self.refused.emit(refusal)
        except Exception as fault:  # noqa: BLE001 - a job must always say how it ended
            # The type alone: an exception's text may hold a value that somebody typed.
            _log.error("A job ended with %s", type(fault).__name__)
            self.broke.emit(fault)
        finally:
            self.ended.emit(self)


class JobRunner(QObject):
    """Runs jobs one after another on one thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._jobs: set[Job] = set()

    def start(self, job: Job) -> None:
        """Hand the job to the worker; its signals must be connected by now."""
        self._jobs.add(job)
        job.ended.connect(self._forget)
        self._pool.start(_Runnable(job))

    def wait(self, *, patiently: bool = False) -> None:
        """Stop the running work and wait until it has ended; patiently, what goes on to the end is not stopped."""
        for job in tuple(self._jobs):
            if not (patiently and job.to_the_end):
                job.stop()
        self._pool.waitForDone()

    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
