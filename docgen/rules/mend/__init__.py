"""Mending by machine what is safe to mend: how things are set, and zeros; never what a text says."""

from docgen.rules.mend.mend import Mended, mend

__all__ = ["Mended", "mend"]
