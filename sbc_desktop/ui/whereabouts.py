"""Where somebody is and what she is typing, as one text that can be locked away; and the way back to it."""

from __future__ import annotations

import contextlib
import json
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget

from sbc_desktop.domain.refusal import Refusal
from sbc_desktop.ui.main_window import MainWindow
from sbc_desktop.ui.unsaved import edited_in, focus_on, name_of, type_again
from sbc_desktop.ui.widgets.side_panel import SidePanel

_BELOW = "the panel below"


@runtime_checkable
class ComesBack(Protocol):
    """A page that shows more than its controls tell, such as one person's record."""

    def whereabouts(self) -> dict[str, Any]:
        """What is shown: ids, texts and numbers."""
        ...

    def go_back(self, there: dict[str, Any]) -> None:
        """Show it again."""
        ...


def written_down(main: MainWindow) -> str:
    """Where the main window is and what is typed in it and not saved."""
    if main.desk is not None:
        return _as_text({"desk": main.desk.whereabouts()})
    page = main.places.page(main.place)
    panels = _open_panels(page)
    return _as_text(
        {
            "place": main.place,
            "shown": page.whereabouts() if isinstance(page, ComesBack) else None,
            "typed": edited_in(page),
            "panels": [_of_panel(panel, panels) for panel in panels],
            "focus": name_of(panels[-1] if panels else page, QApplication.focusWidget()),
        }
    )


def go_back(main: MainWindow, text: str) -> None:
    """Go there again and type it again; what is no longer there, or no longer hers to see, is passed over."""
    there = json.loads(text, object_hook=_as_ids)
    with contextlib.suppress(Refusal):
        if "desk" in there:
            main.open_desk(there["desk"]["session"])
            if main.desk is not None:
                main.desk.go_back(there["desk"])
            return
        main.go(there["place"])
        _go_back_on(main.places.page(there["place"]), there)


def _go_back_on(page: QWidget, there: dict[str, Any]) -> None:
    type_again(page, there["typed"])
    if isinstance(page, ComesBack) and there["shown"] is not None:
        page.go_back(there["shown"])
    opened: list[SidePanel] = []
    for opener, about, typed in there["panels"]:
        getattr(page, opener)(*(opened[-1] if one == _BELOW else one for one in about))
        opened = _open_panels(page)
        if not opened or opened[-1].way is None or opened[-1].way[0] != opener:
            return
        opened[-1].bring_back(typed)
    focus_on(opened[-1] if opened else page, there["focus"])


def _open_panels(page: QWidget) -> list[SidePanel]:
    """Those of a page that are open and can be opened again, the topmost last."""
    every = page.window().findChildren(SidePanel)
    return [panel for panel in every if panel.page is page and panel.isVisible() and panel.way is not None]


def _of_panel(panel: SidePanel, panels: list[SidePanel]) -> list[Any]:
    assert panel.way is not None
    opener, about = panel.way
    return [opener, [_BELOW if one in panels else one for one in about], panel.unsaved()]


def _as_text(there: dict[str, Any]) -> str:
    return json.dumps(there, default=lambda value: {"id": str(value)} if isinstance(value, UUID) else str(value))


def _as_ids(found: dict[str, Any]) -> Any:
    return UUID(found["id"]) if found.keys() == {"id"} else found
