"""Where the demonstration's CPU time goes: `python -m bench.demo_profile [people]`.

Prints CPU seconds for each thousand entries, then what each layer costs of it: the journal, the
database's own work, and the contexts' facts, decisions and projections. Passwords of the
demonstration's logins (hashed slowly on purpose) are counted apart.
"""

import cProfile
import pstats
import sys
from time import process_time

from bench.figures import home, line

PARTS = (
    ("whole commands", "writer.py", "execute"),
    ("  facts of custody", "custody/projection.py", "facts"),
    ("  projection of custody", "custody/projection.py", "project"),
    ("  projection of people", "people/rows.py", "project"),
    ("  answered before?", "journal/queries.py", "of_command"),
    ("  fold a stream", "journal/queries.py", "fold"),
    ("  body to plain values", "journal/codec.py", "plain"),
    ("  canonical JSON", "tlog/canonical.py", "canonical"),
    ("append, commit to, hash, insert", "journal/appending.py", "append"),
    ("SQL to text (ORM)", "sql/compiler.py", "as_sql"),
    ("SQLite itself", "", "SQLiteCursorWrapper.execute at"),
    ("hashing passwords", "", "pbkdf2_hmac"),
)


def main() -> None:
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    with home():
        from awda.demo import play
        from awda.journal.queries import size

        profile, begun = cProfile.Profile(process_time), process_time()
        profile.runcall(play.play, people, lambda _done, _of: None)
        spent, entries = process_time() - begun, size()
    line(
        f"demonstration of {people}, profiled",
        spent,
        "s",
        entries,
        spent / entries * 1e3,
        "ms each",
    )
    for name, share in shares(pstats.Stats(profile)).items():
        line(name, share, "s", spent, share / spent, "of the whole")


def shares(stats: pstats.Stats) -> dict[str, float]:
    """Seconds in each part, callees included; parts overlap."""
    found = dict.fromkeys((name for name, _, _ in PARTS), 0.0)
    for (file, _, function), (_, _, _, cumulative, _) in stats.stats.items():  # type: ignore[attr-defined]
        for name, ending, called in PARTS:
            if (ending and file.endswith(ending) and function == called) or (
                not ending and called in function
            ):
                found[name] = max(found[name], cumulative)
    return found


if __name__ == "__main__":
    main()
