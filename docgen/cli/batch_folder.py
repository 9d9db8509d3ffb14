"""The folder a batch is written to: files as they are made, at the end results and what to print."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from docgen.cli.files import write_all
from docgen.jobs.batches import done_since, get_batch
from docgen.messages import Message
from docgen.office.batch_print import merged, volumes
from docgen.office.batch_results import contents, file_name, table

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

UNFINISHED = ".docgen-batch"
"""Stands in the folder, with the id of the batch, until every file is there."""
_OVERLAP = timedelta(seconds=10)
"""Two workers may commit in another order than they ended."""


class Collected:
    """Follows a batch and writes each row's files once."""

    def __init__(self, shop: Workshop, who: Who, batch_id: str, folder: Path) -> None:
        self._shop, self._who, self._batch, self._folder = shop, who, batch_id, folder
        self._written: set[int] = set()
        self._looked: datetime | None = None

    def take(self, *, everything: bool = False) -> None:
        """Write what has been made since the last look, or whatever is not written yet."""
        now = self._shop.desk.clock()
        since = None if everything or self._looked is None else self._looked - _OVERLAP
        with self._shop.desk.database.read() as connection:
            found = get_batch(connection, self._who.office, self._batch)
            done = done_since(connection, self._batch, since)
        for item in done:
            if item.place not in self._written:
                made = contents(self._shop, found, item)
                write_all({self._folder / file_name(item, ending): content for ending, content in made})
                self._written.add(item.place)
        self._looked = now

    def finish(self, *, printed: bool) -> None:
        """Write the workbook of results, and the PDF for the printer if it is wanted."""
        self.take(everything=True)
        write_all({self._folder / Message("batch-table-file"): table(self._shop, self._who, self._batch)})
        for volume in range(1, volumes(len(self._written)) + 1) if printed else ():
            name = Message("batch-print-file", volume=f"{volume:02d}")
            write_all({self._folder / name: merged(self._shop, self._who, self._batch, volume)})
        (self._folder / UNFINISHED).unlink(missing_ok=True)
