"""A document's anatomy: its components found by what they say and where they stand, never by style names."""

from docgen.rules.anatomy.find import take_apart
from docgen.rules.anatomy.parts import Anatomy

__all__ = ["Anatomy", "take_apart"]
