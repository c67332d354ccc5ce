"""Runs other programs quietly: what they print is shown only when they end badly."""

from __future__ import annotations

import os
import subprocess
import sys

# What a person's shell sets for other work would send the parts to another place.
_NOT_OURS = ("PIP_PREFIX", "PIP_TARGET", "PIP_USER", "PYTHONHOME", "PYTHONPATH", "UV_TARGET", "VIRTUAL_ENV")


class Trouble(Exception):
    """Why it cannot go on, in a sentence for the person at the keyboard."""


def say(sentence: str) -> None:
    """Tell how far it is, on standard error: standard output belongs to the program that is started."""
    print(sentence, file=sys.stderr, flush=True)


def quietly(*command: str | os.PathLike[str], **variables: str) -> str:
    """Run and return what was printed; raises Trouble with its last lines when it ends badly or is not there."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _NOT_OURS} | variables
    try:
        done = subprocess.run(
            command,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            close_fds=False,  # a child holds the locked stamp too: set_up.py says why
        )
    except OSError as trouble:
        raise Trouble(f"{command[0]}: {trouble.strerror}") from trouble
    if done.returncode:
        raise Trouble("\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-2:]))
    return done.stdout
