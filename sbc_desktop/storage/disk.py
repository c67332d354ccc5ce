"""Files that are whole after a power cut, and trouble with disks as a refusal.

Light to import: it is loaded before the unlock window.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal

_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Reason.DISK_FULL,
    # A stick of an old kind takes no file over 4 GB.
    errno.EFBIG: Reason.DISK_FULL,
    errno.EROFS: Reason.STORE_READ_ONLY,
    errno.EACCES: Reason.STORE_READ_ONLY,
    errno.EPERM: Reason.STORE_READ_ONLY,
    # What was left half-made could not be taken away before.
    errno.EEXIST: Reason.STORE_READ_ONLY,
    errno.EIO: Reason.STORE_OUT_OF_REACH,
    errno.ENODEV: Reason.STORE_OUT_OF_REACH,
    # The folder is gone: all that is looked for here was there, or was made by the step before.
    errno.ENOENT: Reason.STORE_OUT_OF_REACH,
}


@contextlib.contextmanager
def refusing_os_faults() -> Iterator[None]:
    """Turn what the system says of a disk into a refusal; anything else is a fault of the program and goes on up."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0)
        if reason is None:
            raise
        raise Refusal(reason) from None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only its owner reads, so that the old or the new one is there after a power cut, whole."""
    part = path.with_name(f"{path.name}.part")
    with refusing_os_faults():
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def may_be_written(folder: Path) -> bool:
    """Whether something may be put into a folder or taken out of it."""
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
