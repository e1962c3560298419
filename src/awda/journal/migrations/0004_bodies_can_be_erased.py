"""One change of an entry passes: its salt, body and digest go, once the log itself says so.

An erasing entry (docs/record.md, section 2) in the stream `erasure/<stream>` must name the row. All
else is refused as before, and an erasing entry is never itself erased.
"""

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "journal_entry"
SAME = ("idx", "id", "part", "stream", "version", "envelope", "nodes")
GONE = ("salt", "body", "digest")
ERASING = '"type":"erasure.BodiesErased"'  # as the canonical envelope writes it, and no text in it

SQLITE = f"""
CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE}
WHEN NOT (
    {" AND ".join(f"NEW.{name} IS OLD.{name}" for name in SAME)}
    AND {" AND ".join(f"NEW.{name} IS NULL" for name in GONE)}
    AND OLD.body IS NOT NULL
    AND OLD.stream NOT LIKE 'erasure/%'
    AND EXISTS (
        SELECT 1 FROM {TABLE} AS said, json_each(CAST(said.body AS TEXT), '$.entries') AS named
        WHERE said.stream = 'erasure/' || OLD.stream
        AND instr(said.envelope, CAST('{ERASING}' AS BLOB)) > 0
        AND named.value = OLD.idx
    )
)
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END
"""  # noqa: S608 - names of this file

POSTGRESQL = f"""
CREATE FUNCTION awda_only_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {" AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in SAME)}
        AND {" AND ".join(f"NEW.{name} IS NULL" for name in GONE)}
        AND OLD.body IS NOT NULL
        AND OLD.stream NOT LIKE 'erasure/%'
        AND EXISTS (
            SELECT 1 FROM {TABLE} AS said
            WHERE said.stream = 'erasure/' || OLD.stream
            AND position('{ERASING}'::bytea in said.envelope) > 0
            AND (convert_from(said.body, 'UTF8')::jsonb -> 'entries') @> to_jsonb(OLD.idx)
        )
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'the record is append-only';
END $$
"""  # noqa: S608 - names of this file


def let_erasure_through(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "sqlite":
        editor.execute(f"DROP TRIGGER {TABLE}_no_update")
        editor.execute(SQLITE, None)
        return
    editor.execute(POSTGRESQL, None)
    editor.execute(f"DROP TRIGGER {TABLE}_no_change ON {TABLE}")
    editor.execute(
        f"CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION awda_only_erasure()"
    )
    editor.execute(
        f"CREATE TRIGGER {TABLE}_no_delete BEFORE DELETE ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION awda_append_only()"
    )


def allow(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    raise RuntimeError("the record's triggers are not taken away")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("journal", "0003_one_row_for_an_entry")]
    operations: ClassVar = [migrations.RunPython(let_erasure_through, allow)]
