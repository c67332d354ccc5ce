"""What the tests of the services stand on: an open store of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sbc_desktop.storage.store import Store
from tests.factories import make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one user and no groups; closed at the end."""
    store = make_store(tmp_path)
    yield store
    store.close()
