"""The monthly summary of one group and of all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from sbc_desktop.domain.monthly_summary import GroupQuarter, KeyFigures, MissingRegister, MonthlySummary
from sbc_desktop.domain.paper import Imprint, Unsaid
from sbc_desktop.reports.monthly_summary import draw_monthly_summary
from tests.reports import reading
from tests.reports.invented import AWKWARD, INTERNAL, SHAREABLE
from tests.reports.invented_months import all_groups, line, many_groups, one_group, series


def _pages(summary: MonthlySummary, imprint: Imprint = INTERNAL) -> list[str]:
    return reading.pages(reading.drawn(draw_monthly_summary, summary, imprint))


def _text(summary: MonthlySummary, imprint: Imprint = INTERNAL) -> str:
    return " ".join("\n".join(_pages(summary, imprint)).split())


def test_completeness_comes_before_any_figure() -> None:
    text = _text(one_group())
    assert text.index("Complete. Every session that was held has a closed register.") < text.index("Attendances")
    assert "12 months to June 2026 12 11 1 0" in text


def test_one_group_takes_one_page() -> None:
    assert len(_pages(one_group())) == 1


def test_a_register_that_is_not_in_is_named() -> None:
    assert "Not complete. One register is not in: Fenbridge, Thursday 25 June 2026." in _text(all_groups())


def test_of_many_missing_registers_some_are_named_and_the_rest_counted() -> None:
    missing = tuple(MissingRegister("Fenbridge", dt.date(2026, 6, day)) for day in range(1, 8))
    text = _text(replace(all_groups(), missing=missing))
    assert "Not complete. 7 registers are not in:" in text
    assert "Thursday 4 June 2026; 3 more." in text


def test_a_month_without_a_session_is_complete_and_says_so() -> None:
    lines = (line("June 2026", ""), *one_group().completeness[1:])
    assert "Complete. There was no session to count in June 2026." in _text(replace(one_group(), completeness=lines))


def test_each_reason_for_no_number_has_its_own_mark() -> None:
    figures = KeyFigures("June 2026", 7, Unsaid.FEWER_THAN_5, None, Unsaid.HIDDEN, Unsaid.NOT_COUNTED, 0)
    text = _text(replace(one_group(), figures=(figures,)))
    assert "of which without a name fewer than 5" in text
    assert "Different people c" in text
    assert "Came for the first time –" in text
    assert "Came twice or more in 12 months 0" in text


def test_averages_keep_their_decimal_place() -> None:
    figures = replace(one_group().figures[0], average=Decimal("11.0"))
    assert "Average at a session that was held 11.0" in _text(replace(one_group(), figures=(figures,)))


def test_the_shareable_edition_says_that_the_list_is_rounded() -> None:
    assert "On the list on 17 June 2026, to the nearest 5" in _text(one_group(), SHAREABLE)
    assert "nearest" not in _text(one_group())


@pytest.mark.parametrize(
    ("last", "heading"),
    [
        ("15*", "15 people came in June, to a session with a speaker"),
        ("15", "15 people came in June"),
        ("1", "1 person came in June"),
        ("0", "Nobody came in June"),
        ("?", "The register for June is not in"),
        ("-", "The session in June was cancelled"),
        ("n", "No session in June to count"),
    ],
)
def test_the_heading_of_the_chart_answers_how_many_came(last: str, heading: str) -> None:
    chart = series("Peterborough", f"8 6 9 12* 9 7 - 8 13* 9 10 {last}")
    assert f"{heading}\nPeople at each session." in _pages(replace(one_group(), charts=(chart,)))[0]


def test_two_sessions_a_month_are_told_as_attendances() -> None:
    lines = (line("June 2026", "##"), line("April to June 2026", "#####"), line("12 months to June 2026", "#" * 24))
    page = _pages(replace(one_group(), completeness=lines))[0]
    assert "15 attendances in June\nAttendances in each month. Dark bars: months with a speaker." in page


@pytest.mark.parametrize("count", range(40, 44))
def test_the_totals_by_group_stay_with_two_rows_at_least(count: int) -> None:
    rows = tuple(replace(all_groups().by_group[0], group=f"Group {number}") for number in range(1, count + 1))
    page = next(page for page in _pages(replace(all_groups(), by_group=rows)) if "\nAll groups 9 8 27" in page)
    assert f"\nGroup {count - 1} 3 3 9" in page
    assert f"\nGroup {count} 3 3 9" in page


def test_a_month_that_goes_on_is_told_up_to_the_day_of_printing() -> None:
    text = _text(one_group())
    assert "Monthly summary of one group · up to 17 June 2026" in text
    assert "On the list on 17 June 2026" in text
    later = replace(INTERNAL, printed_at=INTERNAL.printed_at + dt.timedelta(days=30))
    assert "up to" not in _text(one_group(), later)
    assert "On the list on 30 June 2026" in _text(one_group(), later)


def test_every_group_has_its_chart_under_its_name() -> None:
    page = _pages(all_groups())[0]
    assert all(f"{group}\n{rhythm}" in page for group, rhythm in (("Fenbridge", "fourth Thursdays"),))
    assert "Fenbridge began in September 2025." in page


def test_the_quarter_is_told_by_group_with_all_groups_last() -> None:
    text = _text(all_groups())
    assert "April to June 2026, by group" in text
    assert "Fenbridge 3 2 7 6 not in 13 6.5 9" in text
    assert "All groups 9 8 27 28 29 84 10.5 48" in text
    assert "Nobody went to two groups in this quarter" in text


def test_people_who_went_to_two_groups_are_told() -> None:
    text = _text(replace(all_groups(), came_to_two_groups=1))
    assert "1 person went to two groups or more in this quarter" in text
    assert "two groups or more" not in _text(replace(all_groups(), came_to_two_groups=None))


def test_the_first_month_of_a_quarter_stands_alone() -> None:
    row = GroupQuarter("Peterborough", 1, 1, (9,), 9, Decimal("9.0"), 9)
    summary = replace(all_groups(), quarter=(dt.date(2026, 4, 1),), by_group=(row,), by_group_total=row)
    assert "April 2026, by group" in _text(summary)


def test_talks_tell_who_spoke_about_what_and_a_month_without_one_says_so() -> None:
    text = _text(one_group())
    assert "Tuesday 16 June 2026: 15 came. Topics: fatigue; gentle movement" in text
    assert "Ifeoma Adeyemi-Fraser, specialist physiotherapist, Fenbridge Hospice" in text
    assert "No talk in June 2026." in _text(replace(one_group(), talks=()))


def test_the_coordinator_is_quoted_only_if_there_are_words() -> None:
    assert "“June was the fullest room we have had." in _text(one_group())
    assert "coordinator’s words" not in _text(replace(one_group(), words=""))


def test_a_large_charity_s_months_stand_under_the_last_chart_of_each_page() -> None:
    pages = _pages(many_groups(12))
    assert [page.count("Jul Aug Sep") for page in pages] == [0, 1, 1, 0]
    text = " ".join("\n".join(pages).split())
    assert all(text.count(f"Group {number} of the Nene & Welland valleys") >= 3 for number in range(1, 13))


def test_forty_groups_fit_their_pages() -> None:
    data = reading.drawn(draw_monthly_summary, many_groups(40), INTERNAL)
    assert min(bottom for _left, bottom, _right, _top in reading.bounds(data)) > 14
    assert "Completeness, continued" in "".join(reading.pages(data))


def test_the_group_s_name_is_printed_as_it_is_written() -> None:
    assert f"{AWKWARD}, June 2026" in _text(replace(one_group(), group=AWKWARD))
