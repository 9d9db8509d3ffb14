"""Named places at which a test kills the process (SIGKILL), to prove that nothing is lost there.

`DOCGEN_FAILPOINT=name` arms one of them; without it `reach` does nothing.
"""

from __future__ import annotations

import os
import signal

FAILPOINTS = (
    "template-archived",
    "number-reserved",
    "paper-made",
    "files-archived",
    "marked-issued",
    "void-noted",
    "statement-archived",
    "disposal-noted",
    "object-destroyed",
    "item-claimed",
    "item-made",
)
"""In the order in which issuing, voiding, disposing and batches come past them."""

_ARMED = os.environ.get("DOCGEN_FAILPOINT", "")


def reach(name: str) -> None:
    """Die here if this failpoint is armed."""
    if name == _ARMED:
        os.kill(os.getpid(), signal.SIGKILL)
