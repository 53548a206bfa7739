"""The embedded database: keeps reports, facts, records and corrections, searches them, and tells what changed."""

from twosource.store.database import Store, open_store

__all__ = ["Store", "open_store"]
