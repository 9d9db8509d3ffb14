"""Damages to an archive and to a trail, chosen by chance, each undone after it was looked at."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from docgen.archive.ocfl import Inventory, sha512, sidecar
from docgen.proof import chain, merkle
from docgen.proof.canonical import canonical, sha256

Damage = Callable[[random.Random, Path], str]


def _file(chance: random.Random, root: Path, name: str = "*") -> Path:
    return chance.choice(sorted(path for path in root.rglob(name) if path.is_file()))


def _object(chance: random.Random, root: Path) -> Path:
    return _file(chance, root, "0=ocfl_object_1.1").parent


def _put(path: Path, data: bytes) -> None:
    path.chmod(0o640)
    path.write_bytes(data)


def flip_a_bit(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    data = bytearray(path.read_bytes())
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    _put(path, bytes(data))
    return f"{path}: bit of byte {place}"


def truncate(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    data = path.read_bytes()
    _put(path, data[: chance.randrange(len(data))])
    return f"{path}: cut"


def append(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    _put(path, path.read_bytes() + b"\n")
    return f"{path}: longer"


def zero_a_page(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    data = path.read_bytes()
    start = chance.randrange(0, len(data), 512)
    changed = data[:start] + bytes(len(data[start : start + 512])) + data[start + 512 :]
    _put(path, changed if changed != data else b"")
    return f"{path}: zeros"


def delete_a_file(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    path.unlink()
    return f"{path}: deleted"


def delete_an_object(chance: random.Random, root: Path) -> str:
    path = _object(chance, root)
    if "template" in path.name:
        return delete_a_file(chance, path)
    shutil.rmtree(path)
    return f"{path}: deleted"


def swap_two_files(chance: random.Random, root: Path) -> str:
    first = _file(chance, root)
    one = first.read_bytes()
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    second = chance.choice([path for path in files if path.read_bytes() != one])
    two = second.read_bytes()
    _put(first, two)
    _put(second, one)
    return f"{first} <-> {second}"


def swap_two_objects(chance: random.Random, root: Path) -> str:
    first, second = chance.sample(sorted(path.parent for path in root.rglob("0=ocfl_object_1.1")), 2)
    aside = root.parent / "aside"
    first.rename(aside)
    second.rename(first)
    aside.rename(second)
    return f"{first} <-> {second}"


def rename_a_file(chance: random.Random, root: Path) -> str:
    path = _file(chance, root)
    path.rename(path.with_name(f"{path.name}~"))
    return f"{path}: renamed"


def add_a_stray_file(chance: random.Random, root: Path) -> str:
    path = _object(chance, root) / chance.choice(["stray", "v1/stray", "v1/content/stray", "v2/content/x"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return f"{path}: added"


def add_a_stray_object(chance: random.Random, root: Path) -> str:
    source = _object(chance, root)
    target = root / f"{chance.randrange(4096):03x}" / f"{source.name}0"
    shutil.copytree(source, target)
    return f"{target}: added"


def edit_an_inventory(chance: random.Random, root: Path) -> str:
    path = _file(chance, root, "inventory.json")
    inventory = Inventory.read(path.read_bytes())
    versions = (replace(inventory.versions[0], user="somebody else"), *inventory.versions[1:])
    _put(path, replace(inventory, versions=versions).spelled())
    return f"{path}: edited"


def edit_an_inventory_with_its_sidecar(chance: random.Random, root: Path) -> str:
    said = edit_an_inventory(chance, root)
    path = Path(said.removesuffix(": edited"))
    _put(path.with_name("inventory.json.sha512"), sidecar(path.read_bytes()))
    return f"{said}, sidecar too"


def forge_an_object(chance: random.Random, root: Path) -> str:
    """Change a content and make everything in the object fit it."""
    folder = _object(chance, root)
    inventory = Inventory.read((folder / "inventory.json").read_bytes())
    digest = chance.choice(sorted(inventory.manifest))
    path = inventory.manifest[digest]
    forged = (folder / path).read_bytes() + b" "
    new = sha512(forged)
    versions = tuple(
        replace(each, state={name: new if old == digest else old for name, old in each.state.items()})
        for each in inventory.versions
    )
    changed = replace(
        inventory,
        versions=versions,
        manifest={new if old == digest else old: where for old, where in inventory.manifest.items()},
        fixity={**inventory.fixity, path: sha256(forged)},
    )
    _put(folder / path, forged)
    places = {f"v{number}": changed.as_of(number) for number in range(1, len(versions) + 1)} | {"": changed}
    for place, each in places.items():
        _put(folder / place / "inventory.json", each.spelled())
        _put(folder / place / "inventory.json.sha512", sidecar(each.spelled()))
    return f"{folder / path}: forged throughout"


def take_back_a_version(chance: random.Random, root: Path) -> str:
    """Make an object look as if its second version had never been."""
    folder = chance.choice(sorted(path for path in root.rglob("v2") if path.is_dir())).parent
    shutil.rmtree(folder / "v2")
    for name in ("inventory.json", "inventory.json.sha512"):
        _put(folder / name, (folder / "v1" / name).read_bytes())
    return f"{folder}: v2 taken back"


ARCHIVE_DAMAGES: tuple[Damage, ...] = (
    flip_a_bit,
    truncate,
    append,
    zero_a_page,
    delete_a_file,
    delete_an_object,
    swap_two_files,
    swap_two_objects,
    rename_a_file,
    add_a_stray_file,
    add_a_stray_object,
    edit_an_inventory,
    edit_an_inventory_with_its_sidecar,
    forge_an_object,
    take_back_a_version,
)


def damage_trail(chance: random.Random, connection) -> str:
    """Damage the trail in a transaction that is rolled back afterwards; the triggers must be off."""
    return chance.choice(TRAIL_DAMAGES)(chance, connection)


def _entries(connection) -> list[tuple[int, str]]:
    return connection.exec_driver_sql("SELECT place, entry FROM trail ORDER BY place").all()


def _edited(chance: random.Random, entry: str) -> str:
    said = json.loads(entry)
    key = chance.choice(sorted(said))
    said[key] = "forged" if said[key] != "forged" else "forged again"
    return canonical(said).decode()


def _set(connection, place: int, **columns) -> None:
    names = ", ".join(f"{name} = ?" for name in columns)
    connection.exec_driver_sql(f"UPDATE trail SET {names} WHERE place = ?", (*columns.values(), place))


def edit_an_entry(chance, connection) -> str:
    place, entry = chance.choice(_entries(connection))
    _set(connection, place, entry=_edited(chance, entry))
    return f"entry {place} edited"


def edit_an_entry_and_its_hashes(chance, connection) -> str:
    place, entry = chance.choice(_entries(connection))
    forged = _edited(chance, entry)
    before = connection.exec_driver_sql("SELECT link FROM trail WHERE place = ?", (place - 1,)).scalar()
    _set(
        connection,
        place,
        entry=forged,
        leaf=merkle.leaf(forged.encode()),
        link=chain.link(before or chain.GENESIS, forged.encode()),
    )
    return f"entry {place} edited with its hashes"


def rewrite_the_whole_trail(chance, connection) -> str:
    """Edit an entry and make every later link fit: only a signed checkpoint shows it."""
    entries = _entries(connection)
    forged_at = chance.randrange(len(entries) - 1)
    before = chain.GENESIS
    for place, entry in entries:
        text = _edited(chance, entry) if place == forged_at else entry
        before = chain.link(before, text.encode())
        _set(connection, place, entry=text, leaf=merkle.leaf(text.encode()), link=before)
    return f"rewritten from {forged_at}"


def delete_an_entry(chance, connection) -> str:
    place, _ = chance.choice(_entries(connection))
    connection.exec_driver_sql("DELETE FROM trail WHERE place = ?", (place,))
    return f"entry {place} deleted"


def cut_the_tail(chance, connection) -> str:
    """Cut off the last entries: only a signed checkpoint shows it."""
    size = len(_entries(connection))
    keep = chance.randrange(size)
    connection.exec_driver_sql("DELETE FROM trail WHERE place >= ?", (keep,))
    return f"cut to {keep}"


def swap_two_entries(chance, connection) -> str:
    (one, first), (two, second) = chance.sample(_entries(connection), 2)
    _set(connection, one, entry=second)
    _set(connection, two, entry=first)
    return f"entries {one} and {two} swapped"


def repeat_an_entry(chance, connection) -> str:
    entries = _entries(connection)
    place, _ = chance.choice(entries)
    for old, _ in reversed(entries[place + 1 :]):
        connection.exec_driver_sql("UPDATE trail SET place = ? WHERE place = ?", (old + 1, old))
    connection.exec_driver_sql(
        "INSERT INTO trail (place, entry, leaf, link) SELECT ?, entry, leaf, link FROM trail WHERE place = ?",
        (place + 1, place),
    )
    return f"entry {place} repeated"


def change_a_hash(chance, connection) -> str:
    place, _ = chance.choice(_entries(connection))
    column = chance.choice(["leaf", "link"])
    _set(connection, place, **{column: chance.randbytes(32)})
    return f"{column} of {place} changed"


def change_a_checkpoint(chance, connection) -> str:
    size, note = chance.choice(connection.exec_driver_sql("SELECT size, note FROM checkpoint").all())
    place = chance.randrange(len(note))
    other = "x" if note[place] != "x" else "y"
    connection.exec_driver_sql(
        "UPDATE checkpoint SET note = ? WHERE size = ?", (note[:place] + other + note[place + 1 :], size)
    )
    return f"letter {place} of checkpoint {size}"


TRAIL_DAMAGES = (
    edit_an_entry,
    edit_an_entry_and_its_hashes,
    rewrite_the_whole_trail,
    delete_an_entry,
    cut_the_tail,
    swap_two_entries,
    repeat_an_entry,
    change_a_hash,
    change_a_checkpoint,
)
