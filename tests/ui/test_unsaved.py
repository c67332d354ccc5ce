"""What was typed and chosen in a form is read by its controls' names, and typed again into the form opened anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sbc_desktop.ui.unsaved import edited_in, focus_on, name_of, type_again, typed_in, typed_since
from sbc_desktop.ui.widgets.choice import Check, Choice
from sbc_desktop.ui.widgets.fields import Field, PasswordField, TextArea
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.stepper import Stepper


class Form(QWidget):
    """One control of each kind; a tick brings one more."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.secret = Field("Name"), PasswordField("Passphrase")
        self.note, self.way = TextArea("Note"), Select("Way")
        self.keep = Choice("Keep", (("Yes", True), ("No", False)))
        self.more, self.count = Check("More"), Stepper("Count", most=9)
        self.extra = Field("Extra")
        for value in ("phone", "post"):
            self.way.add(value.title(), value)
        column = QVBoxLayout(self)
        for part in (self.name, self.secret, self.note, self.way, self.keep, self.more, self.count, self.extra):
            column.addWidget(part)
        self.extra.hide()
        self.more.toggled.connect(self.extra.setVisible)
        self.way.changed.connect(lambda way: self.note.set_text(f"by {way}"))


@pytest.fixture
def forms(request: pytest.FixtureRequest, qtbot: QtBot) -> tuple[Form, Form]:
    """A form somebody fills in, and the same form anew."""
    request.getfixturevalue("program_look")
    made = Form(), Form()
    for form in made:
        qtbot.addWidget(form)
    return made


def _fill(form: Form) -> None:
    form.name.input.setText("Beatriz")
    form.secret.input.setText("five brown teapots hum")
    form.way.set_value("post")
    form.note.set_text("rings first")
    form.keep.set_value(False)
    form.more.setChecked(True)
    form.count.set_value(4)
    form.extra.input.setText("by the door")


def test_every_control_comes_back_as_it_was(forms: tuple[Form, Form]) -> None:
    filled, anew = forms
    before = typed_in(filled)
    _fill(filled)
    type_again(anew, typed_since(filled, before))
    assert (anew.name.text(), anew.note.text(), anew.way.value()) == ("Beatriz", "rings first", "post")
    assert (anew.keep.value(), anew.more.isChecked(), anew.count.value()) == (False, True, 4)
    assert anew.extra.isVisibleTo(anew)
    assert anew.extra.text() == "by the door"


def test_a_passphrase_is_never_read_even_while_it_is_shown(forms: tuple[Form, Form]) -> None:
    filled, _anew = forms
    filled.secret.set_shown(True)
    _fill(filled)
    assert "five brown teapots hum" not in typed_in(filled).values()


def test_what_was_not_touched_is_left_as_the_store_has_it_now(forms: tuple[Form, Form]) -> None:
    filled, anew = forms
    filled.name.set_text("Bea")
    before = typed_in(filled)
    filled.note.set_text("new")
    anew.name.set_text("changed meanwhile")
    type_again(anew, typed_since(filled, before))
    assert anew.name.text() == "changed meanwhile"
    assert anew.note.text() == "new"


def test_of_a_page_only_texts_that_somebody_typed_are_read(forms: tuple[Form, Form], qtbot: QtBot) -> None:
    filled, _anew = forms
    filled.name.set_text("read from the store")
    qtbot.keyClicks(filled.extra.input, "typed")  # type: ignore[no-untyped-call]
    texts = [value for value in edited_in(filled).values() if isinstance(value, str)]
    assert "typed" in texts
    assert "read from the store" not in texts


def test_typing_that_came_back_counts_as_typed_and_comes_back_again(forms: tuple[Form, Form], qtbot: QtBot) -> None:
    filled, anew = forms
    qtbot.keyClicks(filled.name.input, "typed")  # type: ignore[no-untyped-call]
    type_again(anew, edited_in(filled))
    assert edited_in(anew) == edited_in(filled)


def test_what_is_gone_or_no_longer_offered_is_passed_over(forms: tuple[Form, Form]) -> None:
    _filled, anew = forms
    type_again(anew, {"Field Nobody knows 1": "x", "SelectBox Way 1": "Pigeon"})
    assert anew.way.value() == "phone"


def test_the_keyboard_goes_back_to_its_control(forms: tuple[Form, Form], qtbot: QtBot) -> None:
    filled, anew = forms
    name = name_of(filled, filled.note.input)
    with qtbot.waitExposed(anew):
        anew.show()
    assert focus_on(anew, name)
    assert anew.focusWidget() is anew.note.input
    assert not focus_on(anew, name_of(filled, None))
