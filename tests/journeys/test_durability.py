"""What the desk has ticked is there, even when the program is killed in the middle of the next tick."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT

ROUNDS = 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child to kill is made by forking")
def test_no_check_in_that_was_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.kill_rounds", str(tmp_path), str(ROUNDS), "2025"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    found = json.loads(ran.stdout)
    assert found.pop("rounds") == ROUNDS
    assert found.pop("told") >= ROUNDS
    assert {name: count for name, count in found.items() if count} == {}
