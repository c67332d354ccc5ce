"""What a report is about, in which edition, with whose words; and what is done with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.group import Group
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import DataForm, ReportPeriod
from sbc_desktop.domain.session import GroupSession
from sbc_desktop.ui.reports.actions import Actions
from sbc_desktop.ui.reports.edition_choice import EditionChoice
from sbc_desktop.ui.reports.kinds import About, Asked, Kind
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.dates import DateField
from sbc_desktop.ui.widgets.fields import TextArea
from sbc_desktop.ui.widgets.pages import RING, scrolling
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, long_date

_WORDS_LIMIT = 1500
_PERIOD_LABELS = {
    "monthly": _("Month"),
    "quarterly": _("Quarter"),
    "yearly": _("Year"),
    "financial_year": _("Year from April"),
    "speakers": _("Period"),
}


class Options(Card):
    """`group_changed` for another group, `changed` when the report is another one, `typed` letter by letter."""

    group_changed = Signal(object)
    changed = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._kind: Kind | None = None
        self._sessions: dict[UUID, GroupSession] = {}
        self._group = Select(_("Group"))
        self._session = Select(_("Session"))
        self._period = Select(_("Month"))
        self._from = DateField(_("From"))
        self._to = DateField(_("To"))
        self.edition = EditionChoice()
        self._words = TextArea(_("Your own words"), limit=_WORDS_LIMIT, rows=2)
        self._words.input.setPlaceholderText(_("What the figures do not say"))
        self._forms = {DataForm.CSV: Check(_("CSV too")), DataForm.XLSX: Check(_("Spreadsheet too"))}
        self.buttons = Actions()
        self._lay_out()
        self._connect()

    def show_kind(self, kind: Kind) -> None:
        """Ask for what this kind is about."""
        self._kind = kind
        self.title.setText(kind.title)
        about = kind.about
        show_if(about is not About.NOTHING, self._group)
        show_if(about is About.SESSION, self._session)
        show_if(about is About.PERIOD, self._period)
        self._period.set_label(_PERIOD_LABELS.get(kind.key, _("Period")))
        show_if(about is About.DATES, self._from, self._to)
        show_if(kind.has_words, self._words)
        show_if(kind.has_data, *self._forms.values())
        self.edition.show_kind(kind)
        self.buttons.offer_way(kind.way.button if kind.way else "")
        self.buttons.offer_copy(kind.may_go_out(self.edition.value()))

    def show_groups(self, groups: Sequence[Group], *, with_all: bool, chosen: UUID | None) -> None:
        """Offer the groups; "All groups" only where a report can be about all."""
        self._group.clear()
        if with_all:
            self._group.add(_("All groups"), None)
        for group in groups:
            self._group.add(group.name, group.id)
        self._group.set_value(chosen)

    def show_sessions(self, sessions: Sequence[GroupSession], chosen: UUID | None) -> None:
        """Offer the sessions of the group."""
        self._sessions = {session.id: session for session in sessions}
        _fill(self._session, [(long_date(session.date), session.id) for session in sessions], chosen)

    def show_periods(self, periods: Sequence[ReportPeriod], chosen: ReportPeriod | None) -> None:
        """Offer the periods, the newest first."""
        _fill(self._period, [(period.label, period) for period in periods], chosen)

    def show_dates(self, first: dt.date, last: dt.date) -> None:
        """Fill in days of her own, unless there are some."""
        if not self._from.text() and not self._to.text():
            self._from.set_date(first)
            self._to.set_date(last)

    def show_words(self, words: str) -> None:
        """Show the coordinator's words of this report; what she is in the middle of typing stays as it is."""
        if words != self.words:
            self._words.set_text(words)

    @property
    def words(self) -> str:
        """Her words as they stand now."""
        return self._words.text().strip()

    @property
    def trouble(self) -> str:
        """What keeps her words from being printed, "" when nothing does."""
        return self._words.error if self._kind is not None and self._kind.has_words else ""

    @property
    def group(self) -> UUID | None:
        """The group's id, None for all."""
        found: UUID | None = self._group.value()
        return found

    @property
    def session(self) -> UUID | None:
        """The session's id."""
        found: UUID | None = self._session.value()
        return found

    @property
    def period(self) -> ReportPeriod | None:
        """The period of a report of figures."""
        found: ReportPeriod | None = self._period.value()
        return found

    @property
    def forms(self) -> tuple[DataForm, ...]:
        """As what else the numbers are wanted."""
        if self._kind is None or not self._kind.has_data:
            return ()
        return tuple(form for form, check in self._forms.items() if check.isChecked())

    def asked(self) -> Asked | None:
        """What is chosen; None while there is nothing to choose, a refusal for days that cannot be read."""
        assert self._kind is not None
        about, edition = self._kind.about, self.edition.value()
        if about is About.NOTHING:
            return Asked(edition=edition)
        if about is About.SESSION:
            session = self._sessions.get(self.session) if self.session is not None else None
            return Asked(self.group, session.id, session.date, session.date, edition) if session else None
        if about is About.DATES:
            return Asked(self.group, None, *self._days(), edition) if self.group is not None else None
        if about is About.PERIOD:
            period = self.period
            return Asked(self.group, None, period.first, period.last, edition) if period else None
        return Asked(self.group, edition=edition) if self.group is not None else None

    def _days(self) -> tuple[dt.date, dt.date]:
        first, last = self._from.date(), self._to.date()
        if last < first:
            raise Refusal(Reason.END_BEFORE_START)
        return first, last

    def _change_edition(self) -> None:
        assert self._kind is not None
        self.buttons.offer_copy(self._kind.may_go_out(self.edition.value()))
        self.changed.emit()

    def _connect(self) -> None:
        self._group.changed.connect(self.group_changed)
        self._session.changed.connect(lambda _value: self.changed.emit())
        self._period.changed.connect(lambda _value: self.changed.emit())
        for field in (self._from, self._to):
            field.edited.connect(lambda _text: self.typed.emit())
        self.edition.changed.connect(self._change_edition)
        self._words.edited.connect(lambda _text: self.typed.emit())

    def _lay_out(self) -> None:
        # What scrolls keeps room for the ring at both sides; heading and buttons stand in line with the fields.
        self.layout().setContentsMargins(20 - RING, 8, 8, 20)  # type: ignore[union-attr]
        self.title.setContentsMargins(RING, 0, 0, 0)
        self.buttons.setContentsMargins(RING, 0, 16, 0)
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._group, self._session, self._period, self._from, self._to, self.edition, self._words):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        for form in self._forms.values():
            row.addWidget(form)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.body.setSpacing(8)
        self.body.addWidget(scrolling(chosen), 1)
        self.body.addWidget(self.buttons)


def _fill(select: Select, entries: list[tuple[str, Any]], chosen: Any) -> None:
    before = select.value()
    select.clear()
    for words, value in entries:
        select.add(words, value)
    select.set_value(before)
    if chosen is not None:
        select.set_value(chosen)
