"""The side panels of the desk, each made when it is first opened, and what their buttons do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.check_in import ApologyReason
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.check_in.close_register import CloseRegisterPanel
from sbc_desktop.ui.check_in.let_us_know import LetUsKnowPanel
from sbc_desktop.ui.check_in.reopen_register import ReopenPanel
from sbc_desktop.ui.check_in.roll_call import RollCallPanel
from sbc_desktop.ui.check_in.work import DeskWork
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import long_date

_Panel = TypeVar("_Panel", bound=SidePanel)


class DeskPanels(QObject):
    """`acted` after something was done in a panel, `closed` when one was left, `print_requested` for the roll-call.

    `register_closed` after it was.
    """

    acted = Signal()
    closed = Signal()
    print_requested = Signal()
    register_closed = Signal()

    def __init__(self, desk: QWidget, work: DeskWork) -> None:
        super().__init__(desk)
        self._desk, self._work = desk, work
        self._made: list[SidePanel] = []

    def open_closing(self) -> None:
        """The three questions; typed answers are kept until the register is closed."""
        work = self._work
        self._closing.begin(work.closing_facts(), long_date(work.roster.session.date), work.roster.lines)

    def open_reopening(self) -> None:
        """Why the register is opened again."""
        self._reopening.begin(long_date(self._work.roster.session.date))

    def open_apologies(self, chosen: UUID | None = None) -> None:
        """Who let us know; the person chosen in the roster is chosen here as well."""
        roster = self._work.roster
        self._apologies.begin(roster.expected, roster.let_us_know, chosen)

    def open_roll_call(self) -> None:
        """Who is in the building."""
        roster = self._work.roster
        self._roll_call.begin(self._work.roll_call(), roster.unnamed, roster.session)

    def whereabouts(self) -> list[list[object]]:
        """Which panels are open, or keep answers, and what was typed in them."""
        every = ((opener.__name__, self.__dict__.get(name)) for opener, name in self._ways())
        return [
            [opener, panel.isVisible(), panel.unsaved()]
            for opener, panel in every
            if panel is not None and (panel.isVisible() or getattr(panel, "holds_answers", False))
        ]

    def go_back(self, there: list[list[Any]]) -> None:
        """Open them again with what was typed."""
        ways = {opener.__name__: (opener, name) for opener, name in self._ways()}
        for opened_by, was_open, typed in there:
            opener, name = ways[opened_by]
            opener()
            panel: SidePanel = getattr(self, name)
            panel.bring_back(typed)
            if not was_open:
                panel.close_panel()

    def _ways(self) -> tuple[tuple[Callable[[], None], str], ...]:
        return (
            (self.open_closing, "_closing"),
            (self.open_reopening, "_reopening"),
            (self.open_apologies, "_apologies"),
            (self.open_roll_call, "_roll_call"),
        )

    def discard(self) -> None:
        """Take the panels off the window, when the desk goes."""
        for panel in self._made:
            panel.hide()
            panel.deleteLater()
        self._made.clear()

    @cached_property
    def _closing(self) -> CloseRegisterPanel:
        panel = self._keep(CloseRegisterPanel(self._desk))
        panel.submitted.connect(self._close)
        return panel

    @cached_property
    def _reopening(self) -> ReopenPanel:
        panel = self._keep(ReopenPanel(self._desk))
        panel.submitted.connect(self._reopen)
        return panel

    @cached_property
    def _apologies(self) -> LetUsKnowPanel:
        panel = self._keep(LetUsKnowPanel(self._desk))
        panel.written.connect(self._write_apology)
        panel.taken_back.connect(self._take_back_apology)
        return panel

    @cached_property
    def _roll_call(self) -> RollCallPanel:
        panel = self._keep(RollCallPanel(self._desk))
        panel.print_requested.connect(self.print_requested)
        return panel

    def _keep(self, panel: _Panel) -> _Panel:
        self._made.append(panel)
        panel.closed.connect(self.closed)
        return panel

    def _close(self, closing: Closing) -> None:
        try:
            self._work.close(closing)
        except Refusal as refusal:
            self._closing.show_refusal(refusal)
            return
        self._closing.finished()
        self.acted.emit()
        self.register_closed.emit()

    def _reopen(self, why: str) -> None:
        self._reopening.close_panel()
        self._work.reopen(why)
        self.acted.emit()

    def _write_apology(self, attendee_id: UUID, reason: ApologyReason) -> None:
        self._apologies.close_panel()
        self._work.let_us_know(attendee_id, reason)
        self.acted.emit()

    def _take_back_apology(self, attendee_id: UUID) -> None:
        self._apologies.close_panel()
        self._work.take_back(attendee_id)
        self.acted.emit()
