"""Places of pages go to the browser and come back; anything else counts as none."""

from __future__ import annotations

import pytest

from docgen.page.paged.pages import Pages, Running, Sheet, pages_from

A5 = Sheet(300.0, 400.0, (10.0, 20.0, 30.0, 40.0), ())


@pytest.mark.parametrize(
    "said",
    [
        None,
        "",
        {"sheets": [], "starts": []},
        {"sheets": [{**A5.__dict__, "width": "1px;}"}], "starts": []},
        {"sheets": [{**A5.__dict__, "width": float("nan")}], "starts": []},
        {"sheets": [{**A5.__dict__, "margins": [1]}], "starts": []},
        {"sheets": [A5.__dict__], "starts": [[0, 0, 1]]},
    ],
)
def test_places_that_we_did_not_write_count_as_none(said):
    assert pages_from(said) is None


def test_places_are_handed_out_and_back():
    pages = Pages((A5, Sheet(1.0, 2.0, (0.0, 0.0, 0.0, 0.0), (Running(0, ("2", "3")),))), ((4, 17, 1),))
    assert pages_from(pages.as_json()) == pages
