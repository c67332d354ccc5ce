"""What packaging/bench does: measures the program and its yardsticks in one run."""

from __future__ import annotations

import os
import subprocess

import environment


def main(arguments: list[str]) -> int:
    """Print the table of ratios; the exit code tells only whether everything could be measured."""
    python = str(environment.ready(testing=True))
    command = [python, "-m", "tests.benchmarks", *arguments]
    surroundings = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    return subprocess.run(command, cwd=environment.CHECKOUT, env=surroundings, check=False).returncode
