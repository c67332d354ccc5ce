"""Where a store may not lie: a folder that a service copies to other people's computers."""

from __future__ import annotations

from pathlib import Path

from sbc_desktop.domain.refusal import Reason, Refusal

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "icloud": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud": "Nextcloud",
}
_MARKERS = {".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".tmp.drivedownload": "Google Drive"}


def check_place(folder: Path) -> None:
    """Refuse a folder inside one that is copied to a cloud service, which it names."""
    whole = folder.expanduser().absolute()
    for part in (whole, *whole.parents):
        name = part.name.casefold()
        service = _SYNCED.get(name) or ("OneDrive" if name.startswith("onedrive -") else None)
        service = service or next((label for marker, label in _MARKERS.items() if (part / marker).exists()), None)
        if service:
            raise Refusal(Reason.STORE_IN_SYNCED_FOLDER, service=service)
