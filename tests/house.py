"""Reads the house's own source, for the tests that keep its rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_TRANSLATED = {"_", "gettext", "ngettext"}


@dataclass(frozen=True)
class Module:
    """One module of source, read and parsed."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed source; every walk over it sees the same nodes."""
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All nodes, from the top down."""
        return list(ast.walk(self.tree))

    def at(self, node: ast.AST) -> str:
        """The place of a node, as an editor opens it."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python module under these folders of the checkout."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def translated(module: Module) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    """Each call of `_` or `ngettext`, with the arguments that are words."""
    for node in module.nodes:
        if isinstance(node, ast.Call) and _name(node.func) in _TRANSLATED:
            yield node, node.args[: 2 if _name(node.func) == "ngettext" else 1]


def visible_words(module: Module) -> Iterator[tuple[ast.expr, str]]:
    """Each text that a person may come to see, with its place."""
    for _, words in translated(module):
        for word in words:
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                yield word, word.value


def loose_words(module: Module) -> Iterator[ast.Constant]:
    """Each text outside docstrings, translation, the log, exceptions and annotations."""
    spoken_for = {id(inner) for node in module.nodes for part in _spoken_for(node) for inner in ast.walk(part)}
    for node in module.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken_for:
            yield node


def _spoken_for(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node]
    if isinstance(node, ast.Raise | ast.Assert):
        return [node]
    if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
        return [node.annotation]
    if isinstance(node, ast.Call) and (_name(node.func) in _TRANSLATED or _is_log(node.func)):
        return [*node.args]
    return []


def _is_log(called: ast.expr) -> bool:
    return isinstance(called, ast.Attribute) and _name(called.value) in {"_log", "log", "logging"}


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
