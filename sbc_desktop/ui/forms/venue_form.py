"""Where a group meets, and what a person needs to know before they come."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.group import Venue, VenueDetails
from sbc_desktop.ui.widgets.fields import Field, Labelled, TextArea
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _


class VenueForm(QWidget):
    """Nine questions; only the name must be answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field(_("Venue"), example=_("Christ The Servant King Church, Hampton"))
        self._address = Field(_("Address"), example=_("4 Silver Hill, Hampton"))
        self._postcode = Field(_("Postcode"), example="PE7 8FF")
        self._access = TextArea(
            _("Access notes"), example=_("Ring the bell at the side door. The lift is slow."), rows=2
        )
        self._parking = Field(_("Parking"), example=_("Free, behind the church; two wide bays by the door"))
        self._step_free = _yes_no(_("Step-free"))
        self._hearing_loop = _yes_no(_("Hearing loop"))
        self._contact = Field(_("Who has the key"), example=_("The parish office"))
        self._phone = Field(_("Their phone"), example="01632 960 114")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addLayout(_pair(self._address, self._postcode, (5, 2)))
        column.addLayout(_pair(self._step_free, self._hearing_loop, (1, 1)))
        column.addWidget(self._parking)
        column.addWidget(self._access)
        column.addLayout(_pair(self._contact, self._phone, (3, 2)))

    def show_venue(self, venue: Venue | None) -> None:
        """Start from a venue, or from nothing."""
        for name, field in self._texts().items():
            field.set_text(getattr(venue, name) if venue else "")
        self._step_free.set_value(venue.step_free if venue else None)
        self._hearing_loop.set_value(venue.hearing_loop if venue else None)

    def details(self) -> VenueDetails:
        """What was typed."""
        texts = {name: field.text() for name, field in self._texts().items()}
        return VenueDetails(step_free=self._step_free.value(), hearing_loop=self._hearing_loop.value(), **texts)

    def fields(self) -> dict[str, Labelled]:
        """The fields by the name a refusal calls them."""
        return {**self._texts(), "step_free": self._step_free, "hearing_loop": self._hearing_loop}

    def _texts(self) -> dict[str, Field | TextArea]:
        return {
            "name": self.name,
            "address": self._address,
            "postcode": self._postcode,
            "access_notes": self._access,
            "parking": self._parking,
            "contact": self._contact,
            "phone": self._phone,
        }


def _yes_no(label: str) -> Select:
    select = Select(label)
    for words, value in ((_("Not known yet"), None), (_("Yes"), True), (_("No"), False)):
        select.add(words, value)
    return select


def _pair(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, shares[0])
    row.addWidget(right, shares[1])
    return row
