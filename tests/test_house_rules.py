"""The rules of the house that no linter knows: names, sizes, waiting, and what the repository never mentions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import ROOT, Module, modules

_SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}
_MOST_LINES = 300
_WAITS = {"sleep", "processEvents", "qWait", "qSleep", "msleep", "usleep"}
_NEWS_IN_A_BOX = {"information", "warning", "critical", "about"}
# Methods that Qt names and calls; the class says what they are for.
_QT_CALLS = {"data", "event", "flags", "index", "paint", "parent", "run"}
_ELSEWHERE = re.compile(
    r"(?<![\w.])/(?:home|root|work|tmp|Users)/\w|[A-Z]:\\{1,2}Users|pypi\.org|pythonhosted|deb\.debian\.org", re.ASCII
)


def _all() -> tuple[Module, ...]:
    return modules("sbc_desktop", "tests", "packaging")


def test_every_module_has_a_name_that_says_something() -> None:
    assert not [module.name for module in _all() if _SAYS_NOTHING & set(module.name.removesuffix(".py").split("/"))]


def test_every_module_opens_with_what_it_is_for() -> None:
    assert not [module.name for module in _all() if module.text and not ast.get_docstring(module.tree)]


def test_every_module_can_be_read_in_one_sitting() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in _all()}
    assert not {name: lines for name, lines in lengths.items() if lines > _MOST_LINES}


def test_nobody_sleeps_or_spins_the_event_loop() -> None:
    assert not [place for module in _all() for place in _waits(module)]


def _waits(module: Module) -> Iterator[str]:
    for node in module.nodes:
        named = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if named in _WAITS or (isinstance(node, ast.Attribute) and ast.unparse(node) == "qtbot.wait"):
            yield module.at(node)


@pytest.mark.parametrize("source", ["time.sleep(1)", "app.processEvents()", "sleep(0.1)", "qtbot.wait(50)"])
def test_a_fixed_wait_is_seen(source: str) -> None:
    assert list(_waits(Module("x.py", source)))


def test_news_are_not_told_in_a_message_box() -> None:
    assert not [
        place for module in modules("sbc_desktop") for place in _attributes(module, "QMessageBox", _NEWS_IN_A_BOX)
    ]


def test_nobody_reaches_for_the_application_from_afar() -> None:
    kinds = ("QApplication", "QGuiApplication", "QCoreApplication")
    assert not [
        place
        for module in modules("sbc_desktop")
        for kind in kinds
        for place in _attributes(module, kind, {"instance"})
    ]


def test_words_are_translated_in_one_way_only() -> None:
    assert not [place for module in modules("sbc_desktop") for place in _attributes(module, "self", {"tr"})]


def _attributes(module: Module, owner: str, names: set[str]) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and node.attr in names and ast.unparse(node.value) == owner:
            yield module.at(node)


def test_sqlalchemy_s_session_is_never_taken_for_a_group_s() -> None:
    assert not [place for module in modules("sbc_desktop") for place in _misnamed_sessions(module)]


@pytest.mark.parametrize(
    ("source", "breaches"),
    [
        ("from sqlalchemy.orm import Session", 1),
        ("def f(session: orm.Session) -> None: ...", 1),
        ("def f(db: orm.Session) -> None: ...", 0),
        ("with orm.Session(engine) as session: ...", 1),
        ("with orm.Session(engine) as db: ...", 0),
        ("session = orm.Session(engine)", 1),
        ("self._db = orm.Session(engine)", 0),
    ],
)
def test_a_session_of_sqlalchemy_by_another_name_is_seen(source: str, breaches: int) -> None:
    assert len(list(_misnamed_sessions(Module("sbc_desktop/storage/x.py", source)))) == breaches


def test_a_session_of_sqlalchemy_outside_the_store_is_seen() -> None:
    assert list(_misnamed_sessions(Module("sbc_desktop/services/x.py", "with orm.Session(engine) as db: ...")))


def _misnamed_sessions(module: Module) -> Iterator[str]:
    """Where SQLAlchemy's Session is imported bare, is held in anything but `db`, or is met outside the store."""
    outside = not module.name.startswith("sbc_desktop/storage/")
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "sqlalchemy.orm":
            yield from (module.at(node) for alias in node.names if alias.name in {"Session", "sessionmaker"})
        misplaced = outside and isinstance(node, ast.Attribute) and ast.unparse(node) == "orm.Session"
        if misplaced or _holds_a_session(node) not in {None, "db", "_db", "self.db", "self._db"}:
            yield module.at(node)


