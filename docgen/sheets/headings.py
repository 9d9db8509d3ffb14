"""Which column of a sheet is which entry: the row of headings, each heading taken for an entry or for none.

A heading is taken by its key (a sheet of docgen's own), by what a person said (a mapping), by its label, or
by what people call such a column; without regard to case, diacritics and remarks in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from docgen.sheets.cells import is_blank
from docgen.sheets.heading_lines import one_line, stacked_texts, stands_across, text_at
from docgen.sheets.layout import FAMILY, NUMBER, ROW, Column
from docgen.sheets.synonyms import bare, column_synonyms, stand_ins, synonyms_of
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docgen.sheets.cells import Grid, Row

LOOKED_AT = 40
"""Rows from the top in which headings are looked for."""
MOST_LINES = 3
"""Lines of headings that are read as one."""

How = Literal["key", "given", "label", "synonym", "unknown", "ignored"]
_WEIGHT: Mapping[str, int] = {"key": 5, "given": 5, "ignored": 5, "label": 3, "synonym": 2}


@dataclass(frozen=True)
class Heading:
    """A heading as it stands in the sheet and the key of the entry it is taken for, "" for none.

    `column` counts from 0; `how` says why it was taken so.
    """

    column: int
    text: str
    key: str
    how: How


@dataclass(frozen=True)
class Header:
    """The row of headings, its last line where there are more; `own` for a sheet made by docgen."""

    row: int
    headings: tuple[Heading, ...]
    own: bool = False
    lines: int = 1

    @property
    def columns(self) -> dict[str, int]:
        """Key → column."""
        return {each.key: each.column for each in self.headings if each.key}


@dataclass(frozen=True)
class Wanted:
    """What may stand in a heading: the entries, those of the table first; keys of numbers and parents."""

    columns: tuple[Column, ...]
    others: tuple[Column, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    """Key and label of the columns that link tables."""
    joined: tuple[str, ...] = ()
    """Columns whose texts are joined to that of an entry."""
    given: tuple[tuple[str, str], ...] = ()
    """What a person said: folded heading, key or "" for a column to be passed over."""


def find_header(grid: Grid, wanted: Wanted) -> Header | None:
    """Find the headings of a sheet; None when it has none that are known."""
    rows = [row for row in grid.rows if row.number <= (grid.rows[0].number + LOOKED_AT)] if grid.rows else []
    for place, row in enumerate(rows):
        if keys := _keys(row, wanted):
            titles = rows[place + 1] if place + 1 < len(rows) else row
            headings = tuple(
                Heading(column, shown(titles.at(column)) or key, key, "key") for column, key in keys.items()
            )
            extra = _taken(_singles(titles, skip=set(keys)), wanted, set(keys.values()))
            return Header(titles.number, (*headings, *extra), own=True)
    best: Header | None = None
    fit = 0, 0
    for place in range(len(rows)):
        for header in _candidates(grid, rows[place : place + MOST_LINES], wanted):
            weight = _weight(header), -header.lines  # a line that says nothing of a column is none of them
            if weight[0] and weight > fit:
                best, fit = header, weight
    return best


def other_headings(grid: Grid, header: Header) -> int | None:
    """Find the row where a second table of the sheet begins: headings of the first, above it or elsewhere."""
    columns = {each.text.casefold(): each.column for each in header.headings}
    for row in grid.rows:
        if header.row - header.lines < row.number <= header.row:
            continue
        again = [
            columns[text] != column
            for column, value in enumerate(row.values)
            if isinstance(value, str) and (text := one_line(value).casefold()) in columns
        ]
        if len(again) > 1 and (row.number < header.row or any(again)):
            return row.number
    return None


def headed_twice(grid: Grid, header: Header) -> Iterator[tuple[Heading, Heading]]:
    """Give each column with something in it that has the heading of a column taken, and that one."""
    taken = {fold(each.text): each for each in header.headings if each.key}
    for each in header.headings:
        same = taken.get(fold(each.text)) if each.how == "unknown" else None
        below = (row.at(each.column) for row in grid.rows if row.number > header.row)
        if same and not all(map(is_blank, below)):
            yield each, same


def _keys(row: Row, wanted: Wanted) -> dict[int, str]:
    """Read the hidden row of keys: column → key, empty for any other row."""
    known = {column.key for column in (*wanted.columns, *wanted.others)} | {key for key, _ in wanted.numbers}
    texts = [value if isinstance(value, str) else "" for value in row.values]
    if not any(text.startswith("/") and text in known for text in texts):
        return {}
    return {column: text for column, text in enumerate(texts) if text in known}


def _weight(header: Header) -> int:
    taken = [each for each in header.headings if each.key or each.how == "ignored"]
    real = [each for each in taken if not each.key.startswith("@")]
    if len(taken) < 2 and not (real and len(header.headings) <= 2 and real[0].how in {"label", "given"}):  # noqa: PLR2004 # a heading alone
        return 0
    return sum(_WEIGHT[each.how] for each in taken) if real else 0


def _candidates(grid: Grid, rows: Sequence[Row], wanted: Wanted) -> Iterator[Header]:
    """Give what the first of `rows` may be as headings: by itself, and with one or two lines below it."""
    first = rows[0]
    best = _taken(_singles(first), wanted, set())
    yield Header(first.number, best)
    if len(_singles(first)) <= 1:  # one alone is a title
        return
    for count in range(2, min(len(rows), MOST_LINES) + 1):
        lines, last = rows[:count], rows[count - 1]
        if last.number != first.number + count - 1 or _is_data(grid, lines, wanted):
            return
        stacked = _taken(stacked_texts(grid, lines), wanted, set())
        second = {each.key for each in _taken(_singles(last), wanted, set()) if each.key}
        if second and _known(stacked) > _known(best):
            best = stacked
            yield Header(last.number, stacked, lines=count)


def _known(headings: Sequence[Heading]) -> int:
    return sum(bool(each.key) for each in headings)


def _is_data(grid: Grid, lines: Sequence[Row], wanted: Wanted) -> bool:
    """Tell whether the last of `lines` is a row of the list and no line of its headings.

    A line of headings says nothing in the column STT, and below a heading that is known and stands over its
    own column alone it says what is known as well, or a remark in brackets.
    """
    *_, upper, last = lines
    strange = known = 0
    for heading in _taken(_singles(upper), wanted, set()):
        column = heading.column
        if heading.key == NUMBER and not is_blank(last.at(column)):
            return True
        text = text_at(last, column)
        if heading.key and not is_blank(last.at(column)) and not stands_across(grid, upper, column):
            is_known = bool(text) and _known(_taken([(column, (text,))], wanted, set()))
            known += is_known
            strange += not is_known and not text.startswith("(")
    return strange > known


def _singles(row: Row, skip: frozenset[int] | set[int] = frozenset()) -> list[tuple[int, tuple[str, ...]]]:
    return [
        (column, (text,))
        for column, value in enumerate(row.values)
        if column not in skip and isinstance(value, str) and (text := one_line(value))
    ]


def _taken(
    found: Sequence[tuple[int, tuple[str, ...]]], wanted: Wanted, used: set[str]
) -> tuple[Heading, ...]:
    """Take each heading for the entry that fits best, each entry once; better fits go first."""
    offers = [
        (-weight, place, rank, column, key, how, text)
        for column, texts in found
        for place, text in enumerate(texts)
        for weight, rank, key, how in _offers(text, wanted)
    ]
    taken: dict[int, Heading] = {}
    for *_, column, key, how, text in sorted(offers):
        if column in taken or (key and key in used):
            continue
        taken[column] = Heading(column, text, key, how)
        used.add(key)
    return tuple(
        taken.get(column, Heading(column, max(texts, key=len), "", "unknown")) for column, texts in found
    )


def _offers(text: str, wanted: Wanted) -> Iterator[tuple[int, int, str, How]]:
    """Give the entries a heading may mean: weight, rank among equals, key, how."""
    folded, plain = fold(text), bare(text)
    yield from ((100, 0, key, "given" if key else "ignored") for said, key in wanted.given if said == folded)
    yield from _links(folded, plain, wanted)
    for rank, column in enumerate((*wanted.columns, *wanted.others)):
        weight, of_table = _fit(folded, plain, column), rank < len(wanted.columns)
        if not weight and of_table and _both(text, column):
            weight = _SYNONYM
        # What all papers share is taken only under its full name: a column `Chức vụ` is not the signer's.
        if weight == _WHOLE or (weight and of_table):
            how: How = "label" if weight > _SYNONYM else "synonym"
            yield weight + (4 if of_table else 0) + column.required, rank, column.key, how


def _links(folded: str, plain: str, wanted: Wanted) -> Iterator[tuple[int, int, str, How]]:
    """Give what a heading may mean beside entries: a number, a part of a name."""
    if {plain, folded} & column_synonyms(NUMBER):
        yield 50, 0, NUMBER, "label"
    for key, label in wanted.numbers:
        if key != NUMBER and folded == fold(label):
            yield 60, 0, key, "label"
    if plain in column_synonyms(FAMILY):
        yield 15, 0, FAMILY, "synonym"
    for part in wanted.joined:
        if plain in column_synonyms(part):
            yield 18, 0, f"@{part}", "synonym"


_WHOLE, _LAST, _SYNONYM, _STANDS_IN = 40, 30, 20, 10
_PARTS = re.compile(r"(?<!\s)\s*[/|]\s*|(?<!\s)\s+-\s+")


@lru_cache(maxsize=20_000)  # of papers of an office's own there may be many; each has hundreds of columns
def _names(column: Column) -> tuple[tuple[int, frozenset[str]], ...]:
    """Give how well which folded headings fit a column: its whole label, the end of it, synonyms."""
    labels = [fold(label) for label in column.labels]
    tails = {" ".join(labels[start:]) for start in range(1, len(labels))}
    return (
        (_WHOLE, frozenset({" ".join(labels)})),
        (_LAST, frozenset({*tails, bare(column.labels[-1])})),
        (_SYNONYM, synonyms_of(column)),
        (_STANDS_IN, stand_ins(str(column.way[-1]))),
    )


def _fit(folded: str, plain: str, column: Column) -> int:
    return next((weight for weight, names in _names(column) if folded in names or plain in names), 0)


def _both(text: str, column: Column) -> bool:
    """Tell whether a heading gives two names of the same entry: `Chức danh/Chức vụ`, `Họ tên - Full name`."""
    parts = _PARTS.split(text)
    return len(parts) > 1 and all(_fit(fold(part), bare(part), column) for part in parts)


def wanted_numbers(*, has_rows: bool, parents: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Name the columns that link tables: its own number, the row of data, its parents."""
    return ((NUMBER, "STT"), *(((ROW, "STT ở Dữ liệu"),) if has_rows else ()), *parents)
