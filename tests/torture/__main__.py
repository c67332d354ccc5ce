"""Plays the scenes and prints their table: `python -m tests.torture --rounds 500`.

Each round has its own chance, from the seed, the scene and its number, so that it can be played again alone:
`--scene check-in --seed 7 --round 41`. When a child is killed by the clock, the moment differs a little each time.
"""

from __future__ import annotations

import argparse
import json
import random
import secrets
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.torture.rounds import Round, Scene
from tests.torture.scenes.folder_gone import FolderGone
from tests.torture.scenes.no_writing import WORKS, DiskFull, ReadOnly
from tests.torture.scenes.torn import Torn
from tests.torture.tally import Tally, table

SCENES: dict[str, Callable[[Path], Scene]] = {
    **WORKS,
    "disk full": DiskFull,
    "read-only": ReadOnly,
    "folder gone": FolderGone,
    "torn files": Torn,
}


def main() -> int:
    """Play, print, and return 1 when anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="how many rounds of each scene; 20 when not said")
    parser.add_argument("--scene", action="append", choices=list(SCENES), help="only this one; may be said again")
    parser.add_argument("--seed", type=int, help="the same chance as a run before; drawn when not said")
    parser.add_argument("--round", type=int, help="only the round of this number")
    parser.add_argument("--json", action="store_true", help="print what was found for a program to read")
    options = parser.parse_args()
    seed = secrets.randbelow(10**6) if options.seed is None else options.seed
    numbers = range(options.rounds) if options.round is None else range(options.round, options.round + 1)
    print(f"seed {seed}", file=sys.stderr, flush=True)
    tallies = [_played(name, numbers, seed) for name in options.scene or SCENES]
    if options.json:
        print(json.dumps([asdict(tally) for tally in tallies]))
    else:
        print("\n".join([table(tallies), f"seed {seed}", *(remark for tally in tallies for remark in tally.remarks)]))
    return 0 if all(tally.clean for tally in tallies) else 1


def _played(name: str, numbers: range, seed: int) -> Tally:
    tally, begun = Tally(name), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as place:
        scene = SCENES[name](Path(place) / "stage")
        for number in numbers:
            folder, scratch = Path(place) / "round", Path(place) / "scratch"
            folder.mkdir()
            scratch.mkdir()
            tally.now = f"round {number}"
            tally.rounds += 1
            _play(scene, Round(folder, scratch, random.Random(f"{seed} {name} {number}"), tally))
            shutil.rmtree(folder)
            shutil.rmtree(scratch)
    tally.seconds = time.monotonic() - begun
    print(f"{name}: {tally.rounds} rounds in {tally.seconds:.1f} s", file=sys.stderr, flush=True)
    return tally


def _play(scene: Scene, at: Round) -> None:
    try:
        scene.play(at)
    except Exception:  # noqa: BLE001 - whatever stumbles over the records belongs into the table
        at.tally.fault(traceback.format_exc())


if __name__ == "__main__":
    sys.exit(main())
