"""Adding somebody, or changing what we hold about them, in the order of a conversation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import BestContact, PersonDetails
from sbc_desktop.domain.check_in import LikelyPerson
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.membership_form import MembershipForm
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, listed


class PersonPanel(FormPanel):
    """`submitted`: PersonDetails, and MembershipDetails or None. `same_person`: somebody we know already."""

    submitted = Signal(object, object)
    same_person = Signal(object)

    def __init__(self, likely: Callable[[str], Sequence[LikelyPerson]], parent: QWidget) -> None:
        super().__init__(_("Add a person"), _("Save"), parent)
        self._likely = likely
        self._new = True
        self._texts = {
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
        self._best = Select(_("Best way to reach"))
        for way in BestContact:
            self._best.add(messages.word(way), way)
        self._voicemail = _asked(_("Is a voicemail safe?"))
        self._charity = _asked(_("May we say the charity’s name?"))
        self._told = Check(_("Has told us they have secondary breast cancer"))
        self._told_on = DateField(_("Told us on"))
        self._membership = MembershipForm()
        self._met = QWidget()
        self._lay_out_fields()
        self._texts["preferred"].edited.connect(self._look_for_likely)
        self._told.toggled.connect(self._told_on.setVisible)

    def begin(
        self, details: PersonDetails | None, groups: Sequence[Group], group_id: UUID | None, today: dt.date
    ) -> None:
        """Open for somebody new, with a place on a list, or with what we hold."""
        self.forget_trouble()
        self._new = details is None
        self.set_title(_("Add a person") if details is None else _("Change what we hold"))
        for name, field in self._texts.items():
            field.set_text(getattr(details, name) if details else "")
        self._best.set_value(details.best if details else BestContact.NOT_STATED)
        self._voicemail.set_value(details.voicemail_safe if details else None)
        self._charity.set_value(details.may_name_charity if details else None)
        told = details.told_us_on if details else None
        self._told.setChecked(told is not None)
        self._told_on.set_date(told or today)
        self._told_on.setVisible(told is not None)
        self._membership.setVisible(self._new and bool(groups))
        self._membership.begin(groups, group_id, today)
        self._met.hide()
        self.open(self._texts["preferred"].input)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {
            **self._texts,
            "name": self._texts["preferred"],
            "told_us_on": self._told_on,
            "date": self._told_on,
            **self._membership.fields(),
        }

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            told = self._told_on.date() if self._told.isChecked() else None
            membership = self._membership.details() if self._new and self._membership.isVisibleTo(self) else None
        except Refusal:
            return
        texts = {name: field.text() for name, field in self._texts.items()}
        details = PersonDetails(
            best=self._best.value(),
            voicemail_safe=self._voicemail.value(),
            may_name_charity=self._charity.value(),
            told_us_on=told,
            **texts,
        )
        self.submitted.emit(details, membership)

    def _look_for_likely(self, text: str) -> None:
        people = self._likely(text) if self._new and len(text.strip()) > 1 else ()
        self._met.setVisible(bool(people))
        layout = self._met.layout()
        assert layout is not None
        empty(layout)
        if people:
            layout.addWidget(Label(_("Have you met before?"), role="small", strong=True))
        for person in people[:3]:
            layout.addWidget(self._likely_row(person))

    def _likely_row(self, person: LikelyPerson) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = ", ".join(part for part in (person.label, listed(person.groups)) if part)
        line.addWidget(Label(words), 1)
        same = Button(_("Same person"), kind="tonal", size="small")
        same.setAccessibleName(_("{name} is the same person").format(name=person.label))
        same.clicked.connect(lambda: self.same_person.emit(person.attendee_id))
        line.addWidget(same)
        return row

    def _lay_out_fields(self) -> None:
        QVBoxLayout(self._met).setContentsMargins(0, 0, 0, 0)
        text = self._texts
        self.body.addWidget(text["preferred"])
        self.body.addWidget(self._met)
        self.body.addLayout(_pair(text["full"], text["pronouns"], (5, 3)))
        self.body.addLayout(_pair(text["phone"], text["email"], (1, 1)))
        self.body.addWidget(self._best)
        self.body.addLayout(_pair(self._voicemail, self._charity, (1, 1)))
        self.body.addWidget(HairLine())
        self.body.addWidget(self._membership)
        self.body.addWidget(self._told)
        self.body.addWidget(self._told_on)
        self.body.addWidget(HairLine())
        self.body.addLayout(_pair(text["hospital"], text["postcode_district"], (5, 3)))
        self.body.addLayout(_pair(text["emergency_name"], text["emergency_phone"], (1, 1)))
        self.body.addStretch(1)


def _asked(label: str) -> Select:
    select = Select(label)
    for words, value in ((_("Not asked yet"), None), (_("Yes"), True), (_("No"), False)):
        select.add(words, value)
    return select


def _pair(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, shares[0])
    row.addWidget(right, shares[1])
    return row
