"""Erasing a person leaves totals and a tombstone, and nothing that is hers."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from sbc_desktop.domain.closing import Closing
from sbc_desktop.domain.remembrance import WishIfAway
from sbc_desktop.storage.tables import metadata
from sbc_desktop.storage.tables.rights import tombstone
from tests.desk import House, open_house


@pytest.fixture
def house(tmp_path: Path) -> House:
    return open_house(tmp_path)


def _everything(house: House) -> str:
    with house.store.reading() as uow:
        return repr([list(uow.db.execute(sa.select(table)).all()) for table in metadata.tables.values()])


def test_nothing_of_hers_is_left_but_the_totals_stand(house: House) -> None:
    group_id = house.group()
    session_id = house.session(group_id)
    hers = house.person("Gillian Peart", group_id, phone="07700 900188")
    house.person("Susan Park", group_id)
    house.desk.check_in(session_id, hers)
    house.registers.close(session_id, Closing(1))
    with house.writing() as uow:
        uow.wishes.add(hers, WishIfAway.WELL, house.clock.now(), "Say that I am well")
    assert "Gillian" in _everything(house)
    with house.writing() as uow:
        uow.erasing.erase(hers, house.clock.now())
    left = _everything(house)
    for text in ("Gillian", "Peart", "900188", "Say that I am well"):
        assert text not in left
    assert "Susan" in left
    with house.store.reading() as uow:
        assert uow.sessions.get(session_id).came == 1
        assert uow.db.scalars(sa.select(tombstone.c.entity_id)).all() == [hers]
    assert house.store.integrity_faults() == []
