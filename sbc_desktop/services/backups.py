"""Backups of the open store: made by hand and after closing a register, kept here and in a folder of one's choice."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from pathlib import Path
from threading import Lock

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.backup import BackupLine, BackupMade, Counts, is_due
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.announce import Announce, Noun
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.needs import needs
from sbc_desktop.services.progress import Progress
from sbc_desktop.storage import backups, last_change
from sbc_desktop.storage.backups import Step
from sbc_desktop.storage.change_log import Action, Author
from sbc_desktop.storage.desk_log import CLOSED
from sbc_desktop.storage.places import check_place
from sbc_desktop.storage.store import Store

FOLDER = "backup_folder"
CHOSEN = "backup_folder_chosen"
# What the program does by itself is no work that a backup would have to save.
NOT_WORK = (CHOSEN, "sessions_proposed")


class Backups:
    """Makes, lists and checks backups. `make` and `check` belong on a worker thread; one runs at a time."""

    def __init__(self, *, store: Store, author: Author, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._author = author
        self._clock = clock
        self._announce = announce
        self._one_at_a_time = Lock()

    @needs(Right.OWN_GROUPS)
    def all(self) -> tuple[BackupLine, ...]:
        """Every backup of these records that can be reached, newest first; a few hundred bytes of each are read."""
        return backups.listed(self._store.folder, self.folder())

    @needs(Right.OWN_GROUPS)
    def newest(self) -> dt.datetime | None:
        """When the newest whole backup was made; None without one."""
        return next((line.made_at for line in self.all() if line.whole), None)

    @needs(Right.OWN_GROUPS)
    def due(self) -> bool:
        """Whether something was changed that no backup holds, and the last one was made a week ago or more."""
        with self._store.reading() as uow:
            worked = last_change.worked(uow.db, NOT_WORK)
        return is_due(self.newest(), worked, self._clock.now())

    @needs(Right.OWN_GROUPS)
    def due_after_closing(self) -> bool:
        """Whether a register was closed since the newest backup: the one that follows a closing is still to be made."""
        with self._store.reading() as uow:
            closed = last_change.newest_of(uow.db, CLOSED)
        newest = self.newest()
        return closed is not None and (newest is None or closed > newest)

    @needs(Right.OWN_GROUPS)
    def folder(self) -> Path | None:
        """The folder or stick that gets a second copy of each backup; None when none was chosen."""
        with self._store.reading() as uow:
            kept = uow.settings.get(FOLDER)
        return Path(kept) if kept else None

    @needs(Right.EVERYTHING)
    def choose_folder(self, folder: Path | None) -> None:
        """Choose where second copies go, None for nowhere; a place that is not there, or no second one, is refused."""
        if folder is not None:
            folder = folder.expanduser().absolute()
            check_place(folder)
            if folder.resolve().is_relative_to(self._store.folder.resolve()):
                raise Refusal(Reason.BACKUP_BESIDE_THE_RECORDS, field="folder", folder=folder)
            if not folder.is_dir():
                raise Refusal(Reason.FILE_NOT_WRITTEN, field="folder", folder=folder)
        with self._store.writing(self._author, Action(CHOSEN)) as uow:
            uow.settings.set(FOLDER, str(folder) if folder else None)
        self._announce(frozenset({Noun.SETTINGS}))

    @needs(Right.OWN_GROUPS)
    def make(self, progress: Progress | None = None, *, to: Path | None = None) -> BackupMade:
        """Make a backup, open it and compare it, and copy it to the chosen folder; others may go on working meanwhile.

        With `to`, the second copy goes there this once. `progress` is told of one copy, then of the other. When only
        the second copy cannot be made, the answer says so; whatever else is wrong is refused.
        """
        with self._one_at_a_time:
            step = progress.step if progress else None
            path, counts = self._store.back_up_and_count(self._clock.now(), step)
            made = self._copied(BackupMade(path, None, counts), to or self.folder(), step)
            self._write_down(copied=made.also_at is not None)
        self._announce(frozenset({Noun.SETTINGS}))
        return made

    @needs(Right.OWN_GROUPS)
    def check(self, backup: Path) -> Counts:
        """Open one backup and look at all of it; what it holds. PASSPHRASE_WRONG when it has another key."""
        with self._one_at_a_time:
            return self._store.check_backup(backup)

    def _write_down(self, *, copied: bool) -> None:
        # The backup is there, whether or not the log can take one more line.
        with contextlib.suppress(Refusal), self._store.writing(self._author, Action("backup")) as uow:
            uow.changes.event(EventKind.BACKUP_MADE, facts={"copied": copied})

    def _copied(self, made: BackupMade, folder: Path | None, step: Step | None) -> BackupMade:
        if folder is None:
            return made
        try:
            return replace(made, also_at=self._store.copy_backup(made.path, folder, step))
        except Refusal as refusal:
            return replace(made, not_copied=folder, stick_full=refusal.reason is Reason.DISK_FULL)
