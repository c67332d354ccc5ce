"""Where records may not lie, however the way there is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.storage.disks import linux
from sbc_desktop.storage.places import check_place


def _service(folder: Path) -> object:
    with pytest.raises(Refusal) as caught:
        check_place(folder)
    assert caught.value.reason is Reason.STORE_IN_SYNCED_FOLDER
    assert str(folder) in messages.sentence(caught.value)
    return caught.value.facts["service"]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/store", "OneDrive"),
        ("OneDrive - Example Charity/Documents/store", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal/store", "OneDrive"),
        ("Dropbox/store", "Dropbox"),
        ("Dropbox (Example Charity)/store", "Dropbox"),
        ("Google Drive/store", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-helen@example.org/My Drive/store", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/store", "iCloud Drive"),
        ("iCloudDrive/store", "iCloud Drive"),
        ("Nextcloud/store", "Nextcloud"),
    ],
)
def test_a_folder_that_is_copied_to_the_internet_is_refused_by_the_name_of_the_service(
    tmp_path: Path, folder: str, service: str
) -> None:
    assert _service(tmp_path / folder) == service


@pytest.mark.parametrize("folder", ["store", "Drop box/store", "onedriver/store", "Documents/dropboxes/store"])
def test_any_other_folder_is_fine(tmp_path: Path, folder: str) -> None:
    check_place(tmp_path / folder)


def test_a_link_into_a_copied_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "Dropbox")
    assert _service(tmp_path / "here" / "store") == "Dropbox"


def test_what_the_service_leaves_in_its_folder_gives_it_away(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").touch()
    assert _service(tmp_path / "store") == "Dropbox"


def test_the_settings_of_dropbox_do_not_make_a_whole_home_copied(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    check_place(tmp_path / "store")


def test_what_the_services_say_themselves_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Charity files"))
    assert _service(tmp_path / "Charity files" / "store") == "OneDrive"
    settings = Path.home() / ".dropbox"
    settings.mkdir(parents=True)
    (settings / "info.json").write_text(json.dumps({"personal": {"path": str(tmp_path / "Boxes")}}))
    assert _service(tmp_path / "Boxes" / "store") == "Dropbox"
    (settings / "info.json").write_text("[]")
    check_place(tmp_path / "Boxes" / "store")


def test_documents_that_icloud_took_over_are_refused_and_others_are_not() -> None:
    check_place(Path.home() / "Documents" / "store")
    (Path.home() / "Library/Mobile Documents/com~apple~CloudDocs/Documents").mkdir(parents=True)
    assert _service(Path.home() / "Documents" / "store") == "iCloud Drive"


def test_a_share_on_the_network_is_refused_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"31 27 0:44 / {tmp_path.resolve()} rw - cifs //nas/groups rw\n")
    monkeypatch.setattr(linux, "_TABLE", table)
    with pytest.raises(Refusal) as caught:
        check_place(tmp_path / "store")
    assert caught.value.reason is Reason.STORE_ON_NETWORK
    assert f"{tmp_path / 'store'} is on another computer" in messages.sentence(caught.value)
