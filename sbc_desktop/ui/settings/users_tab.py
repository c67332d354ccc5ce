"""Who may sign in: added, changed, kept out for a while, removed; the recovery code, and a new key for the records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.organisation import UserDetails, UserLine, UserRole
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.settings.user_panel import PassphrasePanel, RemovePanel, UserPanel
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.pages import TwoColumns, scrolling
from sbc_desktop.ui.widgets.progress import ProgressLine
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, listed

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class UsersTab(QWidget):
    """`code_made` carries a new recovery code."""

    code_made = Signal(str)

    def __init__(self, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self._lines: tuple[UserLine, ...] = ()
        self._chosen: UserLine | None = None
        self._key_job: Job | None = None
        self._said = Banner()
        self._list = RowList(_("Users"))
        self._name = Label("", role="h3")
        self._facts = Label("", wrap=True, tone="muted")
        self._add = Button(_("Add a user"), kind="primary", icon="user-plus")
        self._change = Button(_("Change"), kind="tonal", icon="pencil-simple")
        self._forgot = Button(_("They forgot their passphrase"), kind="quiet", icon="key", flush=True)
        self._switch = Button("", kind="quiet", icon="prohibit", flush=True)
        self._remove = Button(_("Remove for good"), kind="quiet", icon="trash", flush=True)
        self._code_words = Label("", wrap=True, tone="muted")
        self._code = Button(_("Make a new recovery code"), kind="tonal", icon="key")
        self._new_key = Button(_("Give the records a new key"), kind="tonal", icon="lock-simple")
        self._progress = ProgressLine()
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Read everybody again."""
        self._lines = self._services.users.all()
        groups = {group.id: group.name for group in self._services.groups.all()}
        self._list.show_rows([_face(line, groups) for line in self._lines])
        there = self._services.users.recovery_code_there()
        self._code_words.setText(
            _("A printed code opens the records if every passphrase is forgotten. A new one ends the old one.")
            if there
            else _("There is no recovery code now. If every passphrase is forgotten, nothing opens the records.")
        )
        chosen = self._chosen.user.id if self._chosen else None
        if not self._list.choose(chosen) and self._lines:
            self._list.choose(self._lines[0].user.id)
        self._show(self._list.current_key())

    def _show(self, user_id: UUID | None) -> None:
        self._chosen = line = next((one for one in self._lines if one.user.id == user_id), None)
        if line is None:
            return
        self._name.setText(line.user.name)
        self._facts.setText(_state(line))
        self._change.setVisible(not line.removed)
        self._forgot.setVisible(not line.removed and not line.disabled and not line.you)
        self._switch.setVisible(not line.removed and not line.you)
        self._switch.setText(_("Let them sign in again") if line.disabled else _("Keep them out for now"))
        self._remove.setVisible(not line.removed and not line.you)

    def _open_add(self) -> None:
        panel = UserPanel(self)

        def save(details: UserDetails, passphrase: str) -> None:
            self._panel_work(panel, lambda: self._services.users.add(details, passphrase))

        panel.submitted.connect(save)
        panel.begin(None, self._services.groups.all())

    def _open_change(self) -> None:
        line = self._chosen
        if line is None:
            return
        panel = UserPanel(self)

        def save(details: UserDetails, _passphrase: str) -> None:
            self._panel_work(panel, lambda: self._services.users.change(line.user.id, details))

        panel.submitted.connect(save)
        panel.begin(line, self._services.groups.all())

    def _open_passphrase(self, title: str, work: Callable[[UUID, str], None]) -> None:
        line = self._chosen
        if line is None:
            return
        panel = PassphrasePanel(self)

        def save(passphrase: str) -> None:
            self._panel_work(panel, lambda: work(line.user.id, passphrase))

        panel.submitted.connect(save)
        panel.begin(title.format(name=line.user.name))

    def _forgotten(self) -> None:
        self._open_passphrase(_("A new passphrase for {name}"), self._services.users.set_passphrase)

    def _switch_on_or_off(self) -> None:
        line = self._chosen
        if line is None:
            return
        if line.disabled:
            self._open_passphrase(_("Let {name} sign in again"), self._services.users.enable)
        else:
            self._work(lambda: self._services.users.disable(line.user.id), self._read_again)

    def _take_away(self) -> None:
        line = self._chosen
        if line is None:
            return
        panel = RemovePanel(self)

        def remove() -> None:
            panel.close_panel()
            self._work(lambda: self._services.users.remove(line.user.id), self._removed)

        panel.submitted.connect(remove)
        panel.begin(line.user.name)

    def _removed(self, _nothing: object) -> None:
        self.begin()
        self._said.say(
            _("Removed. Their passphrase opens these records no more."),
            _("A copy of the folder that they made before still opens. A new key shuts out what comes after it."),
        )

    def _make_code(self) -> None:
        self._work(self._services.users.new_recovery_code, self._tell_code)

    def _tell_code(self, code: object) -> None:
        self.code_made.emit(str(code))

    def _make_key(self) -> None:
        if self._key_job is not None:
            return
        self._said.say("")
        job = Job(self._services.users.new_data_key, to_the_end=True)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._key_made)
        job.refused.connect(self._refuse)
        job.stopped.connect(self._key_stopped)
        job.ended.connect(self._key_ended)
        self._key_job = job
        self._show_progress(0, 1)
        self._progress.show()
        self._runner.start(job)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.show_step(_("The records get a new key"), done, total)

    def _key_made(self, _answer: object) -> None:
        self.begin()
        self._said.say(_("The records have a new key. What anybody kept of the old one opens nothing new."))

    def _stop_key(self) -> None:
        if self._key_job is not None:
            self._key_job.stop()

    def _key_stopped(self) -> None:
        self._said.say(_("Stopped. The records have the key they had."))

    def _key_ended(self, _job: object) -> None:
        self._key_job = None
        self._progress.hide()

    def _read_again(self, _nothing: object) -> None:
        self.begin()

    def _panel_work(self, panel: FormPanel, work: Callable[[], object]) -> None:
        job = Job(lambda _job: work())
        job.succeeded.connect(lambda _answer: panel.close_panel())
        job.succeeded.connect(self._read_again)
        job.refused.connect(panel.show_refusal)
        self._runner.start(job)

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._said.say("")
        job = Job(lambda _job: work())
        job.succeeded.connect(done)
        job.refused.connect(self._refuse)
        self._runner.start(job)

    def _refuse(self, refusal: Refusal) -> None:
        self._said.say(messages.sentence(refusal))

    def _connect(self) -> None:
        self._list.current_changed.connect(self._show)
        self._add.clicked.connect(self._open_add)
        self._change.clicked.connect(self._open_change)
        self._forgot.clicked.connect(self._forgotten)
        self._switch.clicked.connect(self._switch_on_or_off)
        self._remove.clicked.connect(self._take_away)
        self._code.clicked.connect(self._make_code)
        self._new_key.clicked.connect(self._make_key)
        self._progress.stopped.connect(self._stop_key)
        self._progress.hide()

    def _lay_out(self) -> None:
        left = Card()
        left.body.addWidget(self._list, 1)
        left.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        one = Card()
        for widget in (self._name, self._facts):
            one.body.addWidget(widget)
        for button in (self._change, self._forgot, self._switch, self._remove):
            one.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        keys = Card(_("If a passphrase is lost, or somebody leaves"))
        keys.body.addWidget(self._code_words)
        keys.body.addWidget(self._code, 0, Qt.AlignmentFlag.AlignLeft)
        keys.body.addWidget(HairLine())
        words = _("After removing somebody: with a new key, nothing they may have kept opens what comes after.")
        keys.body.addWidget(Label(words, tone="muted", wrap=True))
        keys.body.addWidget(self._new_key, 0, Qt.AlignmentFlag.AlignLeft)
        keys.body.addWidget(self._progress)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(one)
        column.addWidget(keys)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._said)
        self._said.hide()
        whole.addWidget(TwoColumns(left, scrolling(right), ratio=(27, 26)), 1)


def _face(line: UserLine, groups: dict[UUID, str]) -> RowFace:
    role = messages.word(line.user.role)
    names = sorted(groups[group_id] for group_id in line.groups if group_id in groups)
    where = listed(names) if line.user.role is UserRole.FACILITATOR else ""
    chip = _("You") if line.you else _("Removed") if line.removed else _("Kept out") if line.disabled else ""
    return RowFace(
        line.user.name,
        ", ".join(part for part in (role, where) if part),
        key=line.user.id,
        icon="user-circle",
        chip=chip,
        caret=False,
    )


def _state(line: UserLine) -> str:
    if line.removed:
        return _("Removed. What they did stays in the history under their name.")
    parts = (line.user.title, messages.word_inside(line.user.role))
    words = ", ".join(part for part in parts if part)
    words = words[:1].upper() + words[1:]
    return _("{words}. Cannot sign in now.").format(words=words) if line.disabled else words
