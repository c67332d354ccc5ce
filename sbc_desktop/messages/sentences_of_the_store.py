"""What is said when the records, their keys or a file do not open or cannot be written."""

from __future__ import annotations

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.messages.tellings import Counted, Telling
from sbc_desktop.words import _, ngettext

OF_THE_STORE: dict[Reason, tuple[Telling | Counted, ...]] = {
    Reason.PASSPHRASE_WRONG: (
        Counted(
            "seconds",
            lambda number: ngettext(
                "That passphrase does not open these records. Nothing is lost; please try again in a second.",
                "That passphrase does not open these records. Nothing is lost; please try again in {seconds} seconds.",
                number,
            ),
        ),
        Telling(_("That passphrase does not open these records. Nothing is lost; please try again.")),
    ),
    Reason.RECOVERY_CODE_WRONG: (
        Counted(
            "seconds",
            lambda number: ngettext(
                "That code does not open these records. Nothing is lost; please compare it with the sheet.",
                "That code does not open these records. Nothing is lost; check the sheet and wait {seconds} seconds.",
                number,
            ),
        ),
        Telling(_("That code does not open these records. Nothing is lost; please compare it with the sheet.")),
    ),
    Reason.RECOVERY_CODE_UNSPENT: (
        Telling(_("The recovery code is good once. Nothing is lost; please choose a new passphrase first.")),
    ),
    Reason.KEYRING_DOES_NOT_OPEN: (
        Telling(_("This computer’s keyring does not open these records. Nothing is lost; please type the passphrase.")),
    ),
    Reason.WAIT_BEFORE_TRYING: (
        Counted(
            "seconds",
            lambda number: ngettext(
                "Please wait a second before you try again. Nothing is lost.",
                "Please wait {seconds} seconds before you try again. Nothing is lost.",
                number,
            ),
        ),
        Telling(_("Please wait a little before you try again. Nothing is lost.")),
    ),
    Reason.NOT_ALLOWED: (
        Telling(_("Your sign-in does not include this. Nothing was changed; your coordinator can do it or show you.")),
    ),
    Reason.STORE_MISSING: (
        Telling(_("There are no records in {folder} yet. Nothing was changed; start the program there to set it up.")),
        Telling(_("There are no records in this folder yet. Nothing was changed; start the program to set it up.")),
    ),
    Reason.STORE_EXISTS: (
        Telling(_("There are records in {folder} already. They were not touched; please choose another folder.")),
        Telling(_("There are records in this folder already. They were not touched; please choose another folder.")),
    ),
    Reason.STORE_DAMAGED: (
        Telling(
            _(
                "The records are damaged (store.db). They were left as they are; "
                "the newest backup that opens is of {backup}."
            )
        ),
        Telling(_("The records are damaged (store.db). They were left as they are; please put back a backup.")),
    ),
    Reason.KEYS_OF_BEFORE: (
        Telling(
            _(
                "Somebody has not signed in since this program was brought up to date, so no new key can be made "
                "for them. Nothing was changed; let everybody sign in once, or give them a new passphrase."
            )
        ),
    ),
    Reason.KEYS_DAMAGED: (
        Telling(
            _(
                "The keys are damaged (keys.json). The records were left as they are; "
                "the newest backup with good keys is of {backup}."
            )
        ),
        Telling(_("The keys are damaged (keys.json). The records were left as they are; put it back from a backup.")),
    ),
    Reason.STORE_NEWER: (
        Telling(
            _(
                "These records were made by a newer version of the program. "
                "They were left as they are; please install the newer version here."
            )
        ),
    ),
    Reason.STORE_READ_ONLY: (
        Telling(_("The program may not write in {folder}. Nothing was changed; please make the folder writable.")),
        Telling(_("The program may not write in this folder. Nothing was changed; please make it writable.")),
    ),
    Reason.STORE_OUT_OF_REACH: (
        Telling(
            _(
                "The disk with the records does not answer, so this was not saved. "
                "All that was saved before is safe; please plug it in again and start the program anew."
            )
        ),
    ),
    Reason.STORE_OPEN_ELSEWHERE: (
        Telling(_("These records are open on {computer} since {since}. Nothing was changed; close them there first.")),
        Telling(_("These records are open in another window. Nothing was changed; close them there first.")),
    ),
    Reason.STORE_IN_SYNCED_FOLDER: (
        Telling(
            _(
                "{folder} is copied to the internet by {service}. "
                "Nothing was written; choose a folder that stays on this laptop."
            )
        ),
        Telling(_("This folder is copied to the internet. Nothing was written; choose one that stays on this laptop.")),
    ),
    Reason.STORE_ON_NETWORK: (
        Telling(
            _(
                "{folder} is on another computer, over the network. "
                "Nothing was written; choose a folder that is on this laptop."
            )
        ),
        Telling(_("This folder is on another computer. Nothing was written; choose one that is on this laptop.")),
    ),
    Reason.STORE_BUSY: (
        Telling(_("The records are busy just now, so this was not saved. Nothing else is lost; please try again.")),
    ),
    Reason.DISK_FULL: (
        Telling(_("The disk is full, so this was not saved. All that was saved before is safe; please make room.")),
    ),
    Reason.FILE_NOT_WRITTEN: (
        Telling(_("The file could not be written in {folder}. Nothing is lost; please choose another folder.")),
        Telling(_("The file could not be written. Nothing is lost; please choose another folder.")),
    ),
    Reason.FILE_NOT_READ: (
        Telling(_("The file {file} could not be read. Nothing was changed; please check its name.")),
        Telling(_("The file could not be read. Nothing was changed; please check its name.")),
    ),
    Reason.NOT_A_BACKUP: (
        Telling(_("{file} is not a backup of this program. Nothing was changed; please choose another file.")),
        Telling(_("That file is not a backup of this program. Nothing was changed; please choose another file.")),
    ),
    Reason.BACKUP_DAMAGED: (
        Telling(_("The backup {file} is damaged. Nothing was changed; please take another one.")),
        Telling(_("That backup is damaged. Nothing was changed; please take another one.")),
    ),
    Reason.BACKUP_BESIDE_THE_RECORDS: (
        Telling(
            _(
                "{folder} is where the records themselves are. Nothing was changed; "
                "choose a stick or another folder, which would still be there without this one."
            )
        ),
        Telling(_("The records themselves are in this folder. Nothing was changed; choose a stick or another folder.")),
    ),
    Reason.NO_SCREEN: (
        Telling(
            _("There is no screen here to open a window on. Nothing was changed; “sbc-desktop --help” lists the rest.")
        ),
    ),
    Reason.NOT_A_DEMO: (
        Telling(_("{folder} holds something other than a demo. It was left as it is; please choose an empty folder.")),
        Telling(_("This folder holds something other than a demo. It was left as it is; choose an empty one.")),
    ),
}
