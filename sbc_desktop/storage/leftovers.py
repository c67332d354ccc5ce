"""Takes away what a power cut left half-made in the folder of a store. It is all encrypted, and nothing needs it.

It goes at the next start, so that no copy of records from which somebody is erased later stays behind unseen.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from sbc_desktop.storage import backups, keys, renewing, replacing

# Where a new store is made, until it is whole.
MAKING = "new.part"
_HALF_MADE = (MAKING, replacing.PREPARING, replacing.LOOKING, renewing.SCRATCH, f"{keys.FILE_NAME}.part")


def clear(folder: Path) -> None:
    """Clear the folder of a whole store that is held; what cannot be taken away stays."""
    for path in (*(folder / name for name in _HALF_MADE), *backups.half_made(folder)):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.exists():
            with contextlib.suppress(OSError):
                path.unlink()
