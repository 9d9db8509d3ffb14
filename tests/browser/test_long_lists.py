"""A form with hundreds of rows: little to each row, and only what is near to what is seen is laid out."""

from __future__ import annotations

import pytest

from tests.browser.barriers import barriers
from tests.browser.rig import award, settled

ROWS = 300
SEEN = "row => row.querySelector('input').checkVisibility({contentVisibilityAuto: true})"
"""Whether the entries of a row are laid out now."""


@pytest.fixture(scope="module")
def draft(office):
    record = award()
    person = next(each for each in record["commended"] if each["category"] == "individual")
    record["commended"] = [{**person, "name": f"Người số {number}"} for number in range(1, ROWS + 1)]
    return office.draft("award-decision", record)


@pytest.fixture
def long_form(open_page, draft):
    def open_it(**how):
        page = open_page("lan", **how)
        page.goto(f"/drafts/{draft}", wait_until="domcontentloaded")
        return page

    return open_it


def rows(page):
    return page.locator("[data-table=commended] tbody tr")


def test_a_row_is_a_cell_and_a_control_for_each_entry_a_number_and_three_buttons(long_form):
    page = long_form()
    assert rows(page).count() == ROWS + 1
    options, elements, entries = rows(page).first.evaluate(
        "row => ['option', '*', 'input, select, textarea'].map(what => row.querySelectorAll(what).length)"
    )
    assert elements - options == 2 * entries + 1 + 1 + 3
    assert page.evaluate("document.querySelectorAll('*').length") < 36 * ROWS


@pytest.mark.parametrize("width", [1280, 390])
def test_rows_far_from_what_is_seen_are_not_laid_out_until_one_goes_there(long_form, width):
    page = long_form(width=width)
    page.locator("[id='f-commended-0-name']").focus()
    page.wait_for_function(f"({SEEN})(document.getElementById('f-commended-0'))")
    assert page.locator("[id='f-commended-250']").evaluate(SEEN) is False
    page.locator("[id='f-commended-250-name']").focus()
    page.wait_for_function(f"({SEEN})(document.getElementById('f-commended-250'))")
    assert page.locator("[id='f-commended-250-name']").input_value() == "Người số 251"


def test_cells_of_a_long_list_stand_under_their_headings(long_form):
    page = long_form()
    page.locator("[id='f-commended-5-name']").focus()
    lefts = "cells => cells.map(cell => Math.round(cell.getBoundingClientRect().left))"
    heads = page.locator("[data-table=commended] thead th").evaluate_all(lefts)
    assert page.locator("[id='f-commended-5'] > *").evaluate_all(lefts) == heads


def test_a_long_list_is_a_table_to_who_hears_it_and_worked_by_keyboard(long_form):
    page = long_form()
    page.wait_for_selector("html.has-js")
    page.locator("[id='f-commended-7-name']").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "f-commended-8-name"
    page.keyboard.press("Alt+ArrowUp")
    assert page.locator("[id='f-commended-7-name']").input_value() == "Người số 9"
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    said = [(each["role"]["value"], each.get("name", {}).get("value", "")) for each in tree if "role" in each]
    assert sum(role == "row" for role, _ in said) > ROWS
    assert [name for role, name in said if role == "columnheader"][3:5] == ["Tên *", "Chức vụ"]
    settled(page)
    assert barriers(page) == []


def test_a_row_of_a_long_list_goes_without_scripts(long_form):
    page = long_form(scripts=False)
    page.locator("[id='f-commended-3'] button[value='remove:commended.3']").click()
    page.wait_for_load_state("domcontentloaded")
    assert rows(page).count() == ROWS
    assert page.locator("[id='f-commended-3-name']").input_value() == "Người số 5"
