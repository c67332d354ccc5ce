"""The table of packaging/bench: ratios as a person reads them."""

from __future__ import annotations

from tests.benchmarks import Row, table


def test_a_row_tells_its_ratio_and_whether_its_aim_is_reached() -> None:
    row = Row("one check-in", 1.0, "raw store", 0.4, 2.5)
    assert row.reached
    assert table([row]).splitlines()[1].split("  ")[-2:] == ["<= 2.5", "reached"]


def test_a_missed_aim_is_told() -> None:
    missed = Row("register PDF", 1500.0, "bare canvas", 300.0, 1.5)
    assert not missed.reached
    assert "1.5 s  bare canvas    300 ms   5.00  <= 1.5  NOT YET" in table([missed])
