"""The middle of the desk: Expected and Here side by side, or the walk-in in the place of Expected."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.check_in import Roster
from sbc_desktop.ui.check_in import columns
from sbc_desktop.ui.check_in.faces import expected_faces, here_faces
from sbc_desktop.ui.check_in.finder import Finder
from sbc_desktop.ui.check_in.roster_panel import RosterPanel
from sbc_desktop.ui.check_in.sizes import BETWEEN_PANELS, Sizes
from sbc_desktop.ui.check_in.walk_in import WalkInPanel
from sbc_desktop.words import _, ngettext

_WALK_IN_SHARE = (20, 9)


class Board(QWidget):
    """Shows a roster as the finder sees it. `pressed` is a click on a row, `entered` Enter on one."""

    pressed = Signal(UUID)
    entered = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected = RosterPanel(_("Expected"), parent=self)
        self._here = RosterPanel(_("Here"), filled=True, parent=self)
        self.walk_in = WalkInPanel(self)
        self.walk_in.hide()
        self._columns = (1, 1)
        self._apologies = False
        self._shown: tuple[Roster, Finder] | None = None
        self._here.say_empty(_("Nobody here yet"), _("The first tick will show up in this column."))
        self._expected.more_pressed.connect(self._toggle_apologies)
        for panel in (self._expected, self._here):
            panel.view.pressed_on.connect(self.pressed)
            panel.view.entered_on.connect(self.entered)

    def show_hints(self, *, takes_arrivals: bool) -> None:
        """Say what a click does, where it does anything."""
        self._expected.say_hint(_("Click a row, or type and press Enter") if takes_arrivals else "")
        self._here.say_hint(_("Click again to undo") if takes_arrivals else "")

    def show_roster(self, roster: Roster, finder: Finder) -> None:
        """Show both panels; the row that Enter takes comes in sight."""
        self._shown = (roster, finder)
        ranking, chosen = finder.ranking, finder.chosen_id
        expected = expected_faces(roster, ranking, chosen, apologies=self._apologies)
        self._columns = columns.shared(len(expected), len(roster.here))
        if self.is_welcoming:
            self._columns = (self._columns[0], 1)
        self._place()
        self._say_empty(roster)
        self._expected.show_faces(expected, len(roster.expected), columns=self._columns[0])
        self._show_here(roster, finder)
        self._say_apologies(len(roster.let_us_know))
        if finder.typed or chosen is not None:
            self._expected.view.turn_to_row(chosen)

    def turn(self, pages: int) -> None:
        """Turn the pages of Expected."""
        self._expected.view.turn(pages)

    @property
    def is_welcoming(self) -> bool:
        """Whether the walk-in stands in the place of Expected."""
        return self.walk_in.isVisibleTo(self)

    def start_walk_in(self, typed: str, *, full: bool) -> None:
        """Put the walk-in in the place of Expected, with the name that was typed."""
        self._expected.hide()
        self.walk_in.show()
        self._again()
        self.walk_in.start(typed, full=full)

    def end_walk_in(self) -> None:
        """Show Expected again."""
        self.walk_in.hide()
        self._expected.show()
        self._again()

    def set_sizes(self, measures: Sizes) -> None:
        """Take the measures of the window."""
        self._expected.set_sizes(measures)
        self._here.set_sizes(measures)
        self.walk_in.set_sizes(measures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _show_here(self, roster: Roster, finder: Finder) -> None:
        several_pages = self._here.view.grid_for(len(roster.here), self._columns[1]).pages > 1
        faces = here_faces(roster, finder.ranking, finder.chosen_id, on_top=several_pages)
        self._here.show_faces(faces, len(faces) + roster.unlisted, columns=self._columns[1])
        if finder.typed:
            self._here.view.turn_to_row(None)

    def _say_empty(self, roster: Roster) -> None:
        if roster.lines:
            self._expected.say_empty(
                _("Nobody else is expected"), _("Type a name, or press Ctrl+N to welcome somebody.")
            )
        else:
            self._expected.say_empty(
                _("Nobody is on the list yet"), _("Type a name and press Enter to welcome somebody.")
            )

    def _say_apologies(self, count: int) -> None:
        self._apologies = self._apologies and count > 0
        words = ngettext("{count} let us know", "{count} let us know", count).format(count=count) if count else ""
        self._expected.set_more(words, is_open=self._apologies)

    def _toggle_apologies(self) -> None:
        self._apologies = not self._apologies
        self._again()

    def _again(self) -> None:
        if self._shown is not None:
            self.show_roster(*self._shown)

    def _place(self) -> None:
        width = self.width() - BETWEEN_PANELS
        left, right = _WALK_IN_SHARE if self.is_welcoming else self._columns
        split = round(width * left / (left + right))
        place = QRect(0, 0, split, self.height())
        (self.walk_in if self.is_welcoming else self._expected).setGeometry(place)
        self._here.setGeometry(QRect(split + BETWEEN_PANELS, 0, width - split, self.height()))
