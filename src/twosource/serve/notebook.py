"""Record -> what a notebook shows of it: data frames, and the brief in a frame of its own.

Comes in: ``Record``. Goes out: data frames by name, or HTML. Example: ``record.to_pandas()["events"]`` has a row for each
event; a record that is the last value of a notebook's cell is shown as its brief.
"""

from __future__ import annotations

from html import escape
from importlib.util import find_spec
from typing import Any

from twosource.errors import MissingPart
from twosource.model.record import Record


def to_pandas(record: Record) -> dict[str, Any]:
    """Return the record's tables as data frames, by name.

    Raises:
        MissingPart: pandas, which is optional, is not installed.
    """
    if find_spec("pandas") is None:
        raise MissingPart("data frames need pandas: pip install 'twosource[pandas]'")
    import pandas

    from twosource.export.table import make_tables

    return {
        name: pandas.DataFrame(list(table.rows), columns=list(table.columns))
        for name, table in make_tables(record).items()
    }


def to_html(record: Record) -> str:
    """A frame without permissions: neither the brief's style nor anything a report says touches the notebook."""
    from twosource.export.brief.html import write_html
    from twosource.export.brief.lines import make_brief

    page = escape(write_html(make_brief(record)), quote=True)
    return f'<iframe sandbox="" title="Brief" srcdoc="{page}" style="width:100%;height:36rem;border:0"></iframe>'
