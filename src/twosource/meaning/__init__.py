"""What sentences mean: texts -> vectors, by a small sentence model that is an optional part.

Comes in: a report, or any short text. Goes out: a vector. Example: ``Meaning().embed("Grain talks open in Oslo")``. Nothing
is imported before it is asked for: ``vectors`` loads numpy, and the runtime when the model is.
"""
