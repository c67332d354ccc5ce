"""Puts other records in the place of the present ones, which are kept aside: all of it or nothing, at any moment.

The records to come lie whole in a folder of their own. Renaming that folder decides; whatever is left to do after
it is done again by the next start, before anybody asks for keys. This module is loaded before the unlock window.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder, write_whole

# Where records are put back from, until they are whole.
PREPARING = ".restoring.part"
# Where the present ones are looked at in a copy.
LOOKING = ".looking.part"
# Where those that were there before are kept, each in a folder named by the moment.
ASIDE = "replaced"
_DECIDED = ".restored"
_ASIDE_NOTE = "aside.txt"
_DATABASE, _KEYS = "store.db", "keys.json"
# The journal goes with its database, and before it: without it the database would be an older one.
_OLD_PARTS = {_DATABASE: ("store.db-wal", "store.db-shm", _DATABASE), _KEYS: (_KEYS,)}


def replace(folder: Path, aside: str) -> Path | None:
    """Decide for the records prepared in a folder that is held, and put them in place; where the former ones are."""
    with refusing_os_faults():
        write_whole(folder / PREPARING / _ASIDE_NOTE, aside.encode())
        sync_folder(folder / PREPARING)
        (folder / PREPARING).rename(folder / _DECIDED)
        sync_folder(folder)
    return _finish(folder)


def finish(folder: Path) -> None:
    """Do what a replacing that was cut short still has to do; nothing at all in any other folder."""
    if not (folder / _DECIDED).is_dir():
        return
    # Only now: the library that locks is not needed by an unlock page on any other day.
    from sbc_desktop.storage.hold import Hold

    with refusing_os_faults():
        hold = Hold.take(folder)
    try:
        _finish(folder)
    finally:
        hold.release()


def finish_held(folder: Path) -> None:
    """The same in a folder that is held already."""
    if (folder / _DECIDED).is_dir():
        _finish(folder)


def free_aside(folder: Path, stem: str) -> str:
    """A name for the former records that no earlier ones have."""
    numbers = ("", *(f" ({number})" for number in range(2, 1000)))
    return next(stem + number for number in numbers if not (folder / ASIDE / (stem + number)).exists())


def _finish(folder: Path) -> Path | None:
    decided = folder / _DECIDED
    with refusing_os_faults():
        note = decided / _ASIDE_NOTE
        aside = folder / ASIDE / note.read_text(encoding="utf-8") if note.exists() else None
        for name, old_parts in _OLD_PARTS.items():
            if aside is None or not (decided / name).exists():
                continue
            for part in old_parts:
                _move(folder / part, aside)
            (decided / name).rename(folder / name)
            sync_folder(folder)
        # The note last: while there is one, what is left to do is known.
        for path in sorted(decided.iterdir(), key=lambda path: path.name == _ASIDE_NOTE):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        decided.rmdir()
        sync_folder(folder)
    return aside if aside is not None and aside.exists() else None


def _move(part: Path, aside: Path) -> None:
    if not part.exists():
        return
    if (aside / part.name).exists():
        # Somebody worked in the folder past this program; nothing is ever written over.
        raise Refusal(Reason.STORE_EXISTS, folder=aside)
    aside.mkdir(parents=True, exist_ok=True, mode=0o700)
    part.rename(aside / part.name)
    sync_folder(aside)
