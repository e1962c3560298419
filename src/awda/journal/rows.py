"""Single rows of read models, found and written by key: the few statements every command makes.

Django builds the text of a statement anew each time, which costs many times what the database does
for one row; here the text is made once for each table and set of columns. Whatever asks for more
than equal columns uses Django's own queries.

Always holds: values go through the fields' own conversions, as Django's do, and are never part of
the text; nothing is remembered of any row.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from django.db import connection, models

ModelT = TypeVar("ModelT", bound=models.Model)
KeyT = TypeVar("KeyT", str, int)
Names = tuple[str, ...]
_AS_IT_IS: Mapping[type, tuple[type, ...]] = {  # what these fields hand on unchanged: most values
    models.CharField: (str,),
    models.TextField: (str,),
    models.IntegerField: (int,),
    models.BigIntegerField: (int,),
}
IDS_PER_QUERY = 500


def find(table: type[ModelT], *, newest: str = "", **by: Any) -> ModelT | None:
    """The row with these values; of several, the first by `newest` descending. None without one."""
    text = _selection(table, f"-{newest}" if newest else "", tuple(by))
    rows = _rows_of(table, text, _asked(table, by))
    return rows[0] if rows else None


def find_among(
    table: type[ModelT], column: str, values: Collection[KeyT], *, order: str = ""
) -> list[ModelT]:
    """Every row that has one of these values in a column; those of one value by `order`."""
    whole = tuple(_fields(table))
    return [
        row
        for some in _parts(values)
        for row in _rows_of(table, _among(table, whole, column, len(some), order), some)
    ]


def find_at_either(
    table: type[ModelT], columns: tuple[str, str], values: Collection[str]
) -> list[ModelT]:
    """Every row that has one of these values in one of two columns, or in both, once."""
    rows = [row for column in columns for row in find_among(table, column, values)]
    return list({row.pk: row for row in rows}.values())


def texts_among(
    table: type[models.Model], texts: Names, column: str, values: Collection[str], *, order: str
) -> Iterator[tuple[str, ...]]:
    """The same rows as `find_among`, these columns of text alone: a row may say much else."""
    for some in _parts(values):
        with connection.cursor() as cursor:
            cursor.execute(_among(table, texts, column, len(some), order), some)
            yield from cursor.fetchall()


def change(table: type[models.Model], by: Mapping[str, Any], **said: Any) -> int:
    """Say these values of the rows that have those; how many rows."""
    with connection.cursor() as cursor:
        values = [*_stored(table, said), *_asked(table, by)]
        cursor.execute(_update(table, tuple(said), tuple(by)), values)
        changed: int = cursor.rowcount
    return changed


def add(table: type[models.Model], **said: Any) -> None:
    """A new row; what is not said has its default."""
    fields = table._meta.local_concrete_fields
    whole = {
        field.attname: said[field.attname] if field.attname in said else field.get_default()
        for field in fields
        if field.attname in said or not isinstance(field, models.AutoField)
    }
    assert said.keys() <= whole.keys(), said.keys() - whole.keys()
    with connection.cursor() as cursor:
        cursor.execute(_insert(table, tuple(whole)), _stored(table, whole))


def count_up(table: type[models.Model], by: Mapping[str, Any], column: str, more: int) -> None:
    """Add to the number in a column of the row with these values; without one it begins there."""
    with connection.cursor() as cursor:
        cursor.execute(_addition(table, column, tuple(by)), [more, *_asked(table, by)])
        known = cursor.rowcount
    if not known:
        add(table, **by, **{column: more})


def put(table: type[models.Model], by: Mapping[str, Any], **said: Any) -> None:
    """Change the row with those values, or add one."""
    if not change(table, by, **said):
        add(table, **by, **said)


# --- the statements


def _parts(values: Collection[KeyT]) -> Iterator[list[KeyT]]:
    """Each value once, in order, as many at a time as a statement takes."""
    wanted = sorted(set(values))
    for start in range(0, len(wanted), IDS_PER_QUERY):
        yield wanted[start : start + IDS_PER_QUERY]


def _rows_of(table: type[ModelT], text: str, asked: list[Any]) -> list[ModelT]:
    with connection.cursor() as cursor:
        cursor.execute(text, asked)
        rows = cursor.fetchall()
    names, readers = _read(table, connection.vendor)
    found = []
    for row in rows:
        values = list(row)
        for at, column, converters in readers:
            for convert in converters:
                values[at] = convert(values[at], column, connection)
        found.append(table.from_db(connection.alias, names, values))
    return found


@cache
def _selection(table: type[models.Model], order: str, by: Names) -> str:
    whole = _selected(table, tuple(_fields(table)))
    return f"{whole} WHERE {_equal(table, by)}{_ordered(table, order)} LIMIT 1"


@cache
def _among(table: type[models.Model], names: Names, column: str, many: int, order: str) -> str:
    places = ", ".join(["%s"] * many)
    where = f"{_column(table, column)} IN ({places})"
    return f"{_selected(table, names)} WHERE {where}{_ordered(table, order)}"


@cache
def _addition(table: type[models.Model], column: str, by: Names) -> str:
    number = _column(table, column)
    change = f"{number} = {number} + %s"
    return f"UPDATE {_table(table)} SET {change} WHERE {_equal(table, by)}"  # noqa: S608 - names


@cache
def _update(table: type[models.Model], said: Names, by: Names) -> str:
    changes = ", ".join(f"{_column(table, name)} = %s" for name in said)
    return f"UPDATE {_table(table)} SET {changes} WHERE {_equal(table, by)}"  # noqa: S608 - names


@cache
def _insert(table: type[models.Model], said: Names) -> str:
    columns = ", ".join(_column(table, name) for name in said)
    places = ", ".join(["%s"] * len(said))
    return f"INSERT INTO {_table(table)} ({columns}) VALUES ({places})"  # noqa: S608 - names


def _selected(table: type[models.Model], names: Names) -> str:
    columns = ", ".join(_column(table, name) for name in names)
    return f"SELECT {columns} FROM {_table(table)}"  # noqa: S608 - names


def _ordered(table: type[models.Model], order: str) -> str:
    if not order:
        return ""
    way = " DESC" if order.startswith("-") else ""
    return f" ORDER BY {_column(table, order.removeprefix('-'))}{way}"


def _equal(table: type[models.Model], by: Names) -> str:
    return " AND ".join(f"{_column(table, name)} = %s" for name in by)


def _table(table: type[models.Model]) -> str:
    return connection.ops.quote_name(table._meta.db_table)


def _column(table: type[models.Model], name: str) -> str:
    return connection.ops.quote_name(_fields(table)[name].column)


@cache
def _fields(table: type[models.Model]) -> dict[str, Any]:
    return {field.attname: field for field in table._meta.concrete_fields}


def _stored(table: type[models.Model], said: Mapping[str, Any]) -> list[Any]:
    fields = _fields(table)
    return [
        value
        if value.__class__ in _AS_IT_IS.get(fields[name].__class__, ())
        else fields[name].get_db_prep_save(value, connection)
        for name, value in said.items()
    ]


def _asked(table: type[models.Model], by: Mapping[str, Any]) -> list[Any]:
    assert None not in by.values(), "what is not known is not equal to anything"
    return _stored(table, by)


@cache
def _read(table: type[models.Model], _vendor: str) -> tuple[list[str], list[tuple[int, Any, Any]]]:
    """The columns' names, and those that the database gives in another form than Python's."""
    names, readers = [], []
    for at, field in enumerate(table._meta.concrete_fields):
        column = field.get_col(table._meta.db_table)
        converters = connection.ops.get_db_converters(column) + column.get_db_converters(connection)
        names.append(field.attname)
        if converters:
            readers.append((at, column, converters))
    return names, readers
