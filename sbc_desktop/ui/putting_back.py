"""Putting the newest backup back where the records do not open: what is in it, what may be lacking, and one button.

Nothing is overwritten: what is there is kept aside. Where only the keys are damaged, only they are put back.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.backup import Comparison, Restored
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.messages.of_backups import compared, in_words
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.pine_panel import PinePanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, clock_time, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.restoring import Restoring
    from sbc_desktop.services.unlocking import Key

_WIDTH = 640
_Found = tuple[Comparison, "Key", bool]


class PuttingBackPage(QWidget):
    """`finished` when something was put back, or nothing. Without a key it asks for a passphrase of that day."""

    finished = Signal()

    def __init__(self, restoring: Restoring, runner: JobRunner, key: Key | None = None) -> None:
        super().__init__()
        self._restoring, self._runner, self._key = restoring, runner, key
        self._file: Path | None = None
        self._found: _Found | None = None
        self._waiting_for = ""
        self._title = Label(_("Put a backup back"), role="h1")
        self._lines = Label("", wrap=True)
        self._secret = PasswordField(_("Passphrase"), size="large")
        self._progress = ProgressLine(stoppable=False)
        self._go = Button("", kind="primary", size="large")
        self._other = Button(_("Choose another backup"), kind="secondary", icon="hard-drives", size="large")
        self._leave = Button(_("Not now"), kind="quiet", size="large")
        self._lay_out()
        self._go.clicked.connect(self._go_on)
        self._secret.input.returnPressed.connect(self._go_on)
        self._other.clicked.connect(self._choose)
        self._leave.clicked.connect(self.finished)

    def begin(self) -> None:
        """Look for the newest backup that opens, or ask for the passphrase first."""
        if self._key is not None:
            self._look()
        else:
            self._ask("")

    def take(self, file: Path) -> None:
        """Look into this backup in the place of the newest."""
        self._file = file
        self.begin()

    def _ask(self, error: str) -> None:
        self._key = None
        words = _("Please type your passphrase as it was when the backup was made, or the recovery code of that day.")
        self._show_stage(words, button=_("Look into the backup"), asks=True)
        self._secret.set_error(error)
        self._secret.input.selectAll()
        self._secret.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        if not self._go.isEnabled():
            return
        if self._found is not None:
            self._put_back(self._found)
        elif self._secret.isVisibleTo(self):
            if self._secret.input.text():
                self._look()
        else:
            self.finished.emit()

    def _look(self) -> None:
        key, typed, file = self._key, self._secret.input.text(), self._file
        self._wait(_("Looking into the backups"))

        def look(_job: Job) -> _Found | None:
            return look_into(self._restoring, key, typed, file)

        self._start(Job(look), self._show_found)

    def _show_found(self, found: _Found | None) -> None:
        self._secret.input.clear()
        if found is None:
            words = _("There is no backup beside the records that opens. There may be one on your stick.")
            self._show_stage(words, button=_("Back"))
            return
        self._found = found
        comparison, _key, only_keys = found
        if only_keys:
            self._show_stage(_keys_lines(comparison), button=_("Put the keys back"))
        else:
            self._show_stage(_lines(comparison, self._restoring.last_changed()), button=_("Put this backup back"))

    def _put_back(self, found: _Found) -> None:
        comparison, key, only_keys = found
        self._wait(_("Putting it back"))
        if only_keys:
            job = Job(lambda _job: self._restoring.put_keys_back(comparison.file, key), to_the_end=True)
        else:
            job = Job(lambda job: self._restoring.restore(comparison.file, key, None, job), to_the_end=True)
        self._start(job, self._done)

    def _done(self, restored: Restored | None) -> None:
        self._found = self._key = None
        self._title.setText(_("It is back"))
        lines = [_("Your passphrases are those of the day of the backup.")]
        if restored is not None and restored.aside is not None:
            lines.append(_("What was there before is kept in {folder}.").format(folder=restored.aside))
        self._show_stage("\n\n".join(lines), button=_("Unlock"), leave=False)

    def _start(self, job: Job, then: object) -> None:
        job.progressed.connect(self._show_step)
        job.succeeded.connect(then)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _show_step(self, done: int, total: int) -> None:
        self._progress.show_step(self._waiting_for, done, total)

    def _refuse(self, refusal: Refusal) -> None:
        self._found = None
        sentence = messages.sentence(refusal)
        if refusal.field == "passphrase":
            self._ask(sentence)
            return
        self._show_stage(sentence, button=_("Back"))

    def _give_up(self, _fault: Exception) -> None:
        self._found = None
        words = _("That did not work, and the program does not know why. Nothing was put back, and nothing was lost.")
        self._show_stage(words, button=_("Back"))

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a backup"), str(Path.home()), _("Backups ({kinds})").format(kinds="*.sbcbackup")
        )
        if chosen:
            self._found = None
            self.take(Path(chosen))

    def _wait(self, words: str) -> None:
        self._waiting_for = words
        self._show_stage("", button=_("One moment"), leave=False)
        self._go.setEnabled(False)
        self._progress.show_step(words, 0, 1)
        self._progress.show()

    def _show_stage(self, words: str, *, button: str, asks: bool = False, leave: bool = True) -> None:
        self._lines.setText(words)
        self._go.setText(button)
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)
        self._progress.hide()
        show_if(asks, self._secret)
        show_if(leave, self._leave, self._other)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(64, 56, 64, 56)
        column.setSpacing(16)
        column.addStretch(1)
        for widget in (self._title, self._lines, self._secret, self._progress):
            widget.setMaximumWidth(_WIDTH)
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self._go, self._other, self._leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PinePanel(), 400)
        whole.addWidget(right, 966)


def look_into(restoring: Restoring, key: Key | None, typed: str, file: Path | None) -> _Found | None:
    """What there is to put back, with its key, and whether its keys alone are enough; on the worker thread."""

    def key_of(backup: Path) -> Key:
        return key or restoring.key(backup, None, typed)

    if file is None:
        found = restoring.newest(key_of)
    else:
        opens = key_of(file)
        found = restoring.look(file, opens), opens
    if found is None:
        return None
    return *found, restoring.keys_fit(found[0].file, found[1])


def _lines(found: Comparison, last_changed: dt.datetime | None) -> str:
    words = [
        _("The backup of {when} is whole. It holds {holds}.").format(
            when=_moment(found.made_at), holds=in_words(found.in_backup)
        )
    ]
    if found.here is not None:
        words += compared(found)
    elif last_changed is not None:
        lacks = _(
            "The records on this laptop cannot be read, so nobody can say what the backup lacks of them. "
            "They were last written to on {when}; what was done between the two may have to be entered again."
        )
        words.append(lacks.format(when=_moment(last_changed)))
    return "\n\n".join((*words, _("Nothing is thrown away: what is there now is kept in a folder of its own.")))


def _keys_lines(found: Comparison) -> str:
    words = _(
        "The keys in the backup of {when} open the records as they are now. Only the keys are put back; "
        "nothing of the records is lost. Your passphrases are those of that day."
    )
    return words.format(when=_moment(found.made_at))


def _moment(moment: dt.datetime) -> str:
    local = moment.astimezone()
    return _("{day}, {time}").format(day=long_date(local.date()), time=clock_time(local.time()))
