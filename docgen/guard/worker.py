"""One task in one process: read the order, do it, answer, end.

A process never does two tasks, so nothing of one can be seen by the next.
"""

from __future__ import annotations

import errno
import importlib
import traceback
from typing import TYPE_CHECKING, Any, Final

from docgen.errors import DocgenError
from docgen.guard import relay, wire
from docgen.guard.limits import Limits

if TYPE_CHECKING:
    import socket

READY: Final = b"R"
_MOST_OF_AN_ORDER = 256 * 1024 * 1024
_MOST_OF_A_CAUSE = 8_000
_DISK = (errno.EFBIG, errno.ENOSPC, errno.EDQUOT)


def work(connection: socket.socket) -> None:
    """Do the one task that arrives and send what came of it."""
    connection.sendall(READY)
    order, files = wire.receive(connection, _MOST_OF_AN_ORDER)
    Limits(**order["limits"]).apply()
    wire.send(connection, _answer(order, files))


def _answer(order: dict[str, Any], files: tuple[bytes, ...]) -> list[bytes]:
    try:
        module, _, name = order["function"].partition(":")
        value, made = getattr(importlib.import_module(module), name)(order["arguments"], files)
        return wire.encode({"value": value}, made)
    except DocgenError as error:
        return wire.encode({"refused": relay.told(error), "cause": _cause(error)}, ())
    except MemoryError:
        return wire.encode({"exceeded": "guard-memory"}, ())
    except RecursionError:
        return wire.encode({"exceeded": "guard-depth"}, ())
    except BaseException as error:  # noqa: BLE001 -- some libraries raise past Exception; it is told all the same
        if isinstance(error, OSError) and error.errno in _DISK:
            return wire.encode({"exceeded": "guard-disk"}, ())
        return wire.encode({"failed": _cause(error)}, ())


def _cause(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-_MOST_OF_A_CAUSE:]
