"""Nothing that was typed can be read outside the records, but in what was saved on request."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from tests.leaks.secrets import CODE_PLACE, SECRETS, told_by
from tests.leaks.watched import Watched, can_watch, journey, trace_of


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """One morning, watched."""
    return journey(tmp_path_factory.mktemp("journey"))


def test_the_morning_went_into_the_records_and_onto_the_paper(watched: Watched) -> None:
    (paper,) = watched.wanted.iterdir()
    read = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper))
    assert "Quenby Marrowfat" in read
    assert (watched.folder / "store" / "store.db").stat().st_size > 100_000
    assert list((watched.folder / "store" / "backups").glob("*.sbcbackup"))


def test_no_file_that_is_left_tells_anything_and_no_name_of_one_does(watched: Watched) -> None:
    left = dict(watched.left())
    assert len(left) > 5
    assert {place: told_by(data) for place, data in left.items() if told_by(data)} == {}
    assert told_by("\n".join(left).encode()) == []


def test_only_the_places_of_the_program_hold_files(watched: Watched) -> None:
    places = {Path(place.split(":")[0]).relative_to(watched.folder).parts[0] for place, _data in watched.left()}
    allowed = {"store", "log.txt", CODE_PLACE, "home"}
    assert places <= allowed
    at_home = {Path(place).name for place, _data in watched.left() if "/home/" in place.split(str(watched.folder))[1]}
    assert at_home <= {"qtpipelinecache", "qtlogging.ini"}, "a cache or a list of recent files appeared"


def test_no_byte_on_its_way_to_a_disk_or_another_program_tells_anything(watched: Watched) -> None:
    if not can_watch():
        # What is left is looked at above; here at least nothing may be left where passing files lie.
        assert list((watched.folder / "temporary").rglob("*")) == []
        return
    elsewhere = {place: data for place, data in watched.written.items() if not place.startswith(str(watched.wanted))}
    assert any(place.endswith("store.db-wal") for place in elsewhere)
    assert sum(map(len, elsewhere.values())) > 500_000
    assert {place: told_by(data) for place, data in elsewhere.items() if told_by(data)} == {}
    assert told_by(watched.names.encode()) == []
    assert "store.db" in watched.names


def test_titles_of_windows_output_and_the_words_of_faults_tell_nothing(watched: Watched) -> None:
    assert set(watched.said["titles"]) <= {"SBC Desktop", ""}
    assert "SBC Desktop" in watched.said["titles"]
    assert len(watched.said["faults"]) >= 3
    assert told_by(watched.spoken.encode()) == []
    assert told_by("\n".join(watched.said["faults"]).encode()) == []


def test_no_socket_is_opened_but_to_the_screen_and_the_system_s_bus(watched: Watched) -> None:
    assert [one for one in watched.said["sockets"] if not one.startswith("socket.__new__ 1")] == []
    if can_watch():
        assert watched.sockets <= {"AF_UNIX", "AF_LOCAL"}


def test_the_morning_goes_just_as_well_without_any_network(tmp_path: Path) -> None:
    alone = _without_network()
    went = journey(tmp_path, first=alone)
    assert list(went.wanted.glob("*.pdf"))
    # Where no such place can be made, Python's own word on what was asked of the network has to do.
    assert [one for one in went.said["sockets"] if "connect" in one or "getaddrinfo" in one] == []


def _without_network() -> tuple[str, ...]:
    """The words that start a program where there are no interfaces; none where the system does not let us."""
    for words in (("unshare", "-n"), ("unshare", "-rn")):
        if shutil.which(words[0]) and not subprocess.run([*words, "true"], check=False, capture_output=True).returncode:
            return words
    return ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_secret_would_be_seen_in_any_of_the_usual_spellings(encoding: str) -> None:
    for secret in SECRETS:
        assert secret in told_by(b"\x00\x01" + secret.upper().replace("Ł", "ł").encode(encoding) + b"\xff")


def test_a_leak_would_be_seen_by_whoever_watches(tmp_path: Path) -> None:
    if not can_watch():
        assert os.name != "posix" or not shutil.which("strace")
        return
    leak = f"import pathlib; p = pathlib.Path({str(tmp_path / 'passing')!r}); p.write_text('Marrowfat'); p.unlink()"
    written, names, _sockets = trace_of(tmp_path / "trace", leak)
    assert told_by(written[str(tmp_path / "passing")]) == ["Marrowfat"]
    assert "passing" in names
