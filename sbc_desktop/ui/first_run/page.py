"""The wizard: you, passphrase, group, venue, dates; then the recovery code. Nothing is saved before the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain import fields
from sbc_desktop.domain.group import GroupDetails, Mode
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.first_run.pattern_step import PatternStep
from sbc_desktop.ui.first_run.steps import CodeStep, PassphraseStep, YouStep
from sbc_desktop.ui.forms.group_form import GroupForm
from sbc_desktop.ui.forms.venue_form import VenueForm
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.pine_panel import PinePanel
from sbc_desktop.ui.sheets import print_sheet, save_sheet
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import RING, scrolling
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.document import Document
    from sbc_desktop.services.first_run import Created, FirstRun, NewStore

YOU, PASSPHRASE, GROUP, VENUE, DATES, CODE = range(6)
_TITLES = (
    (_("Welcome"), _("A few questions, about five minutes. Nothing is saved before the end.")),
    (_("A passphrase for this laptop"), _("Everything is encrypted with it.")),
    (_("The first group"), _("More groups can be added later.")),
    (_("Where it meets"), _("What people want to know before they come.")),
    (_("When it meets"), _("Look at the next twelve dates before you go on.")),
    (_("The recovery code"), _("Your records are ready. One last thing, and it matters.")),
)


class FirstRunPage(QWidget):
    """`finished` carries the key of the new store."""

    finished = Signal(object)

    def __init__(
        self, first_run: FirstRun, runner: JobRunner, folder: Path, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first_run, self._runner, self._folder = first_run, runner, folder
        self._created: Created | None = None
        self._you, self._passphrase = YouStep(), PassphraseStep()
        self._group, self._venue = GroupForm(), VenueForm()
        self._dates, self._code = PatternStep(first_run, clock.today()), CodeStep()
        self._group.show_group(None)
        self._venue.show_venue(None)
        self._stack = QStackedWidget()
        self._title, self._line = Label("", role="h1"), Label("", tone="muted", wrap=True)
        self._count = Label("", role="small", tone="muted")
        self._trouble = Banner(tone="danger")
        self._back = Button(_("Back"), kind="quiet", icon="arrow-left", size="large")
        self._next = Button(_("Go on"), kind="primary", size="large")
        self._lay_out()
        self._connect()
        self.go_to(YOU)

    def go_to(self, step: int) -> None:
        """Show a step; everything typed in the others stays."""
        self._stack.setCurrentIndex(step)
        title, line = _TITLES[step]
        self._title.setText(title)
        self._line.setText(line)
        self._count.setText(_("Step {number} of {count}").format(number=step + 1, count=len(_TITLES)))
        self._back.setVisible(YOU < step < CODE)
        words = {DATES: _("Save and make the recovery code"), CODE: _("Open the program")}
        self._next.setText(words.get(step, _("Go on")))
        self._next.setEnabled(step != CODE or self._code.done.isChecked())
        self._trouble.say("")
        if step == DATES:
            self._dates.set_nation(self._group.nation)
        first = (self._you.organisation, self._passphrase.passphrase, self._group.name, self._venue.name)
        target: QWidget = (*first, self._dates.form, self._code.done)[step]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Check the step and show the next; the last ones save and open."""
        if not self._next.isEnabled():
            return
        if self.step == CODE:
            self._open()
        elif self.step == DATES:
            self._save()
        elif self._is_clear():
            online = self.step == GROUP and self._group.mode is Mode.ONLINE
            self.go_to(DATES if online else self.step + 1)

    def _go_back(self) -> None:
        online = self.step == DATES and self._group.mode is Mode.ONLINE
        self.go_to(GROUP if online else self.step - 1)

    def _is_clear(self) -> bool:
        missing = {
            YOU: (self._you.organisation, self._you.user_name),
            GROUP: (self._group.name,),
            VENUE: (self._venue.name,),
        }
        for field in missing.get(self.step, ()):
            try:
                fields.name(field.text(), field="name")
            except Refusal as refusal:
                field.set_error(messages.sentence(refusal))
                field.setFocus()
                return False
        if self.step == GROUP and self._group.capacity < 1:
            too_small = Refusal(Reason.CAPACITY_TOO_SMALL, field="capacity", number=self._group.capacity)
            return not self._group.show_error("capacity", messages.sentence(too_small))
        return self.step != PASSPHRASE or self._passphrase_is_clear()

    def _passphrase_is_clear(self) -> bool:
        typed, again = self._passphrase.passphrase, self._passphrase.again
        if self._strength(typed.text()) < 3:
            typed.set_error(messages.sentence(Refusal(Reason.PASSPHRASE_WEAK)))
            typed.setFocus()
            return False
        if typed.text() != again.text():
            again.set_error(messages.sentence(Refusal(Reason.PASSPHRASES_DIFFER)))
            again.setFocus()
            return False
        return True

    def _strength(self, passphrase: str) -> int:
        words = (self._you.organisation.text(), self._you.user_name.text())
        strength = self._first_run.strength(passphrase, words)
        self._passphrase.meter.show_strength(strength.score, strength.sentence, enough=strength.score >= 3)
        return strength.score

    def _new_store(self) -> NewStore:
        from sbc_desktop.services.first_run import NewStore

        group, online = self._group, self._group.mode is Mode.ONLINE
        details = GroupDetails(
            name=group.name.text(),
            area=group.area.text(),
            nation=group.nation,
            mode=group.mode,
            pattern=self._dates.form.pattern(),
            capacity=group.capacity,
            venue=None if online else self._venue.details(),
            registration_address=group.registration_address,
            registration_phone=group.registration_phone,
            partner_hospitals=group.partner_hospitals,
            online_link=group.online_link,
        )
        you = self._you
        return NewStore(
            passphrase=self._passphrase.passphrase.text(),
            organisation=you.organisation.text(),
            user_name=you.user_name.text(),
            user_role=you.user_role.value(),
            group=details,
            user_title=you.user_title.text(),
            programme=you.programme.text(),
        )

    def _save(self) -> None:
        try:
            new = self._new_store()
        except Refusal:
            return
        self._next.setEnabled(False)
        self._next.setText(_("One moment"))
        job = Job(lambda _job: self._first_run.create(self._folder, new))
        job.succeeded.connect(self._show_code)
        job.refused.connect(self._refuse)
        job.broke.connect(self._give_up)
        self._runner.start(job)

    def _show_code(self, created: Created) -> None:
        self._created = created
        self._code.show_code(created.recovery_code)
        self._passphrase.passphrase.input.clear()
        self._passphrase.again.input.clear()
        self.go_to(CODE)

    def _refuse(self, refusal: Refusal) -> None:
        field, sentence = refusal.field or "", messages.sentence(refusal)
        step = self._step_of(field)
        self.go_to(step)
        if not self._say_beside(step, field, sentence):
            self._trouble.say(sentence)

    def _give_up(self, _fault: Exception) -> None:
        self.go_to(DATES)
        self._trouble.say(_("That did not work, and the program does not know why. What you typed is still here."))

    def _step_of(self, field: str) -> int:
        if field.startswith("venue."):
            return VENUE
        if field in ("organisation", "user_name", "user_title", "programme"):
            return YOU
        if field.startswith("passphrase"):
            return PASSPHRASE
        return GROUP if field in self._group.fields() or field == "capacity" else DATES

    def _say_beside(self, step: int, field: str, sentence: str) -> bool:
        if step == GROUP:
            return self._group.show_error(field, sentence)
        if step == DATES:
            return self._dates.form.show_error(field, sentence)
        if step == VENUE:
            target = self._venue.fields().get(field.removeprefix("venue."))
        else:
            target = getattr(self._you if step == YOU else self._passphrase, field, None)
        if target is not None:
            target.set_error(sentence)
        return target is not None

    def _open(self) -> None:
        if self._created is not None:
            self.finished.emit(self._created.key)

    # the recovery sheet

    def _sheet(self) -> Document | None:
        return self._first_run.recovery_sheet(self._created) if self._created is not None else None

    def _print(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._code.said.setText(print_sheet(sheet, self))

    def _save_sheet(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._code.said.setText(save_sheet(sheet, self))

    # put together

    def _connect(self) -> None:
        self._next.clicked.connect(self.go_on)
        self._back.clicked.connect(self._go_back)
        self._passphrase.typed.connect(self._strength)
        for box in self.findChildren(QLineEdit):
            box.returnPressed.connect(self.go_on)
        self._code.kept.connect(self._next.setEnabled)

    def _lay_out(self) -> None:
        for step in (self._you, self._passphrase, self._group, self._venue, self._dates, self._code):
            self._stack.addWidget(scrolling(step))
        printing = Button(_("Print the sheet"), kind="secondary", icon="printer")
        saving = Button(_("Save on a stick"), kind="quiet", icon="download-simple")
        printing.clicked.connect(self._print)
        saving.clicked.connect(self._save_sheet)
        self._code.buttons.addWidget(printing)
        self._code.buttons.addWidget(saving)
        self._code.buttons.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._next)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(64 - RING, 40, 64 - RING, 32)
        column.setSpacing(8)
        head, foot = QVBoxLayout(), QVBoxLayout()
        for part in (head, foot):
            part.setContentsMargins(RING, 0, RING, 0)
            part.setSpacing(8)
        for widget in (self._count, self._title, self._line):
            head.addWidget(widget)
        head.addSpacing(12)
        head.addWidget(self._trouble)
        foot.addSpacing(8)
        foot.addLayout(buttons)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PinePanel(), 440)
        whole.addWidget(right, 926)
