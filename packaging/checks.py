"""What packaging/test does: every check, the quick ones first, the tests last so that theirs is the closing line."""

from __future__ import annotations

import os
import subprocess

import environment
from commands import say

BEFORE_THE_TESTS = {
    "Lint": ["ruff", "check"],
    "Format": ["ruff", "format", "--check"],
    "Types": ["mypy"],
}


def main(arguments: list[str]) -> int:
    """Run all checks, whatever one of them finds, and return pytest's exit code, or 1 when only another one objects."""
    python = str(environment.ready(testing=True))
    objections = [name for name, command in BEFORE_THE_TESTS.items() if _run(name, [python, "-m", *command])]
    code = _run("Tests", [python, "-m", "pytest", "-n", "2", *arguments])
    if objections:
        say(f"To put right, see above: {', '.join(objections)}.")
    return code or int(bool(objections))


def _run(name: str, command: list[str]) -> int:
    print(f"--- {name}", flush=True)
    surroundings = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    return subprocess.run(command, cwd=environment.CHECKOUT, env=surroundings, check=False).returncode
