"""What the history calls the things that people change, and each of their values.

Tables and columns go by the names they have in the store, as the change log tells them. What says nothing to people is
left out on purpose: keys, what is folded for searching, hashes. A test holds every column to one of the two.
"""

from __future__ import annotations

from sbc_desktop.messages.fields_of_people import FIELDS_OF_PEOPLE
from sbc_desktop.messages.fields_of_work import FIELDS_OF_WORK
from sbc_desktop.words import _

THINGS: dict[str, str] = {
    "organisation": _("the charity"),
    "user_": _("user"),
    "user_group": _("group of a user"),
    "setting": _("setting"),
    "venue": _("venue"),
    "staff": _("member of staff"),
    "group_": _("group"),
    "group_rule": _("when the group meets"),
    "group_session": _("session"),
    "session_staff": _("staff at a session"),
    "register_closing": _("closing of a register"),
    "attendance": _("attendance"),
    "session_roster": _("line of a closed register"),
    "attendee": _("record"),
    "membership": _("place on a list"),
    "membership_status": _("status on a list"),
    "contact_preference": _("somebody close to a person"),
    "consent": _("consent"),
    "access_need": _("what helps a person"),
    "wish": _("wish"),
    "follow_up": _("task"),
    "feedback_batch": _("feedback forms"),
    "feedback_answer": _("answer of a feedback form"),
    "request": _("request"),
    "tombstone": _("mark that somebody was erased"),
    "published_table": _("table that was given out"),
    "report_issued": _("issued report"),
    "issued_document": _("kept report"),
    "import_batch": _("list of registrations"),
    "import_row": _("line of a list of registrations"),
    "topic": _("topic"),
    "speaker": _("speaker"),
    "speaker_topic": _("topic of a speaker"),
    "talk": _("talk"),
    "talk_speaker": _("speaker of a talk"),
    "talk_topic": _("topic of a talk"),
}

FIELDS: dict[str, dict[str, str]] = {**FIELDS_OF_WORK, **FIELDS_OF_PEOPLE}

# What the named values of the store are called: `setting.value` by the setting's name, or by what its name begins with.
SETTINGS: dict[str, str] = {
    "theme": _("look"),
    "idle_minutes": _("minutes until it locks"),
    "welcome_line": _("line on the welcome screen"),
    "backup_folder": _("folder for backups"),
    "retention": _("how long things are kept"),
    "small_numbers_from": _("smallest number shown"),
    "summary_read": _("summary read up to"),
    "retention_looked": _("looked at what is due in"),
    "never_the_same_person": _("records that are two people"),
    "wording.": _("text"),
    "columns_of_": _("columns of lists"),
    "draft.": _("registration kept for later"),
}
# Of these only that they changed is told: they hold nothing but keys.
SILENT_SETTINGS = frozenset({"never_the_same_person"})
# What is told of an event.
FACTS: dict[str, str] = {
    "asked": _("asked for"),
    "copied": _("copied to the folder for backups"),
    "at": _("when"),
    "way": _("how"),
    "document": _("document"),
    "count": _("how many"),
}

# What a refused question was about: by the service that was asked.
ASKED: dict[str, str] = {
    "Backups": _("backups"),
    "CheckIn": _("check-in"),
    "CloseRegister": _("closing a register"),
    "Consents": _("what people agreed to"),
    "Erasure": _("erasing a person"),
    "Groups": _("groups, venues and staff"),
    "History": _("the history"),
    "Importing": _("lists of registrations"),
    "Merging": _("duplicates"),
    "MonthEnd": _("the month-end pack"),
    "People": _("people"),
    "Registering": _("registering a person"),
    "Remembrance": _("people we remember"),
    "Reports": _("papers with names"),
    "Requests": _("requests under data protection law"),
    "Restoring": _("putting a backup back"),
    "Retention": _("what is due for deletion"),
    "Sessions": _("sessions"),
    "Settings": _("settings of the charity"),
    "Speakers": _("speakers, topics and talks"),
    "Summaries": _("figures of all groups"),
    "Today": _("what is due today"),
    "Users": _("users"),
    "Wishes": _("wishes"),
    "Wordings": _("our texts"),
}
# By what somebody tried to unlock.
WAYS: dict[str, str] = {
    "passphrase": _("passphrase"),
    "recovery": _("recovery code"),
    "keyring": _("the computer’s keyring"),
}

# Keys, links upwards that the line itself names, what is made of other columns, and hashes.
LEFT_OUT: dict[str, frozenset[str]] = {
    "organisation": frozenset({"id"}),
    "user_": frozenset({"id", "desk_pin"}),
    "user_group": frozenset({"id"}),
    "setting": frozenset({"name"}),
    "venue": frozenset({"id"}),
    "staff": frozenset({"id"}),
    "group_": frozenset({"id", "name_fold"}),
    "group_rule": frozenset({"id", "position"}),
    "group_session": frozenset({"id", "original_date", "edited", "added"}),
    "session_staff": frozenset({"id"}),
    "register_closing": frozenset({"id"}),
    "attendance": frozenset({"id"}),
    "session_roster": frozenset({"id"}),
    "attendee": frozenset({"id", "name_fold", "full_fold", "search_fold", "phone_digits", "email_fold"}),
    "membership": frozenset({"id"}),
    "membership_status": frozenset({"id", "membership_id"}),
    "contact_preference": frozenset({"id"}),
    "consent": frozenset({"id"}),
    "access_need": frozenset({"id"}),
    "wish": frozenset({"id"}),
    "follow_up": frozenset({"id"}),
    "feedback_batch": frozenset({"id"}),
    "feedback_answer": frozenset({"id", "batch_id"}),
    "request": frozenset({"id"}),
    "tombstone": frozenset({"id", "entity", "entity_id"}),
    "published_table": frozenset({"id", "counts"}),
    "report_issued": frozenset({"id", "sha256"}),
    "issued_document": frozenset({"id", "report_id", "data"}),
    "import_batch": frozenset({"id", "sha256", "action_id"}),
    "import_row": frozenset({"id", "batch_id", "row_hash"}),
    "topic": frozenset({"id", "name_fold"}),
    "speaker": frozenset({"id", "name_fold"}),
    "speaker_topic": frozenset({"id"}),
    "talk": frozenset({"id"}),
    "talk_speaker": frozenset({"id", "talk_id"}),
    "talk_topic": frozenset({"id", "talk_id"}),
}
