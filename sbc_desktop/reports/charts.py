"""Small bar charts, a bar a month: the number stands on its bar, and a gap is never drawn like a zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sbc_desktop.domain.monthly_summary import Gap, MonthBar
from sbc_desktop.domain.paper import Edition
from sbc_desktop.reports.fonts import BOLD, REGULAR
from sbc_desktop.reports.ink import (
    DARK_BAR,
    INK,
    LIGHT_BAR,
    MIDDLE,
    MM,
    SMALL_BOLD,
    SMALL_GREY_BOLD,
    SMALL_INK,
    SMALL_ITALIC,
    Type,
)
from sbc_desktop.reports.page import Page
from sbc_desktop.words import _, month_mark

NUMBER_HIGH = 4.6 * MM
MONTHS_HIGH = 9.5 * MM
LOWEST = 9 * MM
# A session was held and somebody was counted, or nobody: the baseline goes on under it.
_LIKE_NUMBERS = {Gap.ZERO, Gap.HIDDEN}
_BAR = 0.62
_NUMBER = Type(REGULAR, 9, 12)
_NUMBER_BOLD = Type(BOLD, 9, 12)


def tallest(bars: Sequence[MonthBar]) -> int:
    """The most people of any month; 0 where no month has a number."""
    return max((bar.value for bar in bars if not isinstance(bar.value, Gap)), default=0)


@dataclass(frozen=True)
class Chart:
    """Where the bars of one group stand: `left` and `wide` in points, `scale` in points a person."""

    bars: Sequence[MonthBar]
    left: float
    wide: float
    scale: float
    edition: Edition

    @property
    def high(self) -> float:
        """From the top of the highest number to the baseline."""
        return max(LOWEST, tallest(self.bars) * self.scale + NUMBER_HIGH)

    @property
    def _step(self) -> float:
        return self.wide / len(self.bars)

    def _middle(self, at: int) -> float:
        return self.left + (at + 0.5) * self._step

    def draw(self, page: Page, baseline: float) -> None:
        """Draw bars, numbers and words of gaps over this baseline."""
        for at, bar in enumerate(self.bars):
            middle = self._middle(at)
            if isinstance(bar.value, Gap):
                self._draw_gap(page, middle, baseline, bar.value)
            else:
                self._draw_bar(page, middle, baseline, bar)
        self._draw_baseline(page, baseline)

    def draw_months(self, page: Page, baseline: float) -> None:
        """The months under the baseline; each year once, with a thin line where it changes."""
        for at, bar in enumerate(self.bars):
            kind = SMALL_BOLD if at == len(self.bars) - 1 else SMALL_INK
            page.text(self._middle(at), baseline + 1 * MM, month_mark(bar.month), kind, "centre")
        for at, bar in enumerate(self.bars):
            if at == 0 or bar.month.month == 1:
                page.text(self._middle(at), baseline + 5 * MM, str(bar.month.year), SMALL_GREY_BOLD, "centre")
            if at and bar.month.month == 1:
                edge = self.left + at * self._step
                page.stroke(edge, baseline + 1 * MM, edge, baseline + 8.5 * MM, MIDDLE)

    def _draw_bar(self, page: Page, middle: float, baseline: float, bar: MonthBar) -> None:
        assert not isinstance(bar.value, Gap)
        high, wide = bar.value * self.scale, self._step * _BAR
        if high:
            page.box(middle - wide / 2, baseline - high, wide, high, fill=DARK_BAR if bar.speaker else LIGHT_BAR)
        kind = _NUMBER_BOLD if bar.speaker else _NUMBER
        page.text(middle, baseline - high - kind.leading - 0.5, str(bar.value), kind, "centre")

    def _draw_gap(self, page: Page, middle: float, baseline: float, gap: Gap) -> None:
        words = self._words(gap).split("\n") if self._words(gap) else []
        like_number = words and len(words[0]) == 1
        top = baseline - 1.5 - (_NUMBER.leading if like_number else len(words) * SMALL_ITALIC.leading)
        for word in words:
            page.text(middle, top, word, _NUMBER if like_number else SMALL_ITALIC, "centre")
            top += SMALL_ITALIC.leading

    def _words(self, gap: Gap) -> str:
        if gap is Gap.ZERO:
            return _("0") if self.edition is Edition.INTERNAL else _("session\nheld")
        if gap is Gap.HIDDEN:
            return _("c")
        if gap is Gap.NOT_IN:
            return _("not\nin")
        return "" if gap is Gap.BEFORE_GROUP else _("no\nsession")

    def _draw_baseline(self, page: Page, baseline: float) -> None:
        """A line under months that have a number, zero included; months without one interrupt it."""
        start: float | None = None
        for at, bar in enumerate([*self.bars, None]):
            edge = self.left + at * self._step
            counts = bar is not None and (not isinstance(bar.value, Gap) or bar.value in _LIKE_NUMBERS)
            if counts and start is None:
                start = edge
            elif not counts and start is not None:
                page.rule(start, edge, baseline, MIDDLE, INK)
                start = None
