"""Draws what was chosen off the window's thread, and lets go of it when something else is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.document import Document

_Answer = tuple[int, Any, Refusal | None]


class Drawing(QObject):
    """One document at a time. What was begun before and is no longer wanted is never told of."""

    drawn = Signal(object)
    refused = Signal(str)

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._asked = 0

    def start(self, work: Callable[[], Document]) -> None:
        """Draw this, and nothing that was asked for before."""
        self.stop()
        number = self._asked
        job = Job(lambda job: _answer(job, number, work))
        job.succeeded.connect(self._tell)
        job.broke.connect(self._give_up)
        job.ended.connect(self._forget)
        self._job = job
        self._runner.start(job)

    def stop(self) -> None:
        """Want nothing more of what is being drawn."""
        self._asked += 1
        if self._job is not None:
            self._job.stop()

    def _tell(self, answer: _Answer) -> None:
        number, document, refusal = answer
        if number != self._asked:
            return
        if refusal is not None:
            self.refused.emit(messages.sentence(refusal))
        else:
            self.drawn.emit(document)

    def _give_up(self, _fault: Exception) -> None:
        self.refused.emit(_("The page could not be drawn. Nothing is lost: choose it once more."))

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def _answer(job: Job, number: int, work: Callable[[], Document]) -> _Answer:
    """What was drawn, or why not, with the number it was asked under; not begun at all when it was stopped before."""
    job.step(0, 1)
    try:
        return number, work(), None
    except Refusal as refusal:
        return number, None, refusal
