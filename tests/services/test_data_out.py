"""Data beside a report: its protected numbers and none more, and no text that a spreadsheet would run."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from sbc_desktop.domain.data_table import DataTable
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.report import DataForm, SummaryKind, Wanted
from sbc_desktop.services.bundle import Services
from sbc_desktop.services.data_out import as_csv, as_spreadsheet
from sbc_desktop.services.data_tables import tables_of
from tests.demo_store import demo_in, open_demo
from tests.reports.invented_months import one_group, shareable

JUNE = dt.date(2026, 6, 1)
TABLE = DataTable(
    "@SUM", ("=head", "n"), (("=1+1", 3), ("-2", Decimal("1.5")), ("+a", None), ("fine", dt.date(2026, 6, 16)))
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = open_demo(demo_in(tmp_path / "demo"))
    yield services
    services.close()


def test_no_text_is_a_formula_and_numbers_stay_numbers() -> None:
    text = as_csv([TABLE, TABLE]).decode("utf-8-sig")
    assert text.split("\r\n\r\n")[0].split("\r\n") == [
        *("'@SUM", "'=head,n", "'=1+1,3", "'-2,1.5", "'+a,", "fine,2026-06-16")
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(as_spreadsheet([TABLE], "A title"))).worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["'=head", "'=1+1", "'-2", "'+a", "fine"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert sheet["B3"].value == 1.5


def test_the_same_report_gives_the_same_file() -> None:
    assert as_spreadsheet([TABLE], "A title") == as_spreadsheet([TABLE], "A title")


def test_what_is_hidden_on_paper_is_hidden_here() -> None:
    told = {table.name: table.rows for table in tables_of(shareable(), Edition.SHAREABLE)}
    assert ("Came for the first time", "not counted", "hidden", "not counted") in told["Figures"]
    assert ("Attendances", 15, "about 35", "session held") in told["Figures"]
    assert {row[2] for row in told["Month by month"]} == {"hidden", "session held", "cancelled"}
    assert "How people heard" not in told


def test_a_name_like_a_formula_is_kept_as_a_name() -> None:
    assert b"'=Group,2025-07-01" in as_csv(
        tables_of(replace(one_group(), charts=(replace(one_group().charts[0], group="=Group"),)), Edition.INTERNAL)
    )


@pytest.mark.parametrize("form", DataForm)
def test_data_come_beside_the_document_under_its_name(services: Services, form: DataForm) -> None:
    wanted = Wanted(SummaryKind.MONTHLY, None, JUNE)
    document, beside = services.summaries.issue(wanted), services.summaries.data(wanted, form)
    assert beside.file_name == document.file_name.replace(".pdf", f".{form.value}")
    assert beside.data == services.summaries.data(wanted, form).data
