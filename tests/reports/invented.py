"""Reports of invented people, as a service would hand them to the paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from sbc_desktop.domain.attendance_register import (
    AttendanceRegister,
    Came,
    Happening,
    HistoryLine,
    InRole,
    RegisterState,
    Remark,
    TalkLine,
)
from sbc_desktop.domain.group import StaffRole
from sbc_desktop.domain.paper import Edition, Imprint
from sbc_desktop.domain.session import SessionType
from sbc_desktop.domain.session_sheet import SessionSheet

LONDON = ZoneInfo("Europe/London")
JUNE = dt.date(2026, 6, 16)
PROGRAMME = "Living with Secondary Breast Cancer"
PRINTED = dt.datetime(2026, 6, 17, 9, 12, tzinfo=LONDON)
INTERNAL = Imprint(PROGRAMME, PRINTED, "Ruth Achterberg", "services coordinator", demo=True)
SHAREABLE = replace(INTERNAL, edition=Edition.SHAREABLE)

NAMES = (
    "Siân Llewellyn-Hughes",
    "Małgorzata Wiśniewska",
    "Nguyễn Thị Hồng Nhung",
    "Şule Yıldırım",
    "Ελένη Παπαδοπούλου",
    "Ірина Шевченко",
)
HEBREW = "לאה כהן"
ARABIC = "فاطمة الخطيب"
SIXTY_LETTERS = "Maria da Conceição Albuquerque de Vasconcelos e Sousa Ramos"
ONE_LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochly"
LONG_VENUE = "The Upper Reading Room of the Old Corn Exchange and Mechanics' Institute, Market Place, Fenbridge"
AWKWARD = "Nene & <b>Welland</b>"


def session_sheet(*labels: str) -> SessionSheet:
    """A sheet of the Peterborough group in June."""
    return SessionSheet(
        group="Peterborough",
        date=JUNE,
        starts=dt.time(10, 15),
        ends=dt.time(13, 15),
        venue="Christ The Servant King Church, Hampton",
        labels=labels,
        speaker="Ifeoma Adeyemi-Fraser on living with fatigue",
    )


def register(*names: str) -> AttendanceRegister:
    """The June register of Peterborough: closed, opened again, and closed again."""
    came = [
        Came("Akosua Mensah-Bonsu"),
        Came("Ash Fairweather", (Remark.NEW_TODAY,)),
        Came("Ayesha Siddiqui", (Remark.NEW_TODAY, Remark.WALK_IN)),
        Came(SIXTY_LETTERS),
        Came("Perminder Kaur", (Remark.ON_PAPER,)),
        *map(Came, names),
    ]
    return AttendanceRegister(
        group="Peterborough",
        date=JUNE,
        starts=dt.time(10, 15),
        ends=dt.time(13, 15),
        type=SessionType.SPEAKER,
        state=RegisterState.CLOSED,
        came=tuple(came),
        let_us_know=("Miriam Rosenfeld", "Rūta Žemaitytė-Kazlauskienė"),
        unnamed=1,
        on_the_list=19,
        headcount=len(came) + 2,
        explanation="I counted Ifeoma too.",
        where="Christ The Servant King Church, Hampton",
        longer_for_speaker=True,
        topics=("Fatigue", "gentle movement"),
        talks=(TalkLine("Living with fatigue: pacing, rest and gentle movement", dt.time(11), 50),),
        speakers=("Ifeoma Adeyemi-Fraser, specialist physiotherapist, Fenbridge Hospice",),
        in_roles=(
            InRole(StaffRole.FACILITATOR, "Helen Ashworth-Quaye", "counsellor"),
            InRole(StaffRole.NURSE, "Bronagh Kilpatrick"),
        ),
        volunteers=1,
        supporters=2,
        history=_history(),
    )


def _history() -> tuple[HistoryLine, ...]:
    why = "Perminder Kaur: “let us know” became “came”, as ticked on the paper sheet."
    first = dt.datetime(2026, 6, 16, 13, 40, tzinfo=LONDON)
    again = dt.datetime(2026, 6, 17, 9, 5, tzinfo=LONDON)
    return (
        HistoryLine(first, Happening.CLOSED, "Helen Ashworth-Quaye", live=13),
        HistoryLine(again, Happening.OPENED_AGAIN, "Ruth Achterberg", words=why),
        HistoryLine(again + dt.timedelta(minutes=2), Happening.CLOSED_AGAIN, "Ruth Achterberg", live=13, paper=1),
    )
