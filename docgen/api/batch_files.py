"""What comes out of a batch: ZIP as a stream, PDF to print, workbook of results, events as they happen."""

from __future__ import annotations

import json
import threading
import time
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from flask import Response, current_app
from marshmallow import fields, validate

from docgen.api import delivery
from docgen.api.batches import BATCH, batches
from docgen.api.choice import Query
from docgen.api.description import FILE
from docgen.api.documents import REFUSED
from docgen.api.identity import who
from docgen.api.workshop import workshop
from docgen.messages import Message
from docgen.office.batch import as_json, follow
from docgen.office.batch_print import merged
from docgen.office.batch_results import table, zipped
from docgen.office.sheet import XLSX

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flask import Flask

    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

ZIP: Final = "application/zip"
PDF: Final = "application/pdf"
STREAM: Final = "text/event-stream"
__all__ = ["batches"]
_WATCHERS = "docgen.watchers"
_PATIENCE = 60.0
"""Seconds a stream of events lasts; a browser then asks again by itself."""
_AGAIN_MILLISECONDS = 2000
_LOOK_SECONDS = 1.0


class VolumeQuery(Query):
    """Which volume."""

    volume = fields.Integer(
        load_default=1,
        validate=validate.Range(1, 1000, error=Message("not-a-volume")),
        error_messages={"invalid": Message("not-a-volume")},
    )


def _file(said: str, media_type: str, schema: Mapping[str, str] = FILE) -> dict[str, Any]:
    return {"200": {"description": said, "content": {media_type: {"schema": schema}}}, **REFUSED}


@batches.route("/<batch>/results", methods=["GET"], parameters=[BATCH])
@batches.doc(operationId="downloadBatch", responses=_file("Every file, in the order of the rows", ZIP))
def download(batch: str) -> Response:
    """Give every file that was made, as ZIP; sent as it is packed."""
    found, _ = follow(workshop(), who(), batch)
    response = _streamed(zipped(workshop(), who(), batch), ZIP)
    return delivery.attach(response, f"{PurePath(found.source.name).stem or found.id}.zip")


@batches.route("/<batch>/print", methods=["GET"], parameters=[BATCH])
@batches.arguments(VolumeQuery, location="query", unknown="raise")
@batches.doc(operationId="printBatch", responses=_file("Index, papers in order, bookmarks", PDF))
def to_print(query: Mapping[str, int], batch: str) -> Response:
    """Give one PDF for the printer; a large batch has several volumes."""
    volume = query["volume"]
    made = merged(workshop(), who(), batch, volume)
    name = str(Message("batch-print-file", volume=f"{volume:02d}"))
    return delivery.attach(delivery.private(made, PDF), name)


@batches.route("/<batch>/table", methods=["GET"], parameters=[BATCH])
@batches.doc(operationId="tabulateBatch", responses=_file("A line for each row", XLSX))
def tabulate(batch: str) -> Response:
    """Give a workbook that says of each row its number, its files or its faults."""
    made = table(workshop(), who(), batch)
    return delivery.attach(delivery.private(made, XLSX), str(Message("batch-table-file")))


@batches.route("/<batch>/events", methods=["GET"], parameters=[BATCH])
@batches.doc(
    operationId="watchBatch",
    responses=_file("Server-sent events `progress` and `ended`", STREAM, {"type": "string"}),
)
def watch(batch: str) -> Response:
    """Tell how far a batch is whenever that changes; ends after a minute, the client then asks again.

    When too many watch, it ends at once: a stream takes a thread that others wait for.
    """
    shop, watcher = workshop(), who()
    follow(shop, watcher, batch)
    turns = _turns(current_app._get_current_object())  # type: ignore[attr-defined] # noqa: SLF001 # Flask's own way
    mine = turns.acquire(blocking=False)
    until = time.monotonic() + (_PATIENCE if mine else 0)
    response = _streamed(_events(shop, watcher, batch, until), STREAM)
    if mine:
        response.call_on_close(turns.release)
    return response


def _turns(app: Flask) -> threading.BoundedSemaphore:
    """Give the turns of those who watch in this process: half of its threads stay for everybody else."""
    most = max(1, app.config["DOCGEN"].threads // 2)
    turns: threading.BoundedSemaphore = app.extensions.setdefault(_WATCHERS, threading.BoundedSemaphore(most))
    return turns


def _events(shop: Workshop, watcher: Who, batch: str, until: float) -> Iterator[str]:
    yield f"retry: {_AGAIN_MILLISECONDS}\n\n"
    before = ""
    while True:
        found, told = follow(shop, watcher, batch)
        name, said = "ended" if found.ended_at else "progress", json.dumps(as_json(found, told))
        # A comment where nothing has changed: it finds out whether anybody is still there.
        yield f"event: {name}\ndata: {said}\n\n" if said != before else ":\n\n"
        if found.ended_at or time.monotonic() >= until:
            return
        before = said
        time.sleep(_LOOK_SECONDS)


def _streamed(pieces: Iterator[bytes] | Iterator[str], media_type: str) -> Response:
    response = Response(pieces, mimetype=media_type)
    response.cache_control.no_store = True  # and so it is not gathered to make a tag of it
    response.headers["X-Accel-Buffering"] = "no"
    return response
