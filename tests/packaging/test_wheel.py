"""The program as a wheel: all of it, its resources among it, and nothing of the tests."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import sbc_desktop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_it_holds_the_program_and_its_resources_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert f"sbc_desktop-{sbc_desktop.__version__}" in wheel.name
    assert "sbc_desktop/resources/fonts/NotoSans-Regular.ttf" in names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"sbc_desktop"}


def test_the_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    look = "import sys; sys.path.insert(0, sys.argv[1]); from sbc_desktop import paths; print(paths.resources())"
    found = subprocess.check_output([sys.executable, "-I", "-c", look, str(tmp_path)], cwd=tmp_path, encoding="utf-8")
    assert Path(found.strip()) == tmp_path / "sbc_desktop" / "resources"
