"""Which tables a sheet of a paper has and which columns, from the schema of its record.

Entries that are given once stand in one table of entry and value (Thông tin chung); a list of groups is a
table of its own with a line for each group; the list that the rows of the sheet are, if the paper has one,
is the table of data (Dữ liệu). Without such a list each row is a paper. Lists of up to four groups are
numbered entries (Cơ quan ban hành 1, 2 …), lists of texts one cell with a line for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

from docgen.papers import PAPERS, others
from docgen.sheets.per_row import ITEM_LISTS, ItemList, per_row, shown_beyond
from schemas.faults import BETWEEN, pointer_step
from schemas.groups import Part, Rows
from schemas.pictures import Png

if TYPE_CHECKING:
    from docgen.papers import Paper
    from schemas.groups import Record

EACH: Final = "*"
"""Stands in a way for the number of a line of a table."""
NUMBER: Final = "@number"
"""Key of the column STT of a table."""
FAMILY: Final = "@family"
"""Key of the column of the family name, where the given name stands in a column of its own."""
ROW: Final = "@row"
"""Key of the column that names the row of data (its STT) a line of another table belongs to."""
SLOTS: Final = 4
"""Longest list of groups that is written as numbered entries."""

Way = tuple[str | int, ...]


@dataclass(frozen=True)
class Column:
    """One entry of the record: the way to it, its field, the labels that lead to it."""

    way: Way
    field: Any
    labels: tuple[str, ...]
    required: bool
    """Whether a record cannot do without it once the groups it stands in are given, and they must be."""
    shown: bool
    """Whether a blank sheet has it; a filled one is read with or without."""

    @property
    def key(self) -> str:
        """JSON pointer, `*` for the number of the line."""
        return pointer(self.way)

    @property
    def label(self) -> str:
        """Name of the entry within its table."""
        return BETWEEN.join(self.labels)

    @property
    def about(self) -> str:
        """Help for who fills it in."""
        return str(self.field.metadata["help"])


@dataclass(frozen=True)
class Table:
    """One sheet of lines: `way` ends with EACH; `parents` are the ways to the lines these belong to."""

    way: Way
    label: str
    about: str
    columns: tuple[Column, ...]
    parents: tuple[Way, ...] = ()
    shown: bool = True

    @property
    def key(self) -> str:
        """JSON pointer, `*` for the number of a line."""
        return pointer(self.way)


@dataclass(frozen=True)
class Layout:
    """The sheet of a paper.

    `data` are the columns of the rows. With `items` they are entries of a list of one record; without, of a
    record each, and any entry of `common` may be a column as well.
    """

    paper: Paper
    schema: type[Record]
    items: ItemList | None
    data: Table
    common: tuple[Column, ...]
    tables: tuple[Table, ...]

    @cached_property
    def by_key(self) -> dict[str, Column]:
        """Every column of every table by its key."""
        tables = (self.data, *self.tables)
        return {
            each.key: each
            for each in (*self.common, *(column for table in tables for column in table.columns))
        }

    @property
    def row_is_paper(self) -> bool:
        """Whether each row makes a record of its own."""
        return self.items is None


@lru_cache(maxsize=128)  # papers of an office's own come and go
def layout_of(paper: Paper) -> Layout:
    """Lay out the sheet of `paper`."""
    schema = paper.schema
    columns: list[Column] = []
    tables: dict[Way, Table] = {}
    _walk(_Walk(paper, columns, tables), schema, _Spot((), (), required=True, shown=True))
    by_table: dict[Way, list[Column]] = {way: [] for way in tables}
    common: list[Column] = []
    for column in columns:
        way = _table_of(column.way)
        (by_table[way] if way else common).append(column)
    items = ITEM_LISTS.get(paper.known_as)
    filled = {way: _with(table, by_table[way]) for way, table in tables.items()}
    if items is None:
        own = tuple(column for column in common if per_row(paper, column.way))
        section = tuple(column for column in common if column.way[0] == paper.section)
        data = Table((), "", paper.about, own or section or tuple(common))
        return Layout(paper, schema, None, data, tuple(common), tuple(filled.values()))
    data = filled.pop(items.way)
    if items.group:
        group = filled.pop(items.group)
        data = Table(data.way, data.label, data.about, (*group.columns, *data.columns))
    return Layout(paper, schema, items, data, tuple(common), tuple(filled.values()))


def pointer(way: Way) -> str:
    """Write a way as a JSON pointer."""
    return "".join(map(pointer_step, way))


def parse_pointer(key: str) -> Way:
    """Read a JSON pointer; what is all digits is the number of a list."""
    steps = (step.replace("~1", "/").replace("~0", "~") for step in key.split("/")[1:])
    return tuple(int(step) if step.isdecimal() else step for step in steps)


def placed(way: Way, numbers: tuple[int, ...]) -> Way:
    """Put numbers of lines in the place of EACH, from the left."""
    rest = iter(numbers)
    return tuple(next(rest) if step == EACH else step for step in way)


def _table_of(way: Way) -> Way:
    """Cut a way after its last EACH; () for an entry that is given once."""
    last = max((place for place, step in enumerate(way) if step == EACH), default=-1)
    return way[: last + 1]


def _with(table: Table, columns: list[Column]) -> Table:
    return Table(table.way, table.label, table.about, tuple(columns), table.parents, table.shown)


@dataclass(frozen=True)
class _Walk:
    paper: Paper
    columns: list[Column]
    tables: dict[Way, Table]


@dataclass(frozen=True)
class _Spot:
    """Where the walk is: the way there, the labels of its table, what holds for all below."""

    way: Way
    labels: tuple[str, ...]
    required: bool
    shown: bool


def _walk(walk: _Walk, schema: type[Record], at: _Spot) -> None:
    hidden = others(walk.paper) if not at.way else ()
    for name, field in schema.made().fields.items():
        if name in hidden:
            continue
        way = (*at.way, name)
        required = at.required and (field.required or (not at.way and name in walk.paper.needs))
        shown = at.shown and _shown(walk.paper, way, field)
        _entry(walk, field, _Spot(way, (*at.labels, field.metadata["label"]), required, shown))


def _entry(walk: _Walk, field: Any, at: _Spot) -> None:  # noqa: ANN401 # any field
    if isinstance(field, Png):
        return  # no cell holds a picture
    if isinstance(field, Part):
        _walk(walk, field.group, at)
    elif isinstance(field, Rows) and isinstance(field.inner, Part):
        if field.most > SLOTS:
            _table(walk, field, field.inner.group, at)
        else:
            _slots(walk, field, field.inner.group, at)
    else:
        walk.columns.append(Column(at.way, field, at.labels, at.required, at.shown))


def _slots(walk: _Walk, field: Rows, group: type[Record], at: _Spot) -> None:
    for slot in range(field.most):
        labels = (*at.labels[:-1], f"{at.labels[-1]} {slot + 1}")
        required = at.required and slot < field.least
        shown = at.shown and slot < max(field.least, 1)
        _walk(walk, group, _Spot((*at.way, slot), labels, required, shown))


def _table(walk: _Walk, field: Rows, group: type[Record], at: _Spot) -> None:
    if any(isinstance(step, int) and step for step in at.way):
        return  # the lists of all numbered entries stand in one table
    way = tuple(EACH if isinstance(step, int) else step for step in at.way)
    parents = tuple(way[: place + 1] for place, step in enumerate(way) if step == EACH)
    label = BETWEEN.join(at.labels) if not parents else at.labels[-1]
    walk.tables[*way, EACH] = Table((*way, EACH), label, field.metadata["help"], (), parents, at.shown)
    _walk(walk, group, _Spot((*way, EACH), (), required=True, shown=at.shown))


def _shown(paper: Paper, way: Way, field: Any) -> bool:  # noqa: ANN401 # any field
    """Leave out of a blank sheet what this paper has no need of."""
    match way:
        case (str(name),):
            if name in paper.needs or shown_beyond(paper, name):
                return True
            sections = {each.section for each in PAPERS.values() if each.kind == paper.kind}
            large = isinstance(field, Part) or (isinstance(field, Rows) and field.most > SLOTS)
            return name not in sections and name != "note" and (field.required or not large)
        case (_, "copy" | "signers" | "annexes"):
            return False
    return "table" not in way
