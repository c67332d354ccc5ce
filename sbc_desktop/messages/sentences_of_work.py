"""What is said when groups, sessions, people or talks do not allow what was asked."""

from __future__ import annotations

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.messages.tellings import Counted, Telling
from sbc_desktop.words import _, ngettext

OF_WORK: dict[Reason, tuple[Telling | Counted, ...]] = {
    Reason.GROUP_NAME_TAKEN: (
        Telling(_("Another group is called this already. Nothing is lost; please give this one a name of its own.")),
    ),
    Reason.GROUP_UNKNOWN: (
        Telling(_("There is no group called “{name}”. Nothing was changed; the groups are {names}.")),
        Telling(_("There is no group of this name. Nothing was changed; please choose one from the list.")),
    ),
    Reason.SESSION_UNKNOWN: (
        Telling(_("{group} has no session on {date}. Nothing was changed; “sessions” lists the dates.")),
        Telling(_("This session is no longer on the list. Nothing else has changed; please choose another one.")),
    ),
    Reason.SESSION_CANCELLED: (
        Telling(_("The session of {date} was cancelled. Nothing was changed; put it back on the list first.")),
        Telling(_("This session was cancelled. Nothing was changed; put it back on the list first.")),
    ),
    Reason.SESSION_CLOSED: (
        Telling(_("The register of {date} is closed. Nothing was changed; open it again first.")),
        Telling(_("This register is closed. Nothing was changed; open it again first.")),
    ),
    Reason.SESSION_NOT_CLOSED: (
        Telling(_("The register of {date} is not closed yet. Nothing is lost; close it first.")),
        Telling(_("This register is not closed yet. Nothing is lost; close it first.")),
    ),
    Reason.SESSION_NOT_YET: (
        Telling(_("The session of {date} is still to come. Nothing was changed; please wait until that day.")),
        Telling(_("This session is still to come. Nothing was changed; please wait until its day.")),
    ),
    Reason.SESSION_DATE_TAKEN: (
        Telling(_("The group already has a session on {date}. Nothing was changed; please choose another day.")),
        Telling(_("The group already has a session on that day. Nothing was changed; please choose another one.")),
    ),
    Reason.SESSION_HAS_ARRIVALS: (
        Counted(
            "arrivals",
            lambda number: ngettext(
                "One person came on {date}, so this session stays as it is. Take back that tick first.",
                "{arrivals} people came on {date}, so this session stays as it is. Take back their ticks first.",
                number,
            ),
        ),
        Telling(_("People came to this session, so it stays as it is. Take back their ticks first.")),
    ),
    Reason.WHO_SIGNS_IN: (
        Telling(_("It is not clear who “{name}” is. Nothing was changed; please choose from {names}.")),
        Telling(_("{names} have passphrases here. Nothing was changed; please say with “--user” who you are.")),
        Telling(_("Several people have passphrases here. Nothing was changed; please say who you are.")),
    ),
    Reason.USER_UNKNOWN: (
        Telling(_("This user is not on the list any more. Nothing was changed; please look at the list again.")),
    ),
    Reason.USER_NAME_TAKEN: (
        Telling(_("Another user is called this already. Nothing is lost; please add an initial or a second name.")),
    ),
    Reason.USER_DISABLED: (
        Telling(_("This user cannot sign in at present. Nothing was changed; please let them sign in again first.")),
    ),
    Reason.LAST_COORDINATOR: (
        Telling(
            _(
                "Nobody else could look after users and the recovery code. "
                "Nothing was changed; please make another user a coordinator first."
            )
        ),
    ),
    Reason.OWN_SIGN_IN: (
        Telling(_("This is your own sign-in. Nothing was changed; another coordinator can do this for you.")),
    ),
    Reason.SIGN_IN_ENDED: (
        Telling(_("This sign-in is not in use any more. Nothing is lost; a coordinator can let you sign in again.")),
    ),
    Reason.PIN_UNCLEAR: (
        Telling(_("A desk PIN is {least} to {most} digits. Nothing is lost; please type it again.")),
        Telling(_("A desk PIN is four to six digits. Nothing is lost; please type it again.")),
    ),
    Reason.PERSON_UNKNOWN: (
        Telling(_("This person is not on the list any more. Nothing was changed; please look for the name again.")),
    ),
    Reason.ALREADY_MEMBER: (
        Telling(_("This person is on this group’s list already. Nothing was changed; their page says since when.")),
    ),
    Reason.SAME_RECORD: (Telling(_("These two are one record already. Nothing was changed.")),),
    Reason.DEATH_TOO_LONG_AGO: (
        Telling(_("This was written down more than 30 days ago. Nothing was changed; please add the person anew.")),
    ),
    Reason.NOTHING_TO_UNDO: (Telling(_("There is nothing left to undo here. Everything is as you see it.")),),
    Reason.CHANGED_SINCE: (
        Telling(_("This was changed again in the meantime. Nothing is lost; please look at it and change it by hand.")),
    ),
    Reason.UNNAMED_NONE_LEFT: (
        Telling(_("Nobody without a name is left to take away. Nothing was changed; the count stands at 0.")),
    ),
    Reason.HEADCOUNT_DIFFERS: (
        Counted(
            "difference",
            lambda number: ngettext(
                "You saw one more than the {counted} on the register. That is fine: choose what explains it.",
                "You saw {difference} more than the {counted} on the register. That is fine: choose what explains it.",
                number,
            ),
        ),
        Counted(
            "difference",
            lambda number: ngettext(
                "You saw one fewer than the {counted} on the register. That is fine: choose what explains it.",
                "You saw {difference} fewer than the {counted} on the register. That is fine: choose what explains it.",
                number,
            ),
            below_zero=True,
        ),
        Telling(_("Your count and the register differ. That is fine: choose what explains it.")),
    ),
    Reason.SPEAKER_UNKNOWN: (
        Telling(_("This speaker is not on the list any more. Nothing was changed; please choose another one.")),
    ),
    Reason.TOPIC_TAKEN: (
        Telling(_("This topic is on the list already. Nothing was changed; you can choose it there.")),
    ),
    Reason.TOPIC_IN_USE: (
        Telling(_("Talks were given on this topic, so it is kept. Nothing was changed; you can retire it instead.")),
    ),
    Reason.TALK_UNKNOWN: (
        Telling(_("This talk is not on the list any more. Nothing else has changed; please choose another one.")),
    ),
    Reason.REPORT_NOT_KEPT: (
        Telling(
            _("This report is not kept here, because internal ones are shredded. Nothing is lost: make it once more.")
        ),
    ),
    Reason.TALK_OUTSIDE_SESSION: (
        Telling(
            _("The talk does not fit between {starts} and {ends}. Nothing is lost; change its start or its length.")
        ),
        Telling(_("The talk does not fit into the session. Nothing is lost; change its start or its length.")),
    ),
}
