"""Everything that reads a foreign byte or runs an uploaded template, done in a process that can be killed.

    answer = guard.run("check", {"language": "vi"}, (content,))
    answer.value, answer.files

The worker has limits of memory, time and disk, no network, no environment, no files but programs, fonts and
its own folder, and does one task only. What a task may raise comes out of `run` as it is; beyond that `run`
raises TooMuch (a limit was exceeded) and Unprocessable (the worker broke down), both the fault of the input,
and GuardUnavailable and NotIsolated, the fault of the machine. Tasks stand in docgen.guard.tasks.

    pool        this side: a worker always ready, an answer or an error in time
    start       the nursery begun, or joined where processes share one
    nursery     the process that workers are forked from
    worker      one task in one process
    confine     how it is shut in: kernel, system_calls, files, limits
    wire relay  what crosses between them
"""

from docgen.guard.door import accept_less, close, isolation, run, share, warm
from docgen.guard.limits import LAYERS, Isolation, Limits
from docgen.guard.pool import Answer
from docgen.guard.refusals import GuardUnavailable, NotIsolated, TooMuch, Unprocessable
from docgen.guard.tasks import TASKS, Task

__all__ = [
    "LAYERS",
    "TASKS",
    "Answer",
    "GuardUnavailable",
    "Isolation",
    "Limits",
    "NotIsolated",
    "Task",
    "TooMuch",
    "Unprocessable",
    "accept_less",
    "close",
    "isolation",
    "run",
    "share",
    "warm",
]
