"""Start the real app and drive it in Debian's Chromium; keep every address that was asked for."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = [  # measured: without them Chromium asks its maker for updates, or crashes as root
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
BUSY = "[data-testid=stSkeleton], [data-test-script-state=running]"
AT_HOME = ("127.0.0.1", "localhost", "::1", "")  # "" is data: and blob:


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def app(folder, environment=None):
    """Run `python -m drafting app` from a strange folder; yield its address."""
    port = free_port()
    server = start(folder, port, environment)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def start(folder, port, environment=None):
    """Start the app on a port, with the data folder `data` in `folder`; return its process."""
    command = [sys.executable, "-m", "drafting", "app", "--port", str(port), "--no-browser"]
    home = {"PYTHONPATH": str(ROOT), "HOME": str(folder), "UDKAST_DATA": str(folder / "data")}
    log = Path(folder) / "server.log"
    with log.open("ab") as out:
        server = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **home, **(environment or {})},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, log)
    return server


def _wait_for(url, server, log):
    for _ in range(240):
        if server.poll() is not None:
            raise AssertionError(log.read_text("utf-8"))
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        time.sleep(0.25)
    raise AssertionError(f"no answer from the app: {log.read_text('utf-8')}")


@contextlib.contextmanager
def chromium(folder, height=900):
    """Yield a fresh page and the list that every request's host is put on."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(
            str(Path(folder) / "profile"),
            executable_path=shutil.which("chromium"),
            args=FLAGS,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            viewport={"width": 1280, "height": height},
            accept_downloads=True,
        )
        asked = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.pages[0]
        page.on("websocket", lambda socket_: asked.append(socket_.url))
        page.set_default_timeout(60_000)
        yield page, asked
        context.close()


@contextlib.contextmanager
def windows(count):
    """Yield the pages of several browser profiles that know nothing of each other, and a list.

    Every address that any of them asked for is put on the list.
    """
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=60_000)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        pages, asked = [], []
        for _ in range(count):
            context = browser.new_context(locale="da-DK", timezone_id="Europe/Copenhagen")
            context.on("request", lambda request: asked.append(request.url))
            page = context.new_page()
            page.on("websocket", lambda socket_: asked.append(socket_.url))
            page.set_default_timeout(60_000)
            pages.append(page)
        yield pages, asked
        browser.close()


def settle(page):
    """Wait until the page has drawn all of the last run."""
    drawn(page)
    page.wait_for_load_state("networkidle")


def drawn(page):
    """Wait until the last run is drawn; for pages that take turns, whose network is not watched."""
    from playwright.sync_api import expect

    page.wait_for_timeout(250)
    expect(page.locator(BUSY)).to_have_count(0, timeout=60_000)


def away(asked):
    """Return the addresses that are not on this machine."""
    return [url for url in asked if (urlsplit(url).hostname or "") not in AT_HOME]
