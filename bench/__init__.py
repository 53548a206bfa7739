"""Speed and memory, measured in one run against the bare parse: ``python -m bench.run``."""
