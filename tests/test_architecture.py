"""The floors of the house hold, and the check that holds them would notice a breach."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"alembic", "holidays", "phonenumbers", "pypdfium2", "reportlab", "sqlalchemy", "sqlcipher3", "zxcvbn"}

_LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(limit_to_contracts=tuple(sys.argv[1:]), no_cache=True, no_logo=True))
"""
_HEAVY_AFTER = """
import sys
__import__(sys.argv[1])
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def _lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _LINT, *contracts]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "sbc_desktop", tmp_path / "sbc_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_keeps_to_the_floors() -> None:
    linted = _lint(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize(
    ("contract", "module", "breach"),
    [
        pytest.param("floors", "domain/session.py", "import sbc_desktop.services", id="domain-calls-up"),
        pytest.param("floors", "attic.py", "", id="a-room-without-a-floor"),
        pytest.param("window", "ui/__init__.py", "import sbc_desktop.storage", id="window-reads-the-store"),
        pytest.param("window", "cli.py", "from sbc_desktop import reports", id="command-draws-paper"),
        pytest.param("screens", "ui/today/__init__.py", "import sbc_desktop.ui.people", id="screen-knows-screen"),
        pytest.param("qt", "services/__init__.py", "from PySide6 import QtCore", id="service-knows-qt"),
        pytest.param("sql", "services/__init__.py", "from sqlalchemy import orm", id="service-knows-sql"),
        pytest.param("sql", "domain/gate.py", "import sqlcipher3", id="domain-knows-sqlcipher"),
        pytest.param("paper", "services/__init__.py", "import reportlab.lib.units", id="service-knows-reportlab"),
        pytest.param("circles", "domain/refusal.py", "import sbc_desktop.domain.group", id="a-circle"),
    ],
)
def test_a_planted_breach_is_caught(copied_house: Path, contract: str, module: str, breach: str) -> None:
    with (copied_house / "sbc_desktop" / module).open("a", encoding="utf-8") as code:
        code.write(f"\n{breach}\n")
    linted = _lint(copied_house, contract)
    assert linted.returncode == 1
    assert "BROKEN" in linted.stdout, linted.stdout + linted.stderr


def test_nothing_heavy_is_imported_before_the_unlock_window() -> None:
    command = [sys.executable, "-c", _HEAVY_AFTER, "sbc_desktop.ui.unlock"]
    imported = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.split()
    assert "PySide6" in imported
    assert not HEAVY.intersection(imported)
