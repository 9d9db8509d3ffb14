"""What was posted → the record again. What nobody typed is left out; what cannot be read stays as typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docgen.web.form.model import BETWEEN, GIVEN, PASTED, Field, Shown
from docgen.web.form.pasted import pasted_rows
from docgen.web.form.written import read, widget_of
from schemas.fields import Choice, Flag
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = re.compile(r"\d{1,6}")


def parse(shown: Shown, posted: Mapping[str, str], before: Mapping[str, Any]) -> dict[str, Any]:
    """Read the entries that a form shows from its names and texts; the others stay as `before`.

    An optional group counts when its box is ticked, a row when anything in it was typed or chosen.
    """
    form = _Posted(posted)
    read_now = {
        name: form.member(field, name, needed=name in shown.needs)[0]
        for name, field in shown.fields().items()
    }
    record = {name: {**before, **read_now}.get(name) for name in shown.schema.made().fields}
    return {name: value for name, value in record.items() if value is not None}


class _Posted:
    """Texts by name, and which rows there are."""

    def __init__(self, posted: Mapping[str, str]) -> None:
        self._texts = posted
        self._rows: dict[str, set[int]] = {}
        for name in posted:
            steps = name.split(BETWEEN)
            for place, step in enumerate(steps):
                if place and _NUMBER.fullmatch(step):
                    self._rows.setdefault(BETWEEN.join(steps[:place]), set()).add(int(step))

    def member(self, field: Field, name: str, *, needed: bool = False) -> tuple[Any, bool]:
        """Give the value, None for none, and whether anybody typed or chose it."""
        if isinstance(field, Part):
            return self._part(field, name, needed=needed)
        if isinstance(field, Rows) and widget_of(field) == "rows":
            rows = self._table(field, name)
            return rows or None, bool(rows)
        value = read(field, self._texts.get(name, ""))
        if isinstance(field, Choice):
            return value, value is not None and value != field.load_default
        if isinstance(field, Flag):
            return value or None, bool(value)
        return value, value not in (None, [])

    def _part(self, field: Field, name: str, *, needed: bool) -> tuple[dict[str, Any] | None, bool]:
        optional = not (field.required or needed)
        if optional and not self._texts.get(f"{name}{BETWEEN}{GIVEN}"):
            return None, False
        value, typed = self._group(field, name)
        return value, typed or optional

    def _group(self, field: Field, name: str) -> tuple[dict[str, Any], bool]:
        entries = {
            key: self.member(inner, f"{name}{BETWEEN}{key}")
            for key, inner in field.group.made().fields.items()
        }
        value = {key: given for key, (given, _) in entries.items() if given is not None}
        return value, any(typed for _, typed in entries.values())

    def _table(self, field: Field, name: str) -> list[dict[str, Any]]:
        rows = []
        for place in sorted(self._rows.get(name, ())):
            value, typed = self._group(field.inner, f"{name}{BETWEEN}{place}")
            if typed:
                rows.append(value)
        return rows + pasted_rows(field, self._texts.get(f"{name}{BETWEEN}{PASTED}", ""))
