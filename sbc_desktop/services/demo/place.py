"""Where a demo lies, and of which day it is. A folder that holds anything else is never touched."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

from sbc_desktop import __version__
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.messages import word_inside
from sbc_desktop.services.unlocking import Key, StoreState, Unlocking
from sbc_desktop.services.who import who_signs_in
from sbc_desktop.storage.hold import Hold

# Everybody may know it: nothing in the demo is real.
DEMO_PASSPHRASE = "demo"
_NOTE = "demo.json"
_OURS = ("keys.json", "store.db", "store.db-wal", "store.db-shm", _NOTE)


def is_ready(folder: Path, today: dt.date, *, specials: bool = False) -> bool:
    """Whether the folder holds a whole demo, made by this version of the program for this day."""
    return _is_demo(folder) and _note(folder) == _note_of(today, specials=specials)


def make_room(folder: Path) -> None:
    """Empty a folder that holds a demo; NOT_A_DEMO when it holds anything else."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (_is_demo(folder) or _was_begun(folder)):
        raise Refusal(Reason.NOT_A_DEMO, folder=folder)
    hold = Hold.take(folder)  # refuses while a window shows it
    shutil.rmtree(folder / "backups", ignore_errors=True)
    for name in _OURS:
        (folder / name).unlink(missing_ok=True)
    hold.release()


def demo_key(folder: Path, who: str | None = None) -> Key:
    """The key of a demo for the user called so, else for whoever coordinates it."""
    unlocking = Unlocking(folder)
    names = unlocking.names()
    coordinator = next((name for name in names if name.label.endswith(word_inside(UserRole.COORDINATOR))), names[0])
    return unlocking.unlock(who_signs_in(names, who) if who else coordinator.user_id, DEMO_PASSPHRASE)


def begin(folder: Path) -> None:
    """Mark the folder as a demo's before anything is in it, so that a making that was cut short can be made again."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write(folder, {})


def finish(folder: Path, today: dt.date, *, specials: bool) -> None:
    """Say for which day the demo was made, once it is whole."""
    _write(folder, _note_of(today, specials=specials))


def _is_demo(folder: Path) -> bool:
    unlocking = Unlocking(folder)
    return unlocking.state() is StoreState.READY and unlocking.is_demo()


def _was_begun(folder: Path) -> bool:
    """Whether a making was cut short: marked as a demo's, and without records, which take their place last."""
    return (folder / _NOTE).exists() and not (folder / "store.db").exists()


def _note(folder: Path) -> object:
    try:
        return json.loads((folder / _NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _note_of(today: dt.date, *, specials: bool) -> dict[str, object]:
    return {"day": today.isoformat(), "program": __version__, "specials": specials}


def _write(folder: Path, note: dict[str, object]) -> None:
    (folder / _NOTE).write_text(json.dumps(note), encoding="utf-8")
