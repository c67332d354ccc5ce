"""The history has a word for every value that people change, and leaves out on purpose what says nothing to them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from sbc_desktop.messages.words_of_rows import FIELDS, LEFT_OUT, SETTINGS, THINGS
from sbc_desktop.storage.tables import metadata
from tests.house import modules

_TABLES = tuple(table for table in metadata.sorted_tables if table.name != "change")


@pytest.mark.parametrize("table", _TABLES, ids=lambda table: table.name)
def test_every_column_has_a_word_or_is_left_out_and_never_both(table: sa.Table) -> None:
    name, columns = table.name, set(table.columns.keys())
    assert THINGS[name]
    assert set(FIELDS[name]) | LEFT_OUT[name] == columns
    assert not set(FIELDS[name]) & LEFT_OUT[name]


def test_no_words_are_kept_for_tables_that_are_gone() -> None:
    assert set(THINGS) == set(FIELDS) == set(LEFT_OUT) == {table.name for table in _TABLES}


def test_what_nobody_may_read_is_left_out() -> None:
    secret = {("user_", "desk_pin"), ("import_row", "row_hash"), ("report_issued", "sha256")}
    assert all(column in LEFT_OUT[table] for table, column in secret)


def test_every_named_value_of_the_store_has_a_word() -> None:
    """Names of settings are constants called so, or stand in a setting's own function; the words cover their texts."""
    texts = "".join(module.text for module in modules("sbc_desktop/services", "sbc_desktop/storage"))
    assert all(f'"{name}' in texts for name in SETTINGS)
