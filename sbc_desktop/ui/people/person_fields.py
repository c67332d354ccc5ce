"""The fields of a person's details, for every form that asks for them; each form lays them out its own way."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import BestContact, PersonDetails
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _


class PersonFields:
    """`texts` are the lines of text by the names of `PersonDetails`."""

    def __init__(self) -> None:
        self.texts = {
            "preferred": Field(_("The name you like to be called"), example=_("Beatriz")),
            "full": Field(_("Full name, if you like"), example=_("Beatriz Santos")),
            "pronouns": Field(_("Pronouns"), example=_("she/her")),
            "phone": Field(_("Phone"), example="07700 900114"),
            "email": Field(_("Email"), example="beatriz@example.org"),
            "emergency_name": Field(_("Emergency contact")),
            "emergency_phone": Field(_("Their phone")),
            "hospital": Field(_("Hospital"), example=_("Peterborough City Hospital")),
            "postcode_district": Field(_("Postcode, first part"), example="PE7"),
        }
        self.best = Select(_("Best way to reach"))
        for way in BestContact:
            self.best.add(messages.word(way), way)
        self.voicemail = _asked(_("Is a voicemail safe?"))
        self.charity = _asked(_("May we say the charity’s name?"))
        self.told = Check(_("Has told us they have secondary breast cancer"))
        self.told_on = DateField(_("Told us on"))
        self.told.toggled.connect(self.told_on.setVisible)

    def begin(self, details: PersonDetails | None, today: dt.date) -> None:
        """Show what we hold, or start empty."""
        for name, field in self.texts.items():
            field.set_text(getattr(details, name) if details else "")
        self.best.set_value(details.best if details else BestContact.NOT_STATED)
        self.voicemail.set_value(details.voicemail_safe if details else None)
        self.charity.set_value(details.may_name_charity if details else None)
        told = details.told_us_on if details else None
        self.told.setChecked(told is not None)
        self.told_on.set_date(told or today)
        self.told_on.setVisible(told is not None)

    def details(self) -> PersonDetails:
        """The answers; a Refusal, shown beside its field, for a date that cannot be read."""
        return PersonDetails(
            best=self.best.value(),
            voicemail_safe=self.voicemail.value(),
            may_name_charity=self.charity.value(),
            told_us_on=self.told_on.date() if self.told.isChecked() else None,
            **{name: field.text() for name, field in self.texts.items()},
        )

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {**self.texts, "name": self.texts["preferred"], "told_us_on": self.told_on, "date": self.told_on}


def pair(left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1)) -> QHBoxLayout:
    """Two fields beside each other."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, shares[0])
    row.addWidget(right, shares[1])
    return row


def _asked(label: str) -> Select:
    select = Select(label)
    for words, value in ((_("Not asked yet"), None), (_("Yes"), True), (_("No"), False)):
        select.add(words, value)
    return select
