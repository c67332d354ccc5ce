"""What of the records' key lies in the computer's memory, and what the system may write of that memory to the disk.

No crash leaves a picture of the memory behind, and the one copy of the key that lives as long as the records are open
lies in a page of its own that is not swapped out, and is overwritten when they close. Python makes short-lived copies
beside it, which nobody can overwrite for certain. All of this is done where the system allows it; where it does not,
the program works as well, and the README says what that means. The parts for Windows and macOS follow their makers'
documentation and were not run here.
"""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import sys
from typing import Any, overload

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002


def keep_off_the_disk() -> None:
    """Let no crash of this process leave its memory in a file; once, at the start.

    On Linux no other program of the same user may look into it either. On Windows a crash is not handed to error
    reporting; where an administrator has turned on dumps for all programs, nothing here prevents them.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        if sys.platform == "win32":
            ctypes.WinDLL("kernel32").SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
            return
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


class LockedPage:
    """A page of memory for something secret. `is_locked`: the system has promised not to swap it out."""

    def __init__(self, secret: bytes) -> None:
        self._page = mmap.mmap(-1, mmap.PAGESIZE)
        self._size = len(secret)
        self.is_locked = _locked(self._page)
        if hasattr(mmap, "MADV_DONTDUMP"):
            with contextlib.suppress(OSError):
                self._page.madvise(mmap.MADV_DONTDUMP)
        self._page[: self._size] = secret

    def copied(self) -> bytes:
        """The secret, for the moment in which it is used."""
        return self._page[: self._size]

    def wipe(self) -> None:
        """Overwrite it."""
        self._page[: self._size] = bytes(self._size)
        self._size = 0


class Held:
    """An attribute of bytes that lies in a page of its own; what it held before is overwritten."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._place = f"{name}_page"

    @overload
    def __get__(self, instance: None, owner: type) -> Held: ...
    @overload
    def __get__(self, instance: object, owner: type) -> bytes: ...
    def __get__(self, instance: object | None, owner: type) -> Held | bytes:
        if instance is None:
            return self
        page: LockedPage = vars(instance)[self._place]
        return page.copied()

    def __set__(self, instance: object, secret: bytes) -> None:
        before: LockedPage | None = vars(instance).get(self._place)
        vars(instance)[self._place] = LockedPage(secret)
        if before is not None:
            before.wipe()


def _locked(page: mmap.mmap) -> bool:
    start = ctypes.addressof(ctypes.c_char.from_buffer(page))
    with contextlib.suppress(OSError, AttributeError):
        size = ctypes.c_size_t(len(page))
        if sys.platform == "win32":
            return bool(ctypes.WinDLL("kernel32").VirtualLock(ctypes.c_void_p(start), size))
        system: Any = ctypes.CDLL(None)
        return bool(system.mlock(ctypes.c_void_p(start), size) == 0)
    return False
