"""The steps lead from nothing, and from every older store, to exactly the tables the program works with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage import migrations
from sbc_desktop.storage.engine import make_engine
from sbc_desktop.storage.tables import metadata

_KEY = bytes(32)
# What is never stored of a person, and other words for it. "told_us_on" is the one flag, a date.
_NEVER_STORED = re.compile(
    "stages?|grade|metasta.*|secondar.*|sites?|treatments?|therap.*|drugs?|medic.*|prognos.*|diagnos.*|nhs"
    "|consultants?|oncolog.*|births?|birthday|born|dob|ages?|religio.*|faith|belief|orientation|sexual.*|ethnic.*"
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = make_engine(tmp_path / "store.db", _KEY)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The tables as the program describes them."""
    engine = make_engine(tmp_path_factory.mktemp("wanted") / "store.db", _KEY)
    with engine.begin() as db:
        metadata.create_all(db)
    shape = shape_of(engine)
    engine.dispose()
    return shape


def shape_of(engine: sa.Engine) -> dict[str, object]:
    """Columns, keys, references, checks and indexes of every table, in an order of their own."""
    looking = sa.inspect(engine)
    return {
        table: {
            "columns": sorted(
                (c["name"], str(c["type"]), c["nullable"], c["default"]) for c in looking.get_columns(table)
            ),
            "key": looking.get_pk_constraint(table)["constrained_columns"],
            "references": sorted(
                (f["name"], f["constrained_columns"], f["referred_table"], str(f["options"]))
                for f in looking.get_foreign_keys(table)
            ),
            "unique": sorted((u["name"], u["column_names"]) for u in looking.get_unique_constraints(table)),
            "checks": sorted((c["name"], c["sqltext"]) for c in looking.get_check_constraints(table)),
            "indexes": sorted((i["name"], i["column_names"], i["unique"]) for i in looking.get_indexes(table)),
        }
        for table in looking.get_table_names()
        if table != "alembic_version"
    }


def version_of(engine: sa.Engine) -> str:
    with engine.connect() as db:
        return migrations.version_of(db)


def test_a_new_store_has_exactly_the_tables_of_the_program(engine: sa.Engine, wanted: dict[str, object]) -> None:
    assert version_of(engine) == ""
    migrations.upgrade(engine)
    assert version_of(engine) == migrations.HEAD
    assert shape_of(engine) == wanted


@pytest.mark.parametrize("step", sorted(migrations.KNOWN))
def test_a_store_of_every_step_is_brought_up_to_date(engine: sa.Engine, wanted: dict[str, object], step: str) -> None:
    migrations.upgrade(engine, to=step)
    assert version_of(engine) == step
    migrations.upgrade(engine)
    assert version_of(engine) == migrations.HEAD
    assert shape_of(engine) == wanted


def test_every_step_module_is_known_and_says_what_it_does() -> None:
    modules = sorted((Path(migrations.__file__).parent / "versions").glob("v*.py"))
    assert {path.name[1:5] for path in modules} == set(migrations.KNOWN)
    assert all(path.read_text(encoding="utf-8").startswith('"""') for path in modules)


def test_a_store_of_an_unknown_step_is_newer_than_the_program(engine: sa.Engine) -> None:
    migrations.upgrade(engine)
    with engine.begin() as db:
        db.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refusal) as caught:
        version_of(engine)
    assert caught.value.reason is Reason.STORE_NEWER


def test_a_table_made_in_a_transaction_that_does_not_end_well_is_gone(engine: sa.Engine) -> None:
    with suppress(ZeroDivisionError), engine.begin() as db:
        db.execute(sa.text("CREATE TABLE half_made (id INTEGER)"))
        raise ZeroDivisionError
    assert "half_made" not in sa.inspect(engine).get_table_names()


def test_every_reference_is_guarded_and_has_a_name() -> None:
    for table in metadata.tables.values():
        assert table.primary_key.columns
        for reference in table.foreign_keys:
            assert reference.ondelete == "RESTRICT", f"{table.name}.{reference.parent.name}"


def forbidden(name: str) -> bool:
    return any(_NEVER_STORED.fullmatch(word) for word in re.split(r"[._]", name))


def test_nothing_medical_and_no_birthday_or_belief_has_a_column() -> None:
    names = {f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.columns}
    assert not [name for name in names if forbidden(name)]


@pytest.mark.parametrize("name", ["attendee.nhs_number", "attendee.date_of_birth", "membership.stage", "attendee.age"])
def test_a_forbidden_column_would_be_seen(name: str) -> None:
    assert forbidden(name)
    assert not forbidden("membership.heard_from")
