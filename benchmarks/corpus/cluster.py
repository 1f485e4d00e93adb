"""A Ray cluster of two nodes on this machine, and a run on it on the way of which one node is killed.

The nodes run the Python that runs this, or that of `$NODE_PYTHON`: an environment that has daft, FastWARC, ray, lxml
and PyStemmer but not isnews shows that the code travels.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus import runs
from isnews.corpus.silence import SILENT

_ENDED = 300.0
"""Seconds for a node to answer."""


@contextmanager
def two_nodes() -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The cluster's address and its second node."""
    port = _free_port()
    head = _node("--head", f"--port={port}", "--include-dashboard=false")
    try:
        _answers(port)
        second = _node(f"--address=127.0.0.1:{port}")
        time.sleep(10)
        try:
            yield f"127.0.0.1:{port}", second
        finally:
            kill(second)
    finally:
        kill(head)


def run_and_kill(
    corpus: Path, out: Path, address: str, second: "subprocess.Popen[bytes]", *options: str
) -> tuple[bool, int]:
    """Run on the cluster and kill the second node when a quarter is done; whether it ended well, and where it was."""
    done = out.with_name(f"{out.name}.unfinished") / "done"
    process = runs.start(corpus, out, "--cluster", address, *options)
    while len(list(done.glob("*.json"))) < 4 and process.poll() is None:
        time.sleep(0.05)
    at = len(list(done.glob("*.json")))
    kill(second)
    try:
        return process.wait(timeout=1200) == 0, at
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def kill(node: "subprocess.Popen[bytes]") -> None:
    """End a node with all that it has started, at once, as power does."""
    if node.poll() is None:
        os.killpg(node.pid, signal.SIGKILL)
        node.wait()


def _node(*options: str) -> "subprocess.Popen[bytes]":
    python = os.environ.get("NODE_PYTHON", sys.executable)
    ray = Path(python).with_name("ray")
    return subprocess.Popen(
        [ray, "start", *options, "--num-cpus=1", "--block", "--disable-usage-stats", "--object-store-memory=200000000"],
        env={**os.environ, **SILENT, "PYTHONPATH": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _answers(port: int) -> None:
    deadline = time.monotonic() + _ENDED
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                time.sleep(5)
                return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("The cluster did not start.")
