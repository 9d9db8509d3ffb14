"""The one database of docgen: how it is opened, its schema's history, its errors in docgen's words.

Rule of this folder: it knows no table. Each store (register, jobs …) describes its own tables on
`schema.METADATA`; `migrations/` makes them, in one history for all.

    sqlite.py       what SQLite needs so that a committed row is never lost
    engine.py       Database: read() and write() transactions on SQLite or PostgreSQL
    schema.py       naming of constraints, the column type for instants
    troubles.py     disk full, read-only, busy: DocgenError instead of the driver's
    upgrade.py      bring a database to the newest schema
"""
