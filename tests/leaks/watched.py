"""Runs the journey where everything that it writes can be seen, and says what was written, and where.

Under strace each byte that is given to the system to write is looked at, also in files that are gone again by the end.
Without it, every file that is left is.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.house import ROOT
from tests.leaks.secrets import IMPORTED, IMPORTED_EMAIL

_CALLS = "write,pwrite64,writev,pwritev,sendto,sendmsg,openat,open,creat,rename,renameat,renameat2,mkdir,socket"
_WRITTEN = re.compile(r"\b(?:p?writev?(?:64)?|send(?:to|msg))\(\d+<([^>]*)>")
_NAMED = re.compile(r"\b(?:openat|open|creat|rename\w*|mkdir)\((.*)")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HEADINGS = "Reference,Registered on,Group,Name you like to be called,Full name,Email,Consent to hold my details"


@dataclass(frozen=True)
class Watched:
    """What came of a journey. `written` is by place; `names` are those of files that were made, opened or renamed."""

    folder: Path
    wanted: Path
    said: dict[str, Any]
    spoken: str
    written: dict[str, bytes]
    names: str
    sockets: frozenset[str]

    def left(self) -> Iterator[tuple[str, bytes]]:
        """Every file that is left, with what is packed into it; but what was asked for."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                yield str(path), path.read_bytes()
                if zipfile.is_zipfile(path):
                    with zipfile.ZipFile(path) as packed:
                        yield from ((f"{path}:{name}", packed.read(name)) for name in packed.namelist())


def journey(folder: Path, *, first: tuple[str, ...] = ()) -> Watched:
    """Play it in a home of its own under `folder`; `first` are the words of a program that starts it."""
    everything, wanted, trace = folder / "everything", folder / "wanted", folder / "trace"
    for place in (everything / "home", everything / "temporary", wanted):
        place.mkdir(parents=True)
    rows = f"{_HEADINGS}\nR001,2025-01-01,Peterborough,Wilhelmina,{IMPORTED},{IMPORTED_EMAIL},Yes\n"
    (folder / "registrations.csv").write_text(rows, encoding="utf-8")
    watching = (*_STRACE, "-o", str(trace)) if can_watch() and not first else ()
    done = subprocess.run(
        [*first, *watching, sys.executable, "-m", "tests.leaks.journey", everything, wanted],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=_surroundings(everything),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout.splitlines()[-1])
    written, names, sockets = _read(trace) if watching else ({}, "", frozenset())
    return Watched(everything, wanted, said, done.stdout + done.stderr, written, names, sockets)


_STRACE = ("strace", "-f", "-qq", "-y", "-xx", "-s", "4000000", "-e", f"trace={_CALLS}")


def can_watch() -> bool:
    """Whether there is a program here that sees what another writes."""
    return shutil.which("strace") is not None


def trace_of(trace: Path, program: str) -> tuple[dict[str, bytes], str, frozenset[str]]:
    """What a few lines of Python write, as it is seen from outside."""
    subprocess.run([*_STRACE, "-o", str(trace), sys.executable, "-c", program], check=True)
    return _read(trace)


def _surroundings(everything: Path) -> dict[str, str]:
    home, temporary = str(everything / "home"), str(everything / "temporary")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTEST", "COV"))}
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR", "XDG_RUNTIME_DIR"), temporary)
    return kept | places | {"HOME": home, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}


def _read(trace: Path) -> tuple[dict[str, bytes], str, frozenset[str]]:
    written: dict[str, bytearray] = {}
    names, sockets = [], set()
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            place, named = _WRITTEN.search(line), _NAMED.search(line)
            if place is not None:
                written.setdefault(_plain(place[1]), bytearray()).extend(_bytes(line))
            elif named is not None and ("rename" in line or "O_CREAT" in line or "mkdir" in line):
                names.append(_bytes(named[1]).decode("utf-8", "replace"))
            elif "socket(" in line:
                sockets.add(line.split("socket(")[1].split(",")[0])
    return {place: bytes(data) for place, data in written.items()}, "\n".join(names), frozenset(sockets)


def _bytes(line: str) -> bytes:
    return b"\n".join(bytes.fromhex(text.replace("\\x", "")) for text in _HEX.findall(line))


def _plain(place: str) -> str:
    return bytes.fromhex(place.replace("\\x", "")).decode("utf-8", "replace") if place.startswith("\\x") else place
