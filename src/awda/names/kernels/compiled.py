"""`@compiled`: a function of arrays and numbers as machine code, kept between runs.

It is kept in NUMBA_CACHE_DIR or the user's cache folder, apart for each state of these sources,
since numba looks only at a function's own file. Where nothing can be written, each process compiles
anew.
"""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import ParamSpec, TypeVar

import numba

P = ParamSpec("P")
Answer = TypeVar("Answer")


def _kept_in() -> str:
    sources = sorted(Path(__file__).parent.glob("*.py"))
    state = sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]
    folder = os.environ.get("NUMBA_CACHE_DIR") or "~/.cache/awda"
    return str(Path(folder).expanduser() / f"names-{state}")


numba.config.CACHE_DIR = _kept_in()  # type: ignore[attr-defined]  # numba makes these when loaded
FREE = {"reassoc", "contract"}  # sums may be taken in another order


def compiled(function: Callable[P, Answer]) -> Callable[P, Answer]:
    """The same function, compiled for the types it is first called with."""
    try:
        return numba.njit(cache=True, error_model="numpy", fastmath=FREE)(function)
    except RuntimeError:  # no folder to keep it in
        return numba.njit(error_model="numpy", fastmath=FREE)(function)
