"""The style sheet while it grows: equal declarations share one class, named in order of first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Declarations = dict[str, str]


def pt(value: float) -> str:
    """Write a length in points, to a thousandth."""
    number = f"{value:.3f}".rstrip("0").rstrip(".")
    return f"{'0' if number in ('-0', '') else number}pt"


class Sheet:
    """Classes by their declarations, and the rules that stand outside classes."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}
        self._rules: list[str] = []
        self._parts: dict[str, str] = {}

    def class_of(self, declarations: Mapping[str, str]) -> str:
        """Return the class attribute for declarations, with a space before it; nothing for none."""
        said = ";".join(f"{name}:{value}" for name, value in declarations.items())
        if not said:
            return ""
        name = self._classes.setdefault(said, f"c{len(self._classes) + 1}")
        return f' class="{name}"'

    def part(self, class_attribute: str, part: str, declarations: Mapping[str, str]) -> None:
        """Say something of a pseudo-element of a class."""
        name = class_attribute.split('"')[1]
        said = ";".join(f"{name}:{value}" for name, value in declarations.items())
        self._parts[f".{name}::{part}"] = said

    def rule(self, text: str) -> None:
        """Add a rule of its own, such as `@page`."""
        self._rules.append(text)

    def css(self) -> str:
        """Return everything, page rules first."""
        classes = [f".{name}{{{said}}}" for said, name in self._classes.items()]
        parts = [f"{selector}{{{said}}}" for selector, said in self._parts.items()]
        return "\n".join([*self._rules, *classes, *parts])
