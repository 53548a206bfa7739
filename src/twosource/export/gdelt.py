"""Record -> GDELT 2.0 event rows, where the columns fit.

Comes in: ``Record``. Goes out: tab-separated lines of 61 columns, no header, as GDELT's own export files. Only events
that occurred or are going on are written: GDELT's codes have no place for planned, alleged or denied ones. A column
that the record cannot fill (tone, coordinates, ethnic and religion codes) stays empty. Column names and order follow
the GDELT 2.0 Event Database codebook; codes are CAMEO roots, cross-walked from PLOVER types.
"""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from twosource.model.record import Entity, Happening, Record

ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code")  # fmt: skip
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{part}" for part in ACTOR), *(f"Actor2{part}" for part in ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{part}" for part in GEO), *(f"Actor2Geo_{part}" for part in GEO), *(f"ActionGeo_{part}" for part in GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
ROOTS = {
    "AGREE": "03", "CONSULT": "04", "SUPPORT": "05", "COOPERATE": "06", "AID": "07", "CONCEDE": "08", "RETREAT": "08",
    "REQUEST": "10", "ACCUSE": "11", "REJECT": "12", "THREATEN": "13", "PROTEST": "14", "MOBILIZE": "15",
    "SANCTION": "16", "COERCE": "17", "ASSAULT": "18",
}  # fmt: skip
"""CAMEO root for each PLOVER type, by the PLOVER codebook's cross-walk; of several roots the first."""
LAST_OF_QUAD = (5, 8, 13, 20)
"""Last CAMEO root of each quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""


def write_gdelt(record: Record) -> str:
    """Return one tab-separated row for each pair of actor and recipient of each dated event that occurred.

    Example:
        >>> len(COLUMNS), write_gdelt(Record(reports=()))
        (61, '')
    """
    rows = []
    for event in record.timeline:
        if event.status not in ("occurred", "ongoing") or event.type not in ROOTS or event.date is None:
            continue
        if event.date.start is not None:
            rows += [
                _row(record, event, event.date.start, actor=a, recipient=r)
                for a in event.actors or ("",)
                for r in event.recipients or ("",)
            ]
    return "".join("\t".join(row) + "\n" for row in rows)


def _row(record: Record, event: Happening, start: str, *, actor: str, recipient: str) -> list[str]:
    entities = {entity.id: entity for entity in record.entities}
    day = date.fromisoformat(start[:10])
    root = ROOTS[event.type]
    reports = {span.report for span in event.evidence}
    urls = [r.url or r.source for r in record.reports if r.id in reports]
    added = max(
        (r.published.end for r in record.reports if r.id in reports and r.published and r.published.end), default=""
    )
    cells = {
        "GLOBALEVENTID": _number(event.id, actor, recipient),
        "SQLDATE": f"{day:%Y%m%d}", "MonthYear": f"{day:%Y%m}", "Year": f"{day:%Y}",
        "FractionDate": f"{day.year + (day.timetuple().tm_yday - 1) / 365:.4f}",
        "IsRootEvent": "1", "EventCode": f"{root}0", "EventBaseCode": f"{root}0", "EventRootCode": root,
        "QuadClass": str(_quad(root)),
        "NumMentions": str(len(event.evidence)), "NumSources": str(event.independent), "NumArticles": str(len(reports)),
        "DATEADDED": added.replace("-", ""), "SOURCEURL": _clean(urls[0] if urls else ""),
    }  # fmt: skip
    cells |= _actor("Actor1", entities.get(actor)) | _actor("Actor2", entities.get(recipient))
    place = entities.get(event.place or "")
    if place is not None:
        cells |= {"ActionGeo_Type": "1" if place.kind == "country" else "4", "ActionGeo_FullName": _clean(place.name)}
    return [cells.get(column, "") for column in COLUMNS]


def _actor(prefix: str, entity: Entity | None) -> dict[str, str]:
    if entity is None:
        return {}
    country, sector = entity.country or "", entity.sector or ""
    return {
        f"{prefix}Code": country + sector,
        f"{prefix}Name": _clean(entity.name).upper(),
        f"{prefix}CountryCode": country,
        f"{prefix}Type1Code": sector,
    }


def _quad(root: str) -> int:
    return next(n for n, last in enumerate(LAST_OF_QUAD, 1) if int(root) <= last)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _number(*parts: str) -> str:
    """Return a number for a row: of one event, each pair of actor and recipient has its own, the same in every run."""
    return str(int.from_bytes(blake2b("\0".join(parts).encode(), digest_size=5).digest(), "big"))
