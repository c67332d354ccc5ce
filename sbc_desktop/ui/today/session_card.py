"""The one dark card of Today: the session at hand and the way to the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Mode
from sbc_desktop.domain.session import SessionState, SessionType
from sbc_desktop.domain.today import TodayPage as TodayFacts
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import DeepCard, empty
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.date_tile import DateTile
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import _, day_and_month, ngettext, time_range

_TYPE_ICONS = {
    SessionType.SPEAKER: "chalkboard-teacher",
    SessionType.DROP_IN: "hand-waving",
    SessionType.SOCIAL: "coffee",
}


class SessionCard(DeepCard):
    """Shows the session; asks for the desk or for the paper sheet."""

    check_in_requested = Signal()
    sheet_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = DateTile(size="large")
        self._title = Label("", role="h2", tone="on_deep", strong=True)
        self._when = Label("", role="body", tone="on_deep")
        self._where = Label("", role="body", tone="on_deep_muted")
        self._chips = QHBoxLayout()
        self._start = Button(_("Start check-in"), kind="deep", icon="user-check-fill", size="start")
        self._start.clicked.connect(self.check_in_requested)
        self._sheet = Button(_("Print the paper sheet"), kind="deep_quiet", icon="printer", key="Ctrl+P")
        self._sheet.clicked.connect(self.sheet_requested)
        self._lay_out()

    def show_session(self, facts: TodayFacts) -> None:
        """Fill the card; `facts.session` is there."""
        session = facts.session
        assert session is not None
        self._tile.set_date(session.date)
        self._title.setText(
            _("{group}, today").format(group=session.group_name)
            if facts.is_today
            else _("{group}, next session").format(group=session.group_name)
        )
        self._when.setText(f"{day_and_month(session.date)}, {time_range(session.starts, session.ends)}")
        self._where.setText(_("Online") if session.mode is Mode.ONLINE else session.venue_name)
        words = {SessionState.OPEN: _("Back to the desk"), SessionState.HELD: _("See the register")}
        self._start.setText(words.get(session.state, _("Start check-in")))
        self._fill_chips(facts)

    def focus_start(self) -> bool:
        """Put the keyboard on the large button."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _fill_chips(self, facts: TodayFacts) -> None:
        empty(self._chips)
        for text, icon in _chip_texts(facts):
            self._chips.addWidget(Chip(text, icon=icon, tone="deep", size="large"))
        self._chips.addStretch(1)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._when, self._where):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._chips.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self._start)
        foot.addSpacing(8)
        foot.addWidget(self._sheet)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 28)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(self._chips)
        column.addStretch(1)
        column.addLayout(foot)


def _chip_texts(facts: TodayFacts) -> list[tuple[str, str]]:
    session = facts.session
    assert session is not None
    chips: list[tuple[str, str]] = []
    if session.type is not SessionType.ORDINARY:
        chips.append((messages.word(session.type), _TYPE_ICONS[session.type]))
    on_list = ngettext("{count} on the list", "{count} on the list", facts.on_the_list)
    chips.append((on_list.format(count=facts.on_the_list), "users"))
    if facts.new_today:
        chips.append((_("{count} new today").format(count=facts.new_today), "hand-waving"))
    if facts.here:
        chips.append((_("{count} here").format(count=facts.here), "check-bold"))
    return chips
