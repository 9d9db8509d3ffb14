"""Proofs, pure: canonical JSON, the hash chain, the Merkle tree and signed checkpoints.

Rule of this folder: bytes in, bytes out. No database, no file, no clock. Whoever holds these modules and
a receipt can check it without docgen's stores.

    canonical.py    one spelling of a JSON value (RFC 8785), and SHA-256 as text
    chain.py        each entry of the audit trail is bound to all earlier ones
    merkle.py       the tree of RFC 6962: root, inclusion, consistency
    note.py         C2SP signed notes, Ed25519
    checkpoint.py   C2SP tlog-checkpoint and tlog-proof
"""
