"""What the history is narrowed to: a person, a session or a group, a user, what it is about, and when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.history import Area, HistoryWanted
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.settings.history_panels import WhomPanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_BETWEEN = -1
_DAYS = (1, 7, 30, 365)


class HistoryFilters(QWidget):
    """`changed` is emitted when somebody narrows it to something else."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._person: UUID | None = None
        self._session: UUID | None = None
        self._whom = Button("", kind="tonal", icon="user-circle")
        self._meeting = Button("", kind="tonal", icon="x", size="small")
        self._group = SelectBox(_("Which group"), size="normal")
        self._user = SelectBox(_("Who did it"), size="normal")
        self._area = SelectBox(_("What it is about"), size="normal")
        self._when = SelectBox(_("When"), size="normal")
        today = services.clock.today()
        self._from, self._until = DateField(_("From"), today=today), DateField(_("Until"), today=today)
        self._lay_out()
        self._fill()
        self._connect()
        self.narrow(HistoryWanted())

    def wanted(self) -> HistoryWanted | None:
        """What is asked for; None, said beside the field, where a day cannot be read."""
        try:
            since, until = self._days()
        except Refusal:
            return None
        return HistoryWanted(
            person_id=self._person,
            session_id=self._session,
            group_id=self._group.value(),
            user_id=self._user.value(),
            since=since,
            until=until,
            area=self._area.value(),
        )

    def narrow(self, wanted: HistoryWanted, name: str = "") -> None:
        """Ask for this and nothing else; `name` is whose or which session's it is."""
        self._person, self._session = wanted.person_id, wanted.session_id
        for box, value in ((self._group, wanted.group_id), (self._user, wanted.user_id), (self._area, wanted.area)):
            box.choose(value)
        self._when.choose(None)
        self._whom.setText(name if self._person and name else _("Anybody"))
        self._whom.setAccessibleName(_("About whom: {name}").format(name=self._whom.text()))
        self._meeting.setText(name if self._session else "")
        self._meeting.setAccessibleName(_("No longer of {session} alone").format(session=name))
        self._show_what_is_used()

    def read_choices(self) -> None:
        """Read groups and users again; what is chosen stays."""
        group, user = self._group.value(), self._user.value()
        self._fill()
        self._group.choose(group)
        self._user.choose(user)

    def whom_panel(self) -> WhomPanel:
        """Ask about whom, beside the page."""
        panel = WhomPanel(self._services.people.find, self)
        panel.chosen.connect(self._take_person)
        panel.begin(anybody=self._person is None)
        return panel

    def _take_person(self, person_id: UUID | None, name: str) -> None:
        self.narrow(HistoryWanted(person_id=person_id), name)
        self.changed.emit()

    def _forget_session(self) -> None:
        self.narrow(HistoryWanted())
        self._whom.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _days(self) -> tuple[dt.date | None, dt.date | None]:
        back, today = self._when.value(), self._services.clock.now().astimezone().date()
        if back is None:
            return None, None
        if back != _BETWEEN:
            return today - dt.timedelta(days=back - 1), None
        since = self._from.date() if self._from.text().strip() else None
        until = self._until.date() if self._until.text().strip() else None
        return since, until

    def _show_what_is_used(self) -> None:
        between = self._when.value() == _BETWEEN
        show_if(between, self._from, self._until)
        show_if(self._session is not None, self._meeting)

    def _narrowed(self, _index: object = None) -> None:
        self._show_what_is_used()
        self.changed.emit()

    def _fill(self) -> None:
        self._group.clear()
        self._group.add(_("All groups"), None)
        for group in self._services.groups.all():
            self._group.add(group.name, group.id)
        self._user.clear()
        self._user.add(_("Every user"), None)
        for line in self._services.users.all():
            self._user.add(line.user.name, line.user.id)

    def _connect(self) -> None:
        self._whom.clicked.connect(self.whom_panel)
        self._meeting.clicked.connect(self._forget_session)
        for box in (self._group, self._user, self._area, self._when):
            box.activated.connect(self._narrowed)
        for field in (self._from, self._until):
            field.input.editingFinished.connect(self._narrowed)

    def _lay_out(self) -> None:
        self._area.add(_("Everything"), None)
        for area in Area:
            self._area.add(messages.word(area), area)
        words = (_("Today"), _("The last 7 days"), _("The last 30 days"), _("The last 12 months"))
        self._when.add(_("Any time"), None)
        for text, back in zip(words, _DAYS, strict=True):
            self._when.add(text, back)
        self._when.add(_("Between two days"), _BETWEEN)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._whom)
        for box in (self._group, self._user, self._area, self._when):
            row.addWidget(box, 1)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._from, 1)
        days.addWidget(self._until, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._meeting, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(days)
