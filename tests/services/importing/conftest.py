"""A house with one group for lists to be brought into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from tests.desk import House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An open store; closed at the end."""
    house = open_house(tmp_path / "store")
    yield house
    house.store.close()


@pytest.fixture
def group_id(house: House) -> UUID:
    """The Peterborough group."""
    return house.group("Peterborough")
