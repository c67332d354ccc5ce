"""What the operating system must bring: on Debian and Ubuntu added by root, for everybody else named in one line."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Sequence

from commands import Trouble, quietly, say

# The library that Qt opens, and its package; where Debian 13 and Ubuntu 24.04 renamed it, the new name comes first.
FOR_QT: dict[str, Sequence[str]] = {
    "libGL.so.1": ["libgl1"],
    "libEGL.so.1": ["libegl1"],
    "libglib-2.0.so.0": ["libglib2.0-0t64", "libglib2.0-0"],
    "libfontconfig.so.1": ["libfontconfig1"],
    "libdbus-1.so.3": ["libdbus-1-3"],
    "libxkbcommon.so.0": ["libxkbcommon0"],
}
FOR_A_SCREEN: dict[str, Sequence[str]] = {
    "libxcb-cursor.so.0": ["libxcb-cursor0"],
    "libxcb-icccm.so.4": ["libxcb-icccm4"],
    "libxcb-keysyms.so.1": ["libxcb-keysyms1"],
    "libxcb-shape.so.0": ["libxcb-shape0"],
    "libxcb-xkb.so.1": ["libxcb-xkb1"],
    "libxkbcommon-x11.so.0": ["libxkbcommon-x11-0"],
    "libcups.so.2": ["libcups2t64", "libcups2"],
}


def provide(*, screen: bool) -> bool:
    """Add what Qt needs and tell whether all is there now; what cannot be added is named in one line."""
    wanted = FOR_QT | (FOR_A_SCREEN if screen else {})
    missing = [packages for library, packages in wanted.items() if not _opens(library)]
    if not missing:
        return True
    return _install(missing, "Adding the system libraries that windows are drawn with.")


def provide_venv() -> None:
    """Add Debian's own package of what Python makes environments with; raises Trouble where that cannot be done."""
    package = "python{}.{}-venv".format(*sys.version_info)
    if not _install([[package, "python3-venv"]], "Adding the part of Python that makes environments."):
        raise Trouble("This Python cannot make an environment of its own yet.")


def _install(wanted: Sequence[Sequence[str]], sentence: str) -> bool:
    if not _may_install():
        line = " ".join(packages[-1] for packages in wanted)
        say(f"SBC Desktop needs more of this computer's system. On Debian or Ubuntu: sudo apt-get install {line}")
        return False
    say(sentence)
    try:
        quietly("apt-get", "update")
        names = [_known(packages) for packages in wanted]
        quietly("apt-get", "install", "--yes", "--no-install-recommends", *names, DEBIAN_FRONTEND="noninteractive")
    except Trouble as trouble:
        say(f"That could not be done:\n{trouble}")
        return False
    return True


def _known(packages: Sequence[str]) -> str:
    """The first name that this release knows; apt-cache ends badly for one that it does not."""
    for package in packages[:-1]:
        try:
            quietly("apt-cache", "show", package)
        except Trouble:
            continue
        return package
    return packages[-1]


def _opens(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None
