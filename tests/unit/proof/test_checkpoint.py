from __future__ import annotations

import base64
import string
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from docgen.proof import chain, merkle
from docgen.proof.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint, verify_proof, write_proof
from docgen.proof.note import NotVerified, Signer, Verifier, open_note, sign

SIGNER = Signer("snv.example/trail", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Signer("snv.example/trail", Ed25519PrivateKey.from_private_bytes(bytes(32)))
ENTRIES = [f"entry {number}".encode() for number in range(11)]
LEAVES = [merkle.leaf(entry) for entry in ENTRIES]
NOTE = sign_checkpoint(11, merkle.root(LEAVES), SIGNER)


def test_a_checkpoint_is_three_lines_a_blank_one_and_a_signature():
    origin, size, root, blank, signature = NOTE.splitlines()
    assert (origin, size, blank) == ("snv.example/trail", "11", "")
    assert base64.b64decode(root) == merkle.root(LEAVES)
    dash, name, encoded = signature.split(" ")
    assert (dash, name) == ("—", "snv.example/trail")
    assert base64.b64decode(encoded)[:4] == SIGNER.verifier.id


def test_a_checkpoint_opens_with_the_key_that_signed_it():
    assert open_checkpoint(NOTE, SIGNER.verifier) == Checkpoint("snv.example/trail", 11, merkle.root(LEAVES))


def test_no_other_letter_stands_for_the_last_one_of_a_signature():
    """Two bits of it mean nothing, so that four spellings decode to one signature; only one is written."""
    last = NOTE.rindex("=") - 1
    others = [
        NOTE[:last] + letter + NOTE[last + 1 :] for letter in string.ascii_letters + string.digits + "+/"
    ]
    opened = []
    for note in others:
        with suppress(NotVerified):
            opened.append((note, open_note(note, SIGNER.verifier)))
    assert [note for note, _ in opened] == [NOTE]


def test_a_published_key_reads_back():
    assert Verifier.read(f"{SIGNER.verifier}\n") == SIGNER.verifier


def test_a_published_key_with_another_id_is_refused():
    name, _, key = str(SIGNER.verifier).split("+", 2)
    with pytest.raises(ValueError, match="not the published form"):
        Verifier.read(f"{name}+00000000+{key}")


def test_a_signature_of_an_unknown_key_beside_the_known_one_is_passed_over():
    text = "Lạng Sơn\n\nhai đoạn\n"
    note = sign(text, OTHER) + sign(text, SIGNER).removeprefix(text + "\n")
    assert open_note(note, SIGNER.verifier) == text
    assert open_note(note, OTHER.verifier) == text


@pytest.mark.parametrize(
    "note",
    [
        NOTE.replace("\n11\n", "\n12\n"),
        NOTE.replace("snv.example/trail\n11", "hcm.example/trail\n11"),
        NOTE[:-2] + "\n",
        NOTE.rstrip("\n"),
        NOTE.replace("— ", "- "),
        sign_checkpoint(11, merkle.root(LEAVES), OTHER),
        sign("snv.example/trail\n011\n\n", SIGNER),
        sign("snv.example/trail\n11\nAAAA\n", SIGNER),
        "",
    ],
)
def test_anything_but_what_the_key_signed_is_refused(note):
    with pytest.raises(NotVerified):
        open_checkpoint(note, SIGNER.verifier)


@pytest.mark.parametrize("index", range(11))
def test_a_proof_shows_the_entry_its_place_and_the_checkpoint(index):
    proof = write_proof(index, merkle.inclusion(LEAVES, index), NOTE)
    assert proof.startswith(f"c2sp.org/tlog-proof@v1\nindex {index}\n")
    assert verify_proof(proof, ENTRIES[index], SIGNER.verifier) == (
        index,
        Checkpoint("snv.example/trail", 11, merkle.root(LEAVES)),
    )


def test_a_proof_in_a_log_of_one_entry_has_no_path():
    note = sign_checkpoint(1, merkle.root(LEAVES[:1]), SIGNER)
    proof = write_proof(0, [], note)
    assert proof == f"c2sp.org/tlog-proof@v1\nindex 0\n\n{note}"
    assert verify_proof(proof, ENTRIES[0], SIGNER.verifier)[0] == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda proof: proof.replace("index 3", "index 4"),
        lambda proof: proof.replace("index 3", "index 03"),
        lambda proof: proof.replace("index 3", "index 11"),
        lambda proof: proof.replace("@v1", "@v2"),
        lambda proof: "\n".join(proof.split("\n")[:2] + proof.split("\n")[3:]),
        lambda proof: proof.replace("index 3\n", "index 3\n!!!!\n"),
    ],
)
def test_a_changed_proof_is_refused(change):
    proof = write_proof(3, merkle.inclusion(LEAVES, 3), NOTE)
    assert change(proof) != proof
    with pytest.raises(NotVerified):
        verify_proof(change(proof), ENTRIES[3], SIGNER.verifier)


def test_a_proof_holds_for_its_entry_alone():
    proof = write_proof(3, merkle.inclusion(LEAVES, 3), NOTE)
    with pytest.raises(NotVerified, match="does not lead to the signed root"):
        verify_proof(proof, ENTRIES[4], SIGNER.verifier)


def test_a_link_binds_entry_and_everything_before_it():
    first = chain.link(chain.GENESIS, b"a")
    assert first.hex() == "d8127150bdc29c79246449524d8b9ebce9d322956533c6c1ebbb79c12cc9adeb"
    assert chain.link(first, b"b") != chain.link(chain.GENESIS, b"b")
    assert chain.link(b"b" + bytes(31), b"a") != chain.link(bytes(32), b"ab")
