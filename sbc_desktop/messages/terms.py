"""The word for every choice of the domain, as screens and paper write it.

Kept as they stand inside a sentence; `messages.word` begins them with a capital. The key is the enum's type and member:
two enums may hold the same text, and then their members compare equal.
"""

from __future__ import annotations

from enum import StrEnum

from sbc_desktop.domain.attendance_register import Happening, RegisterState, Remark
from sbc_desktop.domain.attendee import BestContact, HeardFrom, NeedHeading, Route, Status
from sbc_desktop.domain.check_in import ApologyReason, CheckInOutcome, DeskAction, Entered, FollowUp, Presence
from sbc_desktop.domain.closing import Difference
from sbc_desktop.domain.group import GroupStatus, Mode, Nation, StaffRole
from sbc_desktop.domain.monthly_summary import Gap, SessionMark
from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.domain.paper import Edition, Unsaid
from sbc_desktop.domain.preferences import Theme
from sbc_desktop.domain.recurrence import Frequency
from sbc_desktop.domain.remembrance import DeathKnownFrom, RemembranceTask, WishIfAway
from sbc_desktop.domain.session import CancelReason, SessionAction, SessionState, SessionType
from sbc_desktop.domain.today import BriefKind, DueKind
from sbc_desktop.messages.terms_of_history import TERMS_OF_HISTORY
from sbc_desktop.messages.terms_of_lists import TERMS_OF_LISTS
from sbc_desktop.messages.terms_of_people import TERMS_OF_PEOPLE
from sbc_desktop.messages.terms_of_reports import TERMS_OF_REPORTS
from sbc_desktop.words import _

