"""Backups made while the program is in use: by hand from Today, and quietly after a register was closed.

The work is done on the worker thread; nobody at the desk waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sbc_desktop import messages
from sbc_desktop.domain.backup import BackupMade
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.backups import Backups


class BackingUp(QObject):
    """One after another. `told` says in a sentence how one by hand ended, and whether there is a whole one now.

    `progressed` is of one by hand: of pages first, then of bytes. `told_quietly` is for the desk, after a closing.
    """

    progressed = Signal(int, int)
    told = Signal(str, bool)
    told_quietly = Signal(str)
    stopped = Signal()

    def __init__(self, backups: Backups, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._runner = runner
        self._by_hand: Job | None = None

    def by_hand(self) -> None:
        """Make one, and say how far it is; pressed twice it is still one."""
        if self._by_hand is not None:
            return
        job = Job(self._backups.make, to_the_end=True)
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self._say)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        job.stopped.connect(self.stopped)
        job.ended.connect(self._forget)
        self._by_hand = job
        self._runner.start(job)

    def after_closing(self) -> None:
        """Make one in the background: a register was closed."""
        self._start_quietly(Job(self._backups.make, to_the_end=True))

    def catch_up(self) -> None:
        """Make the one in the background that the last closing still lacks, because the program was ended or locked."""
        self._start_quietly(Job(self._make_what_is_lacking, to_the_end=True))

    def stop(self) -> None:
        """Make none by hand after all; what was begun of it goes."""
        if self._by_hand is not None:
            self._by_hand.stop()

    def _make_what_is_lacking(self, job: Job) -> BackupMade | None:
        return self._backups.make(job) if self._backups.due_after_closing() else None

    def _start_quietly(self, job: Job) -> None:
        job.succeeded.connect(self._say_quietly)
        job.refused.connect(self._refuse_quietly)
        job.broke.connect(self._give_up_quietly)
        self._runner.start(job)

    def _forget(self, _job: Job) -> None:
        self._by_hand = None

    def _say(self, made: BackupMade) -> None:
        self.told.emit(how_it_ended(made), True)

    def _refuse(self, refusal: Refusal) -> None:
        self.told.emit(messages.sentence(refusal), False)

    def _give_up(self, _fault: Exception) -> None:
        self.told.emit(_("No backup was made, and the program does not know why. The records are as they were."), False)

    def _say_quietly(self, made: BackupMade | None) -> None:
        if made is not None:
            self.told_quietly.emit(how_the_closing_one_ended(made))

    def _refuse_quietly(self, refusal: Refusal) -> None:
        self.told_quietly.emit(_("The register is closed. No backup yet: {why}").format(why=messages.sentence(refusal)))

    def _give_up_quietly(self, _fault: Exception) -> None:
        self.told_quietly.emit(_("The register is closed. The backup did not work; Today will remind you."))


def how_it_ended(made: BackupMade) -> str:
    """What to say of a backup that was made by hand."""
    if made.also_at is not None:
        return _("The backup was made, opened and found whole, here and in {folder}.").format(
            folder=made.also_at.parent
        )
    if made.not_copied is None:
        return _("The backup was made, opened and found whole.")
    return _("The backup on this laptop was made and found whole. {why}").format(why=_why_not_copied(made))


def how_the_closing_one_ended(made: BackupMade) -> str:
    """What to say at the desk, quietly: nothing there is anybody's fault."""
    if made.also_at is not None:
        return _("The register is closed and backed up, on this laptop and on the other disk.")
    if made.not_copied is None:
        return _("The register is closed and backed up.")
    # Without the folder: the strip has room for two lines.
    if made.stick_full:
        return _("The register is closed and backed up on this laptop. There was no room on the stick.")
    if made.not_copied.is_dir():
        return _("The register is closed and backed up on this laptop. It could not be copied to the stick.")
    return _("The register is closed and backed up on this laptop. The stick is not there; the next one goes on it.")


def _why_not_copied(made: BackupMade) -> str:
    if made.stick_full:
        return _("There was no room in {folder}.").format(folder=made.not_copied)
    if made.not_copied is not None and made.not_copied.is_dir():
        return _("It could not be copied to {folder}.").format(folder=made.not_copied)
    return _("The stick is not there ({folder}); the next backup goes on it again.").format(folder=made.not_copied)
