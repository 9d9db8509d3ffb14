"""Renders for strangers: a record of ordinary length is made here, a long one in a worker of the guard.

Anybody may send a record within the limits, and half a megabyte of text takes minutes to lay out. A worker
has limits and can be killed; to make every render there would cost what is kept between renders (fonts that
were measured, templates that were compiled).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen import guard
from docgen.office.formats import Format, known_format
from docgen.office.long_records import is_long
from docgen.office.own_render import is_foreign, render_paper
from docgen.office.render import Rendering, dossier, render
from docgen.office.second_engine import OURS, render_by_libreoffice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from docgen.papers import Paper


@dataclass(frozen=True, slots=True)
class Made:
    """One finished file; `losses` and `warnings` are counted only, see docgen.office.render.Rendering."""

    format: Format
    content: bytes
    filename: str
    losses: int
    warnings: int
    engine: str = OURS


def paper(found: Paper, data: object, wanted: str, variant: str | None, here: Callable[..., Any]) -> Made:
    """Make one paper; `here` calls the use case in this process. Raises as `render` and as the guard."""
    if is_foreign(found):
        return _made(render_paper(found, data, wanted, variant=variant))
    if not is_long(data):
        return _made(here(render, found.slug, data, wanted, variant=variant))
    asked = {"paper": found.slug, "record": data, "format": wanted, "variant": variant}
    return _from_worker(guard.run("render-paper", asked))[0]


def paper_by_libreoffice(found: Paper, data: object, wanted: str, *, allowed: bool) -> Made:
    """Make a PDF by the second engine. Raises as docgen.office.second_engine."""
    return _made(render_by_libreoffice(found, data, wanted, allowed=allowed))


def papers(kind: str, data: object, variant: str | None, here: Callable[..., Any]) -> tuple[Made, ...]:
    """Make a dossier; `here` as above. Raises as `dossier` and as the guard."""
    if not is_long(data):
        return tuple(map(_made, here(dossier, kind, data, variant=variant)))
    return _from_worker(guard.run("render-dossier", {"kind": kind, "record": data, "variant": variant}))


def work_on_paper(asked: Mapping[str, Any], _: tuple[bytes, ...]) -> tuple[Any, tuple[bytes, ...]]:
    """Be the worker of `paper`."""
    made = render(asked["paper"], asked["record"], asked["format"], variant=asked["variant"])
    return _to_server([made])


def work_on_dossier(asked: Mapping[str, Any], _: tuple[bytes, ...]) -> tuple[Any, tuple[bytes, ...]]:
    """Be the worker of `papers`."""
    return _to_server(dossier(asked["kind"], asked["record"], variant=asked["variant"]))


def _made(rendering: Rendering) -> Made:
    losses, warnings = len(rendering.losses), len(set(rendering.warnings))
    return Made(rendering.format, rendering.content, rendering.filename, losses, warnings, rendering.engine)


def _to_server(renderings: Iterable[Rendering]) -> tuple[Any, tuple[bytes, ...]]:
    made = [_made(each) for each in renderings]
    told = [[each.format.name, each.filename, each.losses, each.warnings] for each in made]
    return told, tuple(each.content for each in made)


def _from_worker(answer: guard.Answer) -> tuple[Made, ...]:
    return tuple(
        Made(known_format(name), content, filename, losses, warnings)
        for (name, filename, losses, warnings), content in zip(answer.value, answer.files, strict=True)
    )
