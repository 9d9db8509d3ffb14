"""How a task can fail for reasons of its own; all of them are the input's doing but the last two."""

from __future__ import annotations

from docgen.errors import DocgenError


class TooMuch(DocgenError):
    """Raised when a task exceeded a limit; `what` names it: memory, time, answer."""

    code = "too-much"
    status = 422


class Unprocessable(DocgenError):
    """Raised when the worker broke down over what it was given; the cause is logged."""

    code = "unprocessable"
    status = 422


class NotIsolated(DocgenError):
    """Raised when the machine cannot shut a worker in as far as the task demands."""

    code = "not-isolated"
    status = 503


class GuardUnavailable(DocgenError):
    """Raised when no worker could be had: all are busy for long, or the machine gives no more processes."""

    code = "guard-unavailable"
    status = 503
