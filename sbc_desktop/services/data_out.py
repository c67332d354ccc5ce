"""Writes tables as CSV and as a spreadsheet, so that nothing in them is run as a formula; no clock in the files."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal

from sbc_desktop.domain.data_table import DataTable, Value, guarded

_MOST_LETTERS = 31
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z")


def as_csv(tables: Sequence[DataTable]) -> bytes:
    """The tables under one another with a blank line between; UTF-8 with the mark that spreadsheets look for."""
    out = io.StringIO()
    writer = csv.writer(out)
    for number, table in enumerate(tables):
        if number:
            writer.writerow([])
        writer.writerow([guarded(table.name)])
        writer.writerow([guarded(head) for head in table.heads])
        writer.writerows([_text(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def as_spreadsheet(tables: Sequence[DataTable], title: str) -> bytes:
    """A sheet a table."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title
    book.properties.creator = ""
    for table in tables:
        sheet = book.create_sheet(_sheet_name(table.name))
        sheet.append([guarded(head) for head in table.heads])
        for row in table.rows:
            sheet.append([_cell(value) for value in row])
        sheet.freeze_panes = "B2"
        sheet.column_dimensions["A"].width = 34
    out = io.BytesIO()
    book.save(out)
    return _without_times(out.getvalue())


def _text(value: Value) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(guarded(value))


def _cell(value: Value) -> object:
    return float(value) if isinstance(value, Decimal) else guarded(value)


def _sheet_name(name: str) -> str:
    return "".join(" " if letter in "[]:*?/\\" else letter for letter in name)[:_MOST_LETTERS]


def _without_times(data: bytes) -> bytes:
    """The same workbook with every part dated alike, so that the same data give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fresh:
        for part in book.infolist():
            held = _TIME.sub(b"2000-01-01T00:00:00Z", book.read(part)) if "core" in part.filename else book.read(part)
            fresh.writestr(zipfile.ZipInfo(part.filename, (2000, 1, 1, 0, 0, 0)), held)
    return out.getvalue()
