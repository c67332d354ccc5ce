"""Kills the desk 200 times in the middle of checking people in; nothing that was acknowledged may be missing."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

from tests.benchmarks import Row
from tests.house import ROOT

ROUNDS = 200


def rows() -> list[Row]:
    """Nothing for the table: what was found is told beside it, and anything lost ends the measurement."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.kill_rounds", folder, str(ROUNDS), "200"]
        found = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    rounds, told = found.pop("rounds"), found.pop("told")
    if any(found.values()):
        raise RuntimeError(f"after {rounds} kills: {found}")
    print(f"killed {rounds} times: {told} acknowledged check-ins, none lost, integrity ok", file=sys.stderr)
    return []
