"""The style sheet while it grows: equal declarations share one class, named in order of first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Declarations = dict[str, str]
Parts = dict[str, Declarations]
"""Pseudo-element → what is said of it."""


def pt(value: float) -> str:
    """Write a length in points, to a thousandth."""
    number = f"{value:.3f}".rstrip("0").rstrip(".")
    return f"{'0' if number in ('-0', '') else number}pt"


class Sheet:
    """Classes by their declarations, and the rules that stand outside classes."""

    def __init__(self) -> None:
        self._classes: dict[tuple[str, ...], str] = {}
        self._rules: list[str] = []
        self._parts: list[str] = []

    def class_of(self, declarations: Declarations, parts: Parts | None = None) -> str:
        """Return the class attribute for declarations, with a space before it; nothing for none."""
        pseudo = {name: _said(part) for name, part in (parts or {}).items()}
        key = (_said(declarations), *pseudo, *pseudo.values())
        if not any(key):
            return ""
        if key not in self._classes:
            self._classes[key] = name = f"c{len(self._classes) + 1}"
            self._parts += [f".{name}::{part}{{{said}}}" for part, said in pseudo.items()]
        return f' class="{self._classes[key]}"'

    def rule(self, text: str) -> None:
        """Add a rule of its own, such as `@page`."""
        self._rules.append(text)

    def css(self) -> str:
        """Return everything, page rules first."""
        classes = [f".{name}{{{key[0]}}}" for key, name in self._classes.items()]
        return "\n".join([*self._rules, *classes, *self._parts])


def _said(declarations: Mapping[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in declarations.items())
