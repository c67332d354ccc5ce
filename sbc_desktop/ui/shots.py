"""Plays the main job in the real window and keeps a picture of each step, with the two PDFs at its end.

A step acts as a person would, by keyboard where there is a key, then waits until the window shows what it
should. The README's pictures come from here. It runs on a demo of its own, in a folder that goes afterwards.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sbc_desktop.domain.check_in import RosterLine
from sbc_desktop.domain.ranking import rank
from sbc_desktop.ui import theme
from sbc_desktop.ui.shots_forms import close_register, fill_wizard, log_talk
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.ui.main_window import MainWindow
    from sbc_desktop.ui.window import ProgramWindow

_TICK_MS = 15
_TURNS_TO_SETTLE = 4
_LONGEST_WAIT_MS = 60_000
Step = str | Callable[[], bool]


class _Turns:
    """True after it was asked so many times."""

    def __init__(self, turns: int) -> None:
        self._left = turns

    def __call__(self) -> bool:
        self._left -= 1
        return self._left < 0


class Shots(QObject):
    """The player. `play` stays until everything is done; 0, or 1 and a sentence when a step never came true."""

    def __init__(self, application: QApplication, window: ProgramWindow, target: Path) -> None:
        super().__init__()
        self._application, self._window, self._target = application, window, target
        self._number = 0
        self._waited = 0
        self._waiting: Callable[[], bool] | None = None
        self._picture = ""
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._steps = self._script()

    def play(self) -> int:
        """Play every step; the exit code."""
        self._target.mkdir(parents=True, exist_ok=True)
        self._timer.start()
        code: int = self._application.exec()
        return code

    def _tick(self) -> None:
        if self._waiting is not None and not self._waiting():
            self._waited += _TICK_MS
            if self._waited > _LONGEST_WAIT_MS:
                sys.stderr.write(_("A step took too long after picture {number}.\n").format(number=self._number))
                self._timer.stop()
                self._window.close()
                self._application.exit(1)
            return
        self._waiting, self._waited = None, 0
        if self._picture:
            self._keep(self._picture)
            self._picture = ""
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            self._window.close()
            self._application.exit(0)
        elif isinstance(step, str):
            # What was just put on the page takes its place in the turns that follow.
            self._waiting = _Turns(_TURNS_TO_SETTLE)
            self._picture = step
        else:
            self._waiting = step

    def _keep(self, name: str) -> None:
        self._number += 1
        self._window.grab().save(str(self._target / f"{self._number:02d}-{name}.png"))

    # the script

    def _script(self) -> Iterator[Step]:
        with tempfile.TemporaryDirectory(prefix="sbc-desktop-") as folder:
            yield from self._set_up(Path(folder) / "new")
            yield from self._open_demo(Path(folder) / "demo")
            yield from self._check_in()
            yield from self._look_round()
            yield from self._talk_and_close()
            yield from self._paper()
            yield from self._in_the_dark()
            self._window.lock()
            yield lambda: self._window.main is None

    def _set_up(self, folder: Path) -> Iterator[Step]:
        from sbc_desktop.ui.first_run.page import FirstRunPage

        self._window.open_folder(folder)
        yield lambda: self._shown(FirstRunPage) is not None
        page = self._shown(FirstRunPage)
        assert isinstance(page, FirstRunPage)
        yield from fill_wizard(page)
        yield lambda: self._window.main is not None
        yield "set-up-done"
        self._window.lock()
        yield lambda: self._window.main is None
        yield from self._activate()
        yield "unlock"

    def _open_demo(self, folder: Path) -> Iterator[Step]:
        self._window.open_demo(folder)
        yield lambda: self._window.main is not None and self._window.main.services.demo
        yield from self._activate()
        yield "today"

    def _check_in(self) -> Iterator[Step]:
        main = self._main
        yield from self._key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        yield lambda: main.desk is not None
        yield "check-in"
        for number in range(3):
            letters = self._fewest_letters()
            before = self._here()
            yield from self._type(letters)
            if number == 0:
                yield "check-in-typed"
            yield from self._key(Qt.Key.Key_Return)
            yield partial(self._are_here, before + 1)
        yield "check-in-three-here"
        yield from self._type("Nadia")
        yield from self._key(Qt.Key.Key_Return)
        yield "walk-in"
        before = self._here()
        yield from self._key(Qt.Key.Key_Return)
        yield lambda: self._here() == before + 1
        yield "walk-in-is-here"
        yield from self._key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield lambda: self._here() == before
        yield "undone"
        yield from self._key(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        yield from self._key(Qt.Key.Key_F9)
        yield lambda: main.desk is not None and main.desk.is_covered
        yield "welcome"
        yield from self._key(Qt.Key.Key_F9)
        yield lambda: main.desk is not None and not main.desk.is_covered

    def _look_round(self) -> Iterator[Step]:
        main = self._main
        for place in ("sessions", "people", "groups"):
            main.go(place)
            yield place
        main.places.people.show_person(main.services.people.find("a")[0].id)
        main.go("people")
        yield "person"

    def _talk_and_close(self) -> Iterator[Step]:
        main = self._main
        session_id = main.services.today.session_at_hand()
        assert session_id is not None
        main.go("speakers")
        yield "speakers"
        main.places.speakers.log_for(session_id)
        yield from log_talk(self._window, main.services)
        main.places.speakers.reload()
        yield "talk-logged"
        main.open_desk(session_id, closing=True)
        yield from close_register(self._window, lambda: main.services.sessions.get(session_id).state.value == "held")
        yield "register-closed"

    def _paper(self) -> Iterator[Step]:
        main = self._main
        at_hand = main.services.today.session_at_hand()
        assert at_hand is not None
        group_id = main.services.sessions.get(at_hand).group_id
        month = main.services.clock.today().replace(day=1)
        shows: tuple[tuple[str, Callable[[], None]], ...] = (
            ("paper-sheet", lambda: main.show_sheet(at_hand)),
            ("attendance-register", lambda: main.show_register(at_hand)),
            ("monthly-summary", lambda: main.show_monthly(group_id, month)),
            ("monthly-summary-all-groups", lambda: main.show_monthly(None, month)),
        )
        for name, show in shows:
            drawn: list[object] = []
            main.places.reports.drawn.connect(drawn.append)
            show()
            yield partial(bool, drawn)
            main.places.reports.drawn.disconnect(drawn.append)
            yield name
            written: list[object] = []
            main.places.reports.saved.connect(written.append)
            main.places.reports.save_into(self._target)
            yield partial(bool, written)
            main.places.reports.saved.disconnect(written.append)

    def _in_the_dark(self) -> Iterator[Step]:
        main = self._main
        for look in ("dark", "high-contrast"):
            theme.apply(self._application, look)
            main.go("today")
            yield f"today-{look}"
        theme.apply(self._application, "light")
        main.go("settings")
        yield "settings"

    # hands and eyes

    def _activate(self) -> Iterator[Step]:
        """Without a screen nobody gives the window its keyboard back after one of its popups went."""
        self._window.activateWindow()
        yield self._window.isActiveWindow

    @property
    def _main(self) -> MainWindow:
        assert self._window.main is not None
        return self._window.main

    def _shown(self, kind: type[QWidget]) -> QWidget | None:
        return next((page for page in self._window.findChildren(kind) if page.isVisible()), None)

    def _key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Iterator[Step]:
        yield from self._activate()
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)

    def _type(self, text: str) -> Iterator[Step]:
        yield from self._activate()
        QTest.keyClicks(QApplication.focusWidget() or self._window, text)

    def _roster_lines(self) -> tuple[RosterLine, ...]:
        services = self._main.services
        at_hand = services.today.session_at_hand()
        return services.check_in.roster(at_hand).lines if at_hand is not None else ()

    def _here(self) -> int:
        return sum(1 for line in self._roster_lines() if line.is_here)

    def _are_here(self, count: int) -> bool:
        return self._here() == count

    def _fewest_letters(self) -> str:
        """The fewest letters that put somebody who is not here yet on top."""
        lines = self._roster_lines()
        for length in range(1, 12):
            for line in lines:
                letters = line.name.first[:length].casefold()
                choice = rank(lines, letters).choice
                if not line.is_here and choice is not None and choice.line.attendee_id == line.attendee_id:
                    return letters
        raise RuntimeError("nobody is waiting")
