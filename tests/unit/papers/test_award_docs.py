from __future__ import annotations

from pathlib import Path

from docgen.papers import PAPERS

PAGE = (Path(__file__).parents[3] / "docs" / "award-papers.md").read_text("utf-8")


def test_every_paper_of_an_award_round_is_told_with_what_it_needs():
    told = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| `")]
    papers = [paper for paper in PAPERS.values() if paper.kind == "award"]
    assert [row[0].split("`")[1] for row in told] == [paper.slug for paper in papers]
    for row, paper in zip(told, papers, strict=True):
        assert row[1] == f"`{paper.section}`"
        assert all(f"`{need}`" in row[2] for need in paper.shared_needs)
