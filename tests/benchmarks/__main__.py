"""Measures every module of this folder that has rows, and prints one table."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys

from tests import benchmarks
from tests.benchmarks import Row, table


def main() -> int:
    """Measure, print, and return 0: on a busy machine a missed aim is news, not a fault."""
    names = [module.name for module in pkgutil.iter_modules(benchmarks.__path__) if not module.name.startswith("_")]
    parser = argparse.ArgumentParser(prog="packaging/bench", description=__doc__)
    parser.add_argument("--only", metavar="NAME", action="append", choices=names, help=f"one of {', '.join(names)}")
    rows = [row for name in parser.parse_args().only or names for row in _measured(name)]
    print(table(rows))
    return 0


def _measured(name: str) -> list[Row]:
    measure = getattr(importlib.import_module(f"tests.benchmarks.{name}"), "rows", None)
    if measure is None:
        return []
    print(f"Measuring {name} ...", file=sys.stderr, flush=True)
    rows: list[Row] = measure()
    return rows


if __name__ == "__main__":
    sys.exit(main())
