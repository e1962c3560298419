"""An entry's body and its command's digest stand in the entry's own row; `type` only in the envelope.

Three tables of the same facts cost each append four more trees to write. The rows keep their indexes
and bytes, so every proof and checkpoint stays true.
"""

from typing import ClassVar

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "journal_entry"
MOVED = """
    UPDATE journal_entry SET
        salt = (SELECT salt FROM journal_body b WHERE b.idx = journal_entry.idx),
        body = (SELECT body FROM journal_body b WHERE b.idx = journal_entry.idx),
        digest = (SELECT digest FROM journal_command c WHERE c.id = journal_entry.id AND part = 0)
"""


def lift(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let this migration, and nothing else, fill the new columns."""
    if editor.connection.vendor == "sqlite":
        for verb in ("update", "delete"):
            editor.execute(f"DROP TRIGGER {TABLE}_no_{verb}")
    else:
        editor.execute(f"DROP TRIGGER {TABLE}_no_change ON {TABLE}")


def forbid(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The same refusals as in 0002_append_only."""
    if editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            editor.execute(
                f"CREATE TRIGGER {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
                f"BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
            )
    else:
        editor.execute(
            f"CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
            f"FOR EACH ROW EXECUTE FUNCTION awda_append_only()"
        )


class Migration(migrations.Migration):
    dependencies: ClassVar = [("journal", "0002_append_only")]
    operations: ClassVar = [
        migrations.RunPython(lift),
        migrations.AddField("Entry", "salt", models.BinaryField(max_length=32, null=True)),
        migrations.AddField("Entry", "body", models.BinaryField(null=True)),
        migrations.AddField("Entry", "digest", models.BinaryField(max_length=32, null=True)),
        migrations.RunSQL(MOVED),
        migrations.RemoveField("Entry", "type"),
        migrations.DeleteModel("Body"),
        migrations.DeleteModel("Command"),
        migrations.RunPython(forbid),
    ]
