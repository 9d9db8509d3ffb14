"""The archive: files written once, that can be proved and read without docgen (OCFL 1.1).

Rule of this folder: it knows no database. An object is named by whoever stores it; everything about it
stands in the object itself.

    store.py      the port: what an archive needs of a folder or a bucket
    disk.py       the steps a local disk must take so that a file is there after a power cut
    local.py      the port on a local folder
    bucket.py     the port on S3-compatible storage (obstore)
    ocfl.py       OCFL: paths, inventories, versions (pure)
    objects.py    write, extend, read and dispose of an object
    premis.py     events in the words of PREMIS 3
    fixity.py     compare every object with its digests: changed, missing, untracked
    bag.py        BagIt packages for a handover
    address.py    open the archive at its address
"""
