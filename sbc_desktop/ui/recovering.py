"""After the recovery code opened the records: a new passphrase, and then the new code, because the old one is spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.first_run.steps import CodeStep, PassphraseStep
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.pine_panel import PinePanel
from sbc_desktop.ui.sheets import print_sheet, save_sheet
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document
    from sbc_desktop.services.first_run import FirstRun
    from sbc_desktop.services.unlocking import Key, Unlocking

_STRONG_ENOUGH = 3


class NewPassphrasePage(QWidget):
    """Asks for a new passphrase, twice; `renewed` carries the key and the new recovery code."""

    renewed = Signal(object, str)

    def __init__(self, unlocking: Unlocking, first_run: FirstRun, key: Key, runner: JobRunner) -> None:
        super().__init__()
        self._unlocking, self._first_run = unlocking, first_run
        self._key, self._runner = key, runner
        self._step = PassphraseStep()
        self._go = Button(_("Save and go on"), kind="primary", icon="check", key="Enter", size="large")
        line = _("The recovery code was right. It can be used once; you get a new one on the next page.")
        _frame(self, _("Choose a new passphrase"), line, self._step, self._go)
        self._step.typed.connect(self._strength)
        self._go.clicked.connect(self._save)
        for field in (self._step.passphrase, self._step.again):
            field.input.returnPressed.connect(self._save)

    def focus_first(self) -> None:
        """Put the keyboard where the typing starts."""
        self._step.passphrase.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _strength(self, passphrase: str) -> int:
        found = self._first_run.strength(passphrase)
        self._step.meter.show_strength(found.score, found.sentence, enough=found.score >= _STRONG_ENOUGH)
        return found.score

    def _save(self) -> None:
        typed, again = self._step.passphrase, self._step.again
        if not self._go.isEnabled():
            return
        if self._strength(typed.text()) < _STRONG_ENOUGH:
            typed.set_error(messages.sentence(Refusal(Reason.PASSPHRASE_WEAK)))
            typed.setFocus()
        elif typed.text() != again.text():
            again.set_error(messages.sentence(Refusal(Reason.PASSPHRASES_DIFFER)))
            again.setFocus()
        else:
            self._start(typed.text())

    def _start(self, passphrase: str) -> None:
        self._set_busy(True)
        job = Job(lambda _job: self._unlocking.renew(self._key, passphrase))
        job.succeeded.connect(self._done)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _done(self, code: str) -> None:
        for field in (self._step.passphrase, self._step.again):
            field.input.clear()
        self.renewed.emit(self._key, code)

    def _refuse(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self._step.passphrase.set_error(messages.sentence(refusal))

    def _give_up(self, _fault: Exception) -> None:
        self._set_busy(False)
        words = _(
            "That did not work, and the program does not know why. The recovery code is not spent; try once more."
        )
        self._step.passphrase.set_error(words)

    def _set_busy(self, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._go.setText(_("One moment") if busy else _("Save and go on"))


class NewCodePage(QWidget):
    """Shows the new recovery code, this once, to print or write down; `finished` when that was done."""

    finished = Signal()

    def __init__(self, code: str, services: Services, first_run: FirstRun) -> None:
        super().__init__()
        self._code, self._services, self._first_run = code, services, first_run
        self._step = CodeStep()
        self._step.show_code(code)
        self._go = Button(_("Open the program"), kind="primary", size="large")
        self._go.setEnabled(False)
        printing = Button(_("Print the sheet"), kind="secondary", icon="printer")
        saving = Button(_("Save on a stick"), kind="quiet", icon="download-simple")
        self._step.buttons.addWidget(printing)
        self._step.buttons.addWidget(saving)
        self._step.buttons.addStretch(1)
        line = _("The sheet that was printed before opens nothing any more.")
        _frame(self, _("The new recovery code"), line, self._step, self._go)
        self._step.kept.connect(self._go.setEnabled)
        printing.clicked.connect(lambda: self._step.said.setText(print_sheet(self._sheet(), self)))
        saving.clicked.connect(lambda: self._step.said.setText(save_sheet(self._sheet(), self)))
        self._go.clicked.connect(self.finished)

    def focus_first(self) -> None:
        """Put the keyboard on the line to tick."""
        self._step.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self) -> Document:
        names, services = self._services.settings.get(), self._services
        return self._first_run.sheet_for(
            self._code, names.organisation, services.user, names.programme, demo=services.demo
        )


def _frame(page: QWidget, title: str, line: str, body: QWidget, button: Button) -> None:
    right = QWidget()
    column = QVBoxLayout(right)
    column.setContentsMargins(64, 56, 64, 32)
    column.setSpacing(8)
    column.addWidget(Label(title, role="h1"))
    column.addWidget(Label(line, tone="muted", wrap=True))
    column.addSpacing(12)
    column.addWidget(body, 1)
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(PinePanel(), 560)
    whole.addWidget(right, 806)
