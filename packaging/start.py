"""What packaging/run does: opens the program in its own environment."""

from __future__ import annotations

import os

import environment


def main(arguments: list[str]) -> int:
    """Become the program; on Windows, wait for it and return its exit code."""
    python = environment.ready(screen=environment.has_screen(os.environ))
    # -I: neither the folder one happens to be in nor the shell's settings for other Python work reach the program.
    command = [str(python), "-I", "-m", "sbc_desktop", *arguments]
    if os.name != "nt":
        os.execv(python, command)  # noqa: S606 - no shell is wanted
    import subprocess

    return subprocess.call(command)
