"""One store, one window: who has it open is said to the second, and a crash leaves nothing to mend."""

from __future__ import annotations

import datetime as dt
import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.hold import Hold, check_free

# Takes the folder named as its argument, says so, and stays until it is ended.
_HOLDER = """
import sys
from pathlib import Path
from sbc_desktop.storage.hold import Hold
hold = Hold.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> subprocess.Popen[str]:
    """Another process that has the folder open."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def _ended(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_folder_that_another_window_holds_is_refused_with_the_computer_and_since_when(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    with pytest.raises(Refusal) as caught:
        check_free(tmp_path)
    _ended(other)
    assert caught.value.reason is Reason.STORE_OPEN_ELSEWHERE
    assert caught.value.facts["computer"] == platform.node()
    since = caught.value.facts["since"]
    assert isinstance(since, dt.datetime)
    assert dt.timedelta(0) <= dt.datetime.now(dt.UTC) - since < dt.timedelta(minutes=1)


def test_what_a_crash_left_behind_is_cleared_by_the_next_look(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    _ended(other)
    assert (tmp_path / "open.json").exists()
    check_free(tmp_path)
    assert not (tmp_path / "open.json").exists()
    Hold.take(tmp_path).release()


def test_a_look_leaves_a_folder_as_it_is_when_nobody_was_there(tmp_path: Path) -> None:
    check_free(tmp_path)
    check_free(tmp_path / "not there")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("note", ["", "[]", '{"computer": "x"}', json.dumps({"computer": "x", "since": "yesterday"})])
def test_a_note_that_cannot_be_read_still_says_that_the_records_are_open(tmp_path: Path, note: str) -> None:
    hold = Hold.take(tmp_path)
    (tmp_path / "open.json").write_text(note, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        check_free(tmp_path)
    hold.release()
    assert caught.value.facts["since"] is None
