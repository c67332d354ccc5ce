"""Files that are lists are read, whoever wrote them; everything else gets a sentence of its own, and no traceback."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.services.importing.reading import MOST_BYTES, read_file

LISTS = Path(__file__).parents[2] / "data" / "registrations"
ROWS = "First name,Email\nAnn,ann@example.org\n"


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """A file with these characters, or these bytes."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refusal(path: Path) -> Reason:
    """Why a file is not read."""
    with pytest.raises(Refusal) as refused:
        read_file(path)
    return refused.value.reason


def workbook(cells: list[list[object]]) -> bytes:
    """A plain workbook of one sheet."""
    book, packed = openpyxl.Workbook(), io.BytesIO()
    for row in cells:
        book.worksheets[0].append(row)
    book.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize("path", sorted(LISTS.iterdir()), ids=lambda path: path.name)
def test_every_example_is_read(path: Path) -> None:
    sheet = read_file(path).sheet
    assert len(sheet.rows) >= 2
    assert all(len(row) >= len(sheet.headings) for row in sheet.rows.values())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_name_with_an_accent_comes_out_right_whatever_it_was_saved_in(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, "a.csv", "First name,Email\nSiân,sian@example.org\n".encode(encoding))
    assert read_file(path).sheet.rows == {2: ("Siân", "sian@example.org")}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_in_the_headings(tmp_path: Path, delimiter: str) -> None:
    path = written(tmp_path, "a.csv", ROWS.replace(",", delimiter))
    assert read_file(path).sheet.headings == ("First name", "Email")


def test_headings_may_stand_below_a_title_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f"Registrations 2025\n\nmade on Tuesday\n{ROWS}")
    assert read_file(path).sheet.rows == {5: ("Ann", "ann@example.org")}


def test_a_cell_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'First name,Email\n"Ann\nMarie",a@example.org\nBea,b@example.org\n')
    assert list(read_file(path).sheet.rows) == [2, 3]


def test_numbers_and_days_of_a_workbook_are_written_as_people_write_them(tmp_path: Path) -> None:
    cells: list[list[object]] = [
        ["First name", "Phone", "Timestamp"],
        ["Ann", 7700900101.0, dt.date(2025, 1, 2)],
    ]
    path = written(tmp_path, "a.xlsx", workbook(cells))
    assert read_file(path).sheet.rows == {2: ("Ann", "7700900101", "2025-01-02 00:00")}


def _macros(folder: Path) -> Path:
    packed = io.BytesIO(workbook([["First name", "Email"], ["Ann", "a@example.org"]]))
    with zipfile.ZipFile(packed, "a") as book:
        book.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    return written(folder, "a.xlsx", packed.getvalue())


def _bomb(folder: Path) -> Path:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for part in range(3):
            book.writestr(f"xl/worksheets/sheet{part}.xml", b"\0" * (40 * 1024 * 1024))
    return written(folder, "a.xlsx", packed.getvalue())


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (lambda folder: folder / "missing.csv", Reason.FILE_NOT_READ),
        (lambda folder: folder, Reason.FILE_NOT_READ),
        (lambda folder: written(folder, "a.csv", ""), Reason.FILE_IS_EMPTY),
        (lambda folder: written(folder, "a.csv", "First name,Email\n"), Reason.FILE_IS_EMPTY),
        (lambda folder: written(folder, "a.csv", "Ann,ann@example.org\n"), Reason.FILE_HAS_NO_HEADINGS),
        (lambda folder: written(folder, "a.pdf", "%PDF-1.7"), Reason.FILE_OF_ANOTHER_KIND),
        (lambda folder: written(folder, "a.xlsm", workbook([["x"]])), Reason.FILE_OF_ANOTHER_KIND),
        (lambda folder: written(folder, "a.csv", workbook([["x"]])), Reason.FILE_NOT_WHAT_IT_SAYS),
        (lambda folder: written(folder, "a.xlsx", ROWS), Reason.FILE_NOT_WHAT_IT_SAYS),
        (lambda folder: written(folder, "a.xlsx", b"PK\x03\x04 and no more"), Reason.FILE_NOT_WHAT_IT_SAYS),
        (lambda folder: written(folder, "a.csv", b"First name,Email\nAnn\0,a"), Reason.FILE_NOT_WHAT_IT_SAYS),
        (lambda folder: written(folder, "a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1"), Reason.FILE_LOCKED_OR_OLD),
        (lambda folder: written(folder, "a.csv", b" " * (MOST_BYTES + 1)), Reason.FILE_TOO_LARGE),
        (lambda folder: written(folder, "a.csv", ROWS + "Bea,b@example.org\n" * 5000), Reason.FILE_HAS_TOO_MANY_ROWS),
        (_macros, Reason.FILE_HAS_MACROS),
        (_bomb, Reason.FILE_TOO_LARGE),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path: Path, made: object, reason: Reason) -> None:
    assert callable(made)
    assert refusal(made(tmp_path)) is reason


def test_a_list_of_five_thousand_rows_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", ROWS + "Bea,b@example.org\n" * 4999)
    assert len(read_file(path).sheet.rows) == 5000
