"""The same suite on PostgreSQL: `python -m tests.on_postgres [arguments of pytest]`.

Starts a server of its own (see `tests.postgres`), runs pytest with AWDA_TEST_DATABASE naming it,
and takes it away again. Without arguments it is the default suite, without the slow tests.
"""

import os
import subprocess
import sys
from collections.abc import Sequence

from tests import postgres

DEFAULT = ("-q", "-m", "not slow")


def run(arguments: Sequence[str]) -> int:
    """Run pytest with these arguments; its exit code."""
    with postgres.running() as server:
        environment = os.environ | {"AWDA_TEST_DATABASE": server.new_database("awda")}
        command = [sys.executable, "-m", "pytest", *(arguments or DEFAULT)]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
