"""Makes the environment: the system's libraries, a Python of its own, the pinned parts, and the program itself."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import parts
import system_libraries
from commands import Trouble, quietly, say
from environment import Environment

Fetch = Callable[[Environment, Path], None]

_FITS = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
_WHERE_PARTS_LIE = "import sysconfig; print(sysconfig.get_path('purelib'))"


def set_up_or_leave(environment: Environment, *, testing: bool, screen: bool, fetch: Fetch = parts.fetch) -> None:
    """Set up; what stops it is a plain sentence and exit code 1, and the next start carries on."""
    try:
        set_up(environment, testing=testing, screen=screen, fetch=fetch)
    except Trouble as trouble:
        sys.exit(f"{trouble}\nNothing is lost: start again when that is sorted out, and it carries on.")
    except OSError as trouble:
        sys.exit(f"SBC Desktop could not be set up in {environment.home}: {trouble.strerror}.")
    except KeyboardInterrupt:
        sys.exit("Stopped. The next start carries on.")


def set_up(environment: Environment, *, testing: bool, screen: bool, fetch: Fetch = parts.fetch) -> None:
    """Bring the environment to what its lock says, alone: a second start at the same time waits for the first."""
    own_work = not environment.stamp_file.exists() and (environment.home / "pyvenv.cfg").exists()
    environment.home.mkdir(exist_ok=True)
    with environment.stamp_file.open("a+", encoding="utf-8") as stamp, _alone(stamp):
        if not environment.stands(testing=testing):
            _make(environment, stamp, testing=testing, own_work=own_work, fetch=fetch)
        note = environment.libraries_note(screen=screen)
        if sys.platform == "linux" and not note.exists() and system_libraries.provide(screen=screen):
            note.touch()


def _make(environment: Environment, stamp: TextIO, *, testing: bool, own_work: bool, fetch: Fetch) -> None:
    began = time.monotonic()
    was = _read(stamp).splitlines()
    keep = (own_work or was[:1] == [environment.foundation()]) and _python_fits(environment)
    testing = testing or was[1:2] == ["testing"]
    _write(stamp, "")  # from here until the last line it counts as unfinished
    if keep:
        say("Bringing SBC Desktop's parts up to date.")
    else:
        say("Setting up SBC Desktop. This happens once and takes about a minute.")
        _empty(environment)
        quietly(sys.executable, "-m", "venv", "--without-pip", environment.home)
    fetch(environment, environment.lock(testing=testing))
    _install_program(environment)
    _write(stamp, environment.stamp(testing=testing))
    say(f"Ready after {time.monotonic() - began:.0f} seconds.")


def _python_fits(environment: Environment) -> bool:
    with contextlib.suppress(Trouble):
        quietly(environment.python, "-c", _FITS)
        return True
    return False


def _empty(environment: Environment) -> None:
    """Remove all but the stamp, which stays locked, and empty, the whole time."""
    for path in environment.home.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path != environment.stamp_file:
            path.unlink()


def _install_program(environment: Environment) -> None:
    """Let the environment's Python find the checkout, and put a command beside it; both hold if the checkout moves."""
    library = Path(quietly(environment.python, "-c", _WHERE_PARTS_LIE).strip())
    (library / "sbc_desktop.pth").write_text(os.path.relpath(environment.checkout, library) + "\n", encoding="ascii")
    if os.name == "nt":
        command = environment.programs / "sbc-desktop.cmd"
        command.write_text('@"%~dp0python.exe" -I -m sbc_desktop %*\n', encoding="ascii")
    else:
        command = environment.programs / "sbc-desktop"
        command.write_text('#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -I -m sbc_desktop "$@"\n')
        command.chmod(0o755)


def _read(stamp: TextIO) -> str:
    stamp.seek(0)
    return stamp.read()


def _write(stamp: TextIO, text: str) -> None:
    stamp.truncate(0)
    stamp.write(text)
    stamp.flush()
    os.fsync(stamp.fileno())


@contextlib.contextmanager
def _alone(stamp: TextIO) -> Iterator[None]:
    """Hold the stamp against other starts until this process, and every child that still writes for it, has ended."""
    os.set_inheritable(stamp.fileno(), True)
    if sys.platform == "win32":
        import msvcrt

        beyond_the_text = 1 << 30
        stamp.seek(beyond_the_text)
        while True:
            with contextlib.suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(stamp.fileno(), msvcrt.LK_LOCK, 1)
                break
        yield
    else:
        import fcntl

        try:
            fcntl.flock(stamp, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is setting it up already. Waiting for that.")
            fcntl.flock(stamp, fcntl.LOCK_EX)
        yield
