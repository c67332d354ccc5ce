"""The one fact card: when somebody last spoke, who comes next, and the next date without a speaker."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.speaker import SpeakerFacts
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.icon_disc import IconDisc
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.words import MONTHS, _, day_and_month, ngettext


class FactsCard(Card):
    """`invite_requested` carries the session that has no speaker yet."""

    invite_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.layout().setContentsMargins(20, 12, 20, 16)  # type: ignore[union-attr]
        self._title = Label("", role="h3")
        self._line = Label("", tone="muted", wrap=True)
        self._invite = Button("", kind="tonal", icon="calendar-plus")
        self._session: object = None
        self._invite.clicked.connect(lambda: self.invite_requested.emit(self._session))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconDisc("chalkboard-teacher", tone="accent", side=48))
        row.addLayout(words, 1)
        row.addWidget(self._invite)
        self.body.addLayout(row)

    def show_facts(self, facts: SpeakerFacts, today: dt.date) -> None:
        """Say the facts of one group."""
        self._title.setText(_title(facts, today))
        free = facts.next_free
        parts = [_last(facts)] if facts.next_talk and facts.next_talk.session_date == today else []
        if facts.next_talk and facts.next_talk.session_date != today:
            parts.append(
                _("Next: {title}, {day}.").format(
                    title=facts.next_talk.title, day=day_and_month(facts.next_talk.session_date)
                )
            )
        if free is not None:
            parts.append(_("Next date without a speaker: {day}.").format(day=day_and_month(free)))
            self._invite.setText(_("Invite for {day} {month}").format(day=free.day, month=MONTHS[free.month - 1]))
        self._line.setText(" ".join(parts))
        self._session = facts.next_free_session_id
        self._invite.setVisible(free is not None)


def _title(facts: SpeakerFacts, today: dt.date) -> str:
    if facts.next_talk and facts.next_talk.session_date == today:
        return _("A speaker comes today")
    return _last(facts).rstrip(".")


def _last(facts: SpeakerFacts) -> str:
    if facts.months_since is None:
        return _("No speaker has come to this group yet.")
    if facts.months_since == 0:
        return _("The last speaker came less than a month ago.")
    words = ngettext(
        "The last speaker came {count} month ago.", "The last speaker came {count} months ago.", facts.months_since
    )
    return words.format(count=facts.months_since)
