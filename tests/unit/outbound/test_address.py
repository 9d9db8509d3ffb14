"""Which addresses may be called: the attacks, and beside them what must still be possible."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import docgen
from docgen.outbound.address import AddressRefused, Target, is_public, target

PUBLIC = "93.184.216.34"
PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:93.184.216.34",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd12:3456:789a::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "not an address",
    "",
]
FORMS = [
    "",
    "example.vn",
    "//example.vn/",
    "ftp://example.vn/",
    "file:///etc/passwd",
    "gopher://example.vn/",
    "javascript:alert(1)",
    "https://",
    "https:///x",
    "https://user@example.vn/",
    "https://user:pass@example.vn/",
    "https://example.vn@127.0.0.1/",
    "https://example.vn\\@127.0.0.1/",
    "https://example.vn/\r\nHost: 127.0.0.1",
    "https://example.vn/ x",
    "https://exa\tmple.vn/",
    "https://example.vn/#f",
    "https://ex\u00e4mple.vn/",
    "https://\uff11\uff12\uff17.0.0.1/",
    "https://example.vn:99999/",
    "https://example.vn:x/",
    "https://[::1/",
    "https://example.vn/" + "a" * 2_000,
]
"""Refused as text, whatever they lead to."""


def leads_to(*addresses: str):
    return lambda host, port: list(addresses)


IN_PUBLIC = leads_to(PUBLIC)


def refusal(url, resolver=IN_PUBLIC, allowed=()):
    with pytest.raises(AddressRefused) as refused:
        target(url, allowed, resolver)
    return refused.value.message.values["reason"]


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_of_the_public_internet_is_not_called(address):
    assert not is_public(address)
    assert refusal("https://example.vn/", leads_to(address)) == "private"
    assert refusal("https://example.vn/", leads_to(PUBLIC, address)) == "private"


@pytest.mark.parametrize("address", [PUBLIC, "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946"])
def test_what_is_public_is_called(address):
    assert target("https://example.vn/a?b=c", (), leads_to(address)) == Target(
        "https", "example.vn", 443, "/a?b=c", (address,)
    )


@pytest.mark.parametrize("url", FORMS)
def test_an_address_of_a_doubtful_form_is_refused(url):
    assert refusal(url) in {"form", "https"}


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "[::1]",
        "[::ffff:7f00:1]",
    ],
)
def test_loopback_in_disguise_is_recognised_by_where_it_leads(host):
    """Here the system itself looks the name up; none of these needs a network."""
    with pytest.raises(AddressRefused) as refused:
        target(f"https://{host}/", ())
    assert refused.value.message.values["reason"] in {"private", "name"}


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://example.vn/", "https"),
        ("HTTP://example.vn/", "https"),
        ("https://example.vn:22/", "port"),
        ("https://example.vn:0/", "port"),
        ("https://example.vn:25/", "port"),
    ],
)
def test_only_https_on_its_ports_is_called(url, reason):
    assert refusal(url) == reason


def test_an_allowed_host_may_be_private_and_http_on_that_port_alone():
    allowed = ["erp.noi-bo:8080"]
    found = target("http://erp.noi-bo:8080/hook", allowed, leads_to("10.1.2.3"))
    assert found.addresses == ("10.1.2.3",)
    assert refusal("http://erp.noi-bo:8081/", leads_to("10.1.2.3"), allowed) == "https"
    assert refusal("https://erp.noi-bo/", leads_to("10.1.2.3"), allowed) == "private"
    assert refusal("https://x.erp.noi-bo:8443/", leads_to("10.1.2.3"), allowed) == "private"


def test_a_name_that_leads_nowhere_is_refused():
    def unknown(host, port):
        raise OSError

    assert refusal("https://example.vn/", unknown) == "name"
    assert refusal("https://example.vn/", leads_to()) == "name"


def test_a_name_is_looked_up_once():
    """What is connected to is what was checked, however the answers of a resolver flip (DNS rebinding)."""
    asked = []

    def flipping(host, port):
        asked.append(host)
        return [PUBLIC if len(asked) == 1 else "127.0.0.1"]

    assert target("https://example.vn/", (), flipping).addresses == (PUBLIC,)
    assert asked == ["example.vn"]


def test_nothing_else_in_docgen_opens_connections():
    ways_out = {
        "http.client",
        "urllib.request",
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
        "ftplib",
        "smtplib",
    }
    root = Path(docgen.__file__).parent
    found = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for name in (
            [each.name for each in node.names]
            if isinstance(node, ast.Import)
            else [node.module]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        if name in ways_out
    }
    assert found == {"outbound/client.py"}
