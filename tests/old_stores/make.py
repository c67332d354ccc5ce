"""Writes a small store of the newest step as SQL: `python -m tests.old_stores.make`, before the next step is added.

Everybody in it is invented. Its ids and times differ each time, so a file that is there already is left alone.
"""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sbc_desktop.domain.check_in import WalkIn
from sbc_desktop.domain.closing import Closing
from sbc_desktop.storage import migrations, sqlite
from sbc_desktop.storage.store import DATABASE
from tests.desk import open_house
from tests.factories import DATA_KEY

FOLDER = Path(__file__).parent


def main() -> None:
    """Make a group with one closed register and write all of it down."""
    with tempfile.TemporaryDirectory() as folder:
        house = open_house(Path(folder))
        group_id = house.group()
        session_id = house.session(group_id)
        sian, susan = (house.person(name, group_id) for name in ("Siân Evans", "Susan Park"))
        house.desk.check_in(session_id, sian)
        house.desk.let_us_know(session_id, susan)
        house.desk.walk_in(session_id, WalkIn("Ning", keep_details=True))
        house.desk.unnamed(session_id)
        house.registers.close(session_id, Closing(3))
        house.store.close()
        connection = sqlite.connect_to_look(house.store.folder / DATABASE, DATA_KEY)
        lines = list(_lines(connection.cursor()))
        connection.close()
    with (FOLDER / f"{migrations.HEAD}.sql").open("x", encoding="utf-8") as file:
        file.write("".join(f"{line};\n" for line in lines).replace(platform.node(), "laptop"))


def _lines(cursor: Any) -> Iterator[str]:
    made = cursor.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    for kind, name, statement in made:
        yield statement.strip()
        if kind == "table":
            yield from _rows(cursor, name)


def _rows(cursor: Any, table: str) -> Iterator[str]:
    names = [row[1] for row in cursor.execute(f"PRAGMA table_info({table})")]
    quoted = " || ', ' || ".join(f'quote("{name}")' for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    for (values,) in cursor.execute(f"SELECT {quoted} FROM {table}").fetchall():  # noqa: S608 - our own names
        yield f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608


if __name__ == "__main__":
    main()
