"""What is seen of every request from outside: its id, one line in the log, a few numbers.

Ids come from `X-Request-Id` or are made here, go back in the same header, and stand in the log and in every
problem as `instance`. Neither the log nor a number has anything of a body, a query or an address's own parts.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog
from flask import Flask, Response, current_app, g, request

from docgen.api.desk import desk
from docgen.database.ids import new_id
from docgen.logs import LOGGER
from docgen.office.pending import pending

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prometheus_client.metrics_core import Metric

HEADER = "X-Request-Id"
_GIVEN = re.compile(r"[A-Za-z0-9._-]{1,64}")
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_SHARED = "PROMETHEUS_MULTIPROC_DIR"
_EXTENSION = "docgen.metrics"
_SECONDS = (0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

_log = logging.getLogger(f"{LOGGER}.request")


def init_app(app: Flask) -> None:
    """Watch every request of an application."""
    app.extensions[_EXTENSION] = _Numbers()
    app.before_request(_begin)
    app.after_request(_end)


def exposition(app: Flask) -> tuple[bytes, str]:
    """Give the numbers of all processes together in Prometheus' form, and its media type."""
    numbers: _Numbers = app.extensions[_EXTENSION]
    return numbers.exposition()


def _begin() -> None:
    given = request.headers.get(HEADER, "")
    g.request_id = given if _GIVEN.fullmatch(given) else new_id(datetime.now(UTC))
    g.began = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def _end(response: Response) -> Response:
    if "began" not in g:  # refused before anything of ours was reached
        return response
    response.headers[HEADER] = g.request_id
    seconds = time.perf_counter() - g.began
    method = request.method if request.method in _METHODS else "other"
    route = request.url_rule.rule if request.url_rule else "none"
    who = g.get("who")
    _log.info(
        "request",
        extra={
            "method": method,
            "route": route,
            "status": response.status_code,
            "milliseconds": round(seconds * 1000, 1),
            "office": who.office if who else None,
            "code": g.get("problem"),
        },
    )
    numbers: _Numbers = current_app.extensions[_EXTENSION]
    numbers.note(method, route, response.status_code, seconds)
    return response


class Slots:
    """Which process of a server counts into which file: a new process goes on where a dead one ended."""

    def __init__(self) -> None:
        self._taken: dict[int, int] = {}
        self._mine = 0

    def name(self) -> str:
        """Name the files of this process."""
        return f"slot-{self._mine}"

    def give(self, age: int) -> None:
        """Choose the lowest free slot for the process of this age, before it is forked."""
        self._mine = next(slot for slot in range(1, 1_000) if slot not in self._taken.values())
        self._taken[age] = self._mine

    def free(self, age: int) -> None:
        """Take the slot of a process back that has ended."""
        self._taken.pop(age, None)


@contextmanager
def shared_numbers() -> Iterator[Slots]:
    """Count for several processes together; before the application is made."""
    folder, owner = tempfile.mkdtemp(prefix="docgen-numbers-"), os.getpid()
    os.environ[_SHARED] = folder
    from prometheus_client import values  # noqa: PLC0415 -- it reads the variable when imported

    slots = Slots()
    values.ValueClass = values.MultiProcessValue(slots.name)  # type: ignore[no-untyped-call] # as below
    try:
        yield slots
    finally:
        if os.getpid() == owner:  # a process that serves leaves by the same way
            shutil.rmtree(folder, ignore_errors=True)


class _Numbers:
    """The numbers of one application. Labels are routes, methods and statuses: there are only so many."""

    def __init__(self) -> None:
        # Imported here: it reads PROMETHEUS_MULTIPROC_DIR when imported, which `shared_numbers` sets before.
        import prometheus_client  # noqa: PLC0415

        self._client = prometheus_client
        self._registry = prometheus_client.CollectorRegistry()
        self._requests = prometheus_client.Counter(
            "docgen_requests", "Requests answered", ["method", "route", "status"], registry=self._registry
        )
        self._duration = prometheus_client.Histogram(
            "docgen_request_seconds",
            "Seconds to an answer",
            ["route"],
            registry=self._registry,
            buckets=_SECONDS,
        )

    def note(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answer."""
        self._requests.labels(method, route, str(status)).inc()
        self._duration.labels(route).observe(seconds)

    def exposition(self) -> tuple[bytes, str]:
        """Give what all processes counted, and what is waiting in the database now."""
        registry = self._registry
        if _SHARED in os.environ:
            from prometheus_client.multiprocess import MultiProcessCollector  # noqa: PLC0415 -- as above

            registry = self._client.CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call] # the library left it out
        waiting = self._client.CollectorRegistry()
        waiting.register(_Waiting())
        text = self._client.generate_latest(registry) + self._client.generate_latest(waiting)
        return text, self._client.CONTENT_TYPE_LATEST


class _Waiting:
    """Read from the database when asked, so that every process tells the same."""

    def collect(self) -> Iterator[Metric]:
        from prometheus_client.metrics_core import GaugeMetricFamily  # noqa: PLC0415 -- as above

        waiting = GaugeMetricFamily("docgen_waiting", "Work that is not finished", labels=["what"])
        for what, count in pending(desk()).items():
            waiting.add_metric([what], count)
        yield waiting

    def describe(self) -> Iterable[Metric]:
        return ()
