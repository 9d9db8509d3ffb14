"""Logs: one JSON object a line on standard error, and nothing of what people wrote.

An error is told by its class and the places in the code it came through, never by its text, which may quote a
record. Addresses are told as the route that took them, without what stood in them or after the question mark.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping

LOGGER = "docgen"
LEVELS = ("debug", "info", "warning", "error")
_HERE = Path(__file__).parents[1]
_PLACES = 12
"""Of each error in a chain: the last places, where it happened."""


def configure(level: str) -> None:
    """Write docgen's log lines from `level` on. Other libraries are silent: their lines quote input."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter())
    logger = logging.getLogger(LOGGER)
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(level.upper())
    logging.getLogger().addHandler(logging.NullHandler())


def formatter() -> logging.Formatter:
    """Make the formatter of every line."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            _cause,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False, sort_keys=True, default=type_name),
        ],
    )


def type_name(value: object) -> str:
    """Name a value that is no JSON by its class alone."""
    return type(value).__name__


def _cause(_logger: object, _method: str, event: MutableMapping[str, object]) -> MutableMapping[str, object]:
    """Put the chain of errors in: classes and places."""
    told = event.pop("exc_info", None)
    error = told[1] if isinstance(told, tuple) else told
    if isinstance(error, BaseException):
        event["cause"] = list(_chain(error))
    return event


def _chain(error: BaseException | None) -> Iterator[dict[str, object]]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
        places = [f"{_relative(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        yield {"error": f"{type(error).__module__}.{type(error).__qualname__}", "places": places}
        error = error.__cause__ or error.__context__


def _relative(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_HERE)) if path.is_relative_to(_HERE) else "/".join(path.parts[-3:])
