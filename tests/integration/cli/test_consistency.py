"""`docgen dossier` tells where the papers it made disagree, and what it could not make."""

from __future__ import annotations

import json

from docgen.papers import example


def record(**changes):
    return json.dumps(example("programme") | changes).encode()


def report(**changes):
    return {"programme_report": example("programme")["programme_report"] | changes}


def test_papers_that_disagree_are_made_and_told(docgen, tmp_path):
    misspelled = record(**report(leadership=["Đồng chí Hoàng Thị Hiển chỉ đạo"]))
    done = docgen("dossier", "programme", "-", "-o", "out", stdin=misspelled)
    assert done.returncode == 1
    assert len(list((tmp_path / "out").iterdir())) == len(done.stdout.splitlines()) == 6
    place = "Báo cáo kết quả chương trình phối hợp › «Đồng chí Hoàng Thị Hiển chỉ đạo.»"
    assert done.stderr.decode().splitlines() == [
        "docgen: Các văn bản của hồ sơ có 1 chỗ chưa thống nhất; các tệp đã được lập.",
        f"  {place}: ghi «Hoàng Thị Hiển», hồ sơ ghi «Hoàng Thị Hiền»",
    ]


def test_it_is_told_in_english_too(docgen):
    misspelled = record(**report(leadership=["Đồng chí Hoàng Thị Hiển chỉ đạo"]))
    done = docgen("--lang", "en", "dossier", "programme", "-", "-o", "out", stdin=misspelled)
    assert done.stderr.decode().splitlines()[0] == (
        "docgen: The papers of the record disagree in 1 place(s); the files were made."
    )


def test_what_papers_not_made_need_is_told_and_is_no_fault(docgen):
    done = docgen("dossier", "programme", "-", "-o", "out", stdin=record(programme_report=None))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 4)
    assert done.stderr.decode().splitlines() == [
        "docgen: Chưa lập 1 văn bản vì hồ sơ thiếu thông tin:",
        "  Báo cáo (/programme_report): Văn bản «Báo cáo kết quả chương trình phối hợp» cần thông tin này.",
    ]
