"""Talks, topics and speakers of one group or of all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.access import UNLIMITED, Access, Right
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.domain.speaker import SpeakerDetails, TalkDetails
from sbc_desktop.ui.speakers.facts_card import FactsCard
from sbc_desktop.ui.speakers.gaps_card import GapsCard
from sbc_desktop.ui.speakers.speaker_panel import SpeakerPanel
from sbc_desktop.ui.speakers.tables import (
    SPEAKER_COLUMNS,
    TALK_COLUMNS,
    TOPIC_COLUMNS,
    speaker_row,
    talk_row,
    topic_row,
)
from sbc_desktop.ui.speakers.talk_panel import TalkPanel
from sbc_desktop.ui.speakers.topic_panel import TopicPanel
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.pages import PageHeader, ScrollPage, TwoColumns
from sbc_desktop.ui.widgets.select import SelectBox
from sbc_desktop.ui.widgets.table import Table
from sbc_desktop.ui.widgets.tabs import Tabs
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.clock import Clock
    from sbc_desktop.services.groups import Groups
    from sbc_desktop.services.sessions import Sessions
    from sbc_desktop.services.speakers import Speakers

TALKS, TOPICS, SPEAKERS = range(3)
_BACK = dt.timedelta(days=400)


class SpeakersPage(ScrollPage):
    """Three tabs; the button at the top right does what fits the tab."""

    session_requested = Signal(object)

    def __init__(
        self,
        *,
        speakers: Speakers,
        groups: Groups,
        sessions: Sessions,
        clock: Clock,
        access: Access = UNLIMITED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_change_topics = access.may(Right.EVERYTHING)
        self._speakers, self._groups, self._sessions, self._clock = speakers, groups, sessions, clock
        self._group = SelectBox(_("Which group"))
        self._add = Button(_("Log a talk"), kind="primary", icon="plus")
        self._header = PageHeader(_("Speakers and topics"), actions=(self._group, self._add))
        self._tabs = Tabs(_("Talks, topics or speakers"), (_("Talks"), _("Topics"), _("Speakers")))
        self._trouble = Banner(tone="attention")
        self._facts = FactsCard()
        self._talks = Table(_("Talks"), TALK_COLUMNS)
        self._gaps = GapsCard()
        self._topics = Table(_("Topics"), TOPIC_COLUMNS)
        self._people = Table(_("Speakers"), SPEAKER_COLUMNS)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self, _nouns: frozenset[object] = frozenset()) -> None:
        """Read the tab that is shown again."""
        self._fill_groups()
        tab, today, group_id = self._stack.currentIndex(), self._clock.today(), self._group.value()
        self._facts.setVisible(tab == TALKS and group_id is not None)
        if tab == TALKS:
            talks = self._speakers.talks(group_id)
            self._talks.show_rows([talk_row(talk, today, all_groups=group_id is None) for talk in talks])
            if group_id is not None:
                self._facts.show_facts(self._speakers.facts(group_id), today)
                self._gaps.show_gaps(self._group.currentText(), self._speakers.gaps(group_id))
        elif tab == TOPICS:
            heard: dict[UUID, list[dt.date]] = {}
            for talk in self._speakers.talks(group_id, limit=2000):
                for topic in talk.topics:
                    heard.setdefault(topic.id, []).append(talk.session_date)
            topics = self._speakers.topics(include_retired=True)
            self._topics.show_rows([topic_row(topic, heard, today) for topic in topics])
        else:
            self._people.show_rows([speaker_row(speaker) for speaker in self._speakers.speakers(limit=1000)])

    def log_for(self, session_id: UUID) -> None:
        """Open the form for a talk on one session."""
        self._choose_tab(TALKS)
        self._open_talk(session_id=session_id)

    def show_talk(self, talk_id: UUID) -> None:
        """Open the form of one talk."""
        self._choose_tab(TALKS)
        self._open_talk(talk_id=talk_id)

    # forms

    def _open_talk(
        self, session_id: UUID | None = None, talk_id: UUID | None = None, topic_id: UUID | None = None
    ) -> None:
        talk = self._speakers.talk(talk_id) if talk_id else None
        today = self._clock.today()
        listed = self._sessions.listed(
            None if talk or session_id else self._group.value(), today - _BACK, today + _BACK
        )
        wanted = talk.session_id if talk else session_id
        sessions = [s for s in listed if s.state is not SessionState.CANCELLED or s.id == wanted]
        if wanted and all(session.id != wanted for session in sessions):
            sessions.append(self._sessions.get(wanted))
        if wanted is None:
            wanted = next((session.id for session in sessions if session.date >= today), None)
        panel = TalkPanel(self)
        panel.comes_back_by(self._open_talk, session_id, talk_id, topic_id)
        panel.submitted.connect(lambda session, details: self._save_talk(panel, session, details, talk_id))
        panel.removed.connect(lambda: self._remove_talk(panel, talk_id))
        panel.new_speaker_requested.connect(lambda: self._open_new_speaker(panel))
        panel.begin(sessions, wanted, self._speakers.speakers(limit=1000), self._speakers.topics(), talk, topic_id)

    def _save_talk(self, panel: TalkPanel, session_id: UUID, details: TalkDetails, talk_id: UUID | None) -> None:
        try:
            if talk_id is None:
                self._speakers.log(session_id, details)
            else:
                self._speakers.change(talk_id, details)
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        panel.close_panel()
        self.reload()

    def _remove_talk(self, panel: TalkPanel, talk_id: UUID | None) -> None:
        if talk_id is not None:
            self._speakers.remove(talk_id)
        panel.close_panel()
        self.reload()

    def _open_new_speaker(self, talk_panel: TalkPanel) -> None:
        panel = SpeakerPanel(self)
        panel.comes_back_by(self._open_new_speaker, talk_panel)

        def save(details: SpeakerDetails, _nobody: object) -> None:
            try:
                added = self._speakers.save(details)
            except Refusal as refusal:
                panel.show_refusal(refusal)
                return
            panel.close_panel()
            talk_panel.show_speakers(self._speakers.speakers(limit=1000), (*talk_panel.chosen_speakers(), added))

        panel.submitted.connect(save)
        panel.begin(self._speakers.topics())

    def _open_speaker(self, speaker_id: UUID | None = None) -> None:
        panel = SpeakerPanel(self)
        panel.comes_back_by(self._open_speaker, speaker_id)
        panel.submitted.connect(lambda details, known: self._save_speaker(panel, details, known))
        panel.begin(self._speakers.topics(), self._speakers.get(speaker_id) if speaker_id else None)

    def _save_speaker(self, panel: SpeakerPanel, details: SpeakerDetails, speaker_id: UUID | None) -> None:
        try:
            self._speakers.save(details, speaker_id)
        except Refusal as refusal:
            panel.show_refusal(refusal)
            return
        panel.close_panel()
        self.reload()

    def _open_topic(self, topic_id: UUID | None = None) -> None:
        topics = {topic.id: topic for topic in self._speakers.topics(include_retired=True)}
        if not self._may_change_topics:
            return
        panel = TopicPanel(self._speakers, self)
        panel.comes_back_by(self._open_topic, topic_id)
        panel.changed.connect(self.reload)
        panel.begin(topics.get(topic_id) if topic_id else None)

    def _press_add(self) -> None:
        opens: dict[int, Callable[[], None]] = {
            TALKS: self._open_talk,
            TOPICS: self._open_topic,
            SPEAKERS: self._open_speaker,
        }
        try:
            opens[self._stack.currentIndex()]()
        except Refusal as refusal:
            self._trouble.say(messages.sentence(refusal))

    # put together

    def _choose_tab(self, tab: int) -> None:
        self._tabs.choose(tab)
        self._stack.setCurrentIndex(tab)
        self._add.setText((_("Log a talk"), _("Add a topic"), _("Add a speaker"))[tab])
        self._add.setVisible(tab != TOPICS or self._may_change_topics)
        self._group.setVisible(tab != SPEAKERS)
        self.reload()

    def _fill_groups(self) -> None:
        chosen, first = self._group.value(), self._group.count() == 0
        groups = self._groups.all()
        self._group.blockSignals(True)
        self._group.clear()
        for group in groups:
            self._group.add(group.name, group.id)
        self._group.add(_("All my groups"), None)
        if not first:
            self._group.choose(chosen)
        elif groups:
            at_hand = self._sessions.coming(limit=1)
            self._group.choose(at_hand[0].group_id if at_hand else groups[0].id)
        self._group.blockSignals(False)

    def _connect(self) -> None:
        self._group.activated.connect(lambda _index: self.reload())
        self._tabs.chosen.connect(self._choose_tab)
        self._add.clicked.connect(self._press_add)
        self._talks.opened.connect(lambda talk_id: self._open_talk(talk_id=talk_id))
        self._topics.opened.connect(self._open_topic)
        self._people.opened.connect(self._open_speaker)
        self._facts.invite_requested.connect(lambda session_id: self._open_talk(session_id=session_id))
        self._gaps.plan_requested.connect(self._plan)

    def _plan(self, topic_id: UUID) -> None:
        facts = self._speakers.facts(self._group.value())
        self._open_talk(session_id=facts.next_free_session_id, topic_id=topic_id)

    def _lay_out(self) -> None:
        talks = Card()
        talks.layout().setContentsMargins(24, 8, 24, 16)  # type: ignore[union-attr]
        talks.body.addWidget(self._talks, 1)
        self._stack.addWidget(TwoColumns(talks, self._gaps, ratio=(31, 17)))
        for table in (self._topics, self._people):
            card = Card()
            card.layout().setContentsMargins(24, 8, 24, 16)  # type: ignore[union-attr]
            card.body.addWidget(table, 1)
            self._stack.addWidget(card)
        for part in (self._header, self._tabs, self._trouble, self._facts):
            self.content.addWidget(part)
        self.content.addWidget(self._stack, 1)
        self._trouble.hide()
