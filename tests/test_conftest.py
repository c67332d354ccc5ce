"""The ground under the tests holds: nothing reaches the user's home, and the log is heard."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from sbc_desktop import paths

pytest_plugins = ["pytester"]


def test_the_store_of_a_test_lies_in_its_own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    ground = tmp_path_factory.getbasetemp()
    for folder in (Path.home(), paths.default_store(), paths.demo_store(), paths.reports_folder()):
        assert folder.is_relative_to(ground)


@pytest.mark.expects_log("a line that was announced")
def test_an_announced_warning_is_fine() -> None:
    logging.getLogger("sbc_desktop").warning("a line that was announced")


def test_an_unannounced_warning_and_a_missing_one_fail_a_test(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import logging, pytest

        def test_says_too_much():
            logging.getLogger("x").warning("nobody knew")

        @pytest.mark.expects_log("this")
        def test_says_too_little():
            pass

        def test_says_nothing():
            logging.getLogger("x").info("all well")
        """
    )
    pytester.makeini("[pytest]\nmarkers = expects_log(text): announced")
    pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:pytest-qt").assert_outcomes(passed=3, errors=2)
