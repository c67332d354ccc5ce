"""The head of the desk: the way out, the date, and what a counsellor may need in a hurry. No group, no names."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from sbc_desktop.domain.session import GroupSession
from sbc_desktop.ui import theme
from sbc_desktop.ui.check_in.sizes import Sizes
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, day_and_month, long_date, time_range

_BESIDE = 17


class DeskHead(QWidget):
    """Its signals are what its buttons ask for; `paper_entry` says whether arrivals come from a paper sheet now."""

    left = Signal()
    print_requested = Signal()
    paper_entry = Signal(bool)
    roll_call_requested = Signal()
    welcome_requested = Signal()

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leave = Button(_("Leave the desk"), kind="quiet", icon="arrow-left", flush=True)
        self._title = Label(_("Check-in"), role="h2")
        self._when = Label("", tone="muted")
        # Its words follow the room there is; they must not ask for more.
        self._when.setMinimumWidth(1)
        self._whens: tuple[str, ...] = ()
        self._demo = Chip(_("DEMO"), icon="flask", tone="attention")
        show_if(demo, self._demo)
        self._paper = Button(_("Paper"), kind="quiet", icon="file-text", trailing_icon="caret-down")
        self._paper_name = _("Paper sheet: print it, or enter from it")
        self._paper.setAccessibleName(self._paper_name)
        self._roll_call = Button(_("Roll-call"), kind="quiet", icon="list-checks", key=_("F8"))
        self._welcome = Button(_("Welcome screen"), kind="tonal", icon="eye-slash", key=_("F9"))
        self._at_the_right = (self._demo, self._paper, self._roll_call, self._welcome)
        self._menu, self._enters = self._paper_menu()
        self._leave.clicked.connect(self.left)
        self._paper.clicked.connect(lambda: self._menu.popup(self._paper.mapToGlobal(QPoint(0, self._paper.height()))))
        self._roll_call.clicked.connect(self.roll_call_requested)
        self._welcome.clicked.connect(self.welcome_requested)
        self._lay_out()

    def show_session(self, session: GroupSession, *, takes_arrivals: bool) -> None:
        """Say the date and the times."""
        day, times = session.date, time_range(session.starts, session.ends)
        whens = (f"{long_date(day)}, {times}", f"{day_and_month(day)}, {times}", day_and_month(day))
        if whens != self._whens:
            self._whens = whens
            self._say_when()
        self._enters.setEnabled(takes_arrivals)

    def enter_from_paper(self, on: bool) -> None:
        """Begin to mark arrivals as entered from paper, or end it."""
        self._enters.setChecked(on)

    def set_sizes(self, measures: Sizes) -> None:
        """Take the measures of the window: in a short one title and date share a line."""
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if measures.is_short else direction.TopToBottom)
        self._words.setSpacing(_BESIDE if measures.is_short else 0)
        self._say_when()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_when()

    def paintEvent(self, _event: QPaintEvent) -> None:
        at = self._leave.geometry().right() + 19
        QPainter(self).fillRect(QRectF(at, 0, 1, self.height()), theme.active().hair)

    def _paper_menu(self) -> tuple[QMenu, QAction]:
        menu = QMenu(self)
        menu.addAction(_("Print the paper sheet\tCtrl+P")).triggered.connect(self._ask_for_print)
        enters = menu.addAction(_("Enter from a paper sheet"))
        enters.setCheckable(True)
        enters.toggled.connect(self._switch)
        return menu, enters

    def _say_when(self) -> None:
        """The date and the times, as much of them as there is room for."""
        right = sum(one.sizeHint().width() + 4 for one in self._at_the_right if not one.isHidden())
        room = self.width() - self._leave.sizeHint().width() - right - 60
        if self._words.direction() == QBoxLayout.Direction.LeftToRight:
            room -= self._title.sizeHint().width() + _BESIDE
        fitting = (when for when in self._whens if painting.width_of(when, theme.font("body")) <= room)
        self._when.setText(next(fitting, ""))

    def _ask_for_print(self) -> None:
        self.print_requested.emit()

    def _switch(self, on: bool) -> None:
        self._title.setText(_("From paper") if on else _("Check-in"))
        self._paper.set_kind("chosen" if on else "quiet")
        self._say_when()
        self._paper.setAccessibleName(_("Entering from a paper sheet") if on else self._paper_name)
        self.paper_entry.emit(on)

    def _lay_out(self) -> None:
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(0)
        self._words.addWidget(self._title)
        self._words.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._leave)
        row.addSpacing(35)
        row.addLayout(self._words)
        row.addSpacing(16)
        row.addStretch(1)
        for widget in self._at_the_right:
            row.addSpacing(4)
            row.addWidget(widget)
