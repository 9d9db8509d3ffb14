"""Alembic's entry: migrates on the connection that docgen.database.upgrade holds, inside its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
