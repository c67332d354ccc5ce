"""What packaging/lock does: pins every part with its hashes, for every system and Python that the program runs on."""

from __future__ import annotations

import sys
from pathlib import Path

import environment
from commands import Trouble, quietly, say

_HOW = (
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--system-certs", "--no-header"),
    *("--no-annotate", "--no-emit-index-url", "--quiet"),
)
# The installer is pinned apart: it must be there before anything can be read from a lock.
_INSTALLER = "uv==0.13.9\n"


def main(arguments: list[str]) -> int:
    """Write the three locks; pins that still fit stay as they are unless `--upgrade` is among the arguments."""
    python = environment.ready(testing=True)
    try:
        _write_locks(python, arguments)
    except Trouble as trouble:
        sys.exit(f"The locks could not all be written.\n{trouble}")
    say("The locks are written. The next start brings the environment up to date.")
    return 0


def _write_locks(python: Path, arguments: list[str]) -> None:
    checkout = environment.CHECKOUT
    uv = [str(python), "-m", "uv", "--directory", str(checkout), "pip", "compile", *_HOW, *arguments]
    wish = checkout / ".venv" / "installer.txt"
    wish.write_text(_INSTALLER, encoding="ascii")
    quietly(*uv, wish, "--output-file", "packaging/installer.lock")
    quietly(*uv, "pyproject.toml", "--output-file", "requirements.lock")
    tests = ("--group", "dev", "--constraint", "requirements.lock")
    quietly(*uv, "pyproject.toml", *tests, "--output-file", "requirements-dev.lock")
