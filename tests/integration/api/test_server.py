"""`docgen serve`: a real server on loopback."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from docgen.api.crew import NAME
from docgen.papers import example
from tests.rig.service import Service, name_of

RENDER = "/api/v1/papers/award-decision/render"
PROGRAM = Path(sys.executable).with_name("docgen")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    with subprocess.Popen(
        [PROGRAM, "serve", "--port", "0"],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "DOCGEN_DATA": "kept",
            "DOCGEN_ACCESS": "open",
            "DOCGEN_MAX_BODY": "50000",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        assert found, line + process.stderr.read()
        yield process, int(found.group(1))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        lines = [json.loads(line) for line in process.stderr]
        assert {line["event"] for line in lines} <= {"request", "invalid-request"}


def ask(port: int, method: str, path: str, body=None, *, chunked: bool = False, **headers: str):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named, encode_chunked=chunked)
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()


def render(port: int):
    body = json.dumps(example("award")).encode()
    return ask(port, "POST", RENDER, body, Content_Type="application/json")


def test_the_first_request_pays_no_cold_start(server):
    """The libraries of a page lie in the memory of a serving process before anybody asks."""
    main = server[0].pid
    serving = Path(f"/proc/{main}/task/{main}/children").read_text().split()
    mapped = [Path(f"/proc/{process}/maps").read_text() for process in serving]
    assert any("libpango" in each and "libharfbuzz-subset" in each for each in mapped)
    status, headers, content = render(server[1])
    assert (status, headers["Content-Type"], content[:5]) == (200, "application/pdf", b"%PDF-")


def test_every_process_tells_the_numbers_of_all(server):
    for _ in range(20):
        ask(server[1], "GET", "/api/v1/papers/notice", Connection="close")
    counted = r'docgen_requests_total\{method="GET",route="/api/v1/papers/<paper>",status="200"\} (\S+)'
    told = [
        re.findall(counted, ask(server[1], "GET", "/metrics", Connection="close")[2].decode())
        for _ in range(6)
    ]
    assert told == [["20.0"]] * 6


def test_requests_at_the_same_time_give_the_same_file(server):
    with ThreadPoolExecutor(4) as threads:
        contents = {content for _, _, content in threads.map(lambda _: render(server[1]), range(8))}
    assert len(contents) == 1


def test_a_body_over_the_limit_is_refused_before_it_is_read(server):
    status, headers, content = ask(
        server[1],
        "POST",
        RENDER,
        b"x" * 60_000,
        Content_Type="application/json",
    )
    assert (status, headers["Content-Type"]) == (413, "application/problem+json")
    assert json.loads(content)["code"] == "body-too-large"


def test_a_body_sent_in_chunks_has_the_same_limit(server):
    status, _, content = ask(
        server[1], "POST", RENDER, iter([b"x" * 20_000] * 4), chunked=True, Content_Type="application/json"
    )
    assert (status, json.loads(content)["code"]) == (413, "body-too-large")


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}\n",
        b"Content-Length: -1\r\n\r\n",
    ],
)
def test_framing_that_two_servers_could_read_differently_is_refused(server, head):
    with socket.create_connection(("127.0.0.1", server[1]), timeout=10) as raw:
        raw.sendall(f"POST {RENDER} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n".encode())
        raw.sendall(head)
        answer = raw.recv(4096)
    assert re.match(rb"HTTP/1\.1 (400|501)", answer), answer


def test_it_needs_no_folder_and_keeps_everything_in_one(server):
    process, _ = server
    assert ask(server[1], "GET", "/api/v1/documents")[0] == 200
    assert [found.name for found in Path(f"/proc/{process.pid}/cwd").iterdir()] == ["kept"]


def test_a_taken_port_is_told_in_one_sentence(server, tmp_path):
    done = subprocess.run(
        [PROGRAM, "--lang", "en", "serve", "--port", str(server[1])],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        timeout=30,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"docgen: Cannot listen on port {server[1]} at 127.0.0.1: another program is using it."
        " Choose another with --port or DOCGEN_PORT.\n"
    )


def test_nobody_is_left_when_the_server_is_killed(tmp_path):
    service = Service(tmp_path, {"DOCGEN_WORKERS": "1", "DOCGEN_BATCH_WORKERS": "1"})
    until = time.monotonic() + 20
    while NAME not in map(name_of, started := service.tree()):
        assert time.monotonic() < until
        time.sleep(0.1)
    service.process.kill()
    service.process.wait()
    service.process.stdout.close()
    until = time.monotonic() + 30
    while left := {process: name for process in started if (name := name_of(process))}:
        assert time.monotonic() < until, left
        time.sleep(0.1)
