"""What stops a piece of work, as a code; `messages` turns each code into a sentence for a person."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Every way in which the program may say no. Each has a sentence in `messages`, kept by a test."""

    # fields
    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"
    CONTROL_CHARACTERS = "control_characters"
    TEXT_TOO_LONG = "text_too_long"
    WORDS_MISSING = "words_missing"
    YES_NEEDED = "yes_needed"
    PHONE_UNCLEAR = "phone_unclear"
    EMAIL_UNCLEAR = "email_unclear"
    DATE_UNCLEAR = "date_unclear"
    DATE_TOO_EARLY = "date_too_early"
    DATE_TOO_LATE = "date_too_late"
    DATE_STILL_TO_COME = "date_still_to_come"
    TIME_UNCLEAR = "time_unclear"
    END_BEFORE_START = "end_before_start"
    CAPACITY_TOO_SMALL = "capacity_too_small"
    NUMBER_UNCLEAR = "number_unclear"
    ZONE_UNKNOWN = "zone_unknown"
    CHOICE_MISSING = "choice_missing"
    # groups and sessions
    GROUP_NAME_TAKEN = "group_name_taken"
    GROUP_UNKNOWN = "group_unknown"
    RULE_MEETS_NO_DATE = "rule_meets_no_date"
    RULE_STARTS_ELSEWHERE = "rule_starts_elsewhere"
    SESSION_UNKNOWN = "session_unknown"
    SESSION_CANCELLED = "session_cancelled"
    SESSION_CLOSED = "session_closed"
    SESSION_NOT_CLOSED = "session_not_closed"
    SESSION_NOT_YET = "session_not_yet"
    SESSION_DATE_TAKEN = "session_date_taken"
    SESSION_HAS_ARRIVALS = "session_has_arrivals"
    # people
    PERSON_UNKNOWN = "person_unknown"
    ALREADY_MEMBER = "already_member"
    SAME_RECORD = "same_record"
    DEATH_TOO_LONG_AGO = "death_too_long_ago"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CHANGED_SINCE = "changed_since"
    UNNAMED_NONE_LEFT = "unnamed_none_left"
    HEADCOUNT_DIFFERS = "headcount_differs"
    # speakers
    SPEAKER_UNKNOWN = "speaker_unknown"
    TOPIC_TAKEN = "topic_taken"
    TOPIC_IN_USE = "topic_in_use"
    TALK_UNKNOWN = "talk_unknown"
    REPORT_NOT_KEPT = "report_not_kept"
    TALK_OUTSIDE_SESSION = "talk_outside_session"
    # users
    WHO_SIGNS_IN = "who_signs_in"
    USER_UNKNOWN = "user_unknown"
    USER_NAME_TAKEN = "user_name_taken"
    USER_DISABLED = "user_disabled"
    LAST_COORDINATOR = "last_coordinator"
    OWN_SIGN_IN = "own_sign_in"
    SIGN_IN_ENDED = "sign_in_ended"
    PIN_UNCLEAR = "pin_unclear"
    # the store and its keys
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_WEAK = "passphrase_weak"
    PASSPHRASES_DIFFER = "passphrases_differ"
    RECOVERY_CODE_WRONG = "recovery_code_wrong"
    RECOVERY_CODE_UNSPENT = "recovery_code_unspent"
    KEYRING_DOES_NOT_OPEN = "keyring_does_not_open"
    WAIT_BEFORE_TRYING = "wait_before_trying"
    STORE_MISSING = "store_missing"
    STORE_EXISTS = "store_exists"
    STORE_DAMAGED = "store_damaged"
    KEYS_DAMAGED = "keys_damaged"
    KEYS_OF_BEFORE = "keys_of_before"
    STORE_NEWER = "store_newer"
    STORE_READ_ONLY = "store_read_only"
    STORE_OUT_OF_REACH = "store_out_of_reach"
    STORE_OPEN_ELSEWHERE = "store_open_elsewhere"
    STORE_IN_SYNCED_FOLDER = "store_in_synced_folder"
    STORE_ON_NETWORK = "store_on_network"
    NOT_ALLOWED = "not_allowed"
    STORE_BUSY = "store_busy"
    DISK_FULL = "disk_full"
    # files
    FILE_NOT_WRITTEN = "file_not_written"
    FILE_NOT_READ = "file_not_read"
    NOT_A_BACKUP = "not_a_backup"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_BESIDE_THE_RECORDS = "backup_beside_the_records"
    NO_SCREEN = "no_screen"
    # lists of registrations
    FILE_TOO_LARGE = "file_too_large"
    FILE_OF_ANOTHER_KIND = "file_of_another_kind"
    FILE_NOT_WHAT_IT_SAYS = "file_not_what_it_says"
    FILE_LOCKED_OR_OLD = "file_locked_or_old"
    FILE_HAS_MACROS = "file_has_macros"
    FILE_IS_EMPTY = "file_is_empty"
    FILE_HAS_NO_HEADINGS = "file_has_no_headings"
    FILE_HAS_TOO_MANY_ROWS = "file_has_too_many_rows"
    COLUMNS_CLASH = "columns_clash"
    DATES_AMBIGUOUS = "dates_ambiguous"
    DATES_MIXED = "dates_mixed"
    KNOWN_UNDECIDED = "known_undecided"
    ROW_CUT_OFF = "row_cut_off"
    ROW_CANCELLED = "row_cancelled"
    ROW_OF_ANOTHER_GROUP = "row_of_another_group"
    PHONE_SHORTENED = "phone_shortened"
    NOT_A_DEMO = "not_a_demo"


class Refusal(Exception):
    """The work was stopped before anything was written. `field` names the form field to point at.

    `facts` fill the sentence (dates, numbers, group names) and never hold a person's name.
    """

    def __init__(self, reason: Reason, *, field: str | None = None, **facts: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.field = field
        self.facts = facts
