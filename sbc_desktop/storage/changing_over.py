"""The moment in which records change over to a new data key, and what a start does that finds it half done.

The records lie whole under the new key in a second file; keys.json then holds both keys, each for everybody who
stays. Renaming that file over the records decides. So whether the second file is there says which key the records
have, and no start needs a passphrase to end or to take back what a power cut left. This module is loaded before
the unlock window.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.storage import keys
from sbc_desktop.storage.disk import refusing_os_faults, sync_folder

NEXT = "store.db.next"
_DATABASE = "store.db"
_BESIDE = ("", "-journal", "-wal", "-shm")


def settle(folder: Path) -> None:
    """End or take back a change of the data key that was cut short; nothing at all in any other folder."""
    if not _is_half_done(folder):
        return
    # Only now: the library that locks is not needed by an unlock page on any other day.
    from sbc_desktop.storage.hold import Hold

    with refusing_os_faults():
        hold = Hold.take(folder)
    try:
        settle_held(folder)
    finally:
        hold.release()


def settle_held(folder: Path) -> None:
    """The same in a folder that is held already."""
    if not _is_half_done(folder):
        clear(folder)
    elif (folder / NEXT).exists():
        _take_back(folder)
    else:
        finish(folder)


def put_in_place(folder: Path) -> None:
    """Let the second file take the place of the records: this decides. Nobody has the former file open any more."""
    with refusing_os_faults():
        (folder / NEXT).replace(folder / _DATABASE)


def finish(folder: Path) -> None:
    """Let keys.json know of the new key alone, once it is certain that the records have it."""
    with refusing_os_faults():
        sync_folder(folder)
    keys.write(folder, keys.switched(keys.read(folder)))


def clear(folder: Path) -> None:
    """Take away a second file that no keys speak of."""
    with refusing_os_faults():
        for ending in _BESIDE:
            (folder / f"{NEXT}{ending}").unlink(missing_ok=True)


def _is_half_done(folder: Path) -> bool:
    try:
        return keys.read(folder).next is not None
    except Refusal:
        return False  # whoever asks for keys says what is wrong with them


def _take_back(folder: Path) -> None:
    # The keys first: the second file is what tells that the records have not changed.
    keys.write(folder, replace(keys.read(folder), next=None))
    clear(folder)
