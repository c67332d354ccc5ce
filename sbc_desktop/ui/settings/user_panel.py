"""One user: name, title, role, groups, and for a new one her first passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.organisation import UserDetails, UserLine, UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.fields import Field, Labelled, PasswordField
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _


class PassphraseFields(QWidget):
    """A first or a new passphrase, twice; she changes it herself when she signs in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase = PasswordField(_("A passphrase to begin with"))
        self._again = PasswordField(_("The same again"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = _("Tell it to them by word of mouth. They can change it under “Your sign-in”.")
        column.addWidget(Label(words, role="small", tone="muted", wrap=True))
        column.addWidget(self.passphrase)
        column.addWidget(self._again)

    def text(self) -> str | None:
        """The passphrase; None, said beside the field, when the two differ."""
        if self.passphrase.text() != self._again.text():
            self._again.set_error(messages.sentence(Refusal(Reason.PASSPHRASES_DIFFER)))
            self._again.setFocus()
            return None
        self._again.set_error("")
        return self.passphrase.text()


class UserPanel(FormPanel):
    """`submitted` carries the UserDetails, and the passphrase of somebody new."""

    submitted = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Save"), parent)
        self._name = Field(_("Name"), example=_("Helen Archer"))
        self._title = Field(_("What they do"), example=_("counsellor"))
        self._role = Select(_("What they may do"))
        for role in UserRole:
            self._role.add(_ROLES[role], role)
        self._groups_label = Label(_("Their groups"), strong=True)
        self._groups = QVBoxLayout()
        self._checks: dict[UUID, Check] = {}
        self._passphrase = PassphraseFields()
        for widget in (self._name, self._title, self._role, self._groups_label):
            self.body.addWidget(widget)
        self.body.addLayout(self._groups)
        self.body.addWidget(self._passphrase)
        self.body.addStretch(1)
        self._role.changed.connect(lambda _role: self._show_groups())

    def begin(self, line: UserLine | None, groups: Sequence[Group]) -> None:
        """Open for somebody new, or with what is known of a user."""
        self.set_title(_("Add a user") if line is None else _("Change {name}").format(name=line.user.name))
        self._name.set_text(line.user.name if line else "")
        self._title.set_text(line.user.title if line else "")
        self._role.set_value(line.user.role if line else UserRole.FACILITATOR)
        empty(self._groups)
        self._checks = {group.id: Check(group.name) for group in groups}
        for group_id, check in self._checks.items():
            check.setChecked(line is not None and group_id in line.groups)
            self._groups.addWidget(check)
        self._is_new = line is None
        self._passphrase.setVisible(self._is_new)
        self._show_groups()
        self.open(self._name.input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {
            "name": self._name,
            "title": self._title,
            "role": self._role,
            "passphrase": self._passphrase.passphrase,
        }

    def submit(self) -> None:
        """Read the fields and ask for saving."""
        passphrase = self._passphrase.text() if self._is_new else ""
        if passphrase is None:
            return
        groups = frozenset(group_id for group_id, check in self._checks.items() if check.isChecked())
        details = UserDetails(self._name.text(), self._title.text(), self._role.value(), groups)
        self.submitted.emit(details, passphrase)

    def _show_groups(self) -> None:
        leads = self._role.value() is UserRole.FACILITATOR
        self._groups_label.setVisible(leads)
        for check in self._checks.values():
            check.setVisible(leads)


class PassphrasePanel(FormPanel):
    """A new passphrase for somebody else. `submitted` carries it."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Save"), parent)
        self._fields = PassphraseFields()
        self.body.addWidget(self._fields)
        self.body.addStretch(1)

    def begin(self, title: str) -> None:
        """Open for one user."""
        self.set_title(title)
        self.open(self._fields.passphrase.input)

    def fields(self) -> dict[str, Labelled]:
        """The one field that can be refused."""
        return {"passphrase": self._fields.passphrase}

    def submit(self) -> None:
        """Ask for saving it."""
        passphrase = self._fields.text()
        if passphrase is not None:
            self.submitted.emit(passphrase)


class RemovePanel(FormPanel):
    """Asks once more before a user is removed for good."""

    submitted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Remove for good"), parent)
        words = _(
            "Their passphrase opens these records no more, from now on. What they did stays in the history under their "
            "name. To keep them out only for a while, leave this and choose “Keep them out for now”."
        )
        self.body.addWidget(Label(words, wrap=True))
        self.body.addStretch(1)

    def begin(self, name: str) -> None:
        """Open for one user."""
        self.set_title(_("Remove {name}").format(name=name))
        self.open()

    def submit(self) -> None:
        """Ask for removing."""
        self.submitted.emit()


_ROLES = {
    UserRole.FACILITATOR: _("Facilitator: today, check-in and the people of their groups"),
    UserRole.COORDINATOR: _("Coordinator: everything, users and backups too"),
    UserRole.REPORTS_ONLY: _("Reports only: figures, and nobody by name"),
}
