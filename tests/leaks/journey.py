"""A morning in the real window, for the tests beside it: run as a program of its own, so that it can be watched.

Arguments: the folder that everything lies in, and one for what is saved on request. It prints what could be read over
a shoulder or by the system: titles of windows, and what Python's own hooks say of sockets.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from sbc_desktop.app import where
from sbc_desktop.domain.attendee import MembershipDetails, PersonDetails
from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.services.clock import Clock
from sbc_desktop.services.first_run import FirstRun, NewStore
from sbc_desktop.storage import keys, memory
from sbc_desktop.ui import fonts, theme
from tests.factories import CHEAP, FIRST_DATE, a_group
from tests.leaks.secrets import CODE_PLACE, EMAIL, FULL, NEED, PHONE, USER, WALK_IN
from tests.ui.program import Program

PASSPHRASE = "quiet harbour lantern fiddle"


class Eyes:
    """What a test's bot does, without the test runner, which writes files of its own."""

    def addWidget(self, _widget: QWidget) -> None:  # noqa: N802 - as the bot calls it
        """Nothing ends before the program does."""

    @contextlib.contextmanager
    def waitExposed(self, widget: QWidget) -> Iterator[None]:  # noqa: N802 - as the bot calls it
        """Wait until it is on the screen."""
        yield
        self.waitUntil(lambda: widget.windowHandle().isExposed())

    def waitUntil(self, is_so: Callable[[], object], timeout: int = 30_000) -> None:  # noqa: N802 - as the bot calls it
        """Wait until something is so."""
        loop, often = QEventLoop(), QTimer(interval=10)
        often.timeout.connect(lambda: loop.quit() if is_so() else None)
        QTimer.singleShot(timeout, loop, loop.quit)
        if not is_so():
            often.start()
            loop.exec()
        assert is_so()


class Sockets:
    """What Python does about the network; there is no way to stop listening, so it listens to all of it."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        if event.startswith("socket."):
            self.seen.add(f"{event} {given[1] if event == 'socket.__new__' else ''}")


def main(everything: Path, wanted: Path) -> None:
    """Play the morning."""
    memory.keep_off_the_disk()
    sockets = Sockets()
    logging.basicConfig(level=logging.DEBUG, filename=everything / "log.txt")
    vars(keys)["_COST"] = CHEAP
    application = QApplication(["sbc-desktop"])
    application.setApplicationName("SBC Desktop")
    fonts.load_first()
    theme.apply(application, "light")
    titles: set[str] = set()
    application.focusChanged.connect(
        lambda *_of: titles.update(window.windowTitle() for window in application.topLevelWidgets())
    )
    _set_up(everything / "store")
    program = Program(cast("Any", Eyes()), application, everything / "store", FIRST_DATE)
    program.begin()
    _unlock(program)
    faults = _morning(program, everything, wanted)
    _lock_and_come_back(program)
    program.main.services.backups.make()
    program.program.close()
    sys.stdout.write(json.dumps({"titles": sorted(titles), "sockets": sorted(sockets.seen), "faults": faults}) + "\n")


def _set_up(folder: Path) -> None:
    first = FirstRun(Clock(FIRST_DATE), CHEAP)
    created = first.create(
        folder, NewStore(PASSPHRASE, "Example Cancer Charity", USER, UserRole.COORDINATOR, a_group())
    )
    (folder.parent / CODE_PLACE).write_text(created.recovery_code, encoding="ascii")


def _unlock(program: Program) -> None:
    for passphrase in ("quiet harbour lantern", PASSPHRASE):
        program.write("Passphrase", passphrase)
        program.press("Return")
    # The first one is wrong, and may still be at work.
    program.qtbot.waitUntil(lambda: program.program.main is not None or bool(program.error("Passphrase")))
    if program.program.main is None:
        program.write("Passphrase", PASSPHRASE)
        program.press("Return")
    program.in_office()


def _morning(program: Program, everything: Path, wanted: Path) -> list[str]:
    services = program.main.services
    (group,) = services.groups.all()
    person = PersonDetails(FULL.split()[0], FULL, phone=PHONE, email=EMAIL)
    services.people.add(person, MembershipDetails(group.id))
    listed = everything.parent / "registrations.csv"
    services.importing.bring_in(listed, group.id)
    session = services.today.session_at_hand()
    assert session is not None
    program.main.open_desk(session)
    program.type(FULL.split()[0][:4])
    program.press("Return")
    program.qtbot.waitUntil(lambda: len(services.check_in.roster(session).here) == 1)
    program.type(WALK_IN)
    program.press("Return", "Return")
    program.qtbot.waitUntil(lambda: len(services.check_in.roster(session).here) == 2)
    program.press("F9", "F9")
    here = services.check_in.roster(session).here
    services.people.find(FULL.split()[0])
    services.closing.close(session, Closing(len(here)))
    services.reports.register(session)
    program.main.show_register(session)
    written: list[Path] = []
    program.main.places.reports.saved.connect(written.append)
    program.qtbot.waitUntil(lambda: bool(program.main.places.reports.save_into(wanted)))
    program.qtbot.waitUntil(lambda: bool(written))
    return _faults(services)


def _faults(services: Any) -> list[str]:
    """What the program would say of faults whose cause holds a name: its own, and the database's."""
    said = []
    try:
        int(FULL)
    except ValueError as fault:
        said.append(where(fault))
    try:
        with vars(services)["_store"].reading() as uow:
            uow.db.execute(sa.text("SELECT nothing FROM attendee WHERE preferred = :name"), {"name": FULL})
    except Exception as fault:  # noqa: BLE001 - whatever it is, its words are looked at
        chain: BaseException | None = fault
        while chain is not None:
            said.append(str(chain))
            chain = chain.__cause__ or chain.__context__
    logging.getLogger("sbc_desktop").error("%s", said)
    return said


def _lock_and_come_back(program: Program) -> None:
    program.main.go("people")
    program.main.places.people.focus_search()
    program.type(NEED)
    program.press("Ctrl+L")
    assert program.program.main is None
    _unlock(program)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
