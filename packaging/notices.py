"""What packaging/notices does: says whose work the program stands on, and under which licence, as the parts say it."""

from __future__ import annotations

import re
import subprocess
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

import environment
from commands import say

# Where the parts say it in many words or not at all, what their licence files say.
_SAID_MORE_CLEARLY = {
    "jaraco-classes": "MIT",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
# What only some systems or some Pythons need, as it says itself where it is installed: licence and home.
_NOT_EVERYWHERE = {
    "backports-tarfile": ("MIT", "https://github.com/jaraco/backports.tarfile"),
    "importlib-metadata": ("Apache-2.0", "https://github.com/python/importlib_metadata"),
    "jeepney": ("MIT", "https://gitlab.com/takluyver/jeepney"),
    "lazy-importer": ("Apache-2.0", ""),
    "pywin32-ctypes": ("BSD-3-Clause", "https://github.com/enthought/pywin32-ctypes"),
    "secretstorage": ("BSD-3-Clause", "https://github.com/mitya57/secretstorage"),
    "zipp": ("MIT", "https://github.com/jaraco/zipp"),
}
_OPENING = """# Third-party notices

SBC Desktop stands on the work of many people. Thank you.

## In this repository

| what | where | whose | licence |
|---|---|---|---|
| Noto Sans, also Arabic and Hebrew | `resources/fonts` | Google LLC | OFL-1.1, its text is `OFL.txt` there |
| Phosphor icons, a selection | `resources/icons` | Phosphor Icons | MIT, its text is `LICENSE` there |

## Installed beside it

`packaging/run` installs these as they are, each with its licence text, into the environment in `.venv`.
PySide6 and Qt are used under the LGPL version 3: they lie there as libraries of their own, and anybody may put a
changed build of them in their place.

| part | licence | home |
|---|---|---|
"""
_CLOSING = """
## Inside those parts

| what | inside | licence |
|---|---|---|
| Qt 6 | pyside6-essentials | LGPL-3.0, and the licences of the parts that Qt itself lists |
| SQLCipher | sqlcipher3 | BSD-3-Clause |
| SQLite | sqlcipher3 | in the public domain |
| OpenSSL | cryptography, sqlcipher3 | Apache-2.0 |
| PDFium | pypdfium2 | BSD-3-Clause and Apache-2.0 |
"""


def main(_arguments: list[str]) -> int:
    """Write the file with the environment's Python, because only that one knows the parts."""
    python = environment.ready(testing=True)
    write = "import notices; notices.FILE.write_text(notices.text(), encoding='utf-8', newline='\\n')"
    code = subprocess.run([python, "-c", write], cwd=Path(__file__).parent, check=False).returncode
    say("THIRD-PARTY-NOTICES.md is written." if not code else "THIRD-PARTY-NOTICES.md could not be written.")
    return code


FILE = environment.CHECKOUT / "THIRD-PARTY-NOTICES.md"


def text() -> str:
    """The whole file, from what the parts in this Python's environment say of themselves."""
    lock = environment.Environment().lock(testing=False).read_text(encoding="utf-8")
    parts = sorted(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    return _OPENING + "".join(map(_line, parts)) + _CLOSING


def _line(part: str) -> str:
    if part in _NOT_EVERYWHERE:
        return f"| {part} | {' | '.join(_NOT_EVERYWHERE[part])} |\n"
    said = metadata(part)
    licence = _SAID_MORE_CLEARLY.get(part) or _first(said, "License-Expression", "License")
    return f"| {part} | {licence} | {_home(said)} |\n"


def _home(said: PackageMetadata) -> str:
    addresses = dict(line.split(", ", 1) for line in said.get_all("Project-URL") or [])
    by_label = {label.lower(): address for label, address in addresses.items()}
    labels = ("homepage", "home", "repository", "source", "source code", "github", "code")
    return next((by_label[label] for label in labels if label in by_label), "") or _first(said, "Home-page")


def _first(said: PackageMetadata, *fields: str) -> str:
    return next((said[field] for field in fields if field in said), "")
