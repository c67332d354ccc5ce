"""All groups: a list at the left, what is known of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QWidget

from sbc_desktop.domain.access import UNLIMITED, Access, Right
from sbc_desktop.domain.group import Group, GroupStatus, ProposedDate
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.forms.pattern_panel import PatternPanel
from sbc_desktop.ui.groups.facts import GroupFacts
from sbc_desktop.ui.groups.panels import GroupPanel, PausePanel, StaffPanel, VenuePanel
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.empty_state import EmptyState
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, plain_day

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.sessions import Sessions

DATES_SHOWN = 12


class GroupsPage(ScrollPage):
    """`sessions_requested` carries the group whose sessions are wanted."""

    sessions_requested = Signal(object)

    def __init__(
        self,
        *,
        groups: Groups,
        sessions: Sessions,
        clock: Clock,
        access: Access = UNLIMITED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        may_change = access.may(Right.EVERYTHING)
        self._groups, self._sessions, self._clock = groups, sessions, clock
        self._group: Group | None = None
        self._add = Button(_("Add a group"), kind="primary", icon="plus")
        self._others = Button(_("Venues and staff"), kind="tonal", trailing_icon="caret-down")
        self._list = RowList(_("Groups"))
        if may_change:
            self._empty = EmptyState(_("No group yet"), _("The first one is made in a minute."))
        else:
            self._empty = EmptyState(_("No group yet"), _("Your coordinator says which groups you lead."))
        self._facts = GroupFacts(may_change=may_change)
        self._add.setVisible(may_change)
        self._others.setVisible(may_change)
        self._lay_out()
        self._connect()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the list and the chosen group again."""
        groups = self._groups.all()
        self._list.show_rows([self._row(group) for group in groups])
        self._list.setVisible(bool(groups))
        self._empty.setVisible(not groups)
        self._facts.setVisible(bool(groups))
        chosen = self._group.id if self._group else None
        if groups and not self._list.choose(chosen):
            self._list.choose(groups[0].id)
        if self._list.current_key() is not None:
            self._show(self._list.current_key())

    def _row(self, group: Group) -> RowFace:
        coming = self._sessions.coming(group.id, 1)
        next_words = _("next on {day}").format(day=plain_day(coming[0].date)) if coming else _("no session planned")
        rule = group.pattern_on(self._clock.today()).recurrence.in_short
        chip = "" if group.status is GroupStatus.RUNNING else _("Not running")
        line = f"{rule}, {next_words}"
        return RowFace(group.name, line[0].upper() + line[1:], key=group.id, icon="users-three", chip=chip, caret=False)

    def _show(self, group_id: UUID) -> None:
        today = self._clock.today()
        self._group = group = self._groups.get(group_id)
        coming = self._sessions.coming(group_id, DATES_SHOWN)
        dates = [ProposedDate(s.date, s.holiday) for s in coming if s.state is not SessionState.CANCELLED]
        people = self._sessions.facts(coming[0].id).on_the_list if coming else 0
        self._facts.show_group(group, dates, people, today)

    # panels

    def _open_add(self) -> None:
        panel = GroupPanel(self)
        panel.comes_back_by(self._open_add)

        def save(details: object) -> None:
            added: list[UUID] = []
            self._try(panel, lambda: added.append(self._groups.add(details)))  # type: ignore[arg-type]
            if added:
                self._list.choose(added[0])

        panel.submitted.connect(save)
        panel.begin(None, self._groups.venues(), self._groups.staff(), self._clock.today())

    def _open_edit(self) -> None:
        group = self._group
        if group is None:
            return
        panel = GroupPanel(self)
        panel.comes_back_by(self._open_edit)
        panel.submitted.connect(lambda details: self._try(panel, lambda: self._groups.change(group.id, details)))
        panel.begin(group, self._groups.venues(), self._groups.staff(), self._clock.today())

    def _open_venue(self, venue_id: UUID | None = None) -> None:
        venues = {venue.id: venue for venue in self._groups.venues()}
        panel = VenuePanel(self)
        panel.comes_back_by(self._open_venue, venue_id)
        panel.submitted.connect(
            lambda details, known: self._try(panel, lambda: self._groups.save_venue(details, known))
        )
        panel.begin(venues.get(venue_id) if venue_id else None)

    def _open_own_venue(self) -> None:
        if self._group is not None and self._group.venue is not None:
            self._open_venue(self._group.venue.id)
        else:
            self._open_edit()

    def _open_staff(self, staff_id: UUID | None = None) -> None:
        staff = {who.id: who for who in self._groups.staff()}
        panel = StaffPanel(self)
        panel.comes_back_by(self._open_staff, staff_id)
        panel.submitted.connect(
            lambda details, known: self._try(panel, lambda: self._groups.save_staff(details, known))
        )
        panel.begin(staff.get(staff_id) if staff_id else None)

    def _open_pattern(self) -> None:
        panel = PatternPanel(self._groups, self)
        panel.comes_back_by(self._open_pattern)
        panel.closed.connect(panel.deleteLater)
        panel.saved.connect(self.reload)
        panel.begin(self._groups.all(), self._group.id if self._group else None, self._clock.today())

    def _open_pause(self) -> None:
        group = self._group
        if group is None:
            return
        panel = PausePanel(self)
        panel.comes_back_by(self._open_pause)
        panel.submitted.connect(lambda first, last: self._try(panel, lambda: self._groups.pause(group.id, first, last)))
        panel.begin(group, self._clock.today())

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Add a venue"), self._open_venue)
        for venue in self._groups.venues():
            menu.addAction(venue.name, partial(self._open_venue, venue.id))
        menu.addSeparator()
        menu.addAction(_("Add a facilitator, nurse or volunteer"), self._open_staff)
        for who in self._groups.staff():
            menu.addAction(who.name, partial(self._open_staff, who.id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._others.mapToGlobal(self._others.rect().bottomLeft()))

    def _try(self, panel: FormPanel, work: Callable[[], object]) -> None:
        try:
            work()
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        panel.close_panel()
        self.reload()

    # put together

    def _connect(self) -> None:
        self._add.clicked.connect(self._open_add)
        self._others.clicked.connect(self._open_menu)
        self._list.current_changed.connect(self._show)
        facts = self._facts
        facts.edit_requested.connect(self._open_edit)
        facts.venue_requested.connect(self._open_own_venue)
        facts.pattern_requested.connect(self._open_pattern)
        facts.pause_requested.connect(self._open_pause)
        facts.sessions_requested.connect(self._ask_sessions)

    def _ask_sessions(self) -> None:
        if self._group is not None:
            self.sessions_requested.emit(self._group.id)

    def _lay_out(self) -> None:
        left = Card()
        left.layout().setContentsMargins(10, 10, 10, 12)  # type: ignore[union-attr]
        left.body.addWidget(self._empty)
        left.body.addWidget(self._list, 1)
        right = QScrollArea()
        right.setWidgetResizable(True)
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setWidget(self._facts)
        self._facts.setAutoFillBackground(False)
        right.viewport().setAutoFillBackground(False)
        self.content.addWidget(PageHeader(_("Groups"), actions=(self._others, self._add)))
        self.content.addWidget(TwoColumns(left, right, ratio=(20, 33)), 1)
