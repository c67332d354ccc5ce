"""Which Python a script of the packaging folder carries on with."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
_OLD = """
import sys
sys.version_info = (3, 9, 2, "final", 0)
sys.path.insert(0, {folder!r})
import find_python
find_python.carry_on("start")
"""


def _start_with_an_old_python(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "old"
    script.write_text(_OLD.format(folder=str(PACKAGING)), encoding="utf-8")
    surroundings = os.environ | {"PATH": str(tmp_path)}
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)


def test_no_fitting_python_gets_one_sentence(tmp_path: Path) -> None:
    started = _start_with_an_old_python(tmp_path)
    assert started.returncode == 1
    assert started.stderr.startswith("SBC Desktop needs Python 3.11, 3.12 or 3.13")
    assert "this is 3.9" in started.stderr
    assert len(started.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="there the py launcher knows the Pythons")
def test_a_fitting_python_takes_over_with_all_arguments(tmp_path: Path) -> None:
    _command(tmp_path / "python3.13", "exit 127")  # a launcher without its Python
    _command(tmp_path / "python3.12", f"echo 3.12 {tmp_path}/taken-over")
    _command(tmp_path / "taken-over", 'printf "%s\\n" "$@"; exit 7')
    started = _start_with_an_old_python(tmp_path, "demo", "two words")
    assert started.stdout.splitlines()[1:] == ["demo", "two words"]
    assert started.returncode == 7


def _command(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("script", ["run", "test", "bench", "lock", "find_python.py"])
def test_an_old_python_can_read_the_way_in(script: str) -> None:
    ast.parse((PACKAGING / script).read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("script", ["run", "test", "bench", "lock"])
def test_the_commands_can_be_started_as_they_are(script: str) -> None:
    path = PACKAGING / script
    assert path.read_text(encoding="utf-8").startswith("#!/usr/bin/env python3\n")
    assert os.name == "nt" or os.access(path, os.X_OK)
