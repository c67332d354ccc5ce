"""Meeting by another pattern from a day on: what it would do is shown before it is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sbc_desktop import messages
from sbc_desktop.domain.group import Group
from sbc_desktop.domain.proposing import PatternPreview
from sbc_desktop.domain.recurrence import skipped_in_words
from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.forms.dates_preview import DatesPreview
from sbc_desktop.ui.forms.pattern_form import PatternForm
from sbc_desktop.ui.widgets.banner import Banner
from sbc_desktop.ui.widgets.buttons import Button
from sbc_desktop.ui.widgets.labels import HairLine, Label
from sbc_desktop.ui.widgets.select import Select
from sbc_desktop.ui.widgets.side_panel import SidePanel
from sbc_desktop.words import _, ngettext

if TYPE_CHECKING:
    from sbc_desktop.services.groups import Groups


class PatternPanel(SidePanel):
    """`saved` carries the group's id after its pattern was changed."""

    saved = Signal(object)

    def __init__(self, groups: Groups, parent: QWidget) -> None:
        super().__init__(
            _("Repeat pattern"), subtitle=_("From a date on. What was held or edited stays."), parent=parent
        )
        self._groups = groups
        self._trouble = Banner(tone="danger")
        self._group = Select(_("Group"))
        self._form = PatternForm(_("From"))
        self._effect = Label("", tone="muted", wrap=True)
        self._skipped = Label("", role="small", tone="attention", wrap=True, icon="info")
        self._preview = DatesPreview(columns=1)
        heading = Label(_("The next twelve dates"), strong=True)
        parts: tuple[QWidget, ...] = (self._trouble, self._group, self._form, HairLine(), heading)
        for part in (*parts, self._effect, self._preview, self._skipped):
            self.body.addWidget(part)
        self.body.addStretch(1)
        save = Button(_("Use this pattern"), kind="primary", icon="check", size="large")
        leave = Button(_("Leave it as it is"), kind="quiet", key="Esc", size="large")
        save.clicked.connect(self._save)
        leave.clicked.connect(self.close_panel)
        self.add_buttons(save, leave)
        self._group.changed.connect(self._start_from)
        self._form.changed.connect(self._show_effect)

    def begin(self, groups: Sequence[Group], group_id: UUID | None, today: dt.date) -> None:
        """Open with the pattern of a group, from today on."""
        self._today = today
        self._group.clear()
        for group in groups:
            self._group.add(group.name, group.id)
        if group_id is not None:
            self._group.set_value(group_id)
        self._start_from(self._group.value())
        self.open(self._group.input)

    def _start_from(self, group_id: UUID) -> None:
        pattern = self._groups.get(group_id).pattern
        self._form.show_pattern(replace(pattern, from_date=max(self._today, pattern.from_date)))
        self._show_effect()

    def _show_effect(self) -> None:
        pattern = self._form.pattern_if_clear()
        if pattern is None:
            return
        try:
            preview = self._groups.preview_pattern(self._group.value(), pattern)
        except Refusal as refusal:
            self._say(refusal)
            self._preview.show_dates(())
            self._effect.setText("")
            return
        self._trouble.say("")
        self._preview.show_dates(preview.dates)
        self._effect.setText(_effect(preview))
        self._skipped.setVisible(preview.skipped_months > 0)
        self._skipped.setText(skipped_in_words(pattern.recurrence, preview.skipped_months))

    def _save(self) -> None:
        try:
            self._groups.change_pattern(self._group.value(), self._form.pattern())
        except Refusal as refusal:
            self._say(refusal)
            return
        self.close_panel()
        self.saved.emit(self._group.value())

    def _say(self, refusal: Refusal) -> None:
        if not self._form.show_error(refusal.field or "", messages.sentence(refusal)):
            self._trouble.say(messages.sentence(refusal))


def _effect(preview: PatternPreview) -> str:
    replaced = ngettext(
        "{count} planned session gives way.", "{count} planned sessions give way.", preview.replaced
    ).format(count=preview.replaced)
    kept = ngettext(
        "{count} session stays, because it was held or edited.",
        "{count} sessions stay, because they were held or edited.",
        len(preview.kept),
    ).format(count=len(preview.kept))
    return f"{replaced} {kept}" if preview.kept else replaced
