"""A real browser against a real server on loopback; what it may not do is watched on every page."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 45_000  # milliseconds; a record is derived again while others use the machine
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));
window.ran = [];
"""


def find_browser() -> str | None:
    """Return the browser's path, or None where there is none."""
    found = os.environ.get("TWOSOURCE_CHROMIUM")
    return found or next((path for path in map(shutil.which, NAMES) if path is not None), None)


def why_no_browser() -> str | None:
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "the browser tests need playwright: make install-dev"
    return None if find_browser() is not None else "the browser tests need a browser: apt-get install chromium"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    reason = why_no_browser()
    if reason is not None:
        terminalreporter.write_line(f"NO BROWSER: tests/browser was skipped; {reason}", red=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    reason = why_no_browser()
    if reason is not None:
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        yield launched
        launched.close()


@contextmanager
def serve(path: Path) -> Iterator[str]:
    """Serve a database on a free port of loopback."""
    import uvicorn

    from twosource.serve.web.app import create_app

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(str(path)), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


class Watched:
    """A page, and all that it did which it may not do."""

    def __init__(self, context: Any, base: str) -> None:
        self.base = base
        self.outside: list[str] = []
        self.trouble: list[str] = []
        context.add_init_script(WATCH)
        context.route("**/*", self._route)
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on(
            "console", lambda message: message.type in ("error", "warning") and self.trouble.append(message.text)
        )
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", self._refuse)
        self.page.on("popup", lambda page: self.trouble.append(f"popup {page.url}"))

    def _route(self, route: Any) -> None:
        if route.request.url.startswith((self.base + "/", "data:,")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def _refuse(self, dialog: Any) -> None:
        self.trouble.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def open(self, path: str, *, until: str = "networkidle") -> Any:
        """Go to a path of the server and return the page."""
        self.page.goto(self.base + path, wait_until=until)
        return self.page

    def check(self) -> None:
        """Fail where a script of a text ran, a request went outside or the console told of an error."""
        self.trouble += self.page.evaluate("window.violations.concat(window.ran)")
        assert (self.outside, self.trouble) == ([], [])


Open = Callable[..., Watched]


@pytest.fixture
def watch(browser: Any) -> Iterator[Open]:
    """Give a function that opens a watched page; all are checked at the end."""
    opened: list[tuple[Any, Watched]] = []

    def start(base: str, **options: Any) -> Watched:
        context = browser.new_context(viewport=options.pop("viewport", {"width": 1280, "height": 900}), **options)
        watched = Watched(context, base)
        opened.append((context, watched))
        return watched

    yield start
    for context, watched in opened:
        watched.check()
        context.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, browser: Any) -> Path:
    """A database of the sample affair; copy it before changing anything."""
    from twosource.serve.keeping import read_and_keep

    path = tmp_path_factory.mktemp("sample") / "sample.db"
    folder = Path(str(files("twosource").joinpath("data", "sample")))
    read_and_keep(sorted(str(text) for text in folder.glob("*.txt")), str(path), base=str(folder))
    return path


@pytest.fixture(scope="session")
def shown(sample: Path) -> Iterator[str]:
    """The sample affair, served; only to look at."""
    with serve(sample) as base:
        yield base
