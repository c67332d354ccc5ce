"""The rooms behind the directory, each built when it is first entered: a list to bring in, and those we remember."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.remembrance import DeathDetails
from sbc_desktop.ui.jobs import JobRunner

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.importing.importing import Importing
    from sbc_desktop.services.people import People
    from sbc_desktop.services.remembrance import Remembrance
    from sbc_desktop.ui.people.registrations.page import RegistrationsPage
    from sbc_desktop.ui.people.remembrance.page import RememberedPage


class Rooms(QObject):
    """`left` asks for the directory; `person_requested` carries somebody whose record is wanted.

    `person_gone`: the record that was open is on no list any more.
    """

    left = Signal()
    person_requested = Signal(object)
    person_gone = Signal()

    def __init__(
        self,
        stack: QStackedWidget,
        people: People,
        groups: Groups,
        importing: Importing,
        remembrance: Remembrance,
        clock: Clock,
        runner: JobRunner,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._people, self._groups, self._importing = people, groups, importing
        self._remembrance, self._clock, self._runner = remembrance, clock, runner
        self._registrations: RegistrationsPage | None = None
        self._remembered: RememberedPage | None = None

    def enter_registrations(self) -> RegistrationsPage:
        """Go to where a list of registrations is brought in."""
        from sbc_desktop.ui.people.registrations.page import RegistrationsPage

        if self._registrations is None:
            self._registrations = RegistrationsPage(
                importing=self._importing, people=self._people, groups=self._groups, runner=self._runner
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
            self._remembered = RememberedPage(remembrance=self._remembrance, clock=self._clock)
            self._remembered.back_requested.connect(self.left)
            self._remembered.taken_back.connect(self.person_requested)
            self._stack.addWidget(self._remembered)
        self._stack.setCurrentWidget(self._remembered)
        self._remembered.begin()
        return self._remembered

    def open_death(self, page: QWidget, person_id: UUID) -> None:
        """Open the short screen for somebody who has died."""
        from sbc_desktop.ui.people.remembrance.death_panel import DeathPanel

        panel = DeathPanel(page)

        def save(details: DeathDetails) -> None:
            try:
                self._remembrance.record(person_id, details)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            self.person_gone.emit()

        panel.submitted.connect(save)
        panel.begin(self._remembrance.before(person_id))
