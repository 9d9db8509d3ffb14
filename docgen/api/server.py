"""`docgen serve`: gunicorn with threads, warm before the first request comes in."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from docgen import guard, logs
from docgen.api.crew import Crew
from docgen.api.desk import desk
from docgen.api.identity import is_loopback
from docgen.api.recovery import keep_recovering
from docgen.api.sending import keep_sending
from docgen.errors import DocgenError, why
from docgen.office.sign_in import first_administrator
from docgen.office.warm import share_what_is_loaded, warm_up_every_template

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask

    from docgen.api.observing import Slots
    from docgen.office.accounts import Link
    from docgen.settings import Settings

RENDERS_OF_A_LIFE = 500
"""Requests after which a process is replaced: WeasyPrint does not give all its memory back."""
WAITING = 128
"""Connections the system holds while every thread is busy."""


class AddressTaken(DocgenError):
    """Raised when the address cannot be listened on: somebody else has the port, or it is not ours."""

    code = "address-taken"
    exit_code = 1


class _Server(BaseApplication):
    """gunicorn told by a mapping instead of a file."""

    def __init__(self, app: Flask, options: Mapping[str, Any]) -> None:
        self._app, self._options = app, options
        super().__init__()

    def load_config(self) -> None:
        """Take the options over."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Give the application."""
        return self._app


class _Lines(Logger):
    """gunicorn's own lines in the form of ours; what it quotes of a broken request is left out."""

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 -- gunicorn has no types
        """Begin to log."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(logs.formatter())

    def warning(self, msg: str, *args: object, **kwargs: Any) -> None:  # noqa: ANN401 -- as above
        """Log a warning."""
        if msg.startswith("Invalid request"):
            msg, args = "invalid-request", ()
        super().warning(msg, *args, **kwargs)


class OpenNeedsLoopback(DocgenError):
    """Raised when every request would act as administrator and other machines could send one."""

    code = "open-needs-loopback"
    exit_code = 2


def serve(app: Flask, announce: Callable[[str, Link | None], None], slots: Slots) -> None:
    """Serve an application until a signal says to stop.

    `announce` gets the address once a process is ready to render, and the link of the first administrator
    while nobody has ever signed in. `slots` names the files of each process's numbers.
    Raises AddressTaken, OpenNeedsLoopback.
    """
    settings: Settings = app.config["DOCGEN"]
    if settings.access == "open" and not is_loopback(settings.host):
        raise OpenNeedsLoopback(host=settings.host)
    listening = _listen(settings.host, settings.port)
    host, port = listening.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def warm(worker: Any) -> None:  # noqa: ANN401 -- gunicorn has no types
        guard.warm()
        keep_recovering(app)
        keep_sending(app)
        if worker.age == 1:
            with app.app_context():
                link = first_administrator(desk(), settings.office) if settings.access == "keys" else None
            announce(address, link)

    guard.share()  # one for all serving processes
    _warm_up(app)
    crew = Crew(settings)
    _Server(
        app,
        {
            "bind": f"fd://{listening.detach()}",  # gunicorn closes what it is given
            "backlog": WAITING,
            "worker_class": "gthread",
            "workers": settings.workers,
            "threads": settings.threads,
            "timeout": settings.timeout,
            "max_requests": RENDERS_OF_A_LIFE,
            "max_requests_jitter": RENDERS_OF_A_LIFE // 10,
            "preload_app": True,
            "control_socket_disable": True,
            "loglevel": "warning",
            "logger_class": _Lines,
            "pre_fork": lambda _, worker: slots.give(worker.age),
            "child_exit": lambda _, worker: slots.free(worker.age),
            "post_worker_init": warm,
            "when_ready": lambda server: crew.start(server.LISTENERS),
            "on_exit": lambda _: crew.stop(),
        },
    ).run()


def _listen(host: str, port: int) -> socket.socket:
    """Take the address before anything else starts, so that a taken one is told in one sentence."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise AddressTaken(host=host, port=port, reason=why(error)) from error
    family, *_, address = found[0]
    listening = socket.socket(family)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(WAITING)
    except OSError as error:
        listening.close()
        raise AddressTaken(host=host, port=port, reason=why(error)) from error
    return listening


def _warm_up(app: Flask) -> None:
    """Compile every template of papers and pages, read the fonts, lay out a page: no request waits for it.

    Done before processes are forked, which then share what it takes: those that serve and those of batches.
    """
    warm_up_every_template()
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
    share_what_is_loaded()
