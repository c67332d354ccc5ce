"""Where the program's own files and the user's data lie: in a checkout, installed, and in the frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of fonts, icons, themes and texts that ships with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    installed = (Path(frozen) if frozen else package) / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def default_store() -> Path:
    """The folder the records are kept in when no other is named; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("SBC Desktop", appauthor=False) / "store"


def demo_store() -> Path:
    """The folder of the demo's invented records, beside the real ones and never mixed with them."""
    return default_store().with_name("demo")


def reports_folder() -> Path:
    """Where a report is saved when the user names no other folder."""
    from platformdirs import user_documents_path

    return user_documents_path() / "SBC Desktop"
