"""The words that people see are the users' words, and every one of them can be translated."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator

import pytest

from sbc_desktop.domain.check_in import DeskAction
from sbc_desktop.domain.event import EventKind
from sbc_desktop.domain.history import ActionKind
from sbc_desktop.domain.session import SessionAction
from sbc_desktop.services.rows_and_slots import KINDS
from sbc_desktop.storage.session_log import kind_of
from tests.house import ROOT, Module, loose_words, modules, translated, visible_words

# Said of people and their illness, or by a machine that blames: there is a kinder and plainer word for each.
_NEVER = re.compile(
    r"""\b(?:
    patients? | (?<!in\ )cases? | clients? | service[ ]users? | lady | ladies | survivors?
    | suffer\w* | battl(?:e|es|ing) | fight\w* | victims? | terminal(?:ly)?
    | absent(?:ees?)? | absences? | no-?shows? | (?-i:DNA) | drop-?outs? | inactive
    | passed | deceased | archived? | dead | overdue | at[ ]risk | non-compliant
    | invalid | fail(?:s|ed|ure|ures)? | fatal | abort\w* | kill\w* | terminat\w* | execut\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT_BRITISH = re.compile(
    r"\b(?:colors?|organiz\w+|cancel(?:ed|ing)|center(?:s|ed)?|favorites?|gray|behaviors?)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"^[A-Z][a-zA-Z']*,? [a-z]+")
# Where the kind of an action comes in a variable, and what it can then be.
_IN_A_VARIABLE = {
    ("sbc_desktop/services/check_in.py", "kind.value"): {action.value for action in DeskAction},
    ("sbc_desktop/services/rows_and_slots.py", "kind"): KINDS,
    ("sbc_desktop/services/sessions.py", "kind_of(action)"): {kind_of(action) for action in SessionAction},
    ("sbc_desktop/services/sessions.py", "entry.kind"): {kind_of(action) for action in SessionAction},
}
# Actions of nothing but events, which have kinds of their own.
_ONLY_EVENTS = {"refused", "witnessed", "backup", "desk_pin", *EventKind}
_ROOMS_THAT_SPEAK = ("sbc_desktop/ui", "sbc_desktop/reports", "sbc_desktop/messages", "sbc_desktop/cli")


def _objections(text: str) -> list[str]:
    return _NEVER.findall(text) + _NOT_BRITISH.findall(text)


@pytest.mark.parametrize(
    "text", ["Patients today", "3 cases", "no-show", "Invalid date", "It failed", "DNA", "She passed away", "Canceled"]
)
def test_a_word_we_never_use_is_seen(text: str) -> None:
    assert _objections(text)


@pytest.mark.parametrize("text", ["Just in case you need it", "Deadline", "Cancelled by you", "It is in the showcase"])
def test_a_word_that_only_looks_alike_is_left_alone(text: str) -> None:
    assert not _objections(text)


def test_screens_and_paper_use_the_users_words() -> None:
    found = {
        module.at(node): objections
        for module in modules("sbc_desktop")
        for node, text in visible_words(module)
        if (objections := _objections(text))
    }
    assert not found


def test_the_shipped_texts_use_the_users_words() -> None:
    texts = [path for path in (ROOT / "resources" / "texts").rglob("*") if path.is_file()]
    found = {path.name: objections for path in texts if (objections := _objections(path.read_text(encoding="utf-8")))}
    assert texts
    assert not found


def test_only_literal_words_are_translated() -> None:
    computed = [
        module.at(call)
        for module in modules("sbc_desktop")
        for call, words in translated(module)
        if not all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in words)
    ]
    assert not computed


def test_no_sentence_is_shown_past_the_catalogue() -> None:
    untranslated = [
        f"{module.at(node)} {node.value!r}"
        for module in modules("sbc_desktop")
        if module.name.startswith(_ROOMS_THAT_SPEAK)
        for node in loose_words(module)
        if _SENTENCE.match(str(node.value))
    ]
    assert not untranslated


def test_a_sentence_past_the_catalogue_is_seen() -> None:
    source = '"""A room."""\nlabel("Check people in")\nlabel(_("Undo this"))\n_log.info("Undo was pressed")\n'
    seen = [node.value for node in loose_words(Module("x.py", source)) if _SENTENCE.match(str(node.value))]
    assert seen == ["Check people in"]


def _actions(module: Module) -> Iterator[set[str]]:
    """What each `Action(...)` of a module can be the kind of."""
    for node in module.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Action":
            kind = node.args[0] if node.args else node.keywords[0].value
            written = ast.unparse(kind)
            if (module.name, written) in _IN_A_VARIABLE:
                yield set(_IN_A_VARIABLE[module.name, written])
            else:
                room = importlib.import_module(module.name.removesuffix(".py").replace("/", "."))
                yield {str(eval(written, vars(room)))}  # noqa: S307 - a constant of our own source


def test_the_history_has_words_for_every_kind_of_action_and_for_no_other() -> None:
    written = {kind for module in modules("sbc_desktop") for kinds in _actions(module) for kind in kinds}
    assert written - _ONLY_EVENTS == set(ActionKind) - {ActionKind.SOMETHING} - _ONLY_EVENTS
    assert ActionKind.SESSION_MOVED in written
