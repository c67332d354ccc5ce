"""How the window looks, when it locks, what stands on paper, and what can be said of the records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.access import UNLIMITED, Access, Right
from sbc_desktop.domain.preferences import LONGEST_IDLE, SHORTEST_IDLE, Preferences, Theme
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.choice import Choice
from sbc_desktop.ui.widgets.fields import Field
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.stepper import Stepper
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.settings import Settings


class GeneralTab(QWidget):
    """The theme changes at once; everything else with Save."""

    theme_chosen = Signal(str)
    preferences_changed = Signal()

    def __init__(
        self, *, settings: Settings, runner: JobRunner, access: Access = UNLIMITED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._runner = settings, runner
        self._said = Banner()
        self._theme = Choice(_("How the window looks"), tuple((messages.word(look), look) for look in Theme))
        self._idle = Stepper(_("Minutes without a key"), least=SHORTEST_IDLE, most=LONGEST_IDLE, small=True)
        self._organisation = Field(_("Name of the charity"))
        self._programme = Field(_("Line on top of every page of paper"))
        self._welcome = Field(_("What the welcome screen says"), example=_("Please come in and find a seat."))
        self._texts = {
            "organisation": self._organisation,
            "programme": self._programme,
            "welcome_line": self._welcome,
        }
        for field in self._texts.values():
            # What stands on every page and in every hall is the coordinator's to change.
            field.setEnabled(access.may(Right.EVERYTHING))
        self._shown: Preferences | None = None
        self._save = Button(_("Save"), kind="primary", icon="check")
        self._check = Button(_("Check the records now"), kind="tonal", icon="shield-check")
        self._facts = [Label("", wrap=True) for _fact in range(6)]
        self._lay_out()
        self._theme.changed.connect(self._use_theme)
        self._save.clicked.connect(self._save_all)
        self._check.clicked.connect(self._check_records)

    def begin(self) -> None:
        """Read the settings and the facts again."""
        self._show_preferences(self._settings.get())
        about = self._settings.about()
        texts = (
            str(about.folder),
            _("{size} MB, encrypted").format(size=f"{about.size / 1_000_000:.1f}"),
            str(about.groups),
            str(about.people),
            str(about.sessions),
            about.version,
        )
        for label, text in zip(self._facts, texts, strict=True):
            label.setText(text)

    def _show_preferences(self, preferences: Preferences) -> None:
        before, self._shown = self._shown, preferences
        self._theme.set_value(preferences.theme)
        if before is None or self._idle.value() == before.idle_minutes:
            self._idle.set_value(preferences.idle_minutes)
        for name, field in self._texts.items():
            # What is half typed stays when something else is saved.
            if before is None or field.text() == getattr(before, name):
                field.set_text(getattr(preferences, name))

    def _preferences(self) -> Preferences:
        return Preferences(
            organisation=self._organisation.text(),
            programme=self._programme.text(),
            theme=self._theme.value(),
            idle_minutes=self._idle.value(),
            welcome_line=self._welcome.text(),
        )

    def _use_theme(self, look: Theme) -> None:
        self.theme_chosen.emit(look.value)
        self._keep(replace(self._settings.get(), theme=look))

    def _save_all(self) -> None:
        if self._keep(self._preferences()):
            # What was cleaned on the way, such as spaces at the ends, is shown as it was kept.
            self._shown = None
            self.begin()

    def _keep(self, preferences: Preferences) -> bool:
        try:
            self._settings.save(preferences)
        except Refusal as refusal:
            field = self._texts.get(refusal.field or "")
            if field is not None:
                field.set_error(messages.sentence(refusal))
            else:
                self._said.say(messages.sentence(refusal))
            return False
        self._said.say(_("Saved."))
        self.preferences_changed.emit()
        return True

    def _check_records(self) -> None:
        self._check.setEnabled(False)
        job = Job(lambda _job: self._settings.check())
        job.succeeded.connect(self._show_check)
        job.refused.connect(lambda refusal: self._show_check([messages.sentence(refusal)]))
        self._runner.start(job)

    def _show_check(self, faults: list[str]) -> None:
        self._check.setEnabled(True)
        if faults:
            self._said.say(_("The records need attention."), "; ".join(faults[:3]))
        else:
            self._said.say(_("Everything was read and checked. All is well."))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self._said)
        self._said.hide()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about())
        column.addStretch(1)
        whole.addWidget(TwoColumns(self._choices(), right, ratio=(29, 24)), 1)

    def _choices(self) -> QWidget:
        card = Card(_("This program"))
        card.body.setSpacing(12)
        card.body.addWidget(Label(_("How the window looks"), strong=True))
        card.body.addWidget(self._theme)
        idle = QHBoxLayout()
        idle.addWidget(Label(_("Lock after so many minutes without a key"), strong=True), 1)
        idle.addWidget(self._idle)
        card.body.addLayout(idle)
        for field in (self._organisation, self._programme, self._welcome):
            card.body.addWidget(field)
        card.body.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _about(self) -> QWidget:
        card = Card(_("About these records"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        names = (_("Where they lie"), _("Size"), _("Groups"), _("People"), _("Sessions"), _("Version"))
        for row, (name, label) in enumerate(zip(names, self._facts, strict=True)):
            grid.addWidget(Label(name, tone="muted"), row, 0)
            grid.addWidget(label, row, 1)
        card.body.addLayout(grid)
        card.body.addSpacing(8)
        row_of_button = QHBoxLayout()
        row_of_button.addWidget(self._check)
        row_of_button.addStretch(1)
        card.body.addLayout(row_of_button)
        return card
