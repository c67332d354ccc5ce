"""What every form in a side panel has: one saving button, and refusals said beside the field they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.fields import Labelled
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _


class FormPanel(SidePanel):
    """A panel with one saving button; a refusal goes beside its field, or on top."""

    def __init__(self, title: str, action: str, parent: QWidget) -> None:
        super().__init__(title, parent=parent)
        self._trouble = Banner(tone="danger")
        self.body.addWidget(self._trouble)
        self._save = Button(action, kind="primary", icon="check", size="large")
        leave = Button(_("Leave it as it is"), kind="quiet", key="Esc", size="large")
        self._save.clicked.connect(self.submit)
        leave.clicked.connect(self.close_panel)
        self.add_buttons(self._save, leave)
        # Each opening makes a new panel, so that nothing typed for one is shown for another.
        self.closed.connect(self.deleteLater)

    def submit(self) -> None:
        """Read the fields and ask for saving; each panel does it its own way."""
        raise AssertionError

    def fields(self) -> dict[str, Labelled]:
        """The fields by the name a refusal calls them."""
        return {}

    def forget_trouble(self) -> None:
        """Take away what was said on top."""
        self._trouble.say("")

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what stands in the way, beside its field; nothing typed is lost."""
        field = self.fields().get(refusal.field or "")
        if field is not None:
            field.set_error(messages.sentence(refusal))
            field.setFocus()
        else:
            self._trouble.say(messages.sentence(refusal))
