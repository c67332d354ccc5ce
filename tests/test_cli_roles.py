"""The commands do for each role what its screens do, and no more: the services refuse, whoever asks them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sbc_desktop import app
from tests.demo_store import A_DAY, demo_in

Said = tuple[int, str, str]
FACILITATOR, READER = "Helen", "Idris"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Said]:
    """A command on the demo, as one of its users."""
    demo = demo_in(tmp_path / "demo")

    def ran(who: str, *arguments: object) -> Said:
        given = [*arguments, "--store", demo, "--user", who, "--today", A_DAY]
        return app.main([str(one) for one in given]), *capsys.readouterr()

    return ran


def _list_of(folder: Path) -> Path:
    file = folder / "list.csv"
    file.write_text("Name you like to be called,Email\nDot,dot@example.org\n", encoding="utf-8")
    return file


def test_a_facilitator_lists_the_sessions_of_her_group(run: Callable[..., Said]) -> None:
    code, said, _complained = run(FACILITATOR, "sessions", "--group", "Peterborough")
    assert code == 0
    assert "Tuesday 21 January 2025" in said


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("sessions", "--group", "Fenbridge"), id="sessions"),
        pytest.param(("report", "register", "--group", "Fenbridge", "--date", "2026-06-25", "--out", "."), id="one"),
        pytest.param(("report", "monthly", "--group", "Fenbridge", "--month", "2026-06", "--out", "."), id="month"),
    ],
)
def test_there_is_no_other_group_for_a_facilitator(run: Callable[..., Said], command: tuple[str, ...]) -> None:
    code, said, complained = run(FACILITATOR, *command)
    assert (code, said) == (1, "")
    assert complained == run(FACILITATOR, *(word.replace("Fenbridge", "Nowhere") for word in command))[2].replace(
        "Nowhere", "Fenbridge"
    )
    assert "Scotland" not in complained


def test_a_facilitator_makes_no_summary_of_all_groups(run: Callable[..., Said], tmp_path: Path) -> None:
    code, said, complained = run(FACILITATOR, "report", "monthly", "--all", "--month", "2026-06", "--out", tmp_path)
    assert (code, said) == (1, "")
    assert "Your sign-in does not include this" in complained
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("who", [FACILITATOR, READER])
def test_only_a_coordinator_brings_in_a_list(run: Callable[..., Said], tmp_path: Path, who: str) -> None:
    command = ("import", _list_of(tmp_path), "--group", "Peterborough", "--dry-run")
    code, said, complained = run(who, *command)
    assert (code, said) == (1, "")
    assert "Your sign-in does not include this" in complained
    assert run("Ruth", *command)[0] == 0


def test_reports_only_makes_summaries_and_nothing_with_names(run: Callable[..., Said], tmp_path: Path) -> None:
    month = ("--month", "2026-06", "--out", tmp_path)
    assert run(READER, "report", "monthly", "--all", *month)[0] == 0
    assert run(READER, "report", "monthly", "--group", "Fenbridge", *month)[0] == 0
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    for command in (
        ("sessions", "--group", "Peterborough"),
        ("report", "register", "--group", "Peterborough", "--date", "2026-06-16", "--out", tmp_path),
        ("backup", "--to", tmp_path),
    ):
        code, _said, complained = run(READER, *command)
        assert (code, "Your sign-in does not include this" in complained) == (1, True)


def test_who_is_unknown_is_told_the_names(run: Callable[..., Said]) -> None:
    code, _said, complained = run("Nobody", "sessions", "--group", "Peterborough")
    assert code == 1
    assert "Ruth A, coordinator" in complained
