"""A file as a sheet of text cells: .csv, .tsv or .xlsx, and a sentence for everything else. It changes nothing."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.registrations.sheet import MOST_ROWS, Sheet, sheet_of

MOST_BYTES = 10 * 1024 * 1024
# What a workbook may unpack to: real lists are far below, a file made to fill the memory far above.
_MOST_UNPACKED = 100 * 1024 * 1024
_MOST_COLUMNS = 300
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITERS = (",", ";", "\t")

_Line = tuple[int, Sequence[str]]


@dataclass(frozen=True)
class SheetFile:
    """A file that was read: what is in it and its SHA-256, by which it is known again."""

    sheet: Sheet
    sha256: str


def read_file(path: Path) -> SheetFile:
    """Read a list. Every kind of file that is none is refused by a reason of its own."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(Reason.FILE_TOO_LARGE, megabytes=MOST_BYTES // 1024 // 1024)
        data = path.read_bytes()
    except OSError:
        raise Refusal(Reason.FILE_NOT_READ, file=path) from None
    return SheetFile(sheet_of(list(_lines(data, path.suffix.casefold()))), hashlib.sha256(data).hexdigest())


def _lines(data: bytes, suffix: str) -> Iterable[_Line]:
    if data.startswith(_OLD_OFFICE):
        raise Refusal(Reason.FILE_LOCKED_OR_OLD)
    if suffix == ".xlsx" and data.startswith(_ZIP):
        return _workbook_lines(data)
    if suffix not in (".csv", ".tsv", ".txt"):
        raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS if suffix == ".xlsx" else Reason.FILE_OF_ANOTHER_KIND)
    if data.startswith(_ZIP):
        raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS)
    return _text_lines(_decoded(data), suffix)


def _decoded(data: bytes) -> str:
    """By its byte order mark, else strict UTF-8, else as Windows wrote it in Western Europe."""
    encodings = [name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS)


def _text_lines(text: str, suffix: str) -> Iterable[_Line]:
    delimiter = "\t" if suffix == ".tsv" else _sniffed(text)
    try:
        yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1)
    except csv.Error:
        raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS) from None


def _sniffed(text: str) -> str:
    """What stands most often in the widest of the first lines: titles above the headings have none of them."""
    first = text.splitlines()[:20]
    return max(_DELIMITERS, key=lambda each: max((line.count(each) for line in first), default=0))


def _workbook_lines(data: bytes) -> Iterable[_Line]:
    _refuse_what_is_no_plain_workbook(data)
    # Takes a third of a second to load, and few ever import.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    # What openpyxl raises on damaged parts; the parser of XML raises a SyntaxError.
    faults = (zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, LookupError)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        lines = sheet.iter_rows(max_col=_MOST_COLUMNS, max_row=MOST_ROWS * 2, values_only=True)
        found = [(number, [_cell(value) for value in values]) for number, values in enumerate(lines, start=1)]
    except (*faults, AttributeError, OSError):
        raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS) from None
    # A workbook has no short rows: each is as wide as the widest that something stands in.
    widest = max((place for _, cells in found for place, cell in enumerate(cells, start=1) if cell), default=0)
    return [(number, [*cells, *[""] * (widest - len(cells))][:widest]) for number, cells in found]


def _refuse_what_is_no_plain_workbook(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except zipfile.BadZipFile:
        raise Refusal(Reason.FILE_NOT_WHAT_IT_SAYS) from None
    if sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise Refusal(Reason.FILE_TOO_LARGE, megabytes=MOST_BYTES // 1024 // 1024)
    if any(part.filename.casefold().endswith("vbaproject.bin") for part in parts):
        raise Refusal(Reason.FILE_HAS_MACROS)


def _cell(value: Any) -> str:
    """The value a spreadsheet worked out, as text: whole numbers without ".0", days with the year first."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, dt.date) else str(value)
