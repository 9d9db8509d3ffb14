"""Print JSON for programs and people alike."""

from __future__ import annotations

import json
import sys


def print_json(value: object) -> None:
    """Write `value` to standard output, Vietnamese letters as they are."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
