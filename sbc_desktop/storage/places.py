"""Where a store may not lie: what a service copies to the internet, and what is on another computer."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.disks.disk import is_on_network

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "icloud": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud": "Nextcloud",
}
# "OneDrive - Example Charity" on Windows; "OneDrive-Personal" and "GoogleDrive-…" below ~/Library/CloudStorage.
_BEGINNINGS = {"onedrive -": "OneDrive", "onedrive-": "OneDrive", "googledrive-": "Google Drive"}
_BEGINNINGS |= {"dropbox (": "Dropbox", "dropbox-": "Dropbox"}
_MARKERS = {".dropbox.cache": "Dropbox", ".tmp.drivedownload": "Google Drive"}
# Windows tells every program where OneDrive copies from, whatever the folder is called.
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_ICLOUD = "Library/Mobile Documents/com~apple~CloudDocs"


def check_place(folder: Path) -> None:
    """Refuse a folder that is copied to a cloud service, which it names, or that is on another computer.

    Links are followed: a folder that only looks as if it were elsewhere is refused as well.
    """
    named = folder.expanduser().absolute()
    for whole in dict.fromkeys((named, named.resolve())):
        service = _named(whole) or _told(whole)
        if service:
            raise Refusal(Reason.STORE_IN_SYNCED_FOLDER, folder=folder, service=service)
    if is_on_network(named):
        raise Refusal(Reason.STORE_ON_NETWORK, folder=folder)


def _named(whole: Path) -> str | None:
    """The service whose folder it is in, by the names of the folders or by what the service leaves in them."""
    for part in (whole, *whole.parents):
        name = part.name.casefold()
        service = _SYNCED.get(name) or next(
            (label for start, label in _BEGINNINGS.items() if name.startswith(start)), None
        )
        service = service or next((label for marker, label in _MARKERS.items() if (part / marker).exists()), None)
        # As a file it marks a folder that is copied; the folder of that name is only where Dropbox keeps its settings.
        service = service or ("Dropbox" if (part / ".dropbox").is_file() else None)
        if service:
            return service
    return None


def _told(whole: Path) -> str | None:
    """The service that says itself that it copies from there."""
    return next((service for synced, service in _synced_folders() if whole.is_relative_to(synced)), None)


def _synced_folders() -> Iterator[tuple[Path, str]]:
    for variable in _ONEDRIVE_VARIABLES:
        if os.environ.get(variable):
            yield Path(os.environ[variable]), "OneDrive"
    with contextlib.suppress(RuntimeError):  # somebody without a home has none that is copied
        home = Path.home()
        for synced in _dropboxes(home):
            yield synced, "Dropbox"
        # Once iCloud Drive takes these two over, it shows them in its own folder under the same names.
        for name in ("Desktop", "Documents"):
            if (home / _ICLOUD / name).exists():
                yield home / name, "iCloud Drive"


def _dropboxes(home: Path) -> Iterator[Path]:
    """Where Dropbox keeps its folders, by the note it leaves for other programs."""
    notes = [home / ".dropbox"]
    notes += [Path(os.environ[name]) / "Dropbox" for name in ("APPDATA", "LOCALAPPDATA") if os.environ.get(name)]
    for note in notes:
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            for account in json.loads((note / "info.json").read_text(encoding="utf-8")).values():
                yield Path(account["path"])
