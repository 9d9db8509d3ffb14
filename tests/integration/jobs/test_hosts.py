"""Several hosts, each with a network and a name of its own: one is cut off in the midst of its work."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from tests.rig.hosts import BATCHES, NoHosts, all_done, fleet
from tests.rig.sheets import CERTIFICATE, COMMENDED, common

LEASE = 3
"""Seconds after which what a host holds that is not heard of is free; where people work, its item after five
minutes, its transaction after ten seconds."""


@pytest.fixture
def hosts(tmp_path):
    try:
        with fleet(tmp_path, LEASE) as made:
            yield made
    except NoHosts as reason:
        pytest.skip(str(reason))


def begun(hosts, web, names):
    rows = [{"commended": [{**COMMENDED[0], "name": name}]} for name in names]
    body = {"paper": CERTIFICATE.slug, "formats": ["docx"], "common": common(), "rows": rows}
    status, said = hosts.ask(web, "POST", BATCHES, body)
    assert status == 201, said
    return json.loads(said)["id"]


def files_of(hosts, web, batch):
    """Give the names of the files of a batch, in order, after reading all of them."""
    _, content = hosts.ask(web, "GET", f"{BATCHES}/{batch}/results")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        return packed.namelist()


def test_a_host_cut_off_loses_nothing_makes_nothing_twice_and_works_again_when_it_is_back(hosts):
    (one, other), (cut, kept) = hosts.webs, hosts.workers
    people = [f"Nguyễn Thị Mẫu {number}" for number in range(1, 41)]
    batch = begun(hosts, one, people)

    def is_at_work(items):
        started = sum(each.state == "done" for each in items) >= 10
        return started and any((each.worker or "").startswith(cut.name) for each in items)

    hosts.wait(batch, is_at_work, 30)
    cut.cut()
    items = hosts.wait(batch, all_done, 60)  # while it is away
    assert files_of(hosts, other, batch) == [f"{at:04d} {name}.docx" for at, name in enumerate(people, 1)]
    assert max(each.attempts for each in items) <= 2

    kept.cut()
    cut.join()
    again = begun(hosts, other, people[:5])
    hosts.wait(again, all_done, 60)  # nobody else can have made them
    assert hosts.items(batch) == items
