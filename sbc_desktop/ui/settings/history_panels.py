"""Beside the history: one entry with every value from what to what, and the question about whom it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sbc_desktop.domain.attendee import PersonLine
from sbc_desktop.domain.history import Entry, FieldChange, RowChange
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _, clock_time, long_date, ngettext

_OFFERED = 30


class EntryPanel(SidePanel):
    """Each opening makes a new one."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        local = entry.at.astimezone()
        when = f"{long_date(local.date())}, {clock_time(local.time())}"
        said = entry.said[:1].upper() + entry.said[1:]
        super().__init__(said, subtitle=f"{entry.who or _('The program')} · {when}", parent=parent)
        self.closed.connect(self.deleteLater)
        for number, (_kept, rows) in enumerate(groupby(entry.rows, key=_is_told)):
            if number:
                self.body.addWidget(HairLine())
            self._add_rows(tuple(rows))
        more = entry.count - len(entry.rows)
        if more > 0:
            words = ngettext("{n} change more of the same action.", "{n} changes more of the same action.", more)
            self.body.addWidget(Label(words.format(n=more), tone="muted", wrap=True))
        self.body.addStretch(1)
        leave = Button(_("Close"), kind="quiet", key="Esc", size="large")
        leave.clicked.connect(self.close_panel)
        self.add_buttons(leave)
        self.open(leave)

    def _add_rows(self, rows: Sequence[RowChange]) -> None:
        """Rows with their values one by one; those of which nothing may or can be told, all at once."""
        if _is_told(rows[0]) is not True:
            self._add_head(", ".join(dict.fromkeys(row.thing for row in rows)), rows[0].about)
            words = (
                _("It was erased. That it happened stays; what it held is gone.")
                if rows[0].gone
                else _("This is about somebody who may not be looked up, so what changed is not shown.")
            )
            self.body.addWidget(Label(words, wrap=True, icon="eye-slash"))
            return
        for number, row in enumerate(rows):
            if number:
                self.body.addWidget(HairLine())
            self._add_head(row.thing, row.about)
            if row.fields:
                self.body.addLayout(_values(row.fields))

    def _add_head(self, thing: str, about: str) -> None:
        for words, label in ((thing, Label("", strong=True, wrap=True)), (about, Label("", tone="muted", wrap=True))):
            if words:
                label.setText(words[:1].upper() + words[1:])
                self.body.addWidget(label)


class WhomPanel(SidePanel):
    """`chosen` carries the person's id and name; None for anybody."""

    chosen = Signal(object, str)

    def __init__(self, find: Callable[..., Sequence[PersonLine]], parent: QWidget) -> None:
        super().__init__(_("About whom?"), parent=parent)
        self.closed.connect(self.deleteLater)
        self._find = find
        self._found: dict[UUID, str] = {}
        self._search = Field(_("Name, phone or email"), example=_("Beatriz"))
        self._list = RowList(_("People who are found"))
        self._anybody = Button(_("About anybody"), kind="tonal", icon="users", size="large")
        self.body.addWidget(self._search)
        self.body.addWidget(self._list, 1)
        self.add_buttons(self._anybody)
        self._search.edited.connect(self._offer)
        self._list.opened.connect(self._choose)
        self._anybody.clicked.connect(lambda: self._take(None))

    def begin(self, *, anybody: bool) -> None:
        """Open, with the first of everybody; `anybody`: it is about nobody in particular now."""
        self._anybody.setVisible(not anybody)
        self._offer("")
        self.open(self._search)

    def _offer(self, text: str) -> None:
        people = self._find(text.strip(), limit=_OFFERED)
        self._found = {person.id: person.name.on_paper for person in people}
        rows = [
            RowFace(
                person.name.on_paper,
                ", ".join(group for group, _status in person.groups),
                key=person.id,
                icon="user-circle",
                caret=False,
            )
            for person in people
        ]
        self._list.show_rows(rows)

    def _choose(self, person_id: object) -> None:
        if isinstance(person_id, UUID):
            self._take(person_id)

    def _take(self, person_id: UUID | None) -> None:
        name = self._found.get(person_id, "") if person_id else ""
        self.close_panel()
        self.chosen.emit(person_id, name)


def _is_told(row: RowChange) -> bool | str:
    """True for a row with values; else whose silence it is, so that the like stand together."""
    return f"{row.gone} {row.about}" if row.gone or row.withheld else True


def _values(fields: Sequence[FieldChange]) -> QGridLayout:
    """A line a value: what it is called, and from what to what."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for line, field in enumerate(fields):
        name = Label(field.label[:1].upper() + field.label[1:], role="small", tone="muted", wrap=True)
        name.setFixedWidth(168)
        grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(_from_to(field), wrap=True), line, 1, Qt.AlignmentFlag.AlignTop)
    return grid


def _from_to(field: FieldChange) -> str:
    if field.before and field.after:
        return _("{before} → {after}").format(before=field.before, after=field.after)
    if field.before:
        return _("{before} → nothing").format(before=field.before)
    return field.after or _("nothing")
