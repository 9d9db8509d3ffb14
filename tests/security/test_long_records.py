"""T18: a record that takes minutes to lay out ends in its worker, and meanwhile others are served."""

from __future__ import annotations

import json
import threading
import time

import pytest

from docgen import guard
from docgen.api import create_app
from docgen.guard import Limits, Task
from docgen.office import long_records
from docgen.office.long_records import LONG
from docgen.office.own_render import press_paper, preview_paper, remarks_on
from docgen.office.paper_press import make_paper
from docgen.office.preview import preview, remarks
from docgen.papers import PAPERS, example
from docgen.settings import Settings


def record(articles: int, words: int) -> dict:
    made = example("general")
    made["resolution"]["content"] = [{"kind": "article", "text": "chữ " * words} for _ in range(articles)]
    return made


@pytest.fixture
def client(tmp_path):
    return create_app(Settings(data=tmp_path, access="open")).test_client()


def test_a_long_record_gives_the_same_file_as_here(client):
    long = record(40, 500)
    assert len(json.dumps(long, ensure_ascii=False)) > LONG
    there = client.post("/api/v1/papers/resolution/render?format=docx", json=long)
    from docgen.office.render import render  # noqa: PLC0415 -- only to compare

    assert there.status_code == 200
    assert there.data == render("resolution", long, "docx").content


def test_a_long_record_is_shown_checked_and_issued_as_here(monkeypatch):
    resolution, short = PAPERS["resolution"], record(1, 5)
    here = (
        preview(resolution, short),
        remarks(resolution, short),
        make_paper(resolution, short, resolution.word()),
    )
    monkeypatch.setattr(long_records, "LONG", 100)
    there = (
        preview_paper(resolution, short, pytest.fail),
        remarks_on(resolution, short, pytest.fail),
        press_paper(resolution, short, resolution.word(), pytest.fail),
    )
    assert there == here


def test_faults_of_a_long_record_are_told_as_those_of_a_short_one(client):
    answer = client.post("/api/v1/papers/resolution/render", json=record(40, 500) | {"unknown": 1})
    assert (answer.status_code, answer.json["code"]) == (422, "invalid-record")
    assert [fault["pointer"] for fault in answer.json["errors"]] == ["/unknown"]


def test_a_record_that_explodes_is_refused_while_others_are_served(client, monkeypatch):
    shorter = Task(guard.TASKS["render-paper"].function, Limits(cpu=2, wall=20))
    monkeypatch.setitem(guard.TASKS, "render-paper", shorter)
    hostile: list = []

    def send() -> None:
        hostile.append(
            client.application.test_client().post("/api/v1/papers/resolution/render", json=record(300, 900))
        )

    sender = threading.Thread(target=send)
    sender.start()
    times = []
    while sender.is_alive():
        begun = time.perf_counter()
        assert client.get("/health/live").status_code == 200
        times.append(time.perf_counter() - begun)
        time.sleep(0.02)
    sender.join()
    assert (hostile[0].status_code, hostile[0].json["code"]) == (422, "too-much")
    assert len(times) > 20
    assert sorted(times)[int(len(times) * 0.99)] < 0.25
