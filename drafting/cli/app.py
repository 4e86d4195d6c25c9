"""`python -m drafting app`: start the screens on this machine and open the browser."""

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

from drafting.errors import InputError

__all__ = ["add_arguments", "run"]

ROOT = Path(__file__).resolve().parent.parent.parent
HOST = "127.0.0.1"
FIRST_PORT, PORTS_TRIED = 8501, 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare --port and --no-browser."""
    parser.add_argument(
        "--port", type=int, help="porten på denne computer (ellers den første ledige fra 8501)"
    )
    parser.add_argument("--no-browser", action="store_true", help="åbn ikke browseren")


def run(arguments: argparse.Namespace) -> int:
    """Serve the app until it is stopped and return its exit code: 2 for an unsafe setting.

    The server is a process of its own: this one never loads Streamlit. On POSIX it takes this
    process over, so that a signal reaches it.

    Raises:
        InputError: the port is no port, or another program uses it.
    """
    port = _first_free_port() if arguments.port is None else _wanted_port(arguments.port)
    command = [sys.executable, "-m", "drafting.ui.server", "--port", str(port)]
    command += ["--no-browser"] if arguments.no_browser else []
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(sys.executable, command, environment)
    return subprocess.run(command, env=environment, check=False).returncode


def _wanted_port(port: int) -> int:
    if not 1024 <= port <= 65535:
        raise InputError(
            f"port {port} out of range",
            user_message=f"Porten {port} kan ikke bruges. Vælg et tal fra 1024 til 65535 "
            "efter --port.",
        )
    if not _is_free(port):
        raise InputError(
            f"port {port} in use",
            user_message=f"Porten {port} bruges allerede af et andet program. Stop det, "
            "vælg en anden port efter --port, eller udelad --port.",
        )
    return port


def _first_free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        if _is_free(port):
            return port
    raise InputError(
        "no free port",
        user_message=f"Portene fra {FIRST_PORT} til {FIRST_PORT + PORTS_TRIED - 1} er alle i brug. "
        "Angiv en ledig port med --port.",
    )


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
