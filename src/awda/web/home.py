"""A home: the folder of one installation. It is read once, and what is missing fails by name.

`awda.toml` (settings), `journal.sqlite3` (unless a database is named), `node.key` (mode 0600),
`photos/` (files named by their SHA-256). No Django here.
"""

import os
import re
import tarfile
import tempfile
import tomllib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

SETTINGS_FILE = "awda.toml"
NODE_KEY_FILE = "node.key"
DATABASE_FILE = "journal.sqlite3"
PHOTOS = "photos"
VERIFICATION_FILE = "verification.json"  # what the last whole check of the log found
ORIGIN = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(/[a-z0-9._-]+)*")
PUBLIC_URL = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
DEFAULT_LATE_MINUTES = 30
KEPT_NAME = re.compile(
    rf"{SETTINGS_FILE}|{NODE_KEY_FILE}|{VERIFICATION_FILE}|{PHOTOS}/[0-9a-f]{{64}}"
)

MUST_HOLD = (SETTINGS_FILE, NODE_KEY_FILE)
MOST_KEPT_BYTES = 20_000_000  # of one file of a home; a photograph has at most five million


class HomeError(Exception):
    """The home cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Home:
    """One installation's settings."""

    path: Path
    origin: str
    database: (
        str  # "" for the SQLite file in the home, or postgresql://user:password@host:port/name
    )
    secret: str
    demo: bool = False
    clock_offset_seconds: int = 0
    late_minutes: int = DEFAULT_LATE_MINUTES
    utc_offset_minutes: int = 180  # the local time that lists are written in (Baghdad, Damascus)
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    public_url: str = ""  # https://awda.example, where a server that speaks TLS stands in front

    @property
    def node_key(self) -> Path:
        """The node's private key."""
        return self.path / NODE_KEY_FILE

    @property
    def photos(self) -> Path:
        """The folder of photographs, named by what they contain."""
        return self.path / PHOTOS


def read(path: Path) -> Home:
    """The home at `path`. HomeError when it is not one, or a setting is missing or unknown."""
    file = path / SETTINGS_FILE
    if not file.is_file():
        raise HomeError(f"{path} is not an Awda home: run `awda --home {path} init` first")
    said = tomllib.loads(file.read_text("utf-8"))
    known = {name for name in Home.__dataclass_fields__ if name != "path"}
    if missing := {"origin", "secret"} - said.keys():
        raise HomeError(f"{file}: missing {', '.join(sorted(missing))}")
    if unknown := said.keys() - known:
        raise HomeError(f"{file}: unknown setting {', '.join(sorted(unknown))}")
    if "hosts" in said:
        said["hosts"] = tuple(said["hosts"])
    home = Home(path=path, **{"database": "", **said})
    if home.public_url and not PUBLIC_URL.fullmatch(home.public_url):
        raise HomeError(f"{file}: public_url is like https://awda.example, with no path")
    return home


def write(home: Home) -> None:
    """Write the settings file, readable by its owner alone (it holds the session secret)."""
    lines = [
        "# Awda: the settings of one installation. Read once at start.",
        f'origin = "{home.origin}"',
        f'database = "{home.database}"',
        f'secret = "{home.secret}"',
        f"demo = {str(home.demo).lower()}",
        f"clock_offset_seconds = {home.clock_offset_seconds}",
        f"late_minutes = {home.late_minutes}",
        f"utc_offset_minutes = {home.utc_offset_minutes}",
        f"hosts = [{', '.join(f'{host!r}' for host in home.hosts)}]".replace("'", '"'),
        f'public_url = "{home.public_url}"',
    ]
    file = home.path / SETTINGS_FILE
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


def database_settings(home: Home) -> dict[str, object]:
    """Django's DATABASES["default"] for this home."""
    if not home.database:
        return sqlite_settings(str(home.path / DATABASE_FILE))
    parts = urlsplit(home.database)
    if parts.scheme not in ("postgresql", "postgres"):
        raise HomeError("database must be empty (SQLite) or postgresql://user:password@host/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def sqlite_settings(name: str) -> dict[str, object]:
    """SQLite made durable: WAL, every commit synced, writers queue instead of failing."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                "PRAGMA recursive_triggers=ON; PRAGMA cache_size=-65536; PRAGMA secure_delete=ON"
            ),
        },
    }


@contextmanager
def unpacked(file: Path, home: Path) -> Iterator[Path]:
    """The settings, key and photographs of a backup in a folder inside `home` (so that it may be a
    mounted one). They move up when the block ends well, and are gone when it does not.

    HomeError when `home` is there and not empty, or the file is no whole backup.
    """
    if home.exists() and (not home.is_dir() or any(home.iterdir())):
        raise HomeError(f"{home} is not empty: restore goes into an empty folder")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".restoring-", dir=home) as folder:
        try:
            _unpack(file, Path(folder))
        except (tarfile.TarError, EOFError, zlib.error, OSError, ValueError) as error:
            raise HomeError(f"{file} is no whole backup of Awda: {error}") from error
        if missing := [name for name in MUST_HOLD if not (Path(folder) / name).is_file()]:
            raise HomeError(f"{file} is no backup of Awda: it holds no {missing[0]}")
        yield Path(folder)
        # The settings last: without them the folder is no home yet.
        for part in sorted(Path(folder).iterdir(), key=lambda part: part.name == SETTINGS_FILE):
            part.rename(home / part.name)


def _unpack(file: Path, home: Path) -> None:
    """Write out the plain files that a home has, each of a bounded size; anything else is left."""
    with tarfile.open(file, "r:gz") as tar:
        for member in tar:
            name = member.name.removeprefix("home/")
            if name == member.name:
                continue
            if not (member.isdir() or (member.isfile() and KEPT_NAME.fullmatch(name))):
                raise HomeError(f"{file} holds {member.name!r}, which no home has")
            if member.size > MOST_KEPT_BYTES:
                raise HomeError(f"{file}: {member.name} is bigger than {MOST_KEPT_BYTES} bytes")
            if member.isfile():
                content = tar.extractfile(member)
                assert content is not None, "a plain file has content"
                _put(home / name, content.read(MOST_KEPT_BYTES))


def _put(path: Path, content: bytes) -> None:
    """A file that its owner alone may read; never over one that is there."""
    path.parent.mkdir(exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
