"""A few rounds of every scene: what was acknowledged is there, the program starts, and what it refuses it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.house import ROOT
from tests.torture.__main__ import SCENES
from tests.torture.scenes.no_writing import WORKS

ROUNDS = 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child to kill is made by forking")
@pytest.mark.parametrize(
    "scenes", [list(WORKS), [name for name in SCENES if name not in WORKS]], ids=["killed", "other calamities"]
)
def test_nothing_that_was_acknowledged_is_lost(scenes: list[str]) -> None:
    chosen = [word for scene in scenes for word in ("--scene", scene)]
    command = [sys.executable, "-m", "tests.torture", "--rounds", str(ROUNDS), "--json", *chosen]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert ran.stdout, ran.stderr
    found = json.loads(ran.stdout)
    assert [tally["scene"] for tally in found] == scenes
    for tally in found:
        assert (tally["lost"], tally["unopened"], tally["not_whole"]) == (0, 0, 0), (tally["remarks"], ran.stderr)
        assert tally["rounds"] == ROUNDS
    assert sum(tally["kills"] for tally in found) > 0 or "check-in" not in scenes
    assert sum(tally["acknowledged"] for tally in found) > 0
