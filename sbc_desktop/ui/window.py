"""The one window from start to end: first run or unlock page, then the main window, and back on locking.

Only what the unlock page needs is imported here; the rest is loaded on the worker thread while somebody types.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sbc_desktop import messages
from sbc_desktop.domain.access import Right
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.unlocking import Key, StoreState
from sbc_desktop.ui import fonts, theme
from sbc_desktop.ui.change_feed import ChangeFeed
from sbc_desktop.ui.clipboard import CopiedHere
from sbc_desktop.ui.focus_ring import FocusRing
from sbc_desktop.ui.idle_lock import IdleLock
from sbc_desktop.ui.jobs import Job, JobRunner
from sbc_desktop.ui.kept_typing import KeptTyping
from sbc_desktop.ui.lock_key import LockKey
from sbc_desktop.ui.lock_notice import LockNotice
from sbc_desktop.ui.unlock import UnlockPage
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.opening import Opener
    from sbc_desktop.ui.lock_signals.signals import LockSignals
    from sbc_desktop.ui.main_window import MainWindow

SIZE = (1366, 768)
# Narrower than this a page would have to cut its words.
LEAST = (1180, 600)
CATCH_UP_MS = 5_000
_PUT_BACK = (Reason.STORE_DAMAGED, Reason.KEYS_DAMAGED)


class ProgramWindow(QWidget):
    """Holds one page at a time: waiting, first run, unlocking, trouble, or the main window."""

    def __init__(self, application: QApplication, opener: Opener, folder: Path) -> None:
        super().__init__()
        self._application = application
        self._opener = opener
        self._folder = folder
        self.runner = JobRunner(self)
        self.feed = ChangeFeed(self)
        self.main: MainWindow | None = None
        self._services: Services | None = None
        self._page: QWidget | None = None
        self._wants_in = False
        self._new_code = ""
        # The key of records that turned out to be damaged, for their backups; forgotten once anything opens.
        self._tried: Key | None = None
        self.kept = KeptTyping()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.idle = IdleLock(application, self)
        self.idle.idle.connect(self.lock)
        LockNotice(self, self.idle)
        LockKey(application, self).pressed.connect(self.lock)
        self._copied = CopiedHere(application.clipboard(), self)
        self._signals: LockSignals | None = None
        # The title says nothing of what is open: it is read over shoulders and kept by window lists.
        self.setWindowTitle(_("SBC Desktop"))
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        FocusRing(self, application)

    def open_folder(self, folder: Path) -> None:
        """Begin with the records of a folder."""
        self._folder = folder
        self.begin()

    def open_demo(self, folder: Path) -> None:
        """Begin with a demo in a folder."""
        self._folder = folder
        self.begin_demo(again=False)

    def begin(self) -> None:
        """Show the page that fits the folder: the wizard where nothing is, else the unlock page."""
        try:
            self._opener.check_folder(self._folder)
        except Refusal as refusal:
            self._show_trouble(refusal)
            return
        unlocking = self._opener.unlocking(self._folder)
        state = unlocking.state()
        if state is StoreState.MISSING:
            self._show_first_run()
        elif state is StoreState.READY:
            self._show_unlock()
        else:
            self._show_trouble(unlocking.trouble())

    def begin_demo(self, *, again: bool) -> None:
        """Make the demo if need be, and open it without asking."""
        from sbc_desktop.ui.waiting import WaitingPage

        page = WaitingPage(_("Making the demo"), _("All its people are invented. It takes a few seconds."))
        self._show(page)
        job = Job(lambda job: self._demo_key(job, again=again))
        job.progressed.connect(page.show_step)
        job.succeeded.connect(self.open_with)
        job.refused.connect(self._show_trouble)
        job.broke.connect(self._give_up)
        self.runner.start(job)

    def open_with(self, key: Key) -> None:
        """Open the records with their key, and then the main window; locking on the way undoes it."""
        self._wants_in, self._tried = True, key
        job = Job(lambda _job: self._opener.open_with_key(self._folder, key, self.feed.announce))
        job.succeeded.connect(self._show_main)
        job.refused.connect(self._show_trouble)
        job.broke.connect(self._give_up)
        self.runner.start(job)

    def lock(self) -> None:
        """Close the store, forget its key, and ask for the passphrase again.

        Nothing of the records is on screen when it returns, and nothing that was copied from them on the clipboard.
        """
        self._wants_in, self._tried = False, None
        if isinstance(self._page, UnlockPage):
            self._page.forget()
        if self._services is None:
            return
        self.idle.stop()
        self._close_other_windows()
        if self.main is not None:
            self.kept.keep(self._services, self.main)
        self._copied.clear()
        self._show_unlock()
        # Painted now, because the computer may go to sleep before the next turn of the event loop.
        self.repaint()
        self.main = None
        self._close_store()
        if self._signals is not None:
            self._signals.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._copied.clear()
        # A backup that is being made ends behind a window that is gone.
        self.hide()
        # What it announces reaches nobody: there is nothing left that a page could read.
        self.feed.blockSignals(True)
        self._close_store(patiently=True)
        super().closeEvent(event)

    def _listen_to_system(self) -> None:
        """Hear of sleep and of a locked session, and let sleep wait while the records are open."""
        if self._signals is None:
            from sbc_desktop.ui.lock_signals.listening import listen

            self._signals = listen(self._application, self)
            self._signals.told.connect(self.lock)
        self._signals.hold()

    def _close_store(self, *, patiently: bool = False) -> None:
        self.runner.wait(patiently=patiently)
        if self._services is not None:
            self._services.close()
            self._services = None

    def _close_other_windows(self) -> None:
        """Menus, drop-downs and dialogs are windows of their own, and may show names."""
        for widget in self._application.topLevelWidgets():
            if widget is not self and widget.isVisible():
                widget.close()

    def _demo_key(self, progress: Job, *, again: bool) -> Key:
        self._opener.make_demo(self._folder, again=again, progress=progress)
        return self._opener.demo_key(self._folder)

    def _show_unlock(self) -> None:
        try:
            unlocking = self._opener.unlocking(self._folder)
            now, kept = self._opener.clock.now().astimezone(), self.kept
            page = UnlockPage(unlocking, self.runner, now, who=kept.last_user, kept=kept.waits)
        except Refusal as refusal:
            self._show_trouble(refusal)
            return
        page.unlocked.connect(self.open_with)
        page.recovered.connect(self._ask_new_passphrase)
        self._show(page)
        page.focus_first()
        QTimer.singleShot(0, self._warm_up)

    def _ask_new_passphrase(self, key: Key) -> None:
        from sbc_desktop.ui.recovering import NewPassphrasePage

        page = NewPassphrasePage(self._opener.unlocking(self._folder), self._opener.first_run(), key, self.runner)
        page.renewed.connect(self._open_renewed)
        self._show(page)
        page.focus_first()

    def _open_renewed(self, key: Key, code: str) -> None:
        self._new_code = code
        self.open_with(key)

    def _show_first_run(self) -> None:
        from sbc_desktop.ui.first_run.page import FirstRunPage

        page = FirstRunPage(self._opener.first_run(), self.runner, self._folder, self._opener.clock)
        page.finished.connect(self.open_with)
        self._show(page)

    def _warm_up(self) -> None:
        self.runner.start(Job(lambda _job: self._opener.warm_up()))

    def _show_main(self, services: Services) -> None:
        self._services, self._tried = services, None
        if not self._wants_in:
            # It was locked while it opened.
            self._close_store()
            self._show_unlock()
            return
        fonts.load_rest()
        code, self._new_code = self._new_code, ""
        if code:
            self._show_new_code(services, code)
        else:
            self._enter(services)

    def _show_new_code(self, services: Services, code: str) -> None:
        from sbc_desktop.ui.recovering import NewCodePage

        page = NewCodePage(code, services, self._opener.first_run())
        page.finished.connect(lambda: self._enter(services))
        self._show(page)
        page.focus_first()

    def _enter(self, services: Services) -> None:
        from sbc_desktop.ui.main_window import MainWindow

        self._apply_preferences()
        self.main = MainWindow(services, self.feed, self.runner, self)
        self.main.lock_requested.connect(self.lock)
        self.main.places.theme_chosen.connect(self._use_theme)
        self.main.places.preferences_changed.connect(self._apply_preferences)
        self.main.places.code_made.connect(lambda code: self._show_new_code(services, code))
        self.main.places.put_back_requested.connect(self._put_back)
        self._show(self.main)
        self._listen_to_system()
        self.kept.bring_back(services, self.main)
        if services.access.may(Right.OWN_GROUPS) and not services.demo:
            # Not at once: what she opened the program for comes first.
            QTimer.singleShot(CATCH_UP_MS, self.main.places.backing_up, self.main.places.backing_up.catch_up)

    def _apply_preferences(self) -> None:
        if self._services is not None:
            preferences = self._services.settings.get()
            self._use_theme(preferences.theme.value)
            self.idle.start(minutes=preferences.idle_minutes)

    def _use_theme(self, choice: str) -> None:
        theme.apply(self._application, choice)

    def _show_trouble(self, refusal: Refusal) -> None:
        self._show_sentence(messages.sentence(refusal), put_back=refusal.reason in _PUT_BACK)

    def _give_up(self, _fault: Exception) -> None:
        self._show_sentence(_("The records could not be opened, and the program does not know why. Nothing was lost."))

    def _show_sentence(self, sentence: str, *, put_back: bool = False) -> None:
        from sbc_desktop.ui.trouble import TroublePage

        page = TroublePage(sentence, put_back=put_back)
        page.put_back_requested.connect(self._put_back)
        page.again_requested.connect(self.begin)
        page.leave_requested.connect(self.close)
        self._show(page)
        page.focus_first()

    def _put_back(self, file: Path | None = None) -> None:
        from sbc_desktop.ui.putting_back import PuttingBackPage

        self._close_store(patiently=True)
        key, self._tried, self.main = self._tried, None, None
        page = PuttingBackPage(self._opener.restoring(self._folder), self.runner, key)
        page.finished.connect(self.begin)
        self._show(page)
        page.take(file) if file else page.begin()

    def _show(self, page: QWidget) -> None:
        old, self._page = self._page, page
        self._column.addWidget(page)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        page.show()
