"""An HTTP server on loopback that behaves as badly as its paths say: it drips, lies, redirects, bombs, closes early."""

import gzip
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    "<html><head><meta charset=utf-8><meta property='og:type' content='article'></head><body><article>"
    "<h1>Ferje på grunn i natt</h1><p>Ferja gikk på grunn i natt, og alle om bord er reddet i land.</p>"
    "<p>– Det gikk bra, sier kaptein Per Lie.</p></article></body></html>"
).encode()


class Handler(BaseHTTPRequestHandler):
    """One request: the first part of the path names what to do."""

    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, dict[str, str]]]
    port: int

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer as the path says."""
        self.asked.append((self.path, dict(self.headers)))
        name = self.path.strip("/").split("/")[0].split("?")[0]
        self.close_connection = True
        try:
            getattr(self, f"_{name.replace('-', '_')}", self._missing)()
        except (BrokenPipeError, ConnectionError):
            return

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        headers = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body)), **headers}
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _page(self) -> None:
        self._send(PAGE)

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE), Content_Encoding="gzip")

    def _etag(self) -> None:
        if self.headers.get("If-None-Match") == '"ett"':
            self._send(b"", 304)
        else:
            self._send(PAGE, ETag='"ett"', Last_Modified="Tue, 05 Nov 2024 06:01:00 GMT")

    def _latin(self) -> None:
        self._send(
            PAGE.decode().replace("charset=utf-8", "").encode("cp1252"), Content_Type="text/html; charset=latin1"
        )

    def _missing(self) -> None:
        self._send(b"borte", 404)

    def _reason(self) -> None:
        self.wfile.write(b"HTTP/1.1 500 \x1b]0;tatt\x07\x1b[2J\r\nContent-Length: 0\r\n\r\n")

    def _loop(self) -> None:
        self._send(b"", 302, Location="/loop")

    def _file(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _script(self) -> None:
        self._send(b"", 302, Location="javascript:alert(1)")

    def _elsewhere(self) -> None:
        port = self.port
        self._send(b"", 302, Location=f"http://localhost:{port}/page")

    def _metadata(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest/meta-data/")

    def _here(self) -> None:
        self._send(b"", 301, Location="/page")

    def _bomb(self) -> None:
        self._send(gzip.compress(b"\0" * 200_000_000, 9), Content_Encoding="gzip")

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"<p>ord ord ord</p>" * 1000)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        for _ in range(600):
            self.wfile.write(b".")
            self.wfile.flush()
            time.sleep(0.1)

    def _drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for i in range(600):
            self.wfile.write(f"X-{i}: a\r\n".encode())
            self.wfile.flush()
            time.sleep(0.1)

    def _silent(self) -> None:
        time.sleep(60)

    def _early(self) -> None:
        self._send(PAGE[:100], Content_Length="5000")

    def _early_packed(self) -> None:
        packed = gzip.compress(PAGE)
        self._send(packed[: len(packed) // 2], Content_Encoding="gzip")

    def _garbage(self) -> None:
        self.wfile.write(b"\x00\xff\x13 dette er ikke HTTP\r\n\r\n" * 10)

    def _broken_gzip(self) -> None:
        self._send(b"ikke gzip", Content_Encoding="gzip")

    def _unknown(self) -> None:
        self._send(PAGE, Content_Encoding="br")

    def _headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 5000 + b"\r\n")

    def _long_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n")

    def _chunks(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc")

    def _charset(self) -> None:
        self._send(PAGE, Content_Type="text/html; charset=\x1b[31m")

    def _feed(self) -> None:
        port = self.port
        links = ["/page", f"http://127.0.0.1:{port + 1 if port < 65535 else 1}/page"]
        items = "".join(f"<item><title>Ferje</title><link>{link}</link></item>" for link in links)
        self._send(f"<rss><channel><title>Nytt</title>{items}</channel></rss>".encode(), Content_Type="text/xml")


class Server:
    """The server in a thread of its own, for a `with`."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        handler: type[Handler] = type("Own", (Handler,), {"asked": self.asked})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        handler.port = int(self._server.server_address[1])
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.root = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "Server":
        run: Callable[[], None] = self._server.serve_forever
        threading.Thread(target=run, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def closed_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
