"""Every store that an earlier step wrote opens, with all that was in it, and is kept as it was beside the new one."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.session import SessionState
from sbc_desktop.storage import backup_file, backups, migrations, sqlite
from sbc_desktop.storage.engine import make_engine
from sbc_desktop.storage.store import DATABASE, Store
from sbc_desktop.storage.tables.sessions import group_session
from sbc_desktop.storage.tables.system import user, user_group
from tests.factories import DATA_KEY
from tests.old_stores.laying_down import FILES, lay_down, rows_of

# Before it nobody could come to a session, and nothing pointed at a person.
FIRST_WITH_ATTENDANCE = "0005"


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest) -> Path:
    """The SQL of one old store."""
    path = request.param
    assert isinstance(path, Path)
    return path


def test_a_store_of_every_step_that_has_a_successor_is_kept() -> None:
    former = {step for step in migrations.KNOWN if step < migrations.HEAD}
    assert {path.stem for path in FILES} == former, "run python -m tests.old_stores.make before adding a step"


def test_an_old_store_opens_with_all_that_was_in_it(old: Path, tmp_path: Path) -> None:
    folder = lay_down(tmp_path / "store", old)
    before = rows_of(folder / DATABASE, old)
    assert {"user_", "organisation", "change"} <= set(before)
    store = Store.open(folder, DATA_KEY)
    with store.reading() as uow:
        assert migrations.version_of(uow.db) == migrations.HEAD
        sessions = [uow.sessions.get(session_id) for session_id in uow.db.scalars(sa.select(group_session.c.id))]
    held = [(SessionState.HELD, 2, 1)] if "group_session" in before else []
    assert [(session.state, session.came, session.unnamed) for session in sessions] == held
    assert store.integrity_faults() == []
    store.close()
    assert rows_of(folder / DATABASE, old) == before


def test_an_old_store_is_copied_before_it_is_changed(old: Path, tmp_path: Path) -> None:
    folder = lay_down(tmp_path / "store", old)
    before = rows_of(folder / DATABASE, old)
    Store.open(folder, DATA_KEY).close()
    (backup,) = (folder / backups.FOLDER).iterdir()
    with backups.unpacked(backup, tmp_path) as copied:
        assert rows_of(copied / DATABASE, old) == before
    assert backup_file.note_of(backup).schema == old.stem


@pytest.fixture
def torn(old: Path, tmp_path: Path) -> Path:
    """An old store in which everybody is gone, and references point at nothing."""
    if old.stem < FIRST_WITH_ATTENDANCE:
        pytest.skip("nothing in it points at a person")
    folder = lay_down(tmp_path / "store", old)
    connection = sqlite.connect(folder / DATABASE, DATA_KEY)
    sqlite.without_references(connection)
    connection.execute("DELETE FROM attendee")
    connection.close()
    return folder


def test_a_step_after_which_a_reference_points_at_nothing_is_not_taken(old: Path, torn: Path) -> None:
    engine = make_engine(torn / DATABASE, DATA_KEY)
    with pytest.raises(Refusal) as caught:
        migrations.upgrade(engine)
    assert caught.value.reason is Reason.STORE_DAMAGED
    with engine.connect() as db:
        assert migrations.version_of(db) == old.stem
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()


def test_an_old_store_that_is_not_whole_is_left_as_it_is(old: Path, torn: Path) -> None:
    before = rows_of(torn / DATABASE, old)
    with pytest.raises(Refusal) as caught:
        Store.open(torn, DATA_KEY)
    assert caught.value.reason is Reason.STORE_DAMAGED
    assert caught.value.facts == {"backup": None}
    assert rows_of(torn / DATABASE, old) == before
    assert list((torn / backups.FOLDER).iterdir()) == []


def test_everybody_of_an_older_store_may_sign_in_without_a_desk_pin(old: Path, tmp_path: Path) -> None:
    store = Store.open(lay_down(tmp_path / "store", old), DATA_KEY)
    with store.reading() as uow:
        (row,) = uow.db.execute(sa.select(user)).mappings()
        assert not uow.db.execute(sa.select(user_group)).all()
    store.close()
    assert (row["disabled"], row["desk_pin"], row["removed_at"]) == (False, None, None)
