"""Words and facts: loads and validates ``data/`` once; see load, and one module for each kind of data."""
