"""What a group is: its name, where, how people meet and register, and who sends them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Group, Mode, Nation
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.stepper import Stepper
from sbc_desktop.words import _

USUAL_CAPACITY = 20


class GroupForm(QWidget):
    """The answers are read field by field; the owner makes GroupDetails of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(_("Name of the group"), example=_("Peterborough"))
        self.area = Field(_("Area it is for"), example=_("Peterborough and the Fens"))
        self._nation = Select(_("Nation, for bank holidays"))
        self._mode = Select(_("How people meet"))
        for nation in Nation:
            self._nation.add(messages.word(nation), nation)
        for mode in Mode:
            self._mode.add(messages.word(mode), mode)
        self._capacity = Stepper(_("Room for how many people"), least=0, most=500, small=True)
        self._capacity_error = Label("", role="small", tone="danger", wrap=True, icon="warning-circle-fill")
        self._capacity_error.hide()
        self._address = Field(_("Registration address"), example="breastcancernow.org/living-with-peterborough")
        self._phone = Field(_("Registration phone"), example="0345 077 1893")
        self._hospitals = Field(
            _("Partner hospital"),
            example=_("Breast Oncology Nurses, Peterborough City Hospital"),
            hint=_("More than one? Put a semicolon between them."),
        )
        self._link = Field(_("Link to the meeting, if it is online"))
        self._lay_out()
        self._mode.changed.connect(lambda mode: self._link.setVisible(mode is not Mode.IN_PERSON))

    def show_group(self, group: Group | None) -> None:
        """Start from a group, or with what is usual."""
        self.name.set_text(group.name if group else "")
        self.area.set_text(group.area if group else "")
        self._nation.set_value(group.nation if group else Nation.ENGLAND)
        self._mode.set_value(group.mode if group else Mode.IN_PERSON)
        self._capacity.set_value(group.capacity if group else USUAL_CAPACITY)
        self._address.set_text(group.registration_address if group else "")
        self._phone.set_text(group.registration_phone if group else "")
        self._hospitals.set_text("; ".join(group.partner_hospitals) if group else "")
        self._link.set_text(group.online_link if group else "")
        self._link.setVisible(self.mode is not Mode.IN_PERSON)

    @property
    def nation(self) -> Nation:
        """Decides which bank holidays are flagged."""
        found: Nation = self._nation.value()
        return found

    @property
    def mode(self) -> Mode:
        """How people meet."""
        found: Mode = self._mode.value()
        return found

    @property
    def capacity(self) -> int:
        """How many people there is room for."""
        return self._capacity.value()

    @property
    def registration_address(self) -> str:
        """Where people register online."""
        return self._address.text()

    @property
    def registration_phone(self) -> str:
        """The number people ring to register."""
        return self._phone.text()

    @property
    def partner_hospitals(self) -> tuple[str, ...]:
        """Those who send people, as typed between semicolons."""
        return tuple(part.strip() for part in self._hospitals.text().split(";") if part.strip())

    @property
    def online_link(self) -> str:
        """The meeting's link."""
        return self._link.text()

    def fields(self) -> dict[str, Labelled]:
        """The fields by the name a refusal calls them."""
        return {
            "name": self.name,
            "area": self.area,
            "nation": self._nation,
            "mode": self._mode,
            "registration_address": self._address,
            "registration_phone": self._phone,
            "partner_hospitals": self._hospitals,
            "online_link": self._link,
        }

    def show_error(self, field: str, sentence: str) -> bool:
        """Say a sentence beside the field of a refusal; False when the field is not one of these."""
        if field == "capacity":
            self._capacity_error.setText(sentence)
            self._capacity_error.show()
            self._capacity.setFocus()
            return True
        target = self.fields().get(field)
        if target is not None:
            target.set_error(sentence)
            target.setFocus()
        return target is not None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(_row(self.name, self.area))
        column.addLayout(_row(self._nation, self._mode))
        room = QHBoxLayout()
        room.addWidget(Label(_("Room for how many people"), strong=True), 1)
        room.addWidget(self._capacity)
        column.addLayout(room)
        column.addWidget(self._capacity_error)
        column.addWidget(self._link)
        column.addLayout(_row(self._address, self._phone))
        column.addWidget(self._hospitals)
        self._capacity.changed.connect(lambda _number: self._capacity_error.hide())


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1)
    return row
