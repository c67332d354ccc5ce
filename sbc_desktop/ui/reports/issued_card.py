"""The facts of one issued report, and what can be done with it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.domain.paper import Edition
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card
from sbc_desktop.ui.widgets.labels import Label
from sbc_desktop.ui.widgets.pages import RING, scrolling
from sbc_desktop.ui.widgets.showing import show_if
from sbc_desktop.words import _, clock_time, long_date, ngettext, short_date

_LONDON = ZoneInfo("Europe/London")
_LETTERS = 8


class IssuedCard(Card):
    """When it went out, by whom, of which days, in which edition, its hash; and what has changed since."""

    save_requested = Signal()
    again_requested = Signal()
    folder_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._since = Label("", strong=True, wrap=True)
        self._facts = {
            "issued": _Fact(_("Issued")),
            "days": _Fact(_("Its days")),
            "edition": _Fact(_("Edition")),
            "words": _Fact(_("Your own words")),
            "hash": _Fact(_("Hash (SHA-256)"), role="small"),
        }
        self._said = Label("", role="small", tone="muted", wrap=True)
        self._folder = Button(_("Open folder"), kind="quiet", icon="folder-open", tight=True, shortcut="Alt+O")
        self._save = Button(_("Save a copy"), kind="primary", icon="download-simple", key="Ctrl+S", shortcut="Alt+S")
        self._print = Button(_("Print"), kind="tonal", icon="printer", shortcut="Alt+P")
        self._again = Button(_("Make it again"), kind="quiet", icon="repeat", tight=True, shortcut="Alt+M")
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self._again.clicked.connect(self.again_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._lay_out()
        self._say("")

    def show_report(self, report: IssuedReport) -> None:
        """Show one."""
        at = issued_at(report)
        when = _("{day} at {time}, by {who}")
        self.title.setText(report.title.partition(", ")[0])
        self._since.setText(changed_since(report))
        self._since.set_tone("attention" if report.corrections else "ink")
        said = {
            "issued": when.format(day=long_date(at.date()), time=clock_time(at.time()), who=report.issued_by),
            "days": _days(report),
            "edition": _edition(report),
            "words": report.words,
            "hash": _in_groups(report.sha256),
        }
        for name, fact in self._facts.items():
            fact.say(said[name])
        self.set_ready(False)

    def set_ready(self, ready: bool) -> None:
        """Let a copy be saved, once it is open."""
        self._save.setEnabled(ready)
        self._print.setEnabled(ready)
        self._say("")

    def say(self, words: str) -> None:
        """Say why not."""
        self._say(words)

    def say_saved(self, words: str) -> None:
        """Say where, and offer to go there."""
        self._say(words)
        self._folder.show()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        show_if(bool(words), self._said)
        self._folder.hide()

    def _lay_out(self) -> None:
        self.layout().setContentsMargins(20 - RING, 8, 8, 20)  # type: ignore[union-attr]
        self.body.setSpacing(12)
        facts = QWidget()
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._since)
        for fact in self._facts.values():
            column.addWidget(fact)
        column.addStretch(1)
        self.body.addWidget(scrolling(facts), 1)
        self.title.setContentsMargins(RING, 0, 0, 0)
        self.body.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(RING, 0, 16, 0)
        column.setSpacing(8)
        said = QHBoxLayout()
        said.addWidget(self._said, 1)
        said.addWidget(self._folder)
        column.addLayout(said)
        self._save.setSizePolicy(self._save.sizePolicy().Policy.Expanding, self._save.sizePolicy().verticalPolicy())
        column.addWidget(self._save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._print)
        row.addWidget(self._again)
        row.addStretch(1)
        column.addLayout(row)
        return column


class _Fact(QWidget):
    """A name and a value below it; nothing while there is no value."""

    def __init__(self, name: str, *, role: str = "body") -> None:
        super().__init__()
        self._value = Label("", role=role, wrap=True)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(name, role="small", tone="muted"))
        column.addWidget(self._value)

    def say(self, value: str) -> None:
        self._value.setText(value)
        show_if(bool(value), self)


def issued_at(report: IssuedReport) -> dt.datetime:
    """The moment by the clock on the wall."""
    return report.issued_at.astimezone(_LONDON)


def changed_since(report: IssuedReport) -> str:
    """What became of its registers since it went out."""
    if not report.corrections:
        return _("Nothing has changed since")
    words = ngettext("{n} correction since it was issued", "{n} corrections since it was issued", report.corrections)
    return words.format(n=report.corrections)


def _days(report: IssuedReport) -> str:
    if report.first == report.last:
        return long_date(report.first)
    return _("{first} to {last}").format(first=short_date(report.first), last=short_date(report.last))


def _edition(report: IssuedReport) -> str:
    return _("Shareable, protected") if report.edition is Edition.SHAREABLE else _("Internal, exact")


def _in_groups(digits: str) -> str:
    return " ".join(digits[at : at + _LETTERS] for at in range(0, len(digits), _LETTERS))
