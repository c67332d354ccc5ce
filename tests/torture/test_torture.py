"""A few rounds of every scene: what was acknowledged is there, the program starts, and what it refuses it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.house import ROOT
from tests.torture.__main__ import SCENES

ROUNDS = {"check-in": 3}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child to kill is made by forking")
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_that_was_acknowledged_is_lost(scene: str) -> None:
    rounds = ROUNDS.get(scene, 2)
    command = [sys.executable, "-m", "tests.torture", "--scene", scene, "--rounds", str(rounds), "--json"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert ran.stdout, ran.stderr
    (found,) = json.loads(ran.stdout)
    assert (found["remarks"], found["lost"], found["unopened"], found["not_whole"]) == ([], 0, 0, 0), ran.stderr
    assert found["rounds"] == rounds
    assert found["acknowledged"] > 0
