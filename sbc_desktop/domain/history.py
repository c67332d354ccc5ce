"""The history: who changed what, when, from what to what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sbc_desktop.domain.event import EventKind


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


class Area(StrEnum):
    """What the history can be narrowed to."""

    DESK = "desk"
    SESSIONS = "sessions"
    GROUPS = "groups"
    PEOPLE = "people"
    RIGHTS = "rights"
    SPEAKERS = "speakers"
    REPORTS = "reports"
    USERS = "users"
    READING = "reading"
    SIGN_IN = "sign_in"


_K, _E = ActionKind, EventKind
AREAS: dict[Area, frozenset[ActionKind | EventKind]] = {
    Area.DESK: frozenset(
        {
            *(_K.CHECK_IN, _K.WALK_IN, _K.UNNAMED, _K.UNNAMED_LESS, _K.LET_US_KNOW, _K.TAKE_BACK, _K.SUPPORTERS),
            *(_K.CLOSE_REGISTER, _K.REOPEN_REGISTER, _K.BRIEF_READ, _K.UNDO, _E.DESK_PIN_WRONG),
        }
    ),
    Area.SESSIONS: frozenset(
        {
            *(_K.SESSIONS_PROPOSED, _K.SESSION_CHANGED, _K.SESSION_MOVED, _K.SESSION_CANCELLED, _K.SESSION_PUT_BACK),
            *(_K.SESSION_ADDED, _K.SESSION_REMOVED, _K.SESSION_STAFFED),
        }
    ),
    Area.GROUPS: frozenset(
        {
            *(_K.GROUP_ADDED, _K.GROUP_CHANGED, _K.PATTERN_CHANGED, _K.GROUP_PAUSED, _K.VENUE_SAVED, _K.STAFF_SAVED),
        }
    ),
    Area.PEOPLE: frozenset(
        {
            *(_K.ADD_PERSON, _K.CHANGE_PERSON, _K.JOIN_GROUP, _K.SET_STATUS, _K.SAVE_NEEDS, _K.WISH),
            *(_K.CONSENT_ANSWERED, _K.REGISTER, _K.DRAFT, _K.TOLD_APART, _K.MERGE, _K.TAKE_APART, _K.IMPORT),
            *(_K.IMPORT_TAKEN_BACK, _K.FOLLOW_UP_DONE),
        }
    ),
    Area.RIGHTS: frozenset(
        {
            *(_K.RECORD_DEATH, _K.CONFIRM_DEATH, _K.TAKE_BACK_DEATH, _K.REMEMBRANCE_TASKS, _K.FINISH_FOLLOW_UP),
            *(_K.REQUEST_LOGGED, _K.REQUEST_DONE, _K.ERASE, _K.RETENTION, _K.RETENTION_CHANGED),
            *(_K.RETENTION_LOOKED, _K.KEPT_FOR_A_REASON, _K.WORDING_CHANGED),
        }
    ),
    Area.SPEAKERS: frozenset(
        {
            *(_K.SPEAKER_SAVED, _K.FIRST_TOPICS, _K.TOPIC_ADDED, _K.TOPIC_RENAMED, _K.TOPIC_RETIRED),
            *(_K.TOPIC_BROUGHT_BACK, _K.TALK_LOGGED, _K.TALK_CHANGED, _K.TALK_REMOVED, _K.THANKS_SENT),
        }
    ),
    Area.REPORTS: frozenset({_K.REPORT_ISSUED, _K.SUMMARY_READ}),
    Area.USERS: frozenset(
        {
            *(_K.FIRST_RUN, _K.SETTINGS, _K.ADD_USER, _K.USER_ADDED, _K.USER_CHANGED, _K.USER_DISABLED),
            *(_K.USER_ENABLED, _K.USER_REMOVED, _K.BACKUP_FOLDER_CHOSEN, _K.BACKUP_RESTORED, _K.SOMETHING),
            *(_E.PASSPHRASE_CHANGED, _E.NEW_DATA_KEY, _E.DESK_PIN_CHANGED, _E.RECOVERY_CODE_MADE, _E.BACKUP_MADE),
            *(_E.KEYRING_TURNED_ON, _E.KEYRING_TURNED_OFF),
        }
    ),
    Area.READING: frozenset(
        {
            *(
                _E.RECORD_READ,
                _E.DOCUMENT_DRAWN,
                _E.DOCUMENT_SAVED,
                _E.DOCUMENT_PRINTED,
                _E.DOCUMENT_COPIED,
                _E.HISTORY_EXPORTED,
            ),
        }
    ),
    Area.SIGN_IN: frozenset({_E.UNLOCKED, _E.UNLOCK_FAILED, _E.RECOVERY_CODE_USED, _E.ROLE_REFUSED}),
}


@dataclass(frozen=True)
class HistoryWanted:
    """What the history is asked for; what is None narrows nothing. Both days are included."""

    person_id: UUID | None = None
    session_id: UUID | None = None
    group_id: UUID | None = None
    user_id: UUID | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    area: Area | None = None


@dataclass(frozen=True)
class FieldChange:
    """One value from what to what, in words; "" for none."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """What an action did to one thing: "place on a list", about whom, and its values.

    `gone`: it was erased, and what it held is in no log. `withheld`: it is about somebody who may be shown nowhere.
    """

    thing: str
    about: str
    fields: tuple[FieldChange, ...] = ()
    gone: bool = False
    withheld: bool = False


@dataclass(frozen=True)
class Entry:
    """One action or event: when (in UTC), who ("" is the program itself), what, about whom, and how many rows.

    `rows` is empty in a page of the history, and filled, up to a limit, when one entry is opened. `key` opens it.
    """

    key: str
    at: dt.datetime
    who: str
    said: str
    about: str
    count: int
    rows: tuple[RowChange, ...] = ()


@dataclass(frozen=True)
class HistoryPage:
    """Entries, the newest first; `further` is what to ask for the next page with, "" after the last."""

    entries: tuple[Entry, ...]
    further: str = ""
