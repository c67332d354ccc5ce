"""The rooms behind the directory, each built when it is first entered: a conversation, a list, those we remember."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import DeathDetails
from sbc_desktop.ui.jobs import JobRunner

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.ui.people.merging.page import MergingPage
    from sbc_desktop.ui.people.registering.page import RegisteringPage
    from sbc_desktop.ui.people.registrations.page import RegistrationsPage
    from sbc_desktop.ui.people.remembrance.page import RememberedPage
    from sbc_desktop.ui.people.rights.page import RightsPage


class Rooms(QObject):
    """`left` asks for the directory; `person_requested` carries somebody whose record is wanted.

    `person_gone`: the record that was open is on no list any more.
    """

    left = Signal()
    person_requested = Signal(object)
    person_gone = Signal()

    def __init__(self, stack: QStackedWidget, services: Services, runner: JobRunner) -> None:
        super().__init__(stack)
        self._stack = stack
        self._services, self._runner = services, runner
        self._registrations: RegistrationsPage | None = None
        self._remembered: RememberedPage | None = None
        self._registering: RegisteringPage | None = None
        self._merging: MergingPage | None = None
        self._rights: RightsPage | None = None

    def enter_registrations(self) -> RegistrationsPage:
        """Go to where a list of registrations is brought in."""
        from sbc_desktop.ui.people.registrations.page import RegistrationsPage

        services = self._services
        if self._registrations is None:
            self._registrations = RegistrationsPage(
                importing=services.importing, people=services.people, groups=services.groups, runner=self._runner
            )
            self._registrations.back_requested.connect(self.left)
            self._stack.addWidget(self._registrations)
        self._stack.setCurrentWidget(self._registrations)
        self._registrations.begin()
        return self._registrations

    def enter_remembered(self) -> RememberedPage:
        """Go to the people we remember."""
        from sbc_desktop.ui.people.remembrance.page import RememberedPage

        if self._remembered is None:
            self._remembered = RememberedPage(remembrance=self._services.remembrance, clock=self._services.clock)
            self._remembered.back_requested.connect(self.left)
            self._remembered.taken_back.connect(self.person_requested)
            self._stack.addWidget(self._remembered)
        self._stack.setCurrentWidget(self._remembered)
        self._remembered.begin()
        return self._remembered

    def enter_merging(self) -> MergingPage:
        """Go to the records that may be one person's."""
        from sbc_desktop.ui.people.merging.page import MergingPage

        if self._merging is None:
            self._merging = MergingPage(self._services.merging)
            self._merging.back_requested.connect(self.left)
            self._merging.merged.connect(self.person_requested)
            self._stack.addWidget(self._merging)
        self._stack.setCurrentWidget(self._merging)
        self._merging.begin()
        return self._merging

    def enter_rights(self, *, deletion: bool = False) -> RightsPage:
        """Go to what the law asks for: the requests, or what is due for deletion."""
        from sbc_desktop.ui.people.rights.page import DELETION, REQUESTS, RightsPage

        if self._rights is None:
            self._rights = RightsPage(self._services)
            self._rights.back_requested.connect(self.left)
            self._stack.addWidget(self._rights)
        self._stack.setCurrentWidget(self._rights)
        self._rights.begin(DELETION if deletion else REQUESTS)
        return self._rights

    def open_erasure(self, page: QWidget, person_id: UUID) -> None:
        """Show what erasing somebody for good would take away, and do it when that is said."""
        from sbc_desktop.ui.people.rights.erasure_panel import ErasurePanel

        erasure, panel = self._services.erasure, ErasurePanel(page)

        def erase(attendee_id: UUID) -> None:
            try:
                erasure.erase(attendee_id)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            self.person_gone.emit()

        panel.submitted.connect(erase)
        panel.begin(erasure.preview(person_id))

    def enter_registering(self, group_id: UUID | None) -> RegisteringPage:
        """Go to where somebody is registered in a conversation."""
        from sbc_desktop.ui.people.registering.page import RegisteringPage

        if self._registering is None:
            self._registering = RegisteringPage(self._services)
            self._registering.back_requested.connect(self.left)
            self._registering.registered.connect(self.person_requested)
            self._stack.addWidget(self._registering)
        self._stack.setCurrentWidget(self._registering)
        self._registering.begin(group_id)
        return self._registering

    def keep_registering(self) -> bool:
        """Keep the draft of the registration that is open; False when none is."""
        if self._registering is None or self._stack.currentWidget() is not self._registering:
            return False
        self._registering.keep()
        return True

    def open_death(self, page: QWidget, person_id: UUID) -> None:
        """Open the short screen for somebody who has died."""
        from sbc_desktop.ui.people.remembrance.death_panel import DeathPanel

        remembrance = self._services.remembrance
        panel = DeathPanel(page)

        def save(details: DeathDetails) -> None:
            try:
                remembrance.record(person_id, details)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            self.person_gone.emit()

        panel.submitted.connect(save)
        panel.begin(remembrance.before(person_id))
