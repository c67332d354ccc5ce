"""The words for what people agree to, and for the texts that are read aloud and printed."""

from __future__ import annotations

from enum import StrEnum

from sbc_desktop.domain.consent import ConsentPurpose, ConsentRoute, ConsentState
from sbc_desktop.domain.merging import SameBecause
from sbc_desktop.domain.requests import RequestKind
from sbc_desktop.domain.retention import DueBecause
from sbc_desktop.domain.wording import Text
from sbc_desktop.words import _

TERMS_OF_PEOPLE: dict[type[StrEnum], dict[str, str]] = {
    ConsentPurpose: {
        ConsentPurpose.HOLD_DETAILS: _("hold my details"),
        ConsentPurpose.PHONE: _("phone"),
        ConsentPurpose.VOICEMAIL: _("voicemail"),
        ConsentPurpose.EMAIL: _("email"),
        ConsentPurpose.TEXT: _("text"),
        ConsentPurpose.POST: _("post"),
        ConsentPurpose.TELL_NURSE: _("tell my nurse"),
        ConsentPurpose.EMERGENCY_CONTACT: _("emergency contact"),
    },
    ConsentState: {
        ConsentState.GIVEN: _("given"),
        ConsentState.DECLINED: _("declined"),
        ConsentState.WITHDRAWN: _("withdrawn"),
    },
    ConsentRoute: {
        ConsentRoute.ONLINE: _("online"),
        ConsentRoute.PHONE: _("by phone"),
        ConsentRoute.PAPER: _("on paper"),
        ConsentRoute.IN_PERSON: _("in person"),
    },
    SameBecause: {
        SameBecause.EMAIL: _("the same email address"),
        SameBecause.PHONE: _("the same phone number"),
    },
    RequestKind: {
        RequestKind.ACCESS: _("to see what we hold"),
        RequestKind.ERASURE: _("to have details taken away"),
        RequestKind.OBJECTION: _("to stop using details"),
        RequestKind.COMPLAINT: _("complaint"),
        RequestKind.BREACH: _("breach"),
    },
    DueBecause: {
        DueBecause.NEVER_CAME: _("never came"),
        DueBecause.LAST_CONTACT: _("not in touch for a long time"),
        DueBecause.LEFT: _("has left"),
        DueBecause.DIED: _("died"),
    },
    Text: {
        Text.WELCOME: _("to begin with"),
        Text.NAME: _("the name"),
        Text.REACH: _("how to reach them"),
        Text.TOLD: _("who the group is for"),
        Text.HEARD: _("how they heard"),
        Text.NEEDS: _("what makes it easier"),
        Text.EMERGENCY: _("whom to ring"),
        Text.WISHES: _("if they stop coming"),
        Text.CONSENT: _("before the questions of consent"),
        Text.CLOSING: _("at the end"),
        Text.HOLD_DETAILS: _("consent: hold my details"),
        Text.PHONE: _("consent: phone"),
        Text.VOICEMAIL: _("consent: voicemail"),
        Text.EMAIL: _("consent: email"),
        Text.TEXT: _("consent: text"),
        Text.POST: _("consent: post"),
        Text.TELL_NURSE: _("consent: tell my nurse"),
        Text.EMERGENCY_CONTACT: _("consent: emergency contact"),
        Text.PRIVACY: _("privacy notice"),
    },
}
