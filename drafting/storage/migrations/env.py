"""Alembic's entry: run the revisions in the transaction that drafting.storage.migrate opened."""

from alembic import context

from drafting.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
