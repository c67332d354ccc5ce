"""How to reach somebody: what must not be done comes first, then the ways, then whom to ring about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from sbc_desktop import messages
from sbc_desktop.domain.attendee import Attendee
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, plain_date

# What needs more than half of the card's width.
_LONGEST_IN_HALF = 20


class ReachCard(Card):
    """Facts that are not known are left out."""

    def show_person(self, person: Attendee, around: Sequence[ContactPerson]) -> None:
        """Fill the card."""
        self.title.setText(_("How to reach {name}").format(name=person.name.first))
        self.clear()
        for line in _never(person, around):
            self.body.addWidget(Label(line, tone="danger", medium=True, wrap=True, icon="prohibit"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        at = 0
        for label, value in _facts(person, around):
            width = 1 if len(value) <= _LONGEST_IN_HALF else 2
            at += at % 2 if width == 2 else 0
            grid.addLayout(_fact(label, value), at // 2, at % 2, 1, width, Qt.AlignmentFlag.AlignTop)
            at += width
        self.body.addLayout(grid)
        self.body.addStretch(1)


def _never(person: Attendee, around: Sequence[ContactPerson]) -> Iterator[str]:
    if person.contact.voicemail_safe is False:
        yield _("Please leave no voicemail")
    if person.contact.may_name_charity is False:
        yield _("Please do not say the charity’s name")
    for somebody in around:
        if not somebody.may_contact:
            yield _("Please do not ring or write to {who}").format(who=_in_words(somebody))


def _facts(person: Attendee, around: Sequence[ContactPerson]) -> Iterator[tuple[str, str]]:
    contact = person.contact
    facts = (
        (_("Best way"), messages.word(contact.best)),
        (_("Phone"), contact.phone),
        (_("Email"), contact.email),
        (_("Voicemail"), _is(contact.voicemail_safe, _("Is safe"))),
        (_("The charity’s name"), _is(contact.may_name_charity, _("May be said"))),
        (_("Hospital"), person.hospital),
        (_("Postcode"), person.postcode_district),
        (_("Has told us"), plain_date(person.told_us_on) if person.told_us_on else _("Not yet")),
        (_("Emergency contact"), ", ".join(part for part in (contact.emergency_name, contact.emergency_phone) if part)),
        *((_("We may ring"), _in_words(somebody)) for somebody in around if somebody.may_contact),
    )
    yield from ((label, value) for label, value in facts if value)


def _is(answer: bool | None, yes: str) -> str:
    return {None: _("Not asked yet"), True: yes, False: ""}[answer]


def _in_words(somebody: ContactPerson) -> str:
    return ", ".join(part for part in (somebody.who, somebody.relation, somebody.phone) if part)


def _fact(label: str, value: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(label, role="small", tone="muted"))
    words.addWidget(Label(value, wrap=True))
    return words
