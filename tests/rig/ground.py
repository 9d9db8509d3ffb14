"""What survives a power cut: a model of one folder's files and names, beside the real ones.

The real folder always shows what a running system sees. The model knows which bytes and which names have been
synced. At a cut everything synced is there; of the rest any part may be: each write whole, torn or lost,
each name old or new, independently, which is harsher than any real file system.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512


@dataclass
class File:
    """A file: its synced bytes, and the writes since."""

    safe: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    """(offset, bytes), or (size, None) for a truncation."""

    def now(self) -> bytes:
        return _applied(self.safe, self.since)

    def sync(self) -> None:
        self.safe, self.since = self.now(), []

    def after_cut(self, chance: random.Random) -> bytes:
        kept = []
        for offset, data in self.since:
            fate = chance.random()
            if data is None or fate < 0.4 or len(data) <= SECTOR:
                kept += [(offset, data)] if fate < 0.5 else []
            elif fate < 0.6:
                torn = chance.randrange(1, -(-len(data) // SECTOR)) * SECTOR
                head = chance.random() < 0.5
                kept.append((offset, data[:torn]) if head else (offset + torn, data[torn:]))
        return _applied(self.safe, kept)


@dataclass
class Folder:
    """A folder: its synced names, and its names now."""

    safe: dict[str, File | Folder] = field(default_factory=dict)
    now: dict[str, File | Folder] = field(default_factory=dict)

    def sync(self) -> None:
        self.safe = dict(self.now)

    def after_cut(self, chance: random.Random) -> dict[str, File | Folder]:
        kept = {}
        for name in sorted({*self.safe, *self.now}):
            old, new = self.safe.get(name), self.now.get(name)
            node = new if old is new or chance.random() < 0.5 else old
            if node is not None:
                kept[name] = node
        return kept


class Ground:
    """The model of everything below `base`; what is there when it begins is safe."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.root = _read(base)

    def file(self, path: Path) -> File:
        node = self._node(path)
        assert isinstance(node, File), path
        return node

    def create(self, path: Path) -> None:
        self._parent(path).now.setdefault(path.name, File())

    def make_folder(self, path: Path) -> None:
        self._parent(path).now[path.name] = Folder()

    def remove(self, path: Path) -> None:
        self._parent(path).now.pop(path.name, None)

    def rename(self, source: Path, target: Path) -> None:
        self._parent(target).now[target.name] = self._parent(source).now.pop(source.name)

    def sync(self, path: Path) -> None:
        self._node(path).sync()

    def write_after_cut(self, target: Path, seed: int) -> None:
        """Write what one cut leaves into a new folder."""
        chance = random.Random(seed)
        target.mkdir()
        _write(self.root.after_cut(chance), target, chance)

    def _parent(self, path: Path) -> Folder:
        node = self._node(path.parent)
        assert isinstance(node, Folder), path
        return node

    def _node(self, path: Path) -> File | Folder:
        node: File | Folder = self.root
        for name in path.relative_to(self.base).parts:
            assert isinstance(node, Folder), path
            node = node.now[name]
        return node


def _applied(data: bytes, writes: list[tuple[int, bytes | None]]) -> bytes:
    result = bytearray(data)
    for offset, written in writes:
        if written is None:
            del result[offset:]
        else:
            result.extend(bytes(max(0, offset - len(result))))
            result[offset : offset + len(written)] = written
    return bytes(result)


def _read(path: Path) -> File | Folder:
    if path.is_file():
        return File(path.read_bytes())
    nodes = {entry.name: _read(entry) for entry in path.iterdir()}
    return Folder(nodes, dict(nodes))


def _write(nodes: dict[str, File | Folder], target: Path, chance: random.Random) -> None:
    for name, node in nodes.items():
        if isinstance(node, File):
            (target / name).write_bytes(node.after_cut(chance))
        else:
            (target / name).mkdir()
            _write(node.after_cut(chance), target / name, chance)
