"""Backups: the last one, where they go, making one now, and putting one back; and the disk they lie on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.backup import BackupLine
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.backing_up import BackingUp
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, clock_time, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.place_check import PlaceFacts

_GB = 1_000_000_000


class BackupsTab(QWidget):
    """`put_back_requested` carries the file of the backup that is to be looked into."""

    put_back_requested = Signal(object)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._backing_up = BackingUp(services.backups, runner, self)
        self._said = Banner()
        self._last = Label("", role="h3")
        self._make = Button(_("Back up now"), kind="primary", icon="hard-drives")
        self._progress = ProgressLine()
        self._list = RowList(_("Backups"))
        self._empty = EmptyState(
            _("No backup yet"), _("One is made after each register that is closed, and whenever you ask for it.")
        )
        self._put_back = Button(_("Look into it, and put it back"), kind="tonal", icon="arrow-counter-clockwise")
        self._folder = Label("", wrap=True)
        self._choose = Button(_("Choose a folder or stick"), kind="tonal", icon="folder-open")
        self._no_folder = Button(_("Only on this laptop"), kind="quiet", flush=True)
        self._disk = Label("", wrap=True)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Read what backups there are; the disk is asked on the worker thread."""
        backups = self._services.backups
        newest = backups.newest()
        self._last.setText(_("Last backup: {when}").format(when=_when(newest)) if newest else _("No backup yet"))
        every = backups.all()
        self._list.show_rows([_face(line) for line in every])
        self._list.choose(every[0].path if every else None)
        for widget in (self._list, self._put_back):
            widget.setVisible(bool(every))
        self._empty.setVisible(not every)
        folder = backups.folder()
        words = _("Each backup is also copied to {folder}. The last eight are kept.")
        self._folder.setText(
            words.format(folder=folder) if folder else _("Backups lie on this laptop only. A stick is safer.")
        )
        self._no_folder.setVisible(folder is not None)
        job = Job(lambda _job: self._services.places.facts())
        job.succeeded.connect(self._show_disk)
        job.refused.connect(self._refuse)
        self._runner.start(job)

    def _show_disk(self, facts: PlaceFacts) -> None:
        encrypted = {
            None: _("Whether the system encrypts this disk cannot be known here."),
            True: _("The system encrypts this disk."),
            False: _("The system does not encrypt this disk. The records are encrypted by themselves all the same."),
        }[facts.encrypted]
        room = _("{size} GB are free.").format(size=f"{facts.free / _GB:.1f}")
        little = _("That is little: the next backups may find no room.") if facts.little else ""
        self._disk.setText(" ".join(filter(None, (encrypted, room, little))))

    def _start(self) -> None:
        self._said.say("")
        self._show_progress(0, 1)
        self._progress.show()
        self._backing_up.by_hand()

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.show_step(_("Making the backup and opening it again"), done, total)

    def _told(self, sentence: str, _whole: bool) -> None:
        self._progress.hide()
        self.begin()
        self._said.say(sentence)

    def _stopped(self) -> None:
        self._progress.hide()
        self._said.say(_("Stopped. No backup was made."))

    def _choose_folder(self) -> None:
        start = str(self._services.backups.folder() or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, _("Where shall backups be copied to?"), start)
        if chosen:
            self._use_folder(Path(chosen))

    def _use_folder(self, folder: Path | None) -> None:
        try:
            self._services.backups.choose_folder(folder)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.begin()

    def _refuse(self, refusal: Refusal) -> None:
        self._said.say(messages.sentence(refusal))

    def _ask_to_put_back(self) -> None:
        chosen = self._list.current_key()
        if chosen is not None:
            self.put_back_requested.emit(chosen)

    def _connect(self) -> None:
        self._make.clicked.connect(self._start)
        self._backing_up.progressed.connect(self._show_progress)
        self._backing_up.told.connect(self._told)
        self._backing_up.stopped.connect(self._stopped)
        self._progress.stopped.connect(self._backing_up.stop)
        self._put_back.clicked.connect(self._ask_to_put_back)
        self._choose.clicked.connect(self._choose_folder)
        self._no_folder.clicked.connect(lambda: self._use_folder(None))

    def _lay_out(self) -> None:
        left = Card(_("Backups of these records"))
        left.body.addWidget(self._empty)
        left.body.addWidget(self._list, 1)
        left.body.addWidget(self._put_back, 0, Qt.AlignmentFlag.AlignLeft)
        now = Card()
        now.body.setSpacing(12)
        now.body.addWidget(self._last)
        now.body.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        now.body.addWidget(self._progress)
        self._progress.hide()
        now.body.addWidget(HairLine())
        now.body.addWidget(self._folder)
        row = QHBoxLayout()
        row.addWidget(self._choose)
        row.addWidget(self._no_folder)
        row.addStretch(1)
        now.body.addLayout(row)
        disk = Card(_("The disk"))
        disk.body.addWidget(self._disk)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(now)
        column.addWidget(disk)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._said)
        self._said.hide()
        whole.addWidget(TwoColumns(left, right, ratio=(27, 26)), 1)


def _face(line: BackupLine) -> RowFace:
    where = _("here and in {folder}").format(folder=line.also_at.parent) if line.also_at else str(line.path.parent)
    size = _("{size} MB").format(size=f"{line.size / 1_000_000:.1f}")
    return RowFace(
        _when(line.made_at),
        _("{size}, {where}").format(size=size, where=where),
        key=line.path,
        icon="hard-drives",
        chip="" if line.whole else _("Not whole"),
        chip_tone="attention",
        caret=False,
    )


def _when(moment: dt.datetime) -> str:
    local = moment.astimezone()
    return _("{day} at {time}").format(day=long_date(local.date()), time=clock_time(local.time()))
