"""The first render of a process takes several times as long as the next: it is done before anybody waits."""

from __future__ import annotations

import gc

from docgen.office.render import render
from docgen.papers import PAPERS, example


def warm_up() -> None:
    """Read and measure the fonts, compile a template, lay out a page.

    The other templates are compiled where they are used: all of them take 25 MB.
    """
    slug, paper = next(iter(PAPERS.items()))
    render(slug, example(paper.kind), "pdf")


def warm_up_every_template() -> None:
    """Do the same, and compile the templates of all papers."""
    for slug, paper in PAPERS.items():
        render(slug, example(paper.kind), "docx")
    warm_up()


def share_what_is_loaded() -> None:
    """Let processes forked from now on share what is loaded: a collection would write to every page of it."""
    gc.collect()
    gc.freeze()
