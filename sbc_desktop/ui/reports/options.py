"""What a report is about, and what is done with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop.domain.group import Group
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.ui.reports.kinds import FACES, ReportKind
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.words import _, long_date, month_year


class Options(Card):
    """`group_changed` when another group is chosen, `changed` when the report itself is another one."""

    group_changed = Signal(object)
    changed = Signal()
    save_requested = Signal()
    print_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._group = Select(_("Group"))
        self._session = Select(_("Session"))
        self._month = Select(_("Month"))
        self._chip = Chip(_("Internal, exact numbers"), icon="lock-simple")
        self._inside = Label("", role="small", tone="muted", wrap=True, icon="info")
        self._save = Button(_("Save PDF"), kind="primary", icon="download-simple", key="Ctrl+S")
        self._print = Button(_("Print"), kind="tonal", icon="printer")
        self._folder = Button(_("Open folder"), kind="quiet", icon="folder-open", tight=True)
        self._said = Label("", role="small", tone="muted", wrap=True)
        self._folder.hide()
        self._lay_out()
        self._group.changed.connect(self.group_changed)
        self._session.changed.connect(lambda _value: self.changed.emit())
        self._month.changed.connect(lambda _value: self.changed.emit())
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self._folder.clicked.connect(self.folder_requested)

    def show_kind(self, kind: ReportKind) -> None:
        """Ask for what this kind is about."""
        self.title.setText(FACES[kind].title)
        self._inside.setText(FACES[kind].inside)
        self._session.setVisible(kind is not ReportKind.MONTHLY)
        self._month.setVisible(kind is ReportKind.MONTHLY)

    def show_groups(self, groups: Sequence[Group], *, with_all: bool, chosen: UUID | None) -> None:
        """Offer the groups; "All groups" only where a report can be about all."""
        self._group.clear()
        for group in groups:
            self._group.add(group.name, group.id)
        if with_all:
            self._group.add(_("All groups"), None)
        self._group.set_value(chosen)

    def show_sessions(self, sessions: Sequence[GroupSession], chosen: UUID | None) -> None:
        """Offer the sessions of the group."""
        _fill(self._session, [(long_date(session.date), session.id) for session in sessions], chosen)

    def show_months(self, months: Sequence[dt.date], chosen: dt.date | None) -> None:
        """Offer the months, the newest first."""
        _fill(self._month, [(month_year(month), month) for month in months], chosen)

    @property
    def group(self) -> UUID | None:
        """The group's id, None for all."""
        found: UUID | None = self._group.value()
        return found

    @property
    def session(self) -> UUID | None:
        """The session's id."""
        found: UUID | None = self._session.value()
        return found

    @property
    def month(self) -> dt.date | None:
        """The first of the month."""
        found: dt.date | None = self._month.value()
        return found

    def set_ready(self, ready: bool, words: str = "") -> None:
        """Let the document be saved and printed, or say why not."""
        self._save.setEnabled(ready)
        self._print.setEnabled(ready)
        self._said.setText(words)
        self._folder.hide()

    def say_saved(self, words: str) -> None:
        """Say where it was saved."""
        self._said.setText(words)
        self._folder.show()

    def _lay_out(self) -> None:
        self.layout().setContentsMargins(20, 8, 20, 20)  # type: ignore[union-attr]
        self.body.setSpacing(12)
        for widget in (self._group, self._session, self._month):
            self.body.addWidget(widget)
        chip = QHBoxLayout()
        chip.addWidget(self._chip)
        chip.addStretch(1)
        self.body.addLayout(chip)
        self.body.addWidget(self._inside)
        self.body.addStretch(1)
        self.body.addWidget(self._said)
        self._save.setSizePolicy(self._save.sizePolicy().Policy.Expanding, self._save.sizePolicy().verticalPolicy())
        self.body.addWidget(self._save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._print)
        row.addWidget(self._folder)
        row.addStretch(1)
        self.body.addLayout(row)


def _fill(select: Select, entries: list[tuple[str, Any]], chosen: Any) -> None:
    before = select.value()
    select.clear()
    for words, value in entries:
        select.add(words, value)
    select.set_value(before)
    if chosen is not None:
        select.set_value(chosen)
