"""What is known of one group, in cards: when it meets, where, and how people come to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Group, GroupStatus, Mode, ProposedDate
from sbc_desktop.ui.forms.dates_preview import DatesPreview
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card, empty
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, listed, long_date, plain_date, time_range


class GroupFacts(QWidget):
    """Each signal is a request about the group that is shown."""

    edit_requested = Signal()
    venue_requested = Signal()
    pattern_requested = Signal()
    pause_requested = Signal()
    sessions_requested = Signal()

    def __init__(self, *, may_change: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_change = may_change
        edit, venue = Button(_("Change"), kind="quiet", flush=True), Button(_("Change"), kind="quiet", flush=True)
        edit.setAccessibleName(_("Change the group"))
        venue.setAccessibleName(_("Change the venue"))
        sessions = Button(_("Its sessions"), kind="quiet", flush=True)
        self._group = Card(" ", action=edit)
        self._when = Card(_("When it meets"), action=sessions)
        self._where = Card(_("Where it meets"), action=venue)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._dates = DatesPreview(columns=2)
        self._rules = Label("", wrap=True)
        self._lines = (QVBoxLayout(), QVBoxLayout())
        self._lay_out()
        for button in (edit, venue):
            button.setVisible(may_change)
        edit.clicked.connect(self.edit_requested)
        venue.clicked.connect(self.venue_requested)
        sessions.clicked.connect(self.sessions_requested)

    def show_group(self, group: Group, dates: Sequence[ProposedDate], people: int, today: dt.date) -> None:
        """Fill the cards."""
        self._group.title.setText(group.name)
        empty(self._chips)
        self._chips.addWidget(Chip(messages.word(group.mode), icon=_MODE_ICONS[group.mode]))
        room = _("{people} on the list, room for {capacity}").format(people=people, capacity=group.capacity)
        tone = "attention" if people >= group.capacity else "plain"
        self._chips.addWidget(Chip(room, icon="users", tone=tone))
        if group.status is not GroupStatus.RUNNING:
            self._chips.addWidget(Chip(messages.word(group.status), icon="clock", tone="attention"))
        self._chips.addStretch(1)
        _fill(self._lines[0], _facts(group))
        self._rules.setText(_rules(group, today))
        self._dates.show_dates(dates)
        _fill(self._lines[1], _venue(group))

    def _lay_out(self) -> None:
        self._group.body.addLayout(self._chips)
        for card, lines in zip((self._group, self._where), self._lines, strict=True):
            lines.setSpacing(6)
            card.body.addLayout(lines)
        buttons = QHBoxLayout()
        pattern = Button(_("Repeat pattern"), kind="tonal", icon="repeat")
        pause = Button(_("Pause"), kind="tonal", icon="clock")
        for button in (pattern, pause):
            button.setVisible(self._may_change)
        pattern.clicked.connect(self.pattern_requested)
        pause.clicked.connect(self.pause_requested)
        buttons.addWidget(pattern)
        buttons.addWidget(pause)
        buttons.addStretch(1)
        self._when.body.addWidget(self._rules)
        self._when.body.addWidget(self._dates)
        self._when.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._group, self._when, self._where):
            column.addWidget(card)
        column.addStretch(1)


_MODE_ICONS = {Mode.IN_PERSON: "map-pin", Mode.ONLINE: "video-camera", Mode.BOTH: "users-three"}


def _facts(group: Group) -> list[tuple[str, str]]:
    facilitator = group.facilitator
    with_title = ", ".join(part for part in (facilitator.name, facilitator.title) if part) if facilitator else ""
    return [
        (_("Area"), group.area),
        (_("Facilitator"), with_title),
        (_("Register online"), group.registration_address),
        (_("Register by phone"), group.registration_phone),
        (_("Partner"), listed(group.partner_hospitals)),
        (_("Bank holidays of"), messages.word(group.nation)),
        (_("Meeting link"), group.online_link),
        (_("First session"), long_date(group.first_date)),
    ]


def _rules(group: Group, today: dt.date) -> str:
    lines = []
    for pattern in group.patterns:
        if pattern is not group.pattern_on(today) and pattern.from_date <= today:
            continue
        rule = pattern.recurrence.in_words
        words = f"{rule[0].upper()}{rule[1:]}, {time_range(pattern.starts, pattern.ends)}"
        if pattern.from_date > today:
            words = _("From {day}: {rule}").format(day=plain_date(pattern.from_date), rule=words)
        lines.append(words)
    return "\n".join(lines)


def _venue(group: Group) -> list[tuple[str, str]]:
    venue = group.venue
    if venue is None:
        return [(_("Venue"), _("Online") if group.mode is Mode.ONLINE else _("Not chosen yet"))]
    return [
        (_("Venue"), venue.name),
        (_("Address"), ", ".join(part for part in (venue.address.replace("\n", ", "), venue.postcode) if part)),
        (_("Step-free"), _answer(venue.step_free)),
        (_("Hearing loop"), _answer(venue.hearing_loop)),
        (_("Parking"), venue.parking),
        (_("Access"), venue.access_notes),
        (_("Who has the key"), ", ".join(part for part in (venue.contact, venue.phone) if part)),
    ]


def _fill(lines: QVBoxLayout, facts: Sequence[tuple[str, str]]) -> None:
    empty(lines)
    for name, value in facts:
        if value:
            line = QHBoxLayout()
            label = Label(name, role="small", tone="muted")
            label.setFixedWidth(150)
            line.addWidget(label)
            line.addWidget(Label(value, wrap=True), 1)
            lines.addLayout(line)


def _answer(answer: bool | None) -> str:
    return _("not known yet") if answer is None else _("yes") if answer else _("no")
