"""The types that every stage takes and gives; see text, facts and record."""
