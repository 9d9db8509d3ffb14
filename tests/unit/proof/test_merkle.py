from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.proof import merkle

# The entries and roots with which the implementations of RFC 6962 test themselves.
ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    )
]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [merkle.leaf(entry) for entry in ENTRIES]


def root_by_definition(entries):
    """The recursive definition of RFC 6962 §2.1, word for word."""
    if not entries:
        return hashlib.sha256().digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    split = max(2**power for power in range(len(entries).bit_length()) if 2**power < len(entries))
    halves = root_by_definition(entries[:split]) + root_by_definition(entries[split:])
    return hashlib.sha256(b"\x01" + halves).digest()


@pytest.mark.parametrize("size", range(9))
def test_root_equals_the_published_vectors(size):
    assert merkle.root(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize("size", range(40))
def test_root_equals_the_recursive_definition(size):
    entries = [bytes([number]) for number in range(size)]
    assert merkle.root([merkle.leaf(entry) for entry in entries]) == root_by_definition(entries)


def test_roots_of_all_earlier_sizes_come_from_one_pass():
    leaves = [merkle.leaf(bytes([number])) for number in range(40)]
    expected = {size: merkle.root(leaves[:size]) for size in range(41)}
    assert merkle.roots_at(leaves, range(45)) == expected
    assert merkle.roots_at(leaves, [7]) == {7: expected[7]}


@pytest.mark.parametrize("size", range(1, 34))
def test_every_inclusion_path_leads_to_the_root_and_no_other_entry_or_place_does(size):
    entries = [bytes([number]) for number in range(size)]
    leaves = [merkle.leaf(entry) for entry in entries]
    for index, entry in enumerate(entries):
        path = merkle.inclusion(leaves, index)
        assert merkle.root_from_inclusion(entry, index, size, path) == merkle.root(leaves)
        assert merkle.root_from_inclusion(b"other", index, size, path) != merkle.root(leaves)
        for elsewhere in set(range(size)) - {index}:
            try:
                found = merkle.root_from_inclusion(entry, elsewhere, size, path)
            except ValueError:
                continue
            assert found != merkle.root(leaves)


@pytest.mark.parametrize("change", [lambda path: path[:-1], lambda path: [*path, bytes(32)]])
def test_a_path_of_the_wrong_length_is_refused(change):
    path = change(merkle.inclusion(LEAVES, 5))
    with pytest.raises(ValueError, match="the path is too"):
        merkle.root_from_inclusion(ENTRIES[5], 5, 8, path)


@pytest.mark.parametrize("size", range(1, 34))
def test_a_grown_tree_is_consistent_with_each_earlier_one_and_with_no_other(size):
    leaves = [merkle.leaf(bytes([number])) for number in range(size)]
    for earlier in range(1, size + 1):
        proof = merkle.consistency(leaves, earlier)
        before, now = merkle.root(leaves[:earlier]), merkle.root(leaves)
        assert merkle.is_consistent(earlier, before, size, now, proof)
        forked = merkle.root([merkle.leaf(b"forked"), *leaves[1:earlier]])
        assert not merkle.is_consistent(earlier, forked, size, now, proof)
        assert not merkle.is_consistent(earlier, before, size, merkle.root([*leaves, before]), proof)
        assert not merkle.is_consistent(earlier, before, size, now, [*proof, bytes(32)])
        if proof:
            assert not merkle.is_consistent(earlier, before, size, now, proof[:-1])


@given(st.integers(2, 60), st.data())
def test_a_changed_step_of_a_consistency_proof_is_noticed(size, data):
    leaves = [merkle.leaf(bytes([number])) for number in range(size)]
    earlier = data.draw(st.integers(1, size - 1))
    proof = merkle.consistency(leaves, earlier)
    place = data.draw(st.integers(0, len(proof) - 1))
    proof[place] = bytes(32)
    before, now = merkle.root(leaves[:earlier]), merkle.root(leaves)
    assert not merkle.is_consistent(earlier, before, size, now, proof)


def test_an_entry_outside_the_tree_has_no_path():
    with pytest.raises(IndexError, match="leaf 8 of 8"):
        merkle.inclusion(LEAVES, 8)
