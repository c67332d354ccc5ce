"""Everybody on the lists: find somebody, open their record, add somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.access import Right
from sbc_desktop.ui import theme
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.people.faces import CHOOSABLE, row_of
from sbc_desktop.ui.people.record_page import RecordPage
from sbc_desktop.ui.people.rooms import Rooms
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import PageHeader
from sbc_desktop.ui.widgets.row_list import RowList
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.ui.people.registrations.page import RegistrationsPage

SHOWN_AT_ONCE = 50


class PeoplePage(RecordPage):
    """The directory, or one record in its place."""

    session_requested = Signal(object)
    history_requested = Signal(object, str)

    def __init__(self, *, services: Services, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._shown = SHOWN_AT_ONCE
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Name, phone or email"))
        self._search.setAccessibleName(_("Find a person"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedHeight(theme.size("field"))
        self._group = SelectBox(_("Which group"), size="normal")
        self._status = SelectBox(_("Where they stand"), size="normal")
        self._status.add(_("Any standing"), None)
        for status in CHOOSABLE:
            self._status.add(messages.word(status), status)
        self._add = Button(_("Add a person"), kind="primary", icon="user-plus")
        self._list = RowList(_("People"))
        self._empty = EmptyState(_("Nobody found"), _("Try fewer letters, or another group."))
        self._count = Label("", role="small", tone="muted")
        self._bring_in = Button(_("Bring in a list"), kind="tonal", icon="upload-simple")
        self._remembered = Button(_("People we remember"), kind="quiet", icon="heart-straight")
        self._same = Button(_("Duplicates"), kind="quiet", icon="arrows-merge")
        self._rights = Button(_("Data protection"), kind="quiet", icon="shield-check")
        looks_after_all = services.access.may(Right.EVERYTHING)
        for button in (self._bring_in, self._remembered, self._same, self._rights):
            show_if(looks_after_all, button)
        self._rooms = Rooms(self._stack, services, runner)
        self._lay_out()
        self._connect()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the list, and the record that is open, again."""
        self._fill_groups()
        self._find()
        if self._person is not None and self._stack.currentIndex() == 1:
            self._show_record(self._person.id)

    def focus_search(self) -> None:
        """Go back to the list with the keyboard in the search box."""
        self._stack.setCurrentIndex(0)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def show_person(self, person_id: UUID) -> None:
        """Open one record."""
        self._show_record(person_id)
        self._record.focus_first()

    def whereabouts(self) -> dict[str, Any]:
        """Whose record is open, or that somebody is being registered, whose draft is kept now."""
        is_record = self._stack.currentWidget() is self._record
        return {
            "person": self._person.id if self._person and is_record else None,
            "registering": self._rooms.keep_registering(),
        }

    def go_back(self, there: dict[str, Any]) -> None:
        """Open that record, or that registration, again."""
        if there["registering"]:
            self._rooms.enter_registering(None)
        elif there["person"] is not None:
            self.show_person(there["person"])

    def _find(self) -> None:
        text, group_id, status = self._search.text(), self._group.value(), self._status.value()
        people = self._people.find(text, group_id, status, limit=self._shown)
        self._list.show_rows([row_of(person) for person in people])
        self._list.setVisible(bool(people))
        self._empty.setVisible(not people)
        count = self._people.count(text, group_id, status)
        self._count.setText(ngettext("{count} person", "{count} people", count).format(count=count))

    def _search_anew(self) -> None:
        self._shown = SHOWN_AT_ONCE
        self._find()
        self._list.verticalScrollBar().setValue(0)

    def _more(self) -> None:
        if self._list.rows.rowCount() >= self._shown:
            self._shown += SHOWN_AT_ONCE
            self._find()

    def show_registrations(self) -> RegistrationsPage:
        """Go to where a list of registrations is brought in."""
        return self._rooms.enter_registrations()

    def show_rights(self, deletion: bool = False) -> None:
        """Go to the requests, or to what is due for deletion."""
        self._rooms.enter_rights(deletion=deletion)

    def _open_erasure(self) -> None:
        if self._person is not None:
            self._rooms.open_erasure(self, self._person.id)

    def _leave_record(self) -> None:
        self._stack.setCurrentIndex(0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_record(self) -> None:
        self._person = None
        self._leave_record()
        self.reload()

    def _ask_history(self) -> None:
        if self._person is not None:
            self.history_requested.emit(self._person.id, self._person.name.on_paper)

    def _open_death(self) -> None:
        if self._person is not None:
            self._rooms.open_death(self, self._person.id)

    # put together

    def _fill_groups(self) -> None:
        chosen = self._group.value()
        self._group.clear()
        self._group.add(_("All my groups"), None)
        for group in self._groups.all():
            self._group.add(group.name, group.id)
        self._group.choose(chosen)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._search_anew())
        self._search.returnPressed.connect(self._open_first)
        self._group.activated.connect(lambda _index: self._search_anew())
        self._status.activated.connect(lambda _index: self._search_anew())
        self._add.clicked.connect(lambda: self._rooms.enter_registering(self._group.value()))
        self._bring_in.clicked.connect(self.show_registrations)
        self._remembered.clicked.connect(self._rooms.enter_remembered)
        self._rights.clicked.connect(self.show_rights)
        self._same.clicked.connect(self._rooms.enter_merging)
        self._rooms.left.connect(self._leave_record)
        self._rooms.person_requested.connect(self.show_person)
        self._rooms.person_gone.connect(self._forget_record)
        self._list.opened.connect(self.show_person)
        self._list.end_reached.connect(self._more)
        record = self._record
        record.back_requested.connect(self._leave_record)
        record.erasure_requested.connect(self._open_erasure)
        record.died_requested.connect(self._open_death)
        record.session_requested.connect(self.session_requested)
        record.history_requested.connect(self._ask_history)

    def _open_first(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._list.currentIndex().isValid() and self._list.rows.rowCount():
            self._list.setCurrentIndex(self._list.rows.index(0))

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(12)
        filters.addWidget(self._search, 3)
        filters.addWidget(self._group, 2)
        filters.addWidget(self._status, 2)
        card = Card()
        card.layout().setContentsMargins(10, 10, 10, 12)  # type: ignore[union-attr]
        card.body.addWidget(self._empty)
        card.body.addWidget(self._list, 1)
        directory = QWidget()
        column = QVBoxLayout(directory)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(
            PageHeader(_("People"), actions=(self._remembered, self._same, self._rights, self._bring_in, self._add))
        )
        column.addLayout(filters)
        column.addWidget(card, 1)
        column.addWidget(self._count)
        self._stack.addWidget(directory)
        self._stack.addWidget(self._record)
        self.content.addWidget(self._stack, 1)
