"""The main job in the real window, from a clean machine to a closed register and its PDFs, as `demo --shots` does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

LONGEST_SECONDS = 400


def test_the_main_job_leaves_a_picture_of_every_step_and_the_pdfs(tmp_path: Path) -> None:
    target = tmp_path / "shots"
    command = [sys.executable, "-m", "sbc_desktop", "demo", "--shots", str(target), "--today", "2026-10-20"]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    pictures = sorted(target.glob("*.png"))
    numbers = [int(picture.name[:2]) for picture in pictures]
    assert numbers == list(range(1, len(pictures) + 1))
    names = {picture.stem[3:] for picture in pictures}
    assert {"set-up-recovery-code", "today", "check-in-three-here", "walk-in", "undone", "welcome"} <= names
    assert {"log-a-talk", "close-the-register", "register-closed", "attendance-register", "monthly-summary"} <= names
    register = next(target.glob("*register*.pdf"))
    text = pypdfium2.PdfDocument(register.read_bytes())[0].get_textpage().get_text_bounded()
    assert "Came: 3 people and 1 without a name" in text.replace("\r\n", " ")
    assert len(list(target.glob("*.pdf"))) == 4
