"""Logging a talk on a session, planned or given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.session import LONGER_BY, GroupSession, SessionState
from sbc_desktop.domain.speaker import Speaker, Talk, TalkDetails, Topic
from sbc_desktop.ui.forms.form_panel import FormPanel
from sbc_desktop.ui.forms.pick_many import PickMany
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.choice import Check
from sbc_desktop.ui.widgets.dates import TimeField
from sbc_desktop.ui.widgets.fields import Field, Labelled, TextArea
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.stepper import Stepper
from sbc_desktop.words import _, clock_time, long_date

_MINUTES = (15, 20, 30, 40, 45, 50, 60, 75, 90, 120)


class TalkPanel(FormPanel):
    """`submitted`: the session's id and the TalkDetails; `removed`: the talk is to be taken away."""

    submitted = Signal(object, object)
    removed = Signal()
    new_speaker_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Log a talk"), _("Save the talk"), parent)
        self._session = Select(_("Session"))
        self._speakers = PickMany(_("Speaker"), _("Choose a speaker"))
        self._new = Button(_("Somebody who is not in the list"), kind="quiet", icon="user-plus", flush=True)
        self._topics = PickMany(_("Topics"), _("Choose a topic"))
        self._talk_title = Field(
            _("Title of the talk"), example=_("Living with fatigue: pacing, rest and gentle movement")
        )
        self._starts = TimeField(_("Starts"))
        self._minutes = Select(_("Length"))
        for minutes in _MINUTES:
            self._minutes.add(_("{count} minutes").format(count=minutes), minutes)
        self._ends = TimeField(
            _("The session ends"), hint=_("A speaker session is longer. Past sessions keep their end.")
        )
        self._came = Stepper(_("How many heard it"), most=500, small=True)
        self._as_many = Check(_("As many as came to the session"))
        self._marks = {
            "confirmed": Check(_("Confirmed")),
            "slides_received": Check(_("Slides received")),
            "handouts": Check(_("Handouts ready")),
            "thanks_sent": Check(_("Thank-you sent")),
        }
        self._follow_up = TextArea(_("Questions to follow up"), rows=2)
        self._remove = Button(_("Take this talk away"), kind="danger", icon="trash")
        self._sessions: dict[UUID, GroupSession] = {}
        self._lay_out()
        self._as_many.toggled.connect(lambda on: self._came.setEnabled(not on))
        self._session.changed.connect(self._follow_session)
        self._new.clicked.connect(self.new_speaker_requested)
        self._remove.clicked.connect(self.removed)

    def begin(
        self,
        sessions: Sequence[GroupSession],
        session_id: UUID | None,
        speakers: Sequence[Speaker],
        topics: Sequence[Topic],
        talk: Talk | None = None,
        wanted_topic: UUID | None = None,
    ) -> None:
        """Open for a new talk, or for one that is there."""
        self.forget_trouble()
        self._sessions = {session.id: session for session in sessions}
        self._session.clear()
        for session in sessions:
            self._session.add(f"{session.group_name}, {long_date(session.date)}", session.id)
        self._session.set_value(session_id or (talk.session_id if talk else None))
        self._session.setEnabled(talk is None)
        self.show_speakers(speakers, tuple(speaker.id for speaker in talk.speakers) if talk else ())
        chosen = tuple(topic.id for topic in talk.topics) if talk else (wanted_topic,) if wanted_topic else ()
        self._topics.show_entries([(topic.id, topic.name) for topic in topics], chosen)
        self._talk_title.set_text(talk.title if talk else "")
        for name, check in self._marks.items():
            check.setChecked(bool(getattr(talk, name)) if talk else False)
        self._follow_up.set_text(talk.follow_up if talk else "")
        self._remove.setVisible(talk is not None)
        self.set_title(_("Change a talk") if talk else _("Log a talk"))
        self._follow_session(self._session.value())
        self._minutes.set_value(45)
        if talk:
            self._show_minutes(talk.minutes)
            self._starts.set_time(talk.starts)
        self._as_many.setChecked(talk is None or talk.attended is None)
        self._came.set_value(talk.attended or 0 if talk else 0)
        self.open(self._session.input if talk is None and session_id is None else self._talk_title.input)

    def show_speakers(self, speakers: Sequence[Speaker], chosen: Sequence[UUID]) -> None:
        """Offer the directory again, after somebody was added to it."""
        self._speakers.show_entries([(s.id, f"{s.name}, {s.role}" if s.role else s.name) for s in speakers], chosen)

    def chosen_speakers(self) -> tuple[UUID, ...]:
        """Those who speak."""
        return self._speakers.value()

    def fields(self) -> dict[str, Labelled]:
        """Every field by the name a refusal calls it."""
        return {
            "title": self._talk_title,
            "starts": self._starts,
            "minutes": self._minutes,
            "speaker_ids": self._speakers,
            "topic_ids": self._topics,
            "session_ends": self._ends,
            "follow_up": self._follow_up,
        }

    def submit(self) -> None:
        """Read the fields and ask for saving; what cannot be read is said beside its field."""
        try:
            starts = self._starts.time()
            ends = self._ends.time() if self._ends.text().strip() and self._ends.isVisibleTo(self) else None
        except Refusal:
            return
        session = self._sessions.get(self._session.value())
        if session is None:
            self._session.set_error(_("Choose the session the talk belongs to."))
            return
        details = TalkDetails(
            title=self._talk_title.text(),
            starts=starts,
            minutes=self._minutes.value(),
            speaker_ids=self._speakers.value(),
            topic_ids=self._topics.value(),
            follow_up=self._follow_up.text(),
            attended=None if self._as_many.isChecked() else self._came.value(),
            session_ends=ends if ends != session.ends else None,
            **{name: check.isChecked() for name, check in self._marks.items()},
        )
        self.submitted.emit(session.id, details)

    def _follow_session(self, session_id: UUID | None) -> None:
        session = self._sessions.get(session_id) if session_id else None
        if session is None:
            return
        half_past = dt.datetime.combine(session.date, session.starts) + dt.timedelta(minutes=30)
        self._starts.set_time(half_past.time())
        held = session.state is SessionState.HELD
        self._ends.setVisible(not held)
        longer = dt.datetime.combine(session.date, session.ends) + LONGER_BY
        usual = session.length <= dt.timedelta(hours=2) and not held and longer.date() == session.date
        self._ends.input.setText(clock_time(longer.time() if usual else session.ends))

    def _show_minutes(self, minutes: int) -> None:
        if minutes not in _MINUTES:
            self._minutes.add(_("{count} minutes").format(count=minutes), minutes)
        self._minutes.set_value(minutes)

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.setSpacing(12)
        for field in (self._starts, self._minutes, self._ends):
            times.addWidget(field, 1)
        heard = QHBoxLayout()
        heard.addWidget(self._as_many, 1)
        heard.addWidget(self._came)
        for part in (self._session, self._speakers, self._new, self._talk_title, self._topics):
            self.body.addWidget(part)
        self.body.addLayout(times)
        self.body.addWidget(Label(_("How many heard it"), strong=True))
        self.body.addLayout(heard)
        for first, second in (("confirmed", "slides_received"), ("handouts", "thanks_sent")):
            pair = QHBoxLayout()
            pair.addWidget(self._marks[first], 1)
            pair.addWidget(self._marks[second], 1)
            self.body.addLayout(pair)
        self.body.addWidget(self._follow_up)
        self.body.addWidget(self._remove)
        self.body.addStretch(1)
