"""The words for what the history is about: events, each as a thing that somebody did."""

from __future__ import annotations

from enum import StrEnum

from sbc_desktop.domain.event import EventKind
from sbc_desktop.words import _

TERMS_OF_HISTORY: dict[type[StrEnum], dict[str, str]] = {
    EventKind: {
        EventKind.RECORD_READ: _("read a person’s record"),
        EventKind.DOCUMENT_DRAWN: _("looked at a document"),
        EventKind.DOCUMENT_SAVED: _("saved a document"),
        EventKind.DOCUMENT_PRINTED: _("printed a document"),
        EventKind.HISTORY_EXPORTED: _("exported the history"),
        EventKind.UNLOCKED: _("unlocked the records"),
        EventKind.UNLOCK_FAILED: _("tried a wrong passphrase"),
        EventKind.RECOVERY_CODE_USED: _("unlocked with the recovery code"),
        EventKind.PASSPHRASE_CHANGED: _("changed a passphrase"),
        EventKind.NEW_DATA_KEY: _("gave the records a new key"),
        EventKind.ROLE_REFUSED: _("was refused what the role does not allow"),
        EventKind.DESK_PIN_WRONG: _("typed a wrong desk PIN"),
        EventKind.DESK_PIN_CHANGED: _("changed the desk PIN"),
        EventKind.RECOVERY_CODE_MADE: _("made a new recovery code"),
        EventKind.BACKUP_MADE: _("made a backup"),
        EventKind.BACKUP_RESTORED: _("restored a backup"),
        EventKind.KEYRING_TURNED_ON: _("let the computer’s keyring unlock the records"),
        EventKind.KEYRING_TURNED_OFF: _("no longer lets the computer’s keyring unlock the records"),
    },
}
