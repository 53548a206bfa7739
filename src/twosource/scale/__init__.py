"""The same stages over many reports: streaming on one machine, or on a distributed engine."""
