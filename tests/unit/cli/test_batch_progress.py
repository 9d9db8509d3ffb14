"""What `docgen batch` says of a batch on its way, where no bar moves."""

from __future__ import annotations

import pytest

from docgen.cli import batch_progress
from docgen.jobs.progress import Progress


@pytest.mark.parametrize(
    ("done", "seconds", "said"),
    [
        (3, None, "3/100 dòng, 0 lỗi, chưa ước được còn bao lâu"),
        (40, 90.0, "40/100 dòng, 0 lỗi, 0.7 dòng/giây, còn 1:30"),
        (100, None, "100/100 dòng, 0 lỗi"),
    ],
)
def test_the_time_left_is_told_or_said_not_to_be_known_yet(monkeypatch, capsys, done, seconds, said):
    monkeypatch.setattr(batch_progress, "_SECONDS_BETWEEN_LINES", 0)
    rate = (100 - done) / seconds if seconds else None
    told = Progress(100, 100 - done, 0, done, 0, 0, rate, seconds)
    batch_progress.Bar("vi").show(told)
    assert capsys.readouterr().err == f"{said}\n"
