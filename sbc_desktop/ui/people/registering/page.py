"""Registering somebody in one conversation: the form in its order, and beside it the words to say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import EXPECTED
from sbc_desktop.domain.check_in import LikelyPerson
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.domain.wording import Text, Wording, filled
from sbc_desktop.ui import theme
from sbc_desktop.ui.people.registering.form import TITLES, RegistrationForm
from sbc_desktop.ui.unsaved import type_again, typed_in
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns, scrolling
from sbc_desktop.words import _, clock_time, long_date

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services

_KEEP_EVERY_MS = 2000
_DIGITS_ENOUGH = 6


class RegisteringPage(QWidget):
    """`registered` carries the id of the person whose record is wanted next, added now or known already."""

    back_requested = Signal()
    registered = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._empty: dict[str, object] = {}
        self._kept: dict[str, object] = {}
        self._wordings: Mapping[Text, Wording] = {}
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._draft = Banner(tone="accent", icon="note-pencil")
        self._trouble = Banner(tone="danger")
        self._form = RegistrationForm()
        self._part = Label("", role="h3", tone="accent")
        self._words = Label("", wrap=True)
        self._words.setFont(theme.font("h3"))
        self._save = Button(_("Add this person"), kind="primary", icon="check", size="large")
        self._later = Button(_("Go on later"), kind="quiet", size="large")
        self._timer = QTimer(self)
        self._timer.setInterval(_KEEP_EVERY_MS)
        self._lay_out()
        self._connect()

    def begin(self, group_id: UUID | None = None) -> None:
        """Start empty, or with the draft that is kept."""
        services = self._services
        self._trouble.say("")
        self._wordings = services.wordings.current()
        self._form.begin(services.wordings.questions(), services.groups.all(), group_id, services.clock.today())
        self._say_room(self._form.place.group_id)
        self._empty = self._kept = typed_in(self._form)
        draft = services.registering.draft()
        self._draft.say("")
        if draft is not None:
            type_again(self._form, json.loads(draft.typed))
            self._kept = typed_in(self._form)
            when = draft.kept_at.astimezone()
            words = _("Begun on {day} at {time}").format(day=long_date(when.date()), time=clock_time(when.time()))
            line = _("Everything typed is here. It is on no list until it is added.")
            self._draft.say(words, line, action=_("Throw it away"))
        self._show_words(Text.NAME)
        self._form.person.texts["preferred"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start()

    def keep(self) -> None:
        """Keep what is typed as the draft, if anything was typed since."""
        typed = typed_in(self._form)
        if typed == self._kept or not self._timer.isActive():
            return
        self._kept = typed
        changed = {name: value for name, value in typed.items() if value != self._empty.get(name)}
        if changed:
            self._services.registering.keep_draft(json.dumps(changed))
        else:
            self._services.registering.drop_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _leave(self) -> None:
        self._try(self.keep)
        self.back_requested.emit()

    def _throw_away(self) -> None:
        self._services.registering.drop_draft()
        self.begin()

    def _add(self) -> None:
        if not self._form.said_yes.isChecked():
            self._trouble.say(
                _("Read back what they agree to, and tick that they said yes."),
                _("Nothing is on a list yet, and everything typed is still here."),
            )
            self._form.said_yes.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._try(self._register)

    def _register(self) -> None:
        registration = self._form.registration()
        added = self._services.registering.register(registration)
        self._timer.stop()
        self.registered.emit(added)

    def _same_person(self, person_id: UUID) -> None:
        self._services.registering.drop_draft()
        self._timer.stop()
        self.registered.emit(person_id)

    def _try(self, work: Callable[[], object]) -> None:
        self._trouble.say("")
        try:
            work()
        except Refusal as refusal:
            field = self._form.fields().get(refusal.field or "")
            if field is None:
                self._trouble.say(messages.sentence(refusal))
                return
            if not field.error:
                field.set_error(messages.sentence(refusal))
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for_likely(self) -> None:
        found = {person.attendee_id: person for person in self._likely()}
        self._form.likely.offer(tuple(found.values()))

    def _likely(self) -> Iterator[LikelyPerson]:
        texts, people = self._form.person.texts, self._services.people
        for name in ("email", "phone"):
            typed = texts[name].text().strip()
            if "@" in typed or sum(map(str.isdigit, typed)) >= _DIGITS_ENOUGH:
                for line in people.find(typed, limit=3):
                    yield LikelyPerson(line.id, line.name.on_paper, tuple(group for group, _status in line.groups))
        for name in ("full", "preferred"):
            typed = texts[name].text().strip()
            if len(typed) > 1:
                yield from people.likely(typed)
                return

    def _say_room(self, group_id: UUID | None) -> None:
        services = self._services
        group = next((one for one in services.groups.all() if one.id == group_id), None)
        taken = sum(services.people.count("", group_id, status) for status in EXPECTED) if group else 0
        full = group is not None and taken >= group.capacity
        words = _("{group} has room for {room}, and {taken} are on its list. There is a waiting list.")
        self._form.place.say_room(
            words.format(group=group.name, room=group.capacity, taken=taken) if full and group else ""
        )

    def _show_words(self, part: Text) -> None:
        name = self._form.person.texts["preferred"].text().strip()
        organisation = self._services.settings.get().organisation
        said = [self._wordings[text].words for text in ((Text.WELCOME, part) if part is Text.NAME else (part,))]
        self._part.setText(TITLES[part])
        self._words.setText("\n\n".join(filled(words, organisation=organisation, name=name) for words in said))

    def _connect(self) -> None:
        self._back.clicked.connect(self._leave)
        self._later.clicked.connect(self._leave)
        self._save.clicked.connect(self._add)
        self._draft.pressed.connect(self._throw_away)
        self._timer.timeout.connect(lambda: self._try(self.keep))
        self._form.part_entered.connect(self._show_words)
        self._form.likely.same_person.connect(self._same_person)
        self._form.place.group_chosen.connect(self._say_room)
        for name in ("preferred", "full", "phone", "email"):
            self._form.person.texts[name].edited.connect(lambda _text: self._look_for_likely())

    def _lay_out(self) -> None:
        script = Card(_("Words to say"))
        script.body.setSpacing(12)
        script.body.addWidget(self._part)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._words)
        words.addStretch(1)
        script.body.addWidget(scrolling(said), 1)
        script.body.addWidget(
            Label(_("Everything is kept as a draft while you type."), role="small", tone="muted", wrap=True)
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._save)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(_("Add a person"), role="h1"))
        column.addWidget(self._draft)
        column.addWidget(TwoColumns(scrolling(self._form), script, ratio=(32, 19)), 1)
        column.addWidget(self._trouble)
        column.addLayout(buttons)
