"""The form of a registration: a card for each part of the conversation, in its order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.consent import ConsentPurpose
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.registering import Registration
from sbc_desktop.domain.wording import Text
from sbc_desktop.ui.people.consent_panel import Questions
from sbc_desktop.ui.people.likely_people import LikelyPeople
from sbc_desktop.ui.people.membership_form import MembershipForm
from sbc_desktop.ui.people.needs_panel import NeedsForm
from sbc_desktop.ui.people.person_fields import PersonFields, pair
from sbc_desktop.ui.people.wishes_panel import ContactsForm, WishForm
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, listed

TITLES = {
    Text.NAME: _("Their name"),
    Text.REACH: _("How to reach them"),
    Text.TOLD: _("Who the group is for"),
    Text.HEARD: _("Which group, and how they heard"),
    Text.NEEDS: _("What makes it easier"),
    Text.EMERGENCY: _("Whom to ring"),
    Text.WISHES: _("If they stop coming"),
    Text.CONSENT: _("What they agree to"),
    Text.CLOSING: _("To read back"),
}


class RegistrationForm(QWidget):
    """`part_entered` carries the part of the conversation in which the keyboard is."""

    part_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = PersonFields()
        self.likely = LikelyPeople()
        self.place = MembershipForm()
        self._needs = NeedsForm()
        self._contacts = ContactsForm()
        self._wish = WishForm()
        self._questions = Questions()
        self._summary = Label("", wrap=True)
        self.said_yes = Check(_("I have read this back, and they said yes"))
        self._parts: dict[QObject, Text] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._lay_out()
        self._questions.answered.connect(self._sum_up)

    def begin(
        self, questions: Mapping[ConsentPurpose, str], groups: Sequence[Group], group_id: UUID | None, today: dt.date
    ) -> None:
        """Start empty."""
        self._today = today
        self.person.begin(None, today)
        self.likely.offer(())
        self.place.setVisible(bool(groups))
        self.place.begin(groups, group_id, today)
        self._needs.begin(())
        self._contacts.begin(())
        self._wish.begin(None)
        self._questions.ask(questions)
        self.said_yes.setChecked(False)
        self._sum_up()
        for card in self._parts.copy():
            if isinstance(card, Card):
                self._watch(card, self._parts[card])

    def registration(self) -> Registration:
        """What was said; a Refusal, shown beside its field, for a date that cannot be read."""
        return Registration(
            details=self.person.details(),
            consents=self._questions.answers(),
            place=self.place.details() if self.place.isVisibleTo(self) else None,
            needs=self._needs.needs(self._today),
            contacts=tuple(self._contacts.people()),
            wish=self._wish.wish(),
        )

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {
            **self.person.fields(),
            **self.place.fields(),
            **self._contacts.fields(),
            "in_own_words": self._wish.own_words,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self._parts:
            self.part_entered.emit(self._parts[watched])
        return False

    def _sum_up(self) -> None:
        said = self._questions.answers().answers
        yes = [messages.word_inside(purpose) for purpose, answer in said.items() if answer]
        no = [messages.word_inside(purpose) for purpose, answer in said.items() if not answer]
        lines = [
            _("Yes to: {what}.").format(what=listed(yes)) if yes else _("Yes to nothing yet."),
            _("No to: {what}.").format(what=listed(no)) if no else "",
        ]
        self._summary.setText(" ".join(filter(None, lines)))
        self.said_yes.setChecked(False)

    def _lay_out(self) -> None:
        text = self.person.texts
        self._part(Text.NAME, text["preferred"], self.likely, pair(text["full"], text["pronouns"], (5, 3)))
        self._part(
            Text.REACH,
            pair(text["phone"], text["email"]),
            self.person.best,
            pair(self.person.voicemail, self.person.charity),
        )
        self._part(Text.TOLD, self.person.told, self.person.told_on)
        self._part(Text.HEARD, self.place, pair(text["hospital"], text["postcode_district"], (5, 3)))
        self._part(Text.NEEDS, self._needs)
        around = Label(_("Whom may we ring, and whom must we not?"), strong=True)
        self._part(Text.EMERGENCY, pair(text["emergency_name"], text["emergency_phone"]), around, self._contacts)
        self._part(Text.WISHES, self._wish)
        self._part(Text.CONSENT, self._questions)
        self._part(Text.CLOSING, self._summary, self.said_yes)

    def _part(self, part: Text, *rows: QWidget | QLayout) -> None:
        card = Card(TITLES[part])
        card.body.setSpacing(12)
        for row in rows:
            if isinstance(row, QLayout):
                card.body.addLayout(row)
            else:
                card.body.addWidget(row)
        self._column.addWidget(card)
        self._watch(card, part)

    def _watch(self, card: QWidget, part: Text) -> None:
        for widget in (card, *card.findChildren(QWidget)):
            if widget not in self._parts:
                self._parts[widget] = part
                widget.installEventFilter(self)
                widget.destroyed.connect(self._parts_forget)

    def _parts_forget(self, widget: QObject) -> None:
        self._parts.pop(widget, None)
