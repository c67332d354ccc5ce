"""The roll-call: who is in the building, for the day the alarm rings."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop.domain.check_in import RollCallLine
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _, clock_time, listed, ngettext


class RollCallPanel(SidePanel):
    """`print_requested` asks for the paper."""

    print_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Roll-call"), subtitle=_("Everybody who is in the building"), parent=parent)
        self._list = RowList(_("In the building"))
        self._also = Label("", tone="muted", wrap=True)
        self._print = Button(_("Print"), kind="primary", icon="printer", size="large")
        self._print.clicked.connect(self.print_requested)
        done = Button(_("Close"), kind="quiet", key="Esc", size="large")
        done.clicked.connect(self.close_panel)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._also)
        self.add_buttons(self._print, done)

    def begin(self, lines: Sequence[RollCallLine], unnamed: int, session: GroupSession) -> None:
        """Open with who is here now; times are local."""
        local = ZoneInfo(session.zone)
        rows = [
            RowFace(
                line.label,
                _("arrived {time}").format(time=clock_time(line.arrived.astimezone(local).time())),
                key=index,
                icon="check",
                chip=_("Help on the way out") if line.needs_help_out else "",
                chip_icon="person-arms-spread",
                chip_tone="attention",
                caret=False,
            )
            for index, line in enumerate(lines)
        ]
        self._list.show_rows(rows)
        self._also.setText(_also_here(unnamed, session.supporters))
        self.open(self._list if rows else self._print)


def _also_here(unnamed: int, supporters: int) -> str:
    others = [
        ngettext("{count} person without a name", "{count} people without a name", unnamed).format(count=unnamed),
        ngettext("{count} supporter", "{count} supporters", supporters).format(count=supporters),
    ]
    counted = [words for words, count in zip(others, (unnamed, supporters), strict=True) if count]
    return _("Also here: {others}.").format(others=listed([*counted, _("the people who run the session")]))
