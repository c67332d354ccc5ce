"""A method that returns people is registered as a surface: the one test of the gate that reads the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house import Module, modules

# Values that name people by text; whatever holds one of these, or a PersonName, names people too.
NAMED_BY_TEXT = {
    *("PersonName", "LikelyPerson", "RollCallLine", "LastAction", "BriefLine"),
    *("SessionSheet", "AttendanceRegister", "PeriodAttendance", "PersonRow", "Attended", "RollCall", "MergedRecord"),
    "RequestLine",
}


def test_a_method_that_returns_people_registers_as_a_surface() -> None:
    missing = [name for module in modules("sbc_desktop/services", "sbc_desktop/storage") for name in _unmarked(module)]
    assert missing == []


@pytest.mark.parametrize(
    ("returned", "caught"),
    [("tuple[PersonLine, ...]", 1), ("Roster", 1), ("Attendee | None", 1), ("TodayPage", 1), ("int", 0), ("UUID", 0)],
)
def test_a_method_that_forgot_to_register_is_seen(returned: str, caught: int) -> None:
    source = f"class Lists:\n    def everybody(self) -> {returned}: ...\n"
    assert len(list(_unmarked(Module("sbc_desktop/services/lists.py", source)))) == caught


def _unmarked(module: Module) -> Iterator[str]:
    """Public methods whose answer names people and that no rule stands over."""
    for owner in module.nodes:
        for method in owner.body if isinstance(owner, ast.ClassDef) else ():
            if isinstance(method, ast.FunctionDef) and method.returns and not method.name.startswith("_"):
                marked = any("shows_people" in ast.unparse(mark) for mark in method.decorator_list)
                if not marked and _words(method.returns) & _naming_types():
                    yield f"{module.at(method)} {method.name}"


def _naming_types() -> set[str]:
    """Every type that holds the name of a person, however deep."""
    holds = {
        node.name: set().union(*(_words(field.annotation) for field in node.body if isinstance(field, ast.AnnAssign)))
        for module in modules("sbc_desktop/domain", "sbc_desktop/services", "sbc_desktop/storage")
        for node in module.nodes
        if isinstance(node, ast.ClassDef)
    }
    naming, before = set(NAMED_BY_TEXT), set[str]()
    while naming != before:
        before = set(naming)
        naming |= {name for name, held in holds.items() if held & naming}
    return naming


def _words(annotation: ast.expr) -> set[str]:
    return set(re.findall(r"\w+", ast.unparse(annotation)))
