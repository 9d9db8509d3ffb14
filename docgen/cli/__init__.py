"""The command line: one module for each command, one table of them, one grammar."""

from docgen.cli.main import main

__all__ = ["main"]
