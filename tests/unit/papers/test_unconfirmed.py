from __future__ import annotations

import pytest

from docgen.papers import PAPERS
from docgen.papers.unconfirmed import unconfirmed


def codes(slug):
    return [message.code for message in unconfirmed(slug)]


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("payment-list", ["unconfirmed-coefficient"] * 3),
        ("council-minutes", ["unconfirmed-threshold"]),
        ("certificate", ["unconfirmed-certificate"]),
        ("award-decision", [*["unconfirmed-coefficient"] * 3, "unconfirmed-basis"]),
        ("achievement-report", []),
        ("ceremony-minutes", []),
    ],
)
def test_a_paper_tells_what_it_takes_without_confirmation(slug, told):
    assert codes(slug) == told


def test_the_figures_are_named_with_their_source():
    first = unconfirmed("payment-list")[0]
    assert first == (
        "Hệ số tiền thưởng chưa xác nhận: Giấy khen, cá nhân 0,3, hộ gia đình 0,45 "
        "(Nghị định số 152/2025/NĐ-CP); ghi hệ số khác ở «Hệ số khác»."
    )


@pytest.mark.parametrize("slug", PAPERS)
def test_every_doubt_is_told_in_two_languages(slug):
    assert all(message.say("en") != message for message in unconfirmed(slug))
