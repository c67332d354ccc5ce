"""The unlock page: who you are and your passphrase, before anything of the store can be read.

Nothing heavy is imported here; the page is on screen before the database library is loaded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.pine_panel import PinePanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.fields import PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, greeting, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.unlocking import Key, Unlocking, UnlockName

FORM_WIDTH = 400
# The Caps Lock bit of QKeyEvent.nativeModifiers, which Qt passes on as each platform counts it.
_CAPS_LOCK_MASKS = {"xcb": 0x2, "wayland": 0x2, "windows": 0x100, "cocoa": 0x10000}


class UnlockPage(QWidget):
    """Asks for a name and a passphrase; `unlocked` carries the key. `recovered` does when the recovery code gave it.

    `who` is chosen at first, as whoever has just locked; `kept`: typing of hers waits to be brought back.
    """

    unlocked = Signal(object)
    recovered = Signal(object)

    def __init__(
        self,
        unlocking: Unlocking,
        runner: JobRunner,
        now: dt.datetime,
        *,
        who: UUID | None = None,
        kept: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unlocking = unlocking
        self._runner = runner
        self._names: Sequence[UnlockName] = unlocking.names()
        self._recovering = False
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self._count_down)
        self._build(now, who, kept=kept)
        # Whoever closed the program after a wrong try waits all the same.
        self._count_down()

    def focus_first(self) -> None:
        """Put the keyboard where the typing starts."""
        self._secret.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            self._caps.setVisible(caps_lock_is_on(event))
        return False

    def forget(self) -> None:
        """Take away what was typed: nobody may come back to half a passphrase."""
        self._secret.input.clear()

    def _build(self, now: dt.datetime, who: UUID | None, *, kept: bool) -> None:
        self._greeting = Label(greeting(now.time()), role="h1")
        start, go_on = _("Unlock this laptop’s records to start."), _("Unlock to go on. What you typed is kept.")
        self._lead = Label(go_on if kept else start, role="body", tone="muted")
        self._who = Select(_("Your name"), icon="user-circle", size="large")
        for name in self._names:
            self._who.add(name.label, name.user_id)
        self._who.set_value(who)
        self._who.changed.connect(lambda _user: self._offer_keyring())
        show_if(len(self._names) > 0, self._who)
        self._secret = PasswordField(_("Passphrase"), size="large")
        self._secret.input.returnPressed.connect(self._start)
        self._secret.input.installEventFilter(self)
        self._caps = Label(_("Caps Lock is on"), role="small", tone="attention", medium=True, icon="warning")
        self._caps.hide()
        self._go = Button(_("Unlock"), kind="primary", icon="lock-key-open", key="Enter", size="large")
        self._go.clicked.connect(self._start)
        self._other = Button(_("Use the recovery code"), kind="quiet", flush=True)
        self._other.clicked.connect(self._swap)
        self._keyring = Button(_("Use this computer’s keyring"), kind="quiet", flush=True)
        self._keyring.clicked.connect(lambda: self._begin(lambda: self._unlocking.by_keyring(self._who.value())))
        self._offer_keyring()
        self._promise = Label(
            _("Everything stays on this laptop, encrypted.\nIt locks itself when nobody has touched it for a while."),
            role="small",
            tone="muted",
            icon="shield-check",
            indent=34,
        )
        self._lay_out()

    def _lay_out(self) -> None:
        form = QWidget()
        form.setFixedWidth(FORM_WIDTH)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(3)
        for widget, gap in (
            (self._greeting, 4),
            (self._lead, 20),
            (self._who, 16),
            (self._secret, 8),
            (self._caps, 16),
        ):
            column.addWidget(widget)
            column.addSpacing(gap)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addSpacing(20)
        row.addWidget(self._other)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._keyring, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        column.addWidget(self._promise)
        column.addSpacing(44)
        right = QWidget()
        sheet = QVBoxLayout(right)
        sheet.setContentsMargins(24, 24, 24, 0)
        if self._unlocking.is_demo():
            sheet.addWidget(Chip(_("DEMO"), icon="flask", tone="attention"), 0, Qt.AlignmentFlag.AlignRight)
        middle = QHBoxLayout()
        middle.addSpacing(105)
        middle.addWidget(form)
        middle.addStretch(1)
        sheet.addLayout(middle, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PinePanel(), 560)
        whole.addWidget(right, 806)

    def _swap(self) -> None:
        self._recovering = not self._recovering
        self._secret.set_label(_("Recovery code") if self._recovering else _("Passphrase"))
        self._secret.set_example(_("Eight groups of four, as printed") if self._recovering else "")
        self._secret.set_shown(self._recovering)
        self._who.setVisible(not self._recovering and len(self._names) > 0)
        self._other.setText(_("Use the passphrase") if self._recovering else _("Use the recovery code"))
        self._secret.input.clear()
        self._secret.set_error("")
        self._offer_keyring()
        self.focus_first()

    def _offer_keyring(self) -> None:
        """Only to whoever has turned it on."""
        show_if(not self._recovering and self._unlocking.keyring_may_open(self._who.value()), self._keyring)

    def _start(self) -> None:
        if not self._go.isEnabled():
            return
        secret, user = self._secret.input.text(), self._who.value()
        if not secret:
            self._secret.set_error(_("Type your passphrase, then press Enter."))
            return
        unlocking = self._unlocking
        self._begin(lambda: unlocking.recover(secret) if self._recovering else unlocking.unlock(user, secret))

    def _begin(self, key: Callable[[], Key]) -> None:
        self._set_busy(True)
        job = Job(lambda _job: key())
        job.succeeded.connect(self._open)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _open(self, key: Key) -> None:
        self._secret.input.clear()
        (self.recovered if self._recovering else self.unlocked).emit(key)

    def _refuse(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self._secret.set_error(messages.sentence(refusal))
        self._secret.input.selectAll()
        self.focus_first()
        if refusal.reason in (Reason.PASSPHRASE_WRONG, Reason.WAIT_BEFORE_TRYING, Reason.RECOVERY_CODE_WRONG):
            self._count_down()

    def _give_up(self, _fault: Exception) -> None:
        self._set_busy(False)
        self._secret.set_error(_("That did not work, and the program does not know why. Please try once more."))

    def _set_busy(self, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._keyring.setEnabled(not busy)
        self._go.setText(_("One moment") if busy else _("Unlock"))

    def _count_down(self) -> None:
        seconds = round(self._unlocking.seconds_to_wait())
        if seconds <= 0:
            self._wait.stop()
            self._set_busy(False)
            return
        self._go.setEnabled(False)
        self._go.setText(ngettext("In {count} second", "In {count} seconds", seconds).format(count=seconds))
        self._wait.start()


def caps_lock_is_on(event: QKeyEvent) -> bool:
    """Whether Caps Lock was on when the key was pressed, where the platform says so."""
    mask = _CAPS_LOCK_MASKS.get(QGuiApplication.platformName(), 0)
    return bool(event.nativeModifiers() & mask)
