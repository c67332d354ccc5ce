"""The commands, as a script sees them: output, sentences on stderr, exit codes."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sbc_desktop import __version__, app, cli, paths
from tests.demo_store import A_DAY, demo_in
from tests.factories import PASSPHRASE, make_store

ON_THE_DAY = ("--today", A_DAY.isoformat())


@dataclass(frozen=True)
class Answer:
    """What a command returned and said."""

    code: int
    said: str
    complained: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: object) -> Answer:
        code = app.main([str(argument) for argument in arguments])
        return Answer(code, *capsys.readouterr())

    return ran


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    return demo_in(tmp_path / "demo")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    store = make_store(tmp_path / "real")
    store.close()
    return store.folder


def _passphrase(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(text, encoding="utf-8")
    return file


def _is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.endswith(".\n") and "Traceback" not in text


def test_sessions_of_the_demo_are_the_third_tuesdays_less_what_moved_or_was_cancelled(run: Run, demo: Path) -> None:
    answer = run(
        *("sessions", "--store", demo, "--group", "Peterborough", *ON_THE_DAY),
        *("--from", "2025-01-01", "--to", "2026-12-31", "--json"),
    )
    sessions = json.loads(answer.said)
    assert (answer.code, len(sessions)) == (0, 24)
    assert [found["proposed_for"] for found in sessions[:3]] == ["2025-01-21", "2025-02-18", "2025-03-18"]
    assert {found["starts"] for found in sessions} == {"10:15"}
    # British summer time begins on 30 March 2025: the clock on the wall says the same, the instant is another.
    assert sessions[2]["starts_at"].endswith("T10:15:00+00:00")
    assert sessions[3]["starts_at"].endswith("T10:15:00+01:00")
    cancelled = [found for found in sessions if found["state"] == "cancelled"]
    assert [(found["date"], found["cancelled_because"]) for found in cancelled] == [("2026-01-20", "weather")]
    assert [(found["proposed_for"], found["date"]) for found in sessions if found["moved"]] == [
        ("2026-07-21", A_DAY.isoformat())
    ]


def test_sessions_for_people_are_sentences_in_columns(run: Run, demo: Path) -> None:
    answer = run("sessions", "--store", demo, "--group", "fenbridge", *ON_THE_DAY, "--to", "2026-01-01")
    lines = answer.said.splitlines()
    assert lines[0].startswith("Thursday 25 September 2025")
    assert lines[-1].endswith("Cancelled, Christmas Day")
    assert all("11am to" in line for line in lines)


def test_an_unknown_group_is_refused_with_the_names_there_are(run: Run, demo: Path) -> None:
    answer = run("sessions", "--store", demo, "--group", "Leeds", *ON_THE_DAY)
    assert (answer.code, answer.said) == (1, "")
    assert _is_one_sentence(answer.complained)
    assert "“Leeds”" in answer.complained
    assert "Fenbridge, Peterborough and Scotland online" in answer.complained


def test_the_demo_command_says_where_it_is_and_makes_it_only_once(run: Run, tmp_path: Path) -> None:
    again = ("demo", "--no-window", "--store", tmp_path / "new", "--today", "2025-02-01")
    first = run(*again)
    made = (tmp_path / "new" / "keys.json").read_bytes()
    assert first.code == 0
    assert str(tmp_path / "new") in first.said
    assert "3 groups" in first.said
    assert run(*again) == first
    assert (tmp_path / "new" / "keys.json").read_bytes() == made
    assert run(*again, "--again").code == 0
    assert (tmp_path / "new" / "keys.json").read_bytes() != made


def test_the_demo_never_replaces_anything_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    answer = run("demo", "--no-window", "--store", tmp_path)
    assert answer.code == 1
    assert _is_one_sentence(answer.complained)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_check_says_that_all_is_whole(run: Run, demo: Path) -> None:
    answer = run("check", "--store", demo, *ON_THE_DAY)
    assert answer.code == 0
    assert answer.said.startswith("The records are whole: 3 groups")


def test_check_of_a_damaged_store_leaves_it_as_it_is(run: Run, demo: Path) -> None:
    whole = (demo / "store.db").read_bytes()
    damaged = whole[:5000] + bytes(4096) + whole[9096:]
    (demo / "store.db").write_bytes(damaged)
    answer = run("check", "--store", demo, *ON_THE_DAY)
    assert answer.code == 1
    assert "damaged" in answer.said + answer.complained
    assert (demo / "store.db").read_bytes() == damaged


def test_the_passphrase_comes_from_a_file_or_from_the_keyboard(
    run: Run, real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _passphrase(tmp_path, f"{PASSPHRASE}\r\nnot this line\n")
    assert run("check", "--store", real, "--passphrase-file", file).code == 0
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: PASSPHRASE)
    assert run("--store", real, "check").code == 0


def test_a_wrong_passphrase_is_a_kind_sentence_and_never_shown(run: Run, real: Path, tmp_path: Path) -> None:
    answer = run("check", "--store", real, "--passphrase-file", _passphrase(tmp_path, "hunter2"))
    assert answer.code == 1
    assert _is_one_sentence(answer.complained)
    assert "hunter2" not in answer.complained + answer.said


def test_a_passphrase_is_no_argument(run: Run, real: Path) -> None:
    assert run("check", "--store", real, "--passphrase", PASSPHRASE).code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("sessions",),
        ("sessions", "--group"),
        ("sessions", "--group", "A", "--from", "yesterday"),
        ("report",),
        ("report", "monthly", "--month", "2025-01", "--out", "x"),
        ("report", "monthly", "--all", "--group", "A", "--month", "2025-01", "--out", "x"),
        ("report", "monthly", "--all", "--month", "2025-13", "--out", "x"),
        ("report", "register", "--group", "A", "--date", "31/01/2025", "--out", "x"),
        ("dance",),
        ("--today", "2025-02-30"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)
    assert answer.code == 2
    assert "usage:" in answer.complained
    assert "Traceback" not in answer.complained


@pytest.mark.parametrize("command", [("check",), ("sessions", "--group", "A")])
def test_a_folder_without_records_is_told_by_name(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    answer = run(*command, "--store", tmp_path / "nowhere")
    assert answer.code == 1
    assert _is_one_sentence(answer.complained)
    assert str(tmp_path / "nowhere") in answer.complained
    assert not (tmp_path / "nowhere").exists()


def test_a_missing_passphrase_file_is_told_by_name(run: Run, real: Path, tmp_path: Path) -> None:
    answer = run("check", "--store", real, "--passphrase-file", tmp_path / "gone.txt")
    assert answer.code == 1
    assert "gone.txt" in answer.complained


def test_where_there_is_no_screen_a_window_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    answer = run()
    assert answer.code == 1
    assert _is_one_sentence(answer.complained)


def test_a_fault_of_the_program_is_a_place_and_never_a_value(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object) -> None:
        raise ValueError("Susan Sparrow")

    monkeypatch.setattr("sbc_desktop.services.sessions.Sessions.listed", breaks)
    answer = run("sessions", "--store", demo, "--group", "Peterborough", *ON_THE_DAY)
    assert answer.code == 1
    assert "ValueError in test_cli.py line" in answer.complained
    assert "Susan" not in answer.complained


def test_the_version_and_the_help_are_told(run: Run) -> None:
    assert run("--version") == Answer(0, f"sbc-desktop {__version__}\n", "")
    assert "demo" in run("--help").said


def test_options_may_stand_before_or_after_the_command() -> None:
    before = cli.parse(["--store", "here", "--today", "2025-01-21", "check"])
    after = cli.parse(["check", "--store", "here", "--today", "2025-01-21"])
    assert (before.store, before.today) == (after.store, after.today) == (Path("here"), A_DAY.replace(2025, 1, 21))


def test_without_a_folder_the_demo_and_the_records_lie_apart() -> None:
    assert cli.parse([]).store == paths.default_store()
    assert cli.parse(["demo"]).store == paths.demo_store()
    assert cli.opens_a_window(cli.parse([]))
    assert cli.opens_a_window(cli.parse(["demo"]))
    assert not cli.opens_a_window(cli.parse(["demo", "--no-window"]))


def test_a_register_is_written_into_the_folder_and_its_path_is_told(run: Run, demo: Path, tmp_path: Path) -> None:
    about = ("--group", "peterborough", "--date", "2026-06-16", "--out", tmp_path / "out", *ON_THE_DAY)
    answer = run("report", "register", "--store", demo, *about)
    assert answer.code == 0
    (written,) = (tmp_path / "out").iterdir()
    assert answer.said.strip() == str(written)
    assert written.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("whose", [("--all",), ("--group", "Scotland online")])
def test_a_monthly_summary_is_written_of_one_group_or_of_all(
    run: Run, demo: Path, tmp_path: Path, whose: tuple[str, ...]
) -> None:
    answer = run("report", "monthly", "--store", demo, *whose, "--month", "2026-06", "--out", tmp_path, *ON_THE_DAY)
    assert answer.code == 0
    assert Path(answer.said.strip()).read_bytes().startswith(b"%PDF")


def test_a_day_without_a_session_and_a_month_to_come_are_refused(run: Run, demo: Path, tmp_path: Path) -> None:
    about = ("--group", "Peterborough", "--date", "2026-06-17", "--out", tmp_path / "out", *ON_THE_DAY)
    answer = run("report", "register", "--store", demo, *about)
    assert (answer.code, _is_one_sentence(answer.complained)) == (1, True)
    assert "Peterborough has no session on Wednesday 17 June 2026" in answer.complained
    month = ("--all", "--month", "2026-12", "--out", tmp_path / "out", *ON_THE_DAY)
    answer = run("report", "monthly", "--store", demo, *month)
    assert (answer.code, _is_one_sentence(answer.complained)) == (1, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_into_is_told(run: Run, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    month = ("--all", "--month", "2026-06", "--out", tmp_path / "out", *ON_THE_DAY)
    answer = run("report", "monthly", "--store", demo, *month)
    assert (answer.code, _is_one_sentence(answer.complained)) == (1, True)
    assert str(tmp_path / "out") in answer.complained


LISTS = Path(__file__).parent / "data" / "registrations"


def test_a_list_of_registrations_is_tried_out_brought_in_and_known_again(run: Run, demo: Path) -> None:
    command = ("import", LISTS / "eventbrite-2024.csv", "--group", "Peterborough", "--store", demo, *ON_THE_DAY)
    tried, did, again = run(*command, "--dry-run", "--json"), run(*command, "--json"), run(*command)
    assert (tried.code, did.code, again.code) == (0, 0, 0)
    assert json.loads(tried.said) == json.loads(did.said)
    assert json.loads(did.said)["counts"]["new"] == 4
    assert again.said.endswith(
        "new 0, updated 0, same as before 4, looks like someone we know 0, left out 0, problem 0\n"
    )


def test_a_list_that_needs_somebody_to_decide_asks_and_changes_nothing(run: Run, demo: Path) -> None:
    command = ("import", LISTS / "microsoft-forms-1252.csv", "--group", "Peterborough", "--store", demo, *ON_THE_DAY)
    asked, answered = run(*command), run(*command, "--dates", "dmy", "--dry-run")
    assert asked.code == 1
    assert "the day (dmy) or the month (mdy)" in asked.complained
    assert _is_one_sentence(asked.complained.replace(". Nothing", " Nothing"))
    assert "Row 5: problem; A spreadsheet shortened the phone number" in answered.said