TERMS: dict[type[StrEnum], dict[str, str]] = {
    **TERMS_OF_HISTORY,
    **TERMS_OF_LISTS,
    **TERMS_OF_REPORTS,
    **TERMS_OF_PEOPLE,
    Nation: {
        Nation.ENGLAND: _("England"),
        Nation.WALES: _("Wales"),
        Nation.SCOTLAND: _("Scotland"),
        Nation.NORTHERN_IRELAND: _("Northern Ireland"),
    },
    Mode: {Mode.IN_PERSON: _("in person"), Mode.ONLINE: _("online"), Mode.BOTH: _("in person and online")},
    GroupStatus: {
        GroupStatus.RUNNING: _("running"),
        GroupStatus.PAUSED: _("paused"),
        GroupStatus.FINISHED: _("finished"),
    },
    StaffRole: {
        StaffRole.FACILITATOR: _("facilitator"),
        StaffRole.CO_FACILITATOR: _("co-facilitator"),
        StaffRole.NURSE: _("nurse"),
        StaffRole.VOLUNTEER: _("volunteer"),
        StaffRole.SECOND_CONTACT: _("second contact"),
    },
    UserRole: {
        UserRole.FACILITATOR: _("facilitator"),
        UserRole.COORDINATOR: _("coordinator"),
        UserRole.REPORTS_ONLY: _("reports only"),
    },
    Theme: {
        Theme.SYSTEM: _("as the computer"),
        Theme.LIGHT: _("light"),
        Theme.DARK: _("dark"),
        Theme.CONTRAST: _("high contrast"),
    },
    Frequency: {Frequency.MONTHLY: _("every month"), Frequency.WEEKLY: _("every few weeks")},
    SessionState: {
        SessionState.PLANNED: _("planned"),
        SessionState.OPEN: _("check-in open"),
        SessionState.HELD: _("held"),
        SessionState.CANCELLED: _("cancelled"),
        SessionState.NOT_CLOSED: _("register not closed"),
    },
    SessionType: {
        SessionType.ORDINARY: _("ordinary session"),
        SessionType.SPEAKER: _("speaker session"),
        SessionType.DROP_IN: _("first or drop-in session"),
        SessionType.SOCIAL: _("social session"),
    },
    CancelReason: {
        CancelReason.BANK_HOLIDAY: _("bank holiday"),
        CancelReason.VENUE: _("venue not available"),
        CancelReason.FACILITATOR_UNWELL: _("facilitator unwell"),
        CancelReason.WEATHER: _("weather"),
        CancelReason.OTHER: _("other reason"),
    },
    SessionAction: {
        SessionAction.CHANGED: _("changed"),
        SessionAction.MOVED: _("moved"),
        SessionAction.CANCELLED: _("cancelled"),
        SessionAction.PUT_BACK: _("put back"),
        SessionAction.ADDED: _("added"),
        SessionAction.REMOVED: _("taken off the list"),
        SessionAction.STAFFED: _("staff changed"),
    },
    Status: {
        Status.ENQUIRY: _("enquiry"),
        Status.WAITING: _("waiting for a place"),
        Status.REGISTERED: _("registered"),
        Status.WELCOMED: _("welcomed"),
        Status.ATTENDING: _("attending"),
        Status.BREAK: _("taking a break"),
        Status.LEFT: _("left"),
        Status.SIGNPOSTED: _("signposted elsewhere"),
        Status.DIED: _("has died"),
    },
    Route: {
        Route.ONLINE: _("online"),
        Route.PHONE: _("by phone"),
        Route.NURSE: _("through a nurse"),
        Route.WALK_IN: _("walked in"),
    },
    HeardFrom: {
        HeardFrom.BREAST_ONCOLOGY_NURSE: _("breast oncology nurse"),
        HeardFrom.ONCOLOGIST: _("oncologist"),
        HeardFrom.HOSPITAL_INFORMATION_CENTRE: _("hospital information centre"),
        HeardFrom.GP: _("GP"),
        HeardFrom.HOSPICE: _("hospice"),
        HeardFrom.CHARITY_HELPLINE: _("charity helpline"),
        HeardFrom.CHARITY_WEBSITE: _("charity website"),
        HeardFrom.FORUM: _("charity forum"),
        HeardFrom.FRIEND_OR_MEMBER: _("friend or member"),
        HeardFrom.PRESS_OR_POSTER: _("press or poster"),
        HeardFrom.OTHER_CHARITY: _("other charity"),
        HeardFrom.NOT_STATED: _("not stated"),
    },
    NeedHeading: {
        NeedHeading.CONTACT_METHOD: _("contact method"),
        NeedHeading.INFORMATION_FORMAT: _("information format"),
        NeedHeading.COMMUNICATION_PROFESSIONAL: _("communication professional"),
        NeedHeading.COMMUNICATION_SUPPORT: _("communication support"),
        NeedHeading.COMFORT_AND_ACCESS: _("comfort and access"),
    },
    BestContact: {
        BestContact.PHONE: _("phone"),
        BestContact.TEXT: _("text message"),
        BestContact.EMAIL: _("email"),
        BestContact.POST: _("post"),
        BestContact.NOT_STATED: _("not stated"),
    },
    Presence: {
        Presence.NONE: _("expected"),
        Presence.CAME: _("came"),
        Presence.LET_US_KNOW: _("let us know"),
    },
    Entered: {Entered.LIVE: _("entered live"), Entered.PAPER: _("entered from paper")},
    ApologyReason: {
        ApologyReason.TREATMENT: _("treatment or appointment"),
        ApologyReason.UNWELL: _("unwell or tired"),
        ApologyReason.HOLIDAY: _("holiday"),
        ApologyReason.FAMILY: _("family or caring"),
        ApologyReason.WORK: _("work"),
        ApologyReason.TRANSPORT: _("transport"),
        ApologyReason.WEATHER: _("weather"),
        ApologyReason.OTHER: _("other reason"),
        ApologyReason.NOT_SAID: _("not said"),
    },
    CheckInOutcome: {
        CheckInOutcome.WELCOME: _("is here"),
        CheckInOutcome.ALREADY_HERE: _("is here already"),
        CheckInOutcome.SESSION_CANCELLED: _("this session was cancelled"),
        CheckInOutcome.SESSION_CLOSED: _("this register is closed"),
    },
    DeskAction: {
        DeskAction.CHECK_IN: _("is here"),
        DeskAction.WALK_IN: _("walked in"),
        DeskAction.UNNAMED: _("one more without a name"),
        DeskAction.UNNAMED_LESS: _("one fewer without a name"),
        DeskAction.LET_US_KNOW: _("let us know"),
        DeskAction.TAKE_BACK: _("not here yet"),
        DeskAction.SUPPORTERS: _("supporters counted"),
    },
    DeathKnownFrom: {
        DeathKnownFrom.FAMILY: _("from the family"),
        DeathKnownFrom.NURSE: _("from a nurse"),
        DeathKnownFrom.GROUP: _("from the group"),
        DeathKnownFrom.INDIRECTLY: _("heard indirectly, not sure"),
    },
    WishIfAway: {
        WishIfAway.NOTHING: _("nothing"),
        WishIfAway.WELL: _("that they are well but not coming"),
        WishIfAway.HAS_DIED: _("that they have died"),
        WishIfAway.ASK_FAMILY: _("ask the family"),
    },
    RemembranceTask: {
        RemembranceTask.TELL_COUNSELLOR: _("tell the counsellor"),
        RemembranceTask.TELL_GROUP: _("tell the group"),
        RemembranceTask.CARD_TO_FAMILY: _("send the family a card"),
        RemembranceTask.TELL_REFERRER: _("tell whoever sent them to us"),
    },
    FollowUp: {
        FollowUp.DEATH_RECORDED_BUT_CAME: _("came to a session: please look at the record"),
        FollowUp.SAME_NAME_AS_SOMEBODY_WHO_DIED: _("a newcomer has the name of somebody we remember"),
        FollowUp.CAME_BACK: _("came again: please ask about the list"),
        FollowUp.FOR_COORDINATOR: _("for the coordinator"),
    },
    Difference: {
        Difference.SUPPORTER: _("a supporter"),
        Difference.UNNAMED: _("would rather not be named"),
        Difference.LEFT_EARLY: _("left early"),
        Difference.COUNTED_STAFF: _("staff were counted too"),
        Difference.NOT_SURE: _("not sure"),
    },
    DueKind: {
        DueKind.REGISTER_NOT_CLOSED: _("register not closed"),
        DueKind.SUMMARY_READY: _("summary ready"),
        DueKind.SEND_THANKS: _("send thanks"),
        DueKind.FOLLOW_UP: _("to look at"),
        DueKind.BACK_UP: _("back up this laptop"),
        DueKind.LITTLE_ROOM: _("little room is left on this laptop"),
        DueKind.WELCOME_CALL: _("welcome call"),
        DueKind.BANK_HOLIDAY: _("bank holiday"),
        DueKind.NO_SPEAKER: _("no speaker for a while"),
        DueKind.REQUEST: _("request"),
        DueKind.RETENTION: _("due for deletion"),
    },
    BriefKind: {
        BriefKind.HAS_DIED: _("has died"),
        BriefKind.NEW_TODAY: _("new today"),
        BriefKind.ACCESS: _("access needs"),
        BriefKind.SPEAKER: _("speaker"),
        BriefKind.FROM_LAST_TIME: _("from last time"),
        BriefKind.LET_US_KNOW: _("let us know"),
    },
    Edition: {Edition.INTERNAL: _("internal"), Edition.SHAREABLE: _("shareable edition")},
    Unsaid: {
        Unsaid.NOT_COUNTED: _("not counted"),
        Unsaid.FEWER_THAN_5: _("fewer than 5"),
        Unsaid.HIDDEN: _("hidden"),
        Unsaid.NOT_IN: _("not in"),
        Unsaid.SESSION_HELD: _("session held"),
    },
    RegisterState: {
        RegisterState.CLOSED: _("closed"),
        RegisterState.NOT_CLOSED: _("not closed yet"),
        RegisterState.NOT_YET_HELD: _("not held yet"),
        RegisterState.CANCELLED: _("cancelled"),
    },
    Remark: {
        Remark.NEW_TODAY: _("new today"),
        Remark.WALK_IN: _("walk-in"),
        Remark.JUST_TODAY: _("just today"),
        Remark.ON_PAPER: _("ticked on paper"),
    },
    Happening: {
        Happening.CLOSED: _("closed"),
        Happening.CLOSED_AGAIN: _("closed again"),
        Happening.OPENED_AGAIN: _("opened again"),
        Happening.CHANGED: _("changed"),
    },
    SessionMark: {
        SessionMark.HELD: _("held"),
        SessionMark.CANCELLED: _("cancelled"),
        SessionMark.NOT_IN: _("not in"),
    },
    Gap: {
        Gap.NO_SESSION: _("no session"),
        Gap.CANCELLED: _("cancelled"),
        Gap.NOT_IN: _("not in"),
        Gap.BEFORE_GROUP: _("before the group began"),
        Gap.HIDDEN: _("hidden"),
        Gap.ZERO: _("nobody came"),
    },
}
