"""In a real browser: typed work survives a reload, and leaves the device once it is recorded."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Page, sync_playwright

from awda.web import home
from tests.web.scenes import PASSWORD

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 30


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a served site with one keeper and one party."""
    home.write(home.Home(path=tmp_path, origin="test.example/site", database="", secret="s" * 50))
    environment = os.environ | {
        "AWDA_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "awda.web.settings",
    }
    subprocess.run(
        [sys.executable, "-m", "tests.web.site"], env=environment, cwd=ROOT, check=True, timeout=60
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port)]
    server = subprocess.Popen([*granian, "awda.web.wsgi:application"], env=environment, cwd=ROOT)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(url: str) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the site did not answer within {START_SECONDS} s")


@pytest.fixture
def page() -> Iterator[Page]:
    """A page of a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_context(locale="en-US").new_page()
        browser.close()


@pytest.mark.slow
def test_typed_work_is_kept_until_recorded_and_forgotten_at_log_out(site: str, page: Page) -> None:
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{site}/login/")
    page.fill("#id_login", "k-1")
    page.fill("#id_password", PASSWORD)
    page.click("#login button")
    page.fill("#grant_login", "gate-2")
    page.select_option("#grant_role", "gate_clerk")
    page.fill("#grant_party", "depot-9")
    page.fill("#grant_reason", "order 14")
    page.reload()
    assert page.input_value("#grant_reason") == "order 14"
    assert page.inner_text("#drafts") == "Facts not yet on the record: \u20681\u2069"

    page.goto(f"{site}/duty/")
    page.click("#drafts a")
    assert page.input_value("#grant_login") == "gate-2"

    page.click("#grant .primary button")
    page.wait_for_selector("#refusal")
    assert page.input_value("#grant_party") == "depot-9"
    assert page.is_visible("#drafts")

    page.fill("#grant_party", "army")
    page.click("#grant .primary button")
    page.wait_for_selector("#refusal", state="detached")
    assert not page.is_visible("#drafts")
    assert page.input_value("#grant_reason") == ""
    assert page.locator("table.list code", has_text="gate-2").count() == 1

    page.fill("#open_password", "never kept at all")
    page.fill("#open_reason", "order 15")
    kept = "JSON.stringify(localStorage)"
    assert "order 15" in page.evaluate(kept)
    assert "never kept" not in page.evaluate(kept)
    page.reload()
    page.click("#open .notice button")
    page.wait_for_load_state()
    assert page.input_value("#open_reason") == ""
    page.fill("#open_reason", "order 16")
    page.click(".out button")
    page.wait_for_selector("#login")
    assert page.evaluate("localStorage.length") == 0
    assert [text for text in wrong if "422" not in text] == []
