"""What the group may be told if somebody stops coming, and whom we may ring or must not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.remembrance import Wish, WishIfAway
from sbc_desktop.domain.wishes import ContactPerson, SaidWish
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.fields import Field, Labelled
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, plain_date

_PLACES = 3


class WishForm(QWidget):
    """The one question everybody is asked, and room for their own words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Select(_("If they stop coming, what may we tell the group?"))
        self._choice.add(_("Not asked yet"), None)
        for wish in WishIfAway:
            self._choice.add(messages.word(wish), wish)
        self.own_words = Field(_("In their own words, if they like"), example=_("Please ring my sister first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._choice)
        column.addWidget(self.own_words)
        self.setFocusProxy(self._choice)

    def begin(self, wish: Wish | None) -> None:
        """Show what was said last."""
        self._choice.set_value(wish.if_away if wish else None)
        self.own_words.set_text(wish.in_own_words if wish else "")

    def wish(self) -> Wish | None:
        """What was said; None while it is left open."""
        chosen = self._choice.value()
        return None if chosen is None else Wish(chosen, self.own_words.text())


class ContactForm(QWidget):
    """Somebody around a person: who, what they are to them, their phone, and whether we may ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = Field(_("Name"), example=_("Rui"))
        self._relation = Field(_("Who they are"), example=_("son"))
        self.phone = Field(_("Phone"), example="07700 900115")
        self._never = Check(_("We must not ring or write to them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, share in ((self.who, 4), (self._relation, 3), (self.phone, 4)):
            row.addWidget(field, share)
        column.addLayout(row)
        column.addWidget(self._never)

    def begin(self, person: ContactPerson | None) -> None:
        """Show somebody, or an empty place."""
        self.who.set_text(person.who if person else "")
        self._relation.set_text(person.relation if person else "")
        self.phone.set_text(person.phone if person else "")
        self._never.setChecked(person is not None and not person.may_contact)

    def person(self) -> ContactPerson | None:
        """Who was written; None for an empty place."""
        who, phone = self.who.text(), self.phone.text()
        if not (who.strip() or phone.strip()):
            return None
        return ContactPerson(who, self._relation.text(), phone, may_contact=not self._never.isChecked())


class ContactsForm(QWidget):
    """Room for three people around somebody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = [ContactForm() for _place in range(_PLACES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for index, form in enumerate(self._forms):
            if index:
                column.addWidget(HairLine())
            column.addWidget(form)

    def begin(self, people: Sequence[ContactPerson]) -> None:
        """Show who is written down."""
        for index, form in enumerate(self._forms):
            form.begin(people[index] if index < len(people) else None)

    def people(self) -> list[ContactPerson]:
        """Who is written in the places that are not empty."""
        return [person for form in self._forms if (person := form.person()) is not None]

    def fields(self) -> dict[str, Labelled]:
        """The first place that a refusal can be about, by the name the refusal calls it."""
        unnamed = next((form for form in self._forms if form.person() and not form.who.text().strip()), self._forms[0])
        numbered = next((form for form in self._forms if form.phone.text().strip()), self._forms[0])
        return {"who": unnamed.who, "contact_phone": numbered.phone}


class WishesPanel(FormPanel):
    """`submitted` carries the Wish, or None while it is open, and the list of people around somebody."""

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(" ", _("Write it down"), parent)
        self._wish = WishForm()
        self._before = Label("", role="small", tone="muted", wrap=True)
        self._contacts = ContactsForm()
        self.body.addWidget(self._wish)
        self.body.addWidget(self._before)
        self.body.addWidget(HairLine())
        self.body.addWidget(Label(_("Whom may we ring, and whom must we not?"), strong=True))
        self.body.addWidget(self._contacts)
        self.body.addStretch(1)

    def begin(self, name: str, said: Sequence[SaidWish], contacts: Sequence[ContactPerson]) -> None:
        """Open for one person."""
        self.forget_trouble()
        self.set_title(_("Wishes of {name}").format(name=name))
        self._wish.begin(said[0].wish if said else None)
        self._before.setText("\n".join(_said(one) for one in said))
        self._before.setVisible(bool(said))
        self._contacts.begin(contacts)
        self.open(self._wish)

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {"in_own_words": self._wish.own_words, **self._contacts.fields()}

    def submit(self) -> None:
        """Read what was said and ask for saving."""
        self.submitted.emit(self._wish.wish(), self._contacts.people())


def _said(one: SaidWish) -> str:
    return _("{day}: {wish}").format(day=plain_date(one.said_on), wish=messages.word_inside(one.wish.if_away))
