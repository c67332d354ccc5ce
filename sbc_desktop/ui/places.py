"""The pages of the rail, each built when it is first shown, and everything they may ask the window for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sbc_desktop.domain.access import Access, Right
from sbc_desktop.domain.history import HistoryWanted
from sbc_desktop.services.announce import Noun
from sbc_desktop.ui.backing_up import BackingUp
from sbc_desktop.ui.groups.page import GroupsPage
from sbc_desktop.ui.jobs import JobRunner
from sbc_desktop.ui.people.page import PeoplePage
from sbc_desktop.ui.reports.page import ReportsPage
from sbc_desktop.ui.sessions.page import SessionsPage
from sbc_desktop.ui.settings.page import SettingsPage
from sbc_desktop.ui.speakers.page import SpeakersPage
from sbc_desktop.ui.today.page import TodayPage

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services


_Page = TypeVar("_Page", bound=QWidget)
# Which right it takes to have anything to do at a place; the services keep to it, and the rail leaves out the rest.
_RIGHTS = dict.fromkeys(("today", "check_in", "sessions", "people", "groups", "speakers"), Right.OWN_GROUPS)
_RIGHTS |= {"reports": Right.FIGURES, "settings": Right.SIGNED_IN}


def open_to(access: Access) -> tuple[str, ...]:
    """The places somebody is shown, in the order of the rail; the first is where the program opens."""
    return tuple(place for place, right in _RIGHTS.items() if access.may(right))


class Places(QObject):
    """Makes the pages and passes on what they ask for."""

    check_in_requested = Signal(object)
    close_requested = Signal(object)
    session_requested = Signal(object)
    group_sessions_requested = Signal(object)
    sheet_requested = Signal(object)
    register_requested = Signal(object)
    summary_requested = Signal(object, object)
    talk_requested = Signal(object)
    rights_requested = Signal(bool)
    log_talk_requested = Signal(object)
    person_search_requested = Signal()
    history_requested = Signal(object, str)
    place_requested = Signal(str)
    theme_chosen = Signal(str)
    preferences_changed = Signal()
    code_made = Signal(str)
    put_back_requested = Signal(object)

    def __init__(self, services: Services, runner: JobRunner, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._services = services
        self._runner = runner
        self._stack = stack
        self.backing_up = BackingUp(services.backups, runner, self)

    def page(self, place: str) -> Any:
        """The page of a place of the rail."""
        return getattr(self, place)

    def reload(self, current: QWidget, nouns: frozenset[Noun]) -> None:
        """Let the page that is shown read its rows again."""
        reload = getattr(current, "reload", None)
        if reload is not None:
            reload(nouns)

    @cached_property
    def today(self) -> TodayPage:
        """The page the program opens on."""
        page = TodayPage(today=self._services.today, clock=self._services.clock, who=self._services.user.name)
        page.check_in_requested.connect(self.check_in_requested)
        page.close_requested.connect(self.close_requested)
        page.session_requested.connect(self.session_requested)
        page.sheet_requested.connect(self.sheet_requested)
        page.register_requested.connect(self.register_requested)
        page.summary_requested.connect(self.summary_requested)
        page.talk_requested.connect(self.talk_requested)
        page.rights_requested.connect(self.rights_requested)
        page.person_search_requested.connect(self.person_search_requested)
        page.groups_requested.connect(lambda: self.place_requested.emit("groups"))
        page.back_up_requested.connect(self.backing_up.by_hand)
        page.backup.stopped.connect(self.backing_up.stop)
        self.backing_up.progressed.connect(page.backup.show_step)
        self.backing_up.told.connect(page.backup.say)
        self.backing_up.stopped.connect(page.backup.put_away)
        return self._added(page)

    @cached_property
    def sessions(self) -> SessionsPage:
        """All sessions of all groups."""
        services = self._services
        page = SessionsPage(
            sessions=services.sessions, groups=services.groups, clock=services.clock, access=services.access
        )
        page.check_in_requested.connect(self.check_in_requested)
        page.close_requested.connect(self.close_requested)
        page.register_requested.connect(self.register_requested)
        page.sheet_requested.connect(self.sheet_requested)
        page.talk_requested.connect(self.log_talk_requested)
        page.groups_requested.connect(lambda: self.place_requested.emit("groups"))
        page.history_requested.connect(self._ask_history_of_session)
        return self._added(page)

    @cached_property
    def people(self) -> PeoplePage:
        """Everybody on the lists."""
        page = PeoplePage(services=self._services, runner=self._runner)
        page.session_requested.connect(self.session_requested)
        page.history_requested.connect(self._ask_history_of_person)
        return self._added(page)

    @cached_property
    def groups(self) -> GroupsPage:
        """The groups with their venues and patterns."""
        services = self._services
        page = GroupsPage(
            groups=services.groups, sessions=services.sessions, clock=services.clock, access=services.access
        )
        page.sessions_requested.connect(self.group_sessions_requested)
        return self._added(page)

    @cached_property
    def speakers(self) -> SpeakersPage:
        """Talks, topics and speakers."""
        services = self._services
        page = SpeakersPage(
            speakers=services.speakers,
            groups=services.groups,
            sessions=services.sessions,
            clock=services.clock,
            access=services.access,
        )
        page.session_requested.connect(self.session_requested)
        return self._added(page)

    @cached_property
    def reports(self) -> ReportsPage:
        """Paper."""
        page = ReportsPage(self._services, self._runner)
        page.way_requested.connect(self._go_to_paper)
        return self._added(page)

    def _go_to_paper(self, place: str) -> None:
        if place == "rights":
            self.rights_requested.emit(False)
        else:
            self.place_requested.emit(place)

    @cached_property
    def settings(self) -> SettingsPage:
        """What a charity and a user may set."""
        page = SettingsPage(services=self._services, runner=self._runner)
        page.theme_chosen.connect(self.theme_chosen)
        page.code_made.connect(self.code_made)
        page.put_back_requested.connect(self.put_back_requested)
        page.preferences_changed.connect(self.preferences_changed)
        return self._added(page)

    def _ask_history_of_session(self, session_id: UUID, name: str) -> None:
        self.history_requested.emit(HistoryWanted(session_id=session_id), name)

    def _ask_history_of_person(self, person_id: UUID, name: str) -> None:
        self.history_requested.emit(HistoryWanted(person_id=person_id), name)

    def _added(self, page: _Page) -> _Page:
        self._stack.addWidget(page)
        return page
