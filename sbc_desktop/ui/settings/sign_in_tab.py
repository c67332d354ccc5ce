"""One's own way in: the passphrase, the PIN for the desk, and the computer's keyring."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.fields import PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class SignInTab(QWidget):
    """Each part is saved by itself; stretching a passphrase takes a second and is done on the worker thread."""

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._said = Banner()
        self._old = PasswordField(_("Your passphrase now"))
        self._new = PasswordField(_("The new passphrase"))
        self._again = PasswordField(_("The new one again"))
        self._change = Button(_("Change the passphrase"), kind="primary", icon="key")
        self._pin = PasswordField(_("PIN of four to six digits"))
        self._set_pin = Button(_("Set the PIN"), kind="tonal")
        self._no_pin = Button(_("Use no PIN"), kind="quiet")
        self._keyring = Button("", kind="tonal", icon="lock-key-open")
        self._keyring_words = Label("", wrap=True, tone="muted")
        self._pin_words = Label("", wrap=True, tone="muted")
        self._keyring_on = False
        self._lay_out()
        self._change.clicked.connect(self._change_passphrase)
        self._set_pin.clicked.connect(self._save_pin)
        self._no_pin.clicked.connect(self._drop_pin)
        self._keyring.clicked.connect(self._switch_keyring)

    def begin(self) -> None:
        """Show what is set."""
        has_pin = self._services.users.desk_pin_set()
        self._pin_words.setText(
            _("A PIN is set. Coming back from the welcome screen asks for it; three wrong ones lock.")
            if has_pin
            else _("With a PIN, coming back from the welcome screen asks for it; three wrong ones lock.")
        )
        self._no_pin.setVisible(has_pin)
        # The system may take its time: nothing waits for it.
        job = Job(lambda _job: self._look_at_keyring())
        job.succeeded.connect(self._show_keyring)
        self._runner.start(job)

    def _look_at_keyring(self) -> tuple[bool, bool]:
        keyring = self._services.keyring
        return keyring.is_there(), keyring.is_on()

    def _show_keyring(self, found: object) -> None:
        is_there, self._keyring_on = found if isinstance(found, tuple) else (False, False)
        words = _("Whoever can use your account on this computer can then open the records without your passphrase.")
        if not (is_there or self._keyring_on):
            words = _("This computer has no keyring that the program can trust.")
        self._keyring_words.setText(words)
        self._keyring.setVisible(is_there or self._keyring_on)
        self._keyring.setText(_("Stop using the keyring") if self._keyring_on else _("Let the keyring unlock"))

    def _change_passphrase(self) -> None:
        self._said.say("")
        for field in (self._old, self._new, self._again):
            field.set_error("")
        if self._new.text() != self._again.text():
            self._again.set_error(messages.sentence(Refusal(Reason.PASSPHRASES_DIFFER)))
            self._again.setFocus()
            return
        old, new = self._old.text(), self._new.text()
        self._work(lambda: self._services.users.change_own_passphrase(old, new), self._passphrase_changed)

    def _passphrase_changed(self, _nothing: object) -> None:
        for field in (self._old, self._new, self._again):
            field.input.clear()
        self._said.say(_("Your passphrase is changed. The former one opens nothing any more."))

    def _save_pin(self) -> None:
        pin = self._pin.text()
        self._work(lambda: self._services.users.set_desk_pin(pin), self._pin_saved)

    def _drop_pin(self) -> None:
        self._work(lambda: self._services.users.set_desk_pin(None), self._pin_saved)

    def _pin_saved(self, _nothing: object) -> None:
        self._pin.input.clear()
        self._pin.set_error("")
        self.begin()
        self._said.say(_("Saved."))

    def _switch_keyring(self) -> None:
        keyring = self._services.keyring
        self._work(keyring.turn_off if self._keyring_on else keyring.turn_on, self._keyring_switched)

    def _keyring_switched(self, _nothing: object) -> None:
        self.begin()
        self._said.say(_("Saved."))

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        for button in (self._change, self._set_pin, self._keyring):
            button.setEnabled(False)
        job = Job(lambda _job: work())
        job.succeeded.connect(done)
        job.refused.connect(self._refuse)
        job.ended.connect(self._free)
        self._runner.start(job)

    def _free(self, _job: object) -> None:
        for button in (self._change, self._set_pin, self._keyring):
            button.setEnabled(True)

    def _refuse(self, refusal: Refusal) -> None:
        fields = {"old": self._old, "new": self._new, "passphrase": self._new, "pin": self._pin, "desk_pin": self._pin}
        field = fields.get(refusal.field or "")
        if field is None:
            self._said.say(messages.sentence(refusal))
            return
        field.set_error(messages.sentence(refusal))
        field.setFocus()

    def _lay_out(self) -> None:
        passphrase = Card(_("Your passphrase"))
        passphrase.body.setSpacing(12)
        for field in (self._old, self._new, self._again):
            passphrase.body.addWidget(field)
        passphrase.body.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        passphrase.body.addStretch(1)
        pin = Card(_("PIN for the desk"))
        pin.body.setSpacing(12)
        for widget in (self._pin_words, self._pin):
            pin.body.addWidget(widget)
        for button in (self._set_pin, self._no_pin):
            pin.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        keyring = Card(_("The computer’s keyring"))
        keyring.body.setSpacing(12)
        keyring.body.addWidget(self._keyring_words)
        keyring.body.addWidget(self._keyring, 0, Qt.AlignmentFlag.AlignLeft)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(pin)
        column.addWidget(keyring)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._said)
        self._said.hide()
        whole.addWidget(TwoColumns(passphrase, right, ratio=(27, 26)), 1)
