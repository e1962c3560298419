"""Plants a dismissed hit with a marker in the home that AWDA_HOME names.

`python -m tests.retention.plant`, in a process of its own: the record is append-only, so a test
that commits cannot clean up after itself and gets a whole home.
"""

import tempfile
from pathlib import Path

import django

if __name__ == "__main__":
    django.setup()
    from tests.retention.scenes import a_dismissed_hit

    with tempfile.TemporaryDirectory() as folder:
        a_dismissed_hit(Path(folder))
