"""A finished document, held in memory until somebody says where it may be kept."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sbc_desktop.domain.refusal import Reason, Refusal

_USUAL_SIZE = 1 << 20


@dataclass(frozen=True)
class Document:
    """A PDF with its title for people and a file name that holds no person's name.

    `hides`: small numbers were hidden in it.
    """

    title: str
    file_name: str
    data: bytes
    pages: int
    hides: bool = False


def save(document: Document, folder: Path) -> Path:
    """Write the document whole or not at all, over an older one of the same name; the folder is made if missing."""
    path = folder / document.file_name
    part = path.with_name(f"{path.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(part, document.data)
        part.replace(path)
    except OSError as trouble:
        with suppress(OSError):
            part.unlink()
        reason = Reason.DISK_FULL if trouble.errno == errno.ENOSPC else Reason.FILE_NOT_WRITTEN
        raise Refusal(reason, folder=folder) from trouble
    return path


def name_at(document: Document, path: Path) -> str:
    """The name somebody chose for a document, ending as the document's own does."""
    ending = Path(document.file_name).suffix
    return path.name if path.suffix.casefold() == ending.casefold() else f"{path.name}{ending}"


def try_place(folder: Path) -> None:
    """See that a folder takes a file of a usual report's size; nothing of the try is left. Refuses as `save` does."""
    save(Document("", f".{uuid4().hex}.part", bytes(_USUAL_SIZE), 0), folder).unlink()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
