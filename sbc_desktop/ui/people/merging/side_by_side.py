"""Two records beside each other: where they differ, one of the two is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import Attendee, BestContact, PersonDetails, details_of
from sbc_desktop.domain.merging import proposed_details
from sbc_desktop.ui.widgets.cards import empty
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.words import _, listed, plain_date

_NAMES = {
    "preferred": _("Name they like to be called"),
    "full": _("Full name"),
    "pronouns": _("Pronouns"),
    "phone": _("Phone"),
    "email": _("Email"),
    "best": _("Best way to reach"),
    "voicemail_safe": _("Is a voicemail safe?"),
    "may_name_charity": _("May we say the charity’s name?"),
    "emergency_name": _("Emergency contact"),
    "emergency_phone": _("Their phone"),
    "hospital": _("Hospital"),
    "postcode_district": _("Postcode"),
    "told_us_on": _("Told us on"),
}

# Characters of both values for which there is room beside each other.
_FIT_SIDE_BY_SIDE = 36


class SideBySide(QWidget):
    """What both say is shown once; where only one says something it is taken; where they differ, it is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, Choice | SelectBox] = {}
        self._proposed: PersonDetails | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_pair(self, keep: Attendee, other: Attendee) -> None:
        """Fill it; of what differs, what is on the record that stays is chosen first."""
        empty(self._column)
        self._choices.clear()
        self._proposed = proposed_details(keep, other)
        one, two = details_of(keep), details_of(other)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields(PersonDetails)):
            self._add_row(grid, row, field.name, (getattr(one, field.name), getattr(two, field.name)))
        self._column.addLayout(grid)
        groups = [place.group_name for person in (keep, other) for place in person.memberships]
        if groups:
            words = _("On the list of {groups}. Every session either of them came to stays.")
            self._column.addWidget(
                Label(words.format(groups=listed(list(dict.fromkeys(groups)))), role="small", tone="muted", wrap=True)
            )
        self._column.addStretch(1)

    def details(self) -> PersonDetails:
        """What the one record will say."""
        assert self._proposed is not None
        return replace(self._proposed, **{name: choice.value() for name, choice in self._choices.items()})

    def _add_row(self, grid: QGridLayout, row: int, name: str, values: tuple[Any, Any]) -> None:
        said = [value for value in dict.fromkeys(values) if value not in (None, "", BestContact.NOT_STATED)]
        if not said:
            return
        grid.addWidget(Label(_NAMES[name], role="small", tone="muted"), row, 0)
        if len(said) == 1:
            grid.addWidget(Label(_in_words(said[0]), wrap=True), row, 1)
            return
        words = tuple((_in_words(value), value) for value in said)
        chooser: Choice | SelectBox = _listed(_NAMES[name], words)
        if sum(len(text) for text, _value in words) <= _FIT_SIDE_BY_SIDE:
            chooser = Choice(_NAMES[name], words, chips=True)
            chooser.set_value(said[0])
        self._choices[name] = chooser
        grid.addWidget(chooser, row, 1)


def _listed(name: str, words: Sequence[tuple[str, Any]]) -> SelectBox:
    """Long values below each other; the first is chosen."""
    box = SelectBox(name, size="normal")
    for text, value in words:
        box.add(text, value)
    return box


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, BestContact):
        return messages.word(value)
    return value if isinstance(value, str) else plain_date(value)
