"""A record, written out for others: one module a format; exporters ignore each other."""
