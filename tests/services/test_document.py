"""A document is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.document import Document, save, try_place

SHEET = Document("Session sheet", "sheet.pdf", b"%PDF-1.7 invented", 1)


def test_saving_makes_the_folder_and_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    path = save(SHEET, tmp_path / "reports" / "2025")
    assert path.read_bytes() == SHEET.data
    assert list(path.parent.iterdir()) == [path]


def test_saving_again_replaces_the_older_one(tmp_path: Path) -> None:
    (tmp_path / SHEET.file_name).write_bytes(b"older")
    assert save(SHEET, tmp_path).read_bytes() == SHEET.data


def test_a_folder_that_is_a_file_is_refused_by_name(tmp_path: Path) -> None:
    blocked = tmp_path / "reports"
    blocked.write_text("in the way")
    with pytest.raises(Refusal) as stopped:
        save(SHEET, blocked)
    assert stopped.value.reason is Reason.FILE_NOT_WRITTEN
    assert stopped.value.facts["folder"] == blocked


def test_a_name_that_is_taken_by_a_folder_leaves_no_half_written_file(tmp_path: Path) -> None:
    (tmp_path / SHEET.file_name).mkdir()
    with pytest.raises(Refusal):
        save(SHEET, tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == [SHEET.file_name]


def test_trying_a_folder_leaves_nothing_in_it(tmp_path: Path) -> None:
    try_place(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_trying_a_folder_that_takes_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    with pytest.raises(Refusal) as stopped:
        try_place(tmp_path / "reports")
    assert stopped.value.reason is Reason.FILE_NOT_WRITTEN
