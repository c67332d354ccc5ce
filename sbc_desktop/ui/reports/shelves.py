"""The reports of the gallery, by whom they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sbc_desktop.domain.access import Access, Right
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.ui.reports.kinds import About, Asked, Kind, Shelf, Way
from sbc_desktop.words import _

if TYPE_CHECKING:
    from sbc_desktop.services.bundle import Services
    from sbc_desktop.services.document import Document


def _sheet(services: Services, asked: Asked) -> Document:
    assert asked.session_id is not None
    return services.reports.session_sheet(asked.session_id)


def _register(services: Services, asked: Asked) -> Document:
    assert asked.session_id is not None
    return services.reports.register(asked.session_id)


def _roll_call(services: Services, asked: Asked) -> Document:
    assert asked.session_id is not None
    return services.reports.roll_call(asked.session_id)


def _attendance(services: Services, asked: Asked) -> Document:
    assert asked.group_id is not None
    return services.reports.attendance(asked.group_id, asked.first, asked.last)


def _figures(key: str, title: str, whom: str, holds: str, kind: SummaryKind, *picture: str, **more: Any) -> Kind:
    given: dict[str, Any] = {"about": About.PERIOD, "right": Right.FIGURES, "of_all": True, "has_data": True}
    return Kind(key, title, whom, holds, picture, figures=kind, **given | more)


SHEET = Kind(
    "sheet",
    _("Paper sheet"),
    _("The table, before a session"),
    _("First names to tick"),
    ("head", "ticks"),
    About.SESSION,
    draw=_sheet,
    note=_("It holds first names. Hand it back to the facilitator and shred it within 30 days."),
)
REGISTER = Kind(
    "register",
    _("Attendance register"),
    _("The file, after a session"),
    _("Who came, by name"),
    ("head", "figures", "marks"),
    About.SESSION,
    draw=_register,
    note=_("It holds names. Keep it inside, and shred it within 30 days."),
    of_past=True,
    of_cancelled=True,
)
ATTENDANCE = Kind(
    "attendance",
    _("Attendance over time"),
    _("You and the facilitators"),
    _("People by sessions"),
    ("head", "grid"),
    About.DATES,
    draw=_attendance,
    note=_("It holds names and what each of them came to. Keep it inside, and shred it within 30 days."),
)
ROLL_CALL = Kind(
    "roll_call",
    _("Roll-call"),
    _("Whoever clears the hall"),
    _("Who is in the building"),
    ("big", "marks"),
    About.SESSION,
    draw=_roll_call,
    note=_("It holds names. For the day of the session only."),
)
ACCESS = Kind(
    "access",
    _("Access request"),
    _("Somebody who asks for it"),
    _("All that is kept of her"),
    ("head", "lines", "table"),
    About.NOTHING,
    right=Right.EVERYTHING,
    way=Way(
        "rights",
        _("It is made with the request it answers, in People, under Data protection."),
        _("Go to the requests"),
    ),
)
LOST_LAPTOP = Kind(
    "lost_laptop",
    _("Lost laptop"),
    _("The wall by the phone"),
    _("What to do, in order"),
    ("big", "ticks", "table"),
    About.NOTHING,
    draw=lambda services, _asked: services.reports.lost_laptop(),
    note=_("It says nothing about anybody. Print it before it is needed, and fill in whom to phone."),
    is_open=True,
)
RECOVERY_CODE = Kind(
    "recovery_code",
    _("Recovery code"),
    _("A locked drawer elsewhere"),
    _("If a passphrase is lost"),
    ("head", "code"),
    About.NOTHING,
    right=Right.EVERYTHING,
    way=Way(
        "settings",
        _("A code is shown and printed once, when it is made. In Settings you can make a new one."),
        _("Go to Settings"),
    ),
)
MONTHLY = _figures(
    "monthly",
    _("Monthly summary"),
    _("Trustees and the hospital"),
    _("One group or all"),
    SummaryKind.MONTHLY,
    *("head", "figures", "bars", "lines"),
    has_words=True,
)

SHELVES = (
    Shelf(
        _("To send"),
        (
            MONTHLY,
            _figures(
                "quarterly",
                _("Quarter"),
                _("Funders"),
                _("Beside the year before"),
                SummaryKind.QUARTERLY,
                *("head", "pairs", "table"),
                has_words=True,
            ),
            _figures(
                "yearly",
                _("Calendar year"),
                _("Funders and trustees"),
                _("January to December"),
                SummaryKind.YEARLY,
                *("head", "pairs", "bars"),
                has_words=True,
            ),
            _figures(
                "financial_year",
                _("Financial year"),
                _("Funders and trustees"),
                _("April to March"),
                SummaryKind.FINANCIAL_YEAR,
                *("head", "pairs", "bars", "lines"),
                has_words=True,
            ),
            _figures(
                "session",
                _("Session summary"),
                _("Whoever asks how it went"),
                _("One session on one page"),
                SummaryKind.SESSION,
                *("head", "big", "lines"),
                about=About.SESSION,
                right=Right.OWN_GROUPS,
                of_all=False,
                of_past=True,
                of_cancelled=True,
                has_data=False,
            ),
            _figures(
                "speakers",
                _("Speakers and topics"),
                _("The hospital's teams"),
                _("Talks of a year, and gaps"),
                SummaryKind.SPEAKERS,
                *("head", "lines", "grid"),
            ),
        ),
    ),
    Shelf(_("For your team"), (REGISTER, ATTENDANCE, ACCESS)),
    Shelf(_("For the table and the wall"), (SHEET, ROLL_CALL, LOST_LAPTOP, RECOVERY_CODE)),
)


def shelves_for(access: Access) -> tuple[Shelf, ...]:
    """What somebody may draw; a shelf with nothing on it is left out."""
    found = (Shelf(shelf.title, tuple(kind for kind in shelf.kinds if access.may(kind.right))) for shelf in SHELVES)
    return tuple(shelf for shelf in found if shelf.kinds)


def kind_of(figures: SummaryKind) -> Kind:
    """The entry of a report of figures."""
    return next(kind for shelf in SHELVES for kind in shelf.kinds if kind.figures is figures)


def picture_of(figures: SummaryKind) -> tuple[str, ...]:
    """The parts of its small picture."""
    return kind_of(figures).picture
