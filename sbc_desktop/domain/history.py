"""The history: who changed what, when, from what to what."""

from __future__ import annotations

from enum import StrEnum


class ActionKind(StrEnum):
    """Every action that changes rows, by the kind services give it; tests keep it and its words complete.

    What changes no row is an event, and has its own kind.
    """

    # At the desk.
    CHECK_IN = "check_in"
    WALK_IN = "walk_in"
    UNNAMED = "unnamed"
    UNNAMED_LESS = "unnamed_less"
    LET_US_KNOW = "let_us_know"
    TAKE_BACK = "take_back"
    SUPPORTERS = "supporters"
    CLOSE_REGISTER = "close_register"
    REOPEN_REGISTER = "reopen_register"
    BRIEF_READ = "brief_read"
    # Sessions.
    SESSIONS_PROPOSED = "sessions_proposed"
    SESSION_CHANGED = "session_changed"
    SESSION_MOVED = "session_moved"
    SESSION_CANCELLED = "session_cancelled"
    SESSION_PUT_BACK = "session_put_back"
    SESSION_ADDED = "session_added"
    SESSION_REMOVED = "session_removed"
    SESSION_STAFFED = "session_staffed"
    # Groups, venues and staff.
    GROUP_ADDED = "group_added"
    GROUP_CHANGED = "group_changed"
    PATTERN_CHANGED = "pattern_changed"
    GROUP_PAUSED = "group_paused"
    VENUE_SAVED = "venue_saved"
    STAFF_SAVED = "staff_saved"
    # People.
    ADD_PERSON = "add_person"
    CHANGE_PERSON = "change_person"
    JOIN_GROUP = "join_group"
    SET_STATUS = "set_status"
    SAVE_NEEDS = "save_needs"
    WISH = "wish"
    CONSENT_ANSWERED = "consent_answered"
    REGISTER = "register"
    DRAFT = "draft"
    TOLD_APART = "told_apart"
    MERGE = "merge"
    TAKE_APART = "take_apart"
    IMPORT = "import"
    IMPORT_TAKEN_BACK = "import_taken_back"
    # Remembrance and people's rights.
    RECORD_DEATH = "record_death"
    CONFIRM_DEATH = "confirm_death"
    TAKE_BACK_DEATH = "take_back_death"
    REMEMBRANCE_TASKS = "remembrance_tasks"
    FINISH_FOLLOW_UP = "finish_follow_up"
    FOLLOW_UP_DONE = "follow_up_done"
    REQUEST_LOGGED = "request_logged"
    REQUEST_DONE = "request_done"
    ERASE = "erase"
    RETENTION = "retention"
    RETENTION_CHANGED = "retention_changed"
    RETENTION_LOOKED = "retention_looked"
    KEPT_FOR_A_REASON = "kept_for_a_reason"
    WORDING_CHANGED = "wording_changed"
    # Speakers, topics and talks.
    SPEAKER_SAVED = "speaker_saved"
    FIRST_TOPICS = "first_topics"
    TOPIC_ADDED = "topic_added"
    TOPIC_RENAMED = "topic_renamed"
    TOPIC_RETIRED = "topic_retired"
    TOPIC_BROUGHT_BACK = "topic_brought_back"
    TALK_LOGGED = "talk_logged"
    TALK_CHANGED = "talk_changed"
    TALK_REMOVED = "talk_removed"
    THANKS_SENT = "thanks_sent"
    # Reports.
    REPORT_ISSUED = "report_issued"
    SUMMARY_READ = "summary_read"
    # Users, settings and backups.
    FIRST_RUN = "first_run"
    SETTINGS = "settings"
    ADD_USER = "add_user"
    USER_ADDED = "user_added"
    USER_CHANGED = "user_changed"
    USER_DISABLED = "user_disabled"
    USER_ENABLED = "user_enabled"
    USER_REMOVED = "user_removed"
    BACKUP_FOLDER_CHOSEN = "backup_folder_chosen"
    BACKUP_RESTORED = "backup_restored"
    # Taking back, and what a former version wrote.
    UNDO = "undo"
    SOMETHING = "something"


# Actions whose own words say already that they take something back.
SAYS_TAKEN_BACK = frozenset(
    {ActionKind.UNDO, ActionKind.TAKE_APART, ActionKind.IMPORT_TAKEN_BACK, ActionKind.TAKE_BACK_DEATH}
)


def action_kind(text: str) -> ActionKind:
    """The kind of an action as the log holds it; SOMETHING for one of another version."""
    try:
        return ActionKind(text)
    except ValueError:
        return ActionKind.SOMETHING
