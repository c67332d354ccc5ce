"""The locks hold what pyproject.toml asks for, with hashes, and the tests run with what people run."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUNNING, TESTING, INSTALLER = "requirements.lock", "requirements-dev.lock", "packaging/installer.lock"


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


def _wanted(*, testing: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wishes = project["project"]["dependencies"] + (project["dependency-groups"]["dev"] if testing else [])
    return [Requirement(wish) for wish in wishes]


@pytest.mark.parametrize("testing", [False, True])
def test_a_lock_pins_all_that_is_asked_for(*, testing: bool) -> None:
    pins = _pins(TESTING if testing else RUNNING)
    for wish in _wanted(testing=testing):
        assert wish.specifier.contains(pins[canonicalize_name(wish.name)]), f"packaging/lock after a change of {wish}"


def test_the_tests_run_with_the_very_parts_that_people_run() -> None:
    assert _pins(RUNNING).items() <= _pins(TESTING).items()


@pytest.mark.parametrize("lock", [RUNNING, TESTING, INSTALLER])
def test_every_pin_has_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text
