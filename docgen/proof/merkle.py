"""The Merkle tree of RFC 6962 §2.1 over leaf hashes: root, inclusion proof, consistency proof.

Functions take hashes of leaves (`leaf(entry)`), oldest first. SHA-256 throughout.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def leaf(entry: bytes) -> bytes:
    """Hash one entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Hash the whole tree; of no leaves it is SHA-256 of nothing."""
    if not leaves:
        return hashlib.sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        level = _parents(level)
    return level[0]


def roots_at(leaves: Iterable[bytes], sizes: Collection[int]) -> dict[int, bytes]:
    """Hash the tree as it was at each of `sizes` in one pass; a size beyond the leaves is left out."""
    wanted = set(sizes)
    found = {0: root([])} if 0 in wanted else {}
    whole: list[tuple[int, bytes]] = []  # the complete subtrees so far, largest first, with their heights
    for size, entry in enumerate(leaves, start=1):
        height, node = 0, entry
        while whole and whole[-1][0] == height:
            height, node = height + 1, _node(whole.pop()[1], node)
        whole.append((height, node))
        if size in wanted:
            *larger, (_, top) = whole
            for _, left in reversed(larger):
                top = _node(left, top)
            found[size] = top
    return found


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """List the hashes on the way from leaf `index` up to the root, nearest first (RFC 6962 §2.1.1)."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"leaf {index} of {len(leaves)}")
    path, level, place = [], list(leaves), index
    while len(level) > 1:
        sibling = place ^ 1
        if sibling < len(level):
            path.append(level[sibling])
        level, place = _parents(level), place // 2
    return path


def root_from_inclusion(entry: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """Follow `path` to the root from `entry` at `index` in a tree of `size` leaves.

    Raises ValueError when the path has not the length that index and size demand.
    """
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} of {size}")
    steps = iter(path)
    found, place, last = leaf(entry), index, size - 1
    try:
        while last:
            if place % 2:
                found = _node(next(steps), found)
            elif place < last:
                found = _node(found, next(steps))
            place, last = place // 2, last // 2
    except StopIteration:
        raise ValueError("the path is too short") from None
    if next(steps, None) is not None:
        raise ValueError("the path is too long")
    return found


def consistency(leaves: Sequence[bytes], earlier: int) -> list[bytes]:
    """Prove that the tree of the first `earlier` leaves is a beginning of this one (RFC 6962 §2.1.2)."""
    if not 0 < earlier <= len(leaves):
        raise IndexError(f"{earlier} of {len(leaves)} leaves")
    return _subproof(leaves, earlier, whole=True)


def is_consistent(earlier: int, before: bytes, size: int, now: bytes, proof: Sequence[bytes]) -> bool:
    """Tell whether `proof` shows the tree (`earlier`, root `before`) to be a beginning of (`size`, `now`)."""
    if earlier == size:
        return not proof and before == now
    if not 0 < earlier < size:
        return False
    path = list(proof) if earlier & (earlier - 1) else [before, *proof]
    place, last = earlier - 1, size - 1
    while place % 2:
        place, last = place // 2, last // 2
    if not path:
        return False
    old = new = path[0]
    for step in path[1:]:
        if not last:
            return False
        if place % 2 or place == last:
            old, new = _node(step, old), _node(step, new)
            while place and not place % 2:
                place, last = place // 2, last // 2
        else:
            new = _node(new, step)
        place, last = place // 2, last // 2
    return not last and old == before and new == now


def _subproof(leaves: Sequence[bytes], earlier: int, *, whole: bool) -> list[bytes]:
    if earlier == len(leaves):
        return [] if whole else [root(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if earlier <= split:
        return [*_subproof(leaves[:split], earlier, whole=whole), root(leaves[split:])]
    return [*_subproof(leaves[split:], earlier - split, whole=False), root(leaves[:split])]


def _parents(level: list[bytes]) -> list[bytes]:
    """One level up; a hash without a sibling moves up as it is."""
    pairs = [_node(left, right) for left, right in zip(level[::2], level[1::2], strict=False)]
    return pairs + level[len(level) - 1 :] if len(level) % 2 else pairs


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()
