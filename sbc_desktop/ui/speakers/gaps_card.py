"""Topics a group has not heard for twelve months, those never heard first."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sbc_desktop.domain.speaker import TopicGap
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card, empty
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.words import _, month_year, short_date

SHOWN = 6


class GapsCard(Card):
    """`plan_requested` carries the topic."""

    plan_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Not heard for 12 months"), subtitle=" ", parent=parent)
        self._gaps: tuple[TopicGap, ...] = ()
        self._all = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.setContentsMargins(0, 0, 0, 0)
        sheet = QWidget()
        sheet.setLayout(self._lines)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self._more = Button("", kind="quiet", flush=True)
        self._more.clicked.connect(self._show_all)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_gaps(self, group: str, gaps: Sequence[TopicGap]) -> None:
        """Show the gaps of one group."""
        self.subtitle.setText(_("{group}, longest first").format(group=group))
        self._gaps = tuple(gaps)
        self._fill()

    def _fill(self) -> None:
        empty(self._lines)
        shown = self._gaps if self._all else self._gaps[:SHOWN]
        for index, gap in enumerate(shown):
            if index:
                self._lines.addWidget(HairLine())
            self._lines.addWidget(self._line(gap))
        if not self._gaps:
            self._lines.addWidget(Label(_("Every topic was heard in the last 12 months."), tone="muted", wrap=True))
        self._lines.addStretch(1)
        self._more.setVisible(len(self._gaps) > SHOWN and not self._all)
        self._more.setText(_("Show all {count}").format(count=len(self._gaps)))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _line(self, gap: TopicGap) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(gap.topic.name, strong=True, wrap=True))
        words.addWidget(Label(_when(gap), role="small", tone="muted"))
        words.addStretch(1)
        plan = Button(_("Plan"), kind="quiet", icon="plus", flush=True)
        plan.setAccessibleName(_("Plan a talk on {topic}").format(topic=gap.topic.name))
        topic_id: UUID = gap.topic.id
        plan.clicked.connect(lambda: self.plan_requested.emit(topic_id))
        line = QWidget()
        line.setFixedHeight(57)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 8, 0)
        row.addLayout(words, 1)
        row.addWidget(plan)
        return line


def _when(gap: TopicGap) -> str:
    if gap.planned is not None:
        return _("Planned for {day}").format(day=short_date(gap.planned))
    return month_year(gap.last_heard) if gap.last_heard else _("Never here")
