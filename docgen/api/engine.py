"""The one door between the web process and the use cases that render.

WeasyPrint and Pango are not made for several threads at once, so a process renders one paper at a
time; parallel work is the business of several processes.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

_one_at_a_time = threading.Lock()


def run(use_case: Callable[_Given, _Made], *given: _Given.args, **named: _Given.kwargs) -> _Made:
    """Run a use case that renders and give what it made."""
    with _one_at_a_time:
        return use_case(*given, **named)
