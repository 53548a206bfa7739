"""Rows of a data frame through Python and back, as Arrow batches.

Comes in: a data frame, a function from tuples to tuples, and the columns that it makes. Goes out: a data frame. Example:
``map_rows(frame, double, "n bigint")`` with a function that yields ``(2 * n,)`` for each ``(n,)``.

Arrow, because pickled objects take ten times the time on both sides; tuples, because what a task does is plain Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.types import DataType

Rows = Iterator[tuple[Any, ...]]
HANDED = 256  # rows in a batch that Python hands back: some 8 MiB of readings


def map_rows(frame: DataFrame, work: Callable[[Rows], Iterable[tuple[Any, ...]]], columns: str) -> DataFrame:
    """Return what a function makes of each part of a data frame.

    Args:
        frame: its columns are the cells of each row, in order.
        work: takes the rows of one part, as they come, and yields rows.
        columns: names and SQL types of what it yields; arrays of structures are given as lists of tuples.
    """
    from pyspark.sql.types import StructType

    schema = StructType.fromDDL(columns)

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow

        made = iter(work(_open_rows(batches)))
        while rows := list(islice(made, HANDED)):
            cells = zip(*rows, strict=True)
            arrays = [_make_array(list(c), field.dataType) for c, field in zip(cells, schema.fields, strict=True)]
            yield pyarrow.RecordBatch.from_arrays(arrays, names=schema.names)

    return frame.mapInArrow(run, schema)


def _open_rows(batches: Iterable[pa.RecordBatch]) -> Rows:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _make_array(cells: Sequence[Any], kind: DataType) -> pa.Array:
    """Return cells as an Arrow array; lists of tuples column by column, which is faster than a dictionary for each."""
    import pyarrow
    from pyspark.sql.types import ArrayType, StructType

    if not (isinstance(kind, ArrayType) and isinstance(kind.elementType, StructType)):
        return _make_cells(cells, kind)
    rows = [row for cell in cells for row in cell]
    fields = kind.elementType.fields
    columns = zip(*rows, strict=True) if rows else ([] for _ in fields)
    arrays = [_make_cells(list(c), field.dataType) for c, field in zip(columns, fields, strict=True)]
    offsets = [0]
    for cell in cells:
        offsets.append(offsets[-1] + len(cell))
    inner = pyarrow.StructArray.from_arrays(arrays, names=[field.name for field in fields])
    return pyarrow.ListArray.from_arrays(pyarrow.array(offsets, pyarrow.int32()), inner)


def _make_cells(cells: Sequence[Any], kind: DataType) -> pa.Array:
    import pyarrow
    from pyspark.sql.pandas.types import to_arrow_type

    arrow = to_arrow_type(kind)
    try:
        return pyarrow.array(cells, arrow)
    except UnicodeEncodeError:  # half of a character pair, which no table can hold
        whole = (cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell for cell in cells)
        return pyarrow.array(list(whole), arrow)


def on_disk() -> Any:
    """Return the storage level of what is used more than once: the system's cache keeps in memory what fits."""
    from pyspark import StorageLevel

    return StorageLevel.DISK_ONLY
