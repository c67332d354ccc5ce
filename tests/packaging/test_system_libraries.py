"""What the system must bring: named in one line for whoever may not add it."""

from __future__ import annotations

import sys

import pytest

import system_libraries
from commands import Trouble

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")


@pytest.fixture(autouse=True)
def somebody_who_is_not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)


def test_a_missing_library_is_named_with_its_package_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "FOR_QT", {"libnowhere.so.1": ["libnowhere1t64", "libnowhere1"]})
    assert not system_libraries.provide(screen=False)
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "sudo apt-get install libnowhere1\n" in said


def test_nothing_is_said_when_all_is_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(system_libraries, "FOR_QT", {"libc.so.6": ["libc6"]})
    assert system_libraries.provide(screen=False)
    assert capsys.readouterr().err == ""


def test_a_python_that_makes_no_environments_gets_its_package_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Trouble, match="cannot make an environment"):
        system_libraries.provide_venv()
    assert "python3-venv" in capsys.readouterr().err
