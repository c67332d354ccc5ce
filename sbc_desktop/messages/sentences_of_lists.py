"""What is said of a list of registrations that cannot be brought in, or of one row of it."""

from __future__ import annotations

from sbc_desktop.domain.refusal import Reason
from sbc_desktop.messages.tellings import Counted, Telling
from sbc_desktop.words import _, ngettext

OF_LISTS: dict[Reason, tuple[Telling | Counted, ...]] = {
    Reason.FILE_TOO_LARGE: (
        Telling(_("This file holds more than {megabytes} MB. Nothing was brought in; please split it in two.")),
        Telling(_("This file is too large. Nothing was brought in; please split it in two.")),
    ),
    Reason.FILE_OF_ANOTHER_KIND: (
        Telling(_("Lists end in .csv, .tsv or .xlsx. Nothing was brought in; please save the list as one of these.")),
    ),
    Reason.FILE_NOT_WHAT_IT_SAYS: (
        Telling(
            _(
                "What is in this file is not what its name says. Nothing was brought in; "
                "please open it in a spreadsheet and save it as .xlsx or .csv."
            )
        ),
    ),
    Reason.FILE_LOCKED_OR_OLD: (
        Telling(
            _(
                "This workbook has a password, or is of an old kind. Nothing was brought in; "
                "please save it as .xlsx without a password."
            )
        ),
    ),
    Reason.FILE_HAS_MACROS: (
        Telling(_("There is a program inside this workbook. Nothing was brought in; please save it as plain .xlsx.")),
    ),
    Reason.FILE_IS_EMPTY: (Telling(_("There are no rows in this file. Nothing was brought in.")),),
    Reason.FILE_HAS_NO_HEADINGS: (
        Telling(
            _(
                "No line of this file looks like headings, such as First name and Email. Nothing was brought in; "
                "please add a line of headings above the rows."
            )
        ),
    ),
    Reason.FILE_HAS_TOO_MANY_ROWS: (
        Telling(_("This list has {rows} rows and there is room for {most}. Nothing was brought in; please split it.")),
        Telling(_("This list has too many rows. Nothing was brought in; please split it.")),
    ),
    Reason.COLUMNS_CLASH: (
        Telling(
            _(
                "The columns {headings} mean the same. Nothing was brought in; "
                "please empty or rename all but one of them."
            )
        ),
        Telling(_("Two columns mean the same. Nothing was brought in; please empty or rename one of them.")),
    ),
    Reason.DATES_AMBIGUOUS: (
        Telling(
            _(
                "In the column “{heading}” row {row} can be {day_first} or {month_first}. Nothing was brought in; "
                "please say which number comes first, the day (dmy) or the month (mdy)."
            )
        ),
        Telling(_("Day or month first? Nothing was brought in; please say which number of the dates is the day.")),
    ),
    Reason.DATES_MIXED: (
        Telling(
            _(
                "The dates in the column “{heading}” are not all written one way: row {row} differs. "
                "Nothing was brought in; please write them alike."
            )
        ),
        Telling(_("The dates are not all written one way. Nothing was brought in; please write them alike.")),
    ),
    Reason.KNOWN_UNDECIDED: (
        Counted(
            "count",
            lambda number: ngettext(
                "The person in row {row} shares an address or a number with someone we know. "
                "Nothing was brought in; please say who this is.",
                "In {count} rows, the first is row {row}, people share an address or a number with someone we know. "
                "Nothing was brought in; please say who they are.",
                number,
            ),
        ),
        Telling(_("Some rows may be about someone we know. Nothing was brought in; please say who they are.")),
    ),
    Reason.ROW_CUT_OFF: (
        Telling(_("This row ends too early, as if the file was cut off. Please export the list again.")),
    ),
    Reason.ROW_CANCELLED: (Telling(_("This booking was cancelled.")),),
    Reason.ROW_OF_ANOTHER_GROUP: (
        Telling(_("This row is for another group than {group}.")),
        Telling(_("This row is for another group.")),
    ),
    Reason.PHONE_SHORTENED: (
        Telling(
            _(
                "A spreadsheet shortened the phone number to {text}, and its last digits are gone. "
                "Please type the number into the list, or leave it empty."
            )
        ),
        Telling(_("A spreadsheet shortened the phone number. Please type it into the list, or leave it empty.")),
    ),
}
