"""A page on which one person's record is open, with a panel for everything that can be changed on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.access import Right
from sbc_desktop.domain.attendee import Attendee, Membership, Status, details_of
from sbc_desktop.domain.consent import ConsentAnswers, newest
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.merging import MergedRecord
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import Wish
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.people.consent_panel import ConsentPanel
from sbc_desktop.ui.people.membership_form import JoinPanel, StatusPanel
from sbc_desktop.ui.people.needs_panel import NeedsPanel
from sbc_desktop.ui.people.person_panel import PersonPanel
from sbc_desktop.ui.people.record import Record
from sbc_desktop.ui.people.wishes_panel import WishesPanel
from sbc_desktop.ui.widgets.pages import ScrollPage

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


class RecordPage(ScrollPage):
    """Each panel is opened by a method of the page, so that it can be opened again after locking."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._people, self._groups, self._clock = services.people, services.groups, services.clock
        self._person: Attendee | None = None
        self._record = Record()
        self._stack = QStackedWidget()
        record = self._record
        record.edit_requested.connect(self._open_edit)
        record.needs_requested.connect(self._open_needs)
        record.join_requested.connect(self._open_join)
        record.status_requested.connect(self._open_status)
        record.consents_requested.connect(self._open_consents)
        record.wishes_requested.connect(self._open_wishes)
        record.take_apart_requested.connect(self._take_apart)

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read what is shown again."""
        raise AssertionError

    def _show_record(self, person_id: UUID) -> None:
        try:
            self._person = self._people.get(person_id)
        except Refusal:
            self._stack.setCurrentIndex(0)
            return
        record, services = self._record, self._services
        looks_after_all = services.access.may(Right.EVERYTHING)
        may_join = bool(self._groups_without(self._person))
        record.show_person(
            self._person,
            self._people.attended(person_id),
            newest(services.consents.of(person_id)),
            services.wishes.contacts(person_id),
            services.merging.merged_into(person_id) if looks_after_all else (),
            may_join=may_join,
            may_erase=looks_after_all,
        )
        self._stack.setCurrentWidget(record)

    def _open_edit(self) -> None:
        person = self._person
        if person is None:
            return
        panel = PersonPanel(self)
        panel.comes_back_by(self._open_edit)
        panel.submitted.connect(lambda details: self._try(panel, lambda: self._people.change(person.id, details)))
        panel.begin(details_of(person), self._clock.today())

    def _open_needs(self) -> None:
        person = self._person
        if person is None:
            return
        panel = NeedsPanel(self)
        panel.comes_back_by(self._open_needs)
        panel.submitted.connect(lambda needs: self._try(panel, lambda: self._people.save_needs(person.id, needs)))
        panel.begin(person.name.first, person.needs, self._clock.today())

    def _open_consents(self) -> None:
        person, services = self._person, self._services
        if person is None:
            return
        panel = ConsentPanel(self)
        panel.comes_back_by(self._open_consents)

        def save(said: ConsentAnswers) -> None:
            self._try(panel, lambda: services.consents.add(person.id, said))

        panel.submitted.connect(save)
        panel.begin(person.name.first, services.wordings.questions(), services.consents.of(person.id))

    def _open_wishes(self) -> None:
        person, wishes = self._person, self._services.wishes
        if person is None:
            return
        panel = WishesPanel(self)
        panel.comes_back_by(self._open_wishes)

        def save(wish: Wish | None, contacts: list[ContactPerson]) -> None:
            self._try(panel, lambda: wishes.save(person.id, contacts, wish))

        panel.submitted.connect(save)
        panel.begin(person.name.first, wishes.of(person.id), wishes.contacts(person.id))

    def _take_apart(self, merged: MergedRecord) -> None:
        if self._person is not None:
            self._services.merging.take_apart(self._person.id, merged)
            self.reload()

    def _open_join(self) -> None:
        person = self._person
        if person is None:
            return
        groups = self._groups_without(person)
        panel = JoinPanel(self)
        panel.comes_back_by(self._open_join)
        panel.submitted.connect(lambda details: self._try(panel, lambda: self._people.join(person.id, details)))
        panel.begin(person.name.first, groups, self._clock.today())

    def _groups_without(self, person: Attendee) -> list[Group]:
        taken = {membership.group_id for membership in person.memberships}
        return [group for group in self._groups.all() if group.id not in taken]

    def _open_status(self, membership: Membership) -> None:
        person = self._person
        if person is None:
            return
        panel = StatusPanel(self)
        panel.comes_back_by(self._open_status_again, membership.id)

        def save(status: Status, since: dt.date, note: str) -> None:
            self._try(panel, lambda: self._people.set_status(membership.id, status, since, note))

        panel.submitted.connect(save)
        panel.begin(person.name.on_paper, membership, self._clock.today())

    def _open_status_again(self, membership_id: UUID) -> None:
        memberships = self._person.memberships if self._person else ()
        for membership in memberships:
            if membership.id == membership_id:
                self._open_status(membership)

    def _try(self, panel: FormPanel, work: Callable[[], object]) -> None:
        try:
            work()
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        panel.close_panel()
        self.reload()
