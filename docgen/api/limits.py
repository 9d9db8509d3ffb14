"""How often one sender may ask: a bucket of tokens for each key or address, in each process.

A bucket holds what is allowed in a minute and fills up evenly, so a burst is served and a flood is not.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from docgen.errors import DocgenError

_SENDERS = 10_000
"""Buckets kept; whoever asked longest ago is forgotten first, with a bucket that had time to fill."""
_MINUTE = 60.0


class TooManyRequests(DocgenError):
    """Raised when a sender asks too often; `retry_after` says for how many seconds to wait."""

    code = "too-many-requests"
    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.retry_after = seconds


@dataclass
class _Bucket:
    tokens: float
    at: float


class Limiter:
    """Buckets of `rate` requests a minute."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, sender: str, now: float) -> None:
        """Count a request of `sender` at `now`, seconds on a clock that never goes back.

        Raises TooManyRequests.
        """
        with self._lock:
            bucket = self._buckets.setdefault(sender, _Bucket(self._rate, now))
            self._buckets.move_to_end(sender)
            if len(self._buckets) > _SENDERS:
                self._buckets.popitem(last=False)
            bucket.tokens = min(self._rate, bucket.tokens + (now - bucket.at) * self._rate / _MINUTE)
            bucket.at = now
            if bucket.tokens < 1:
                raise TooManyRequests(ceil((1 - bucket.tokens) * _MINUTE / self._rate))
            bucket.tokens -= 1