def _holds_a_session(node: ast.AST) -> str | None:
    """The name that a node gives to a session, or None where it gives a name to something else or to nothing."""
    match node:
        case ast.arg(arg=name, annotation=ast.expr() as kind):
            pass
        case ast.AnnAssign(target=target, annotation=kind):
            name = ast.unparse(target)
        case ast.withitem(context_expr=kind, optional_vars=ast.expr() as target):
            name = ast.unparse(target)
        case ast.Assign(targets=[target], value=kind):
            name = ast.unparse(target)
        case _:
            return None
    return name if "orm.Session" in ast.unparse(kind) else None


def test_every_public_method_says_what_its_signature_does_not() -> None:
    assert not [place for module in modules("sbc_desktop") for place in _silent_methods(module)]


def _silent_methods(module: Module) -> Iterator[str]:
    for owner in module.nodes:
        if isinstance(owner, ast.ClassDef) and not owner.name.startswith("_"):
            for method in owner.body:
                if isinstance(method, ast.FunctionDef) and not (_may_be_silent(method) or ast.get_docstring(method)):
                    yield f"{module.at(method)} {method.name}"


def _may_be_silent(method: ast.FunctionDef) -> bool:
    qt_names_it = method.name != method.name.lower() or method.name in _QT_CALLS
    repeats = any(ast.unparse(mark).endswith((".setter", "overload")) for mark in method.decorator_list)
    return method.name.startswith("_") or qt_names_it or repeats


def test_every_method_of_a_service_says_which_right_it_needs() -> None:
    # What is public and stands in no class of the bundle is reached through one that does.
    bundle = next(module for module in modules("sbc_desktop/services") if module.name.endswith("/bundle.py"))
    named = {ast.unparse(node.annotation) for node in bundle.nodes if isinstance(node, ast.AnnAssign)}
    silent = [
        place for module in modules("sbc_desktop/services") for place in _silent_on_rights(module, named - {"Clock"})
    ]
    assert silent == [], (
        "Put @needs(Right...) above each (from sbc_desktop.services.needs import needs; from sbc_desktop.domain.access "
        "import Right). SIGNED_IN: somebody's own sign-in and screen. FIGURES: names nobody, a reports only user needs "
        "it. OWN_GROUPS: what a facilitator does with her groups; it reads through what keeps to `uow.reach`, so that "
        "other groups do not exist for her. EVERYTHING: a coordinator's."
    )


def test_a_service_that_is_silent_on_rights_is_seen() -> None:
    source = "class Desk:\n    def open(self): ...\n    @needs(Right.FIGURES)\n    def count(self): ...\n"
    assert list(_silent_on_rights(Module("x.py", source), {"Desk"})) == ["x.py:2 open"]


def _silent_on_rights(module: Module, services: set[str]) -> Iterator[str]:
    for owner in module.nodes:
        if isinstance(owner, ast.ClassDef) and owner.name in services:
            methods = (node for node in owner.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_")
            for method in methods:
                if not any("needs(Right." in ast.unparse(mark) for mark in method.decorator_list):
                    yield f"{module.at(method)} {method.name}"


def test_the_repository_knows_no_other_machine() -> None:
    texts = [path for folder in ("sbc_desktop", "tests", "packaging", ".ci", "resources") for path in _texts(folder)]
    texts += [path for pattern in ("*.md", "*.toml", "*.lock") for path in ROOT.glob(pattern)]
    assert not [
        f"{path.relative_to(ROOT)} {place.group()}"
        for path in texts
        if path != Path(__file__)
        for place in _ELSEWHERE.finditer(path.read_text(encoding="utf-8"))
    ]


def _texts(folder: str) -> Iterator[Path]:
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and path.suffix in {"", ".lock", ".md", ".po", ".py", ".toml", ".txt"}:
            yield path


def test_the_packaging_folder_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def _saves_unseen(module: Module) -> Iterator[str]:
    """Places that write a document past the service which keeps in the history that it left."""
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "sbc_desktop.services.document":
            yield from (module.at(node) for name in node.names if name.name == "save")


def test_what_leaves_the_program_is_written_down() -> None:
    """Screens and commands save through `services.outgoing`; sheets that are drawn without records hold none."""
    rooms = [module for module in modules("sbc_desktop") if not module.name.startswith("sbc_desktop/services/")]
    assert not [
        place for module in rooms if module.name != "sbc_desktop/ui/sheets.py" for place in _saves_unseen(module)
    ]
    assert list(_saves_unseen(Module("x.py", "from sbc_desktop.services.document import Document, save")))
