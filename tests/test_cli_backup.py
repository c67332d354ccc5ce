"""The commands about backups, as a script sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sbc_desktop import app
from sbc_desktop.storage.store import Store
from tests.demo_store import A_DAY, demo_in
from tests.desk import open_house
from tests.factories import DATA_KEY, FIRST_DATE, PASSPHRASE, let_them_come
from tests.test_cli import Answer, Run

ON_THE_DAY = ("--today", A_DAY.isoformat())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: object) -> Answer:
        code = app.main([str(argument) for argument in arguments])
        return Answer(code, *capsys.readouterr())

    return ran


@pytest.fixture
def secret(tmp_path: Path) -> tuple[str, Path]:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE)
    return "--passphrase-file", file


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Real records with one group and one person."""
    house = open_house(tmp_path / "real")
    house.person("Susan Park", house.group())
    house.store.close()
    return house.store.folder


def made(run: Run, folder: Path, stick: Path, secret: tuple[str, Path]) -> Path:
    answer = run("backup", "--to", stick, "--store", folder, *secret)
    assert answer.code == 0, answer.complained
    return Path(answer.said.splitlines()[0])


def test_a_backup_goes_to_the_stick_and_is_found_whole(
    run: Run, folder: Path, stick: Path, secret: tuple[str, Path]
) -> None:
    backup = made(run, folder, stick, secret)
    assert backup.parent == stick
    answer = run("check", backup, *secret)
    assert (answer.code, answer.complained) == (0, "")
    assert "is whole: 1 group, 1 person, 0 registers, 0 attendances." in answer.said
    assert not (folder.parent / "home").exists()


def test_a_stick_that_is_not_there_is_not_made_up(
    run: Run, folder: Path, tmp_path: Path, secret: tuple[str, Path]
) -> None:
    answer = run("backup", "--to", tmp_path / "gone", "--store", folder, *secret)
    assert (answer.code, answer.said) == (1, "")
    assert "could not be written" in answer.complained
    assert not (tmp_path / "gone").exists()
    assert run("backup", "--store", folder, *secret).code == 2


def test_restoring_says_what_the_backup_lacks_and_keeps_what_was_there(
    run: Run, folder: Path, stick: Path, secret: tuple[str, Path]
) -> None:
    backup = made(run, folder, stick, secret)
    store = Store.open(folder, DATA_KEY)
    store.close()
    dry = run("restore", backup, "--store", folder, "--dry-run", *secret)
    assert dry.code == 0
    assert dry.said.splitlines()[-2:] == ["The backup lacks none of it.", "Nothing was changed."]
    assert not (folder / "replaced").exists()
    answer = run("restore", backup, "--store", folder, *secret)
    assert answer.code == 0
    (aside,) = (folder / "replaced").iterdir()
    assert f"kept in {aside}" in answer.said
    assert run("check", "--store", folder, *secret).code == 0
    assert run("check", "--store", aside, *secret).code == 0


def test_a_register_closed_since_is_named_by_group_and_day(
    run: Run, tmp_path: Path, stick: Path, secret: tuple[str, Path]
) -> None:
    from sbc_desktop.domain.closing import Closing

    house = open_house(tmp_path / "real")
    group_id = house.group()
    session_id, susan = house.session(group_id), house.person("Susan Park", group_id)
    house.store.close()
    backup = made(run, house.store.folder, stick, secret)
    house.store = Store.open(house.store.folder, DATA_KEY)
    with house.store.reading() as uow:
        session = uow.sessions.get(session_id)
    let_them_come(house.store, session, susan)
    house.registers.close(session_id, Closing(1))
    house.store.close()
    answer = run("restore", backup, "--store", house.store.folder, "--dry-run", *secret)
    assert "The backup lacks of these 0 people, 1 attendance and 1 register." in answer.said
    assert "Peterborough, Tuesday 21 January 2025" in answer.said
    assert FIRST_DATE.day == 21
    assert "Susan" not in answer.said


def test_a_backup_is_restored_on_another_laptop(
    run: Run, folder: Path, stick: Path, tmp_path: Path, secret: tuple[str, Path]
) -> None:
    backup = made(run, folder, stick, secret)
    answer = run("restore", backup, "--store", tmp_path / "new laptop", *secret)
    assert answer.code == 0
    assert "There are no records here that this passphrase opens" in answer.said
    assert "1 group, 1 person" in answer.said
    assert "1 group" in run("check", "--store", tmp_path / "new laptop", *secret).said


def test_a_wrong_passphrase_a_damaged_file_and_another_file_are_told_apart(
    run: Run, folder: Path, stick: Path, tmp_path: Path, secret: tuple[str, Path]
) -> None:
    backup = made(run, folder, stick, secret)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("hunter2")
    assert "passphrase" in run("check", backup, "--passphrase-file", wrong).complained
    backup.write_bytes(backup.read_bytes()[:-9000])
    for command in (("check", backup), ("restore", backup, "--store", folder)):
        answer = run(*command, *secret)
        assert (answer.code, answer.said) == (1, "")
        assert "is damaged" in answer.complained
    assert "not a backup" in run("check", wrong, *secret).complained
    assert "could not be read" in run("check", tmp_path / "nowhere", *secret).complained
    assert run("restore").code == 2


def test_the_backup_of_a_demo_needs_no_passphrase(run: Run, tmp_path: Path, stick: Path) -> None:
    demo = demo_in(tmp_path / "demo")
    backup = Path(run("backup", "--to", stick, "--store", demo, *ON_THE_DAY).said.splitlines()[0])
    assert run("check", backup).code == 0
    assert run("restore", backup, "--store", demo, *ON_THE_DAY).code == 0
    assert run("check", "--store", demo, *ON_THE_DAY).code == 0
