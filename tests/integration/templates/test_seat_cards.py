"""Seat cards, measured: every line inside its face, head to head over the fold."""

from __future__ import annotations

import pytest

from docgen.papers.seat_cards import FACE, LENGTH
from tests.rig.pdf import pieces

MM = 72 / 25.4
SIDE, TOP = 10 * MM, 9 * MM
CASES = ["seat-cards", "far-seat-cards", "seat-cards-1"]


def place(piece):
    """Face from the left on its sheet, from 0, and how far the line's top and baseline are from the fold."""
    across = piece.baseline if piece.turn == "up" else 297 * MM - piece.baseline
    face = int((across - SIDE) // (FACE * MM))
    fold = SIDE + (face + 1 if face % 2 == 0 else face) * FACE * MM
    return face, abs(across - fold)


@pytest.mark.parametrize("case", CASES)
def test_every_line_is_turned_and_stays_inside_its_face(pdfs, case):
    for piece in pieces(pdfs[case]):
        face, baseline = place(piece)
        assert piece.turn == ("down" if face % 2 == 0 else "up")
        assert piece.size < baseline + 1
        assert baseline < FACE * MM - piece.size / 4
        assert piece.left > TOP + 3 * MM
        assert piece.right < TOP + LENGTH * MM - 3 * MM


@pytest.mark.parametrize("case", CASES)
def test_both_faces_of_a_card_say_the_same_at_the_same_height(pdfs, case):
    faces: dict[tuple[int, int], dict[int, list[tuple[float, str]]]] = {}
    for piece in pieces(pdfs[case]):
        face, baseline = place(piece)
        lines = faces.setdefault((piece.page, face // 2), {}).setdefault(face % 2, [])
        lines.append((baseline, bare(piece)))
    for both in faces.values():
        left, right = sorted(both[0]), sorted(both[1])
        assert [text for _, text in left] == [text for _, text in right]
        assert [at for at, _ in left] == pytest.approx([at for at, _ in right], abs=1.5)


def bare(piece):
    """Its text without spaces: a reader of PDF need not find those of turned text."""
    return piece.text.replace(" ", "")


def test_a_name_is_as_large_as_its_card_allows(pdfs):
    sizes = {bare(piece): piece.size for piece in pieces(pdfs["far-seat-cards"])}
    assert sizes["LÊTHỊMẪU"] == pytest.approx(44, abs=0.1)
    assert sizes["CÔNGTẰNGTÔNNỮNGUYỄNPHÚC"] == pytest.approx(24.5, abs=0.1)
