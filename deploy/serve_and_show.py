"""Start `docgen serve`, send it one record, keep the PDF that comes back, go on serving.

Usage: serve_and_show.py PAPER RECORD.json RESULT.pdf
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path


def show(address: str, paper: str, record: Path, result: Path) -> None:
    """POST `record`, check that a PDF comes back and keep it."""
    request = urllib.request.Request(  # noqa: S310 -- our own server's address
        f"{address}/api/v1/papers/{paper}/render",
        record.read_bytes(),
        {"Content-Type": "application/json", "Accept": "application/pdf"},
    )
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request, timeout=30) as response:
        content = response.read()
    if not content.startswith(b"%PDF-"):
        message = f"{request.full_url}: {content[:80]!r}"
        raise SystemExit(message)
    result.write_bytes(content)
    sys.stdout.write(f"POST {request.full_url} → {response.status}, PDF {len(content)} byte → {result}\n")
    sys.stdout.flush()


def main(paper: str, record: str, result: str) -> int:
    """Serve until the server ends or somebody interrupts."""
    program = Path(sys.executable).with_name("docgen")
    with subprocess.Popen([program, "serve"], stdout=subprocess.PIPE, text=True, encoding="utf-8") as server:
        try:
            serving = server.stdout.readline() if server.stdout else ""
            sys.stdout.write(serving)
            if address := re.search(r"http://\S+", serving):
                show(address.group(), paper, Path(record), Path(result))
            for line in server.stdout or ():
                sys.stdout.write(line)
                sys.stdout.flush()
            return server.wait()
        finally:
            server.terminate()


def stop(signal_number: int, _: object) -> None:
    """End as if interrupted, so that the server is ended too."""
    raise SystemExit(128 + signal_number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
