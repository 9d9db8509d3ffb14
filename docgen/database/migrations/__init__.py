"""The history of the schema (Alembic): one file a step, in `versions`."""
