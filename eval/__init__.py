"""Quality: what the record of the sample affair gets right, and floors that it may not fall below."""
