"""Behind a server that speaks TLS: what it says is believed where it is named, and only there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse

from awda.cli import run
from awda.web import home as homes
from awda.web.security import proxy_middleware

SAID = """
import json
from django.conf import settings as s
names = ("ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE",
         "LANGUAGE_COOKIE_SECURE", "SECURE_PROXY_SSL_HEADER", "MIDDLEWARE")
print(json.dumps({name: getattr(s, name) for name in names}))
"""


def settings_of(home: Path) -> dict[str, object]:
    """The settings as a process of its own reads them from a home."""
    env = os.environ | {"AWDA_HOME": str(home), "DJANGO_SETTINGS_MODULE": "awda.web.settings"}
    out = subprocess.run(
        [sys.executable, "-c", SAID], env=env, capture_output=True, check=True, text=True
    )
    said: dict[str, object] = json.loads(out.stdout)
    return said


def written(folder: Path, public_url: str) -> Path:
    homes.write(homes.Home(folder, "al-qaim.example/awda", "", "s" * 50, public_url=public_url))
    return folder


@pytest.mark.parametrize("url", ["awda.example", "http://awda.example", "https://awda.example/x"])
def test_what_is_no_public_address_stops_the_start(tmp_path: Path, url: str) -> None:
    with pytest.raises(homes.HomeError, match="public_url"):
        homes.read(written(tmp_path, url))


def test_a_public_address_opens_posts_and_keeps_cookies_to_tls(tmp_path: Path) -> None:
    said = settings_of(written(tmp_path, "https://awda.example"))
    assert "awda.example" in str(said["ALLOWED_HOSTS"])
    assert said["CSRF_TRUSTED_ORIGINS"] == ["https://awda.example"]
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE"):
        assert said[name] is True
    assert said["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert "proxy_middleware" in str(said["MIDDLEWARE"])


def test_without_one_no_proxy_is_believed(tmp_path: Path) -> None:
    said = settings_of(written(tmp_path, ""))
    assert said["SECURE_PROXY_SSL_HEADER"] is None
    assert "proxy_middleware" not in str(said["MIDDLEWARE"])


def test_the_callers_address_is_the_last_the_proxy_named() -> None:
    request = HttpRequest()
    request.META = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 203.0.113.9"}
    proxy_middleware(lambda _request: HttpResponse())(request)
    assert request.META["REMOTE_ADDR"] == "203.0.113.9"


def test_init_refuses_what_is_no_public_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = os.umask(0)
    try:
        arguments = ["--home", str(tmp_path / "h"), "init", "--origin", "a.example/b"]
        assert run([*arguments, "--public-url", "awda.example"]) == 1
        assert os.umask(0) == 0o077  # what a command writes is its owner's alone
    finally:
        os.umask(kept)
    assert "public URL" in capsys.readouterr().err
