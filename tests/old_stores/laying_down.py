"""Makes a store of an earlier step out of its SQL, and reads what was in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sbc_desktop.storage import keys, sqlite
from sbc_desktop.storage.store import DATABASE
from tests.factories import DATA_KEY, key_file

FILES = sorted(Path(__file__).parent.glob("*.sql"))


def lay_down(folder: Path, script: Path) -> Path:
    """Make the store that a script describes, as its own program left it."""
    folder.mkdir()
    keys.write(folder, key_file())
    connection = sqlite.connect(folder / DATABASE, DATA_KEY)
    sqlite.without_references(connection)
    connection.executescript(script.read_text(encoding="utf-8"))
    connection.close()
    return folder


def rows_of(database: Path, script: Path) -> dict[str, list[Any]]:
    """The columns that the old store had, of every table it had but the one that names its step."""
    asked = dict(re.findall(r"^INSERT INTO (\w+) \(([^)]*)\)", script.read_text(encoding="utf-8"), re.MULTILINE))
    del asked["alembic_version"]
    connection = sqlite.connect_to_look(database, DATA_KEY)
    found = {
        table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()  # noqa: S608 - our own file
        for table, columns in asked.items()
    }
    connection.close()
    return found
