"""A real browser, and a server on the loopback that serves what a test puts into a folder."""

from __future__ import annotations

import functools
import http.server
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="module")
def chromium():
    """Debian's chromium; ``make test`` installs it, and without it the tests fail by name.

    One for each module: while it runs, its event loop occupies this thread, and other modules
    have event loops of their own.
    """
    assert CHROMIUM.exists(), (
        f"{CHROMIUM} is not installed: run `make test`, or apt-get install chromium"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, silently, with a Content-Security-Policy where one lies beside a page."""

    def log_message(self, *_):
        """Say nothing."""

    def end_headers(self):
        """Send the policy of the page that was asked for."""
        rule = Path(self.translate_path(self.path.partition("?")[0]) + ".policy")
        if rule.is_file():
            self.send_header("Content-Security-Policy", rule.read_text())
        super().end_headers()


@pytest.fixture
def site(tmp_path):
    """Put pages into a folder and get their address: ``site(name, text, policy)``."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(tmp_path))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def put(name: str, text: str, policy: str = "") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if policy:
            path.with_name(path.name + ".policy").write_text(policy)
        return f"http://127.0.0.1:{server.server_address[1]}/{name}"

    yield put
    server.shutdown()
    thread.join()
    server.server_close()


class Visit:
    """A page that is open, with all that it asked for and all that went wrong in it."""

    def __init__(self, page):
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)

    def elsewhere(self) -> list[str]:
        """Requests to another host than the loopback."""
        local = ("http://127.0.0.1:", "file:", "data:", "blob:")
        return [url for url in self.requests if not url.startswith(local)]


@pytest.fixture
def visit(chromium):
    """Open an address: ``visit(url, width=…, dark=…)``; requests to other hosts are cut off."""
    contexts = []

    def open_(url: str, width: int = 1280, *, dark: bool = False, scripts: bool = True) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        seen = Visit(context.new_page())
        context.route(
            lambda u: not u.startswith(("http://127.0.0.1:", "file:", "data:")),
            lambda route: route.abort(),
        )
        seen.page.goto(url)
        return seen

    yield open_
    for context in contexts:
        context.close()
