"""The record of one person, on one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.attendee import AttendedSession, Attendee, Membership
from sbc_desktop.domain.consent import Consent, ConsentPurpose
from sbc_desktop.domain.merging import MergedRecord
from sbc_desktop.domain.wishes import ContactPerson
from sbc_desktop.ui import theme
from sbc_desktop.ui.people.agreed_card import AgreedCard
from sbc_desktop.ui.people.faces import STATUS_CHIPS
from sbc_desktop.ui.people.reach_card import ReachCard
from sbc_desktop.ui.widgets import painting
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.cards import Card, empty
from sbc_desktop.ui.widgets.chips import Chip
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.pages import TwoColumns
from sbc_desktop.ui.widgets.row_list import RowFace, RowList
from sbc_desktop.words import _, long_date, ngettext, plain_date


class _Initials(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.letters = ""
        self.setFixedSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.active()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.rounded(painter, QRectF(self.rect()), 32, look.accent_soft)
        font = theme.font("h2", strong=True)
        painting.text(painter, QRectF(self.rect()), self.letters, font, look.accent, painting.CENTRED)


class Record(QWidget):
    """Each signal is a request about the person that is shown."""

    back_requested = Signal()
    edit_requested = Signal()
    needs_requested = Signal()
    join_requested = Signal()
    status_requested = Signal(object)
    session_requested = Signal(object)
    died_requested = Signal()
    erasure_requested = Signal()
    consents_requested = Signal()
    wishes_requested = Signal()
    take_apart_requested = Signal(object)
    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button(_("People"), kind="quiet", icon="arrow-left", flush=True)
        self._edit = Button(_("Change"), kind="tonal", icon="pencil-simple")
        self._more = Button(_("More"), kind="tonal", icon="caret-down")
        self._more.setAccessibleName(_("More for this person"))
        self._initials = _Initials()
        self._name = Label("", role="h1", wrap=True)
        self._pronouns = Label("", role="h3", tone="muted")
        self._chips = QHBoxLayout()
        self._needs = Banner(tone="attention", icon="person-arms-spread")
        self._no_needs = Button("", kind="quiet", icon="person-arms-spread", flush=True)
        self._agreed = AgreedCard()
        self._reach = ReachCard(" ")
        self._join = Button(_("Add to a group"), kind="quiet", icon="plus", flush=True)
        self._groups = Card(_("Groups"), action=self._join)
        self._came = Label("", role="small", tone="muted")
        self._sessions_card = Card(_("Sessions"), action=self._came)
        self._sessions = RowList(_("Sessions they came to"))
        self._sessions_card.body.addWidget(self._sessions, 1)
        self._lay_out()
        self._back.clicked.connect(self.back_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._more.clicked.connect(self._open_menu)
        self._needs.pressed.connect(self.needs_requested)
        self._no_needs.clicked.connect(self.needs_requested)
        self._join.clicked.connect(self.join_requested)
        self._sessions.opened.connect(self.session_requested)
        self._agreed.change_requested.connect(self.consents_requested)

    def show_person(
        self,
        person: Attendee,
        attended: Sequence[AttendedSession],
        answers: Mapping[ConsentPurpose, Consent],
        around: Sequence[ContactPerson],
        merged: Sequence[MergedRecord],
        *,
        may_join: bool,
        may_erase: bool,
    ) -> None:
        """Fill the page; `may_join` says that there is a group whose list they are not on."""
        self._merged, self._may_erase = merged, may_erase
        self._agreed.show_answers(person.name.first, answers)
        self._reach.show_person(person, around)
        self._join.setVisible(may_join)
        name = person.name
        self._first = name.first
        self._initials.letters = (name.first[:1] + name.surname[:1]).upper()
        self._initials.update()
        self._name.setText(name.on_paper if name.preferred in name.on_paper else f"{name.on_paper} ({name.preferred})")
        self._pronouns.setText(person.pronouns)
        self._show_chips(person.memberships)
        self._show_needs(person)
        self._show_groups(person.memberships)
        self._show_sessions(attended)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Wishes, and whom we may ring"), self.wishes_requested.emit)
        for merged in self._merged:
            words = _("Take apart: {name} is another person").format(name=merged.name)
            menu.addAction(words).triggered.connect(partial(self._ask_to_take_apart, merged))
        menu.addAction(_("{name} has died").format(name=self._first), self.died_requested.emit)
        if self._may_erase:
            menu.addAction(_("History of this record"), self.history_requested.emit)
            menu.addAction(_("Erase {name} for good").format(name=self._first), self.erasure_requested.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask_to_take_apart(self, merged: MergedRecord, _checked: bool = False) -> None:
        self.take_apart_requested.emit(merged)

    def focus_first(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chips(self, memberships: Sequence[Membership]) -> None:
        empty(self._chips)
        for membership in memberships[:3]:
            icon, tone = STATUS_CHIPS[membership.status]
            self._chips.addWidget(Chip(messages.word(membership.status), icon=icon, tone=tone))
            self._chips.addWidget(Chip(membership.group_name, icon="users-three"))
        first = min((m.first_came for m in memberships if m.first_came), default=None)
        if first is not None:
            self._chips.addWidget(Chip(_("First came {day}").format(day=plain_date(first))))
        self._chips.addStretch(1)

    def _show_needs(self, person: Attendee) -> None:
        words = " ".join(need.what_to_do.rstrip(".") + "." for need in person.needs)
        title = _("What to do for {name}").format(name=person.name.first)
        self._no_needs.setVisible(not person.needs)
        self._no_needs.setText(_("Add what to do for {name}").format(name=person.name.first))
        self._needs.say(title if person.needs else "", words, action=_("Review"))

    def _show_groups(self, memberships: Sequence[Membership]) -> None:
        self._groups.clear()
        for index, membership in enumerate(memberships):
            if index:
                self._groups.body.addWidget(HairLine())
            self._groups.body.addLayout(self._membership_row(membership))
        if not memberships:
            self._groups.body.addWidget(Label(_("On no group’s list yet."), tone="muted"))
        self._groups.body.addStretch(1)

    def _membership_row(self, membership: Membership) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        guest = _(", as a guest") if membership.guest else ""
        words.addWidget(Label(membership.group_name + guest, strong=True))
        line = _("{status} since {day}").format(
            status=messages.word(membership.status), day=plain_date(membership.since)
        )
        heard = messages.word(membership.heard_from)
        words.addWidget(Label(line, role="small", tone="muted"))
        words.addWidget(Label(_("Heard from: {who}").format(who=heard), role="small", tone="muted"))
        change = Button(_("Change"), kind="quiet", flush=True)
        change.setAccessibleName(_("Change the standing with {group}").format(group=membership.group_name))
        change.clicked.connect(lambda: self.status_requested.emit(membership))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(change)
        return row

    def _show_sessions(self, attended: Sequence[AttendedSession]) -> None:
        came = sum(1 for session in attended if session.came)
        self._came.setText(ngettext("Came to {count}", "Came to {count}", came).format(count=came))
        self._sessions.show_rows(
            [
                RowFace(
                    long_date(session.date),
                    session.group_name,
                    key=session.session_id,
                    icon="check" if session.came else "chat-circle-text",
                    chip=_("Came") if session.came else _("Let us know"),
                    chip_tone="accent" if session.came else "plain",
                )
                for session in attended
            ]
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addStretch(1)
        top.addWidget(self._edit)
        top.addWidget(self._more)
        words = QVBoxLayout()
        words.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._name, 1)
        line.addWidget(self._pronouns)
        line.addStretch(1)
        words.addLayout(line)
        self._chips.setSpacing(8)
        words.addLayout(self._chips)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._initials, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        left, right = QWidget(), QWidget()
        for side, cards in ((left, (self._agreed, self._groups)), (right, (self._reach, self._sessions_card))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card, 1 if card in (self._agreed, self._sessions_card) else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addLayout(head)
        whole.addWidget(self._needs)
        whole.addWidget(self._no_needs)
        whole.addWidget(TwoColumns(left, right, ratio=(29, 22)), 1)
