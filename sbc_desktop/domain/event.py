"""What people do that changes nothing, and is written down all the same: reading, printing, failing to unlock."""

from __future__ import annotations

from enum import StrEnum


class EventKind(StrEnum):
    """Every such event. Each has words in `messages`, kept by a test."""

    RECORD_READ = "record_read"
    DOCUMENT_DRAWN = "document_drawn"
    DOCUMENT_SAVED = "document_saved"
    DOCUMENT_PRINTED = "document_printed"
    DOCUMENT_COPIED = "document_copied"
    HISTORY_EXPORTED = "history_exported"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    RECOVERY_CODE_USED = "recovery_code_used"
    PASSPHRASE_CHANGED = "passphrase_changed"
    NEW_DATA_KEY = "new_data_key"
    ROLE_REFUSED = "role_refused"
    DESK_PIN_WRONG = "desk_pin_wrong"
    DESK_PIN_CHANGED = "desk_pin_changed"
    RECOVERY_CODE_MADE = "recovery_code_made"
    BACKUP_MADE = "backup_made"
    BACKUP_RESTORED = "backup_restored"
    KEYRING_TURNED_ON = "keyring_turned_on"
    KEYRING_TURNED_OFF = "keyring_turned_off"
