"""The change log only grows: nothing takes an entry away, and only what blanks an erased person touches one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house import Module, modules

# What may empty values of entries that stay.
_MAY_BLANK = {("sbc_desktop/storage/change_log.py", name) for name in ("blank", "strike")}
_STATEMENTS = {"update", "delete"}
_BY_HAND = re.compile(r"\b(?:update|delete\s+from|drop\s+table|replace\s+into)\s+\"?change\b", re.IGNORECASE)


def _touching(module: Module) -> Iterator[tuple[str, str]]:
    """The functions in which a statement changes or takes away entries: `change.update()`, `sa.delete(change)`."""
    for function in module.nodes:
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and _is_about_the_log(node):
                    yield module.name, function.name


def _is_about_the_log(call: ast.Call) -> bool:
    of, given = call.func, [ast.unparse(one) for one in call.args[:1]]
    if not isinstance(of, ast.Attribute | ast.Name):
        return False
    name = of.attr if isinstance(of, ast.Attribute) else of.id
    on = [ast.unparse(of.value)] if isinstance(of, ast.Attribute) else []
    return name in _STATEMENTS and bool({"change", "system.change", "tables.system.change"} & {*on, *given})


def test_only_blanking_touches_an_entry_and_nothing_takes_one_away() -> None:
    touching = {place for module in modules("sbc_desktop") for place in _touching(module)}
    assert touching == _MAY_BLANK
    log = next(module for module in modules("sbc_desktop/storage") if module.name.endswith("/change_log.py"))
    assert "change.delete" not in log.text


def test_no_statement_written_by_hand_touches_the_log() -> None:
    texts = {
        module.at(node): node.value
        for module in modules("sbc_desktop")
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert not {place: text for place, text in texts.items() if _BY_HAND.search(text)}


@pytest.mark.parametrize(
    "source",
    ["def f(db): db.execute(change.delete())", "def f(db): db.execute(sa.update(change))", "def f(): delete(change)"],
)
def test_a_statement_that_touches_the_log_is_seen(source: str) -> None:
    assert list(_touching(Module("x.py", source))) == [("x.py", "f")]
    assert _BY_HAND.search("DELETE FROM change WHERE id = ?")
