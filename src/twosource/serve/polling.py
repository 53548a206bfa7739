"""One round of watching: every feed is asked once, and what is new is read and joins the record.

Comes in: addresses of feeds and an open database. Goes out: ``Round``: what changed, and what was wrong. Example: a
round in which every server answers 304 loads no language model and writes no run.

A feed's mark (ETag) is kept only after all its new entries were, so that a round that is killed loses none: the next one
asks for the whole feed again and passes over what is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

from twosource.errors import NotReached, NotReadable
from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.model.watch import Entry, Feed
from twosource.read.document import Document
from twosource.read.files import make_english
from twosource.read.masthead import read_masthead
from twosource.read.poll import Poller
from twosource.read.watched import Told, poll_feed, read_entry
from twosource.serve.keeping import keep_reports, remake
from twosource.serve.late import LateParser
from twosource.store import Store
from twosource.store.history import Changes

READ = "read"


class Round(NamedTuple):
    """What one round brought: reports that are new, what the record gained by them, and what could not be read."""

    reports: int
    changes: Changes | None
    warnings: tuple[Warning, ...]


class Watcher:
    """Asks feeds again and again, and keeps a database up with them.

    Args:
        store: the open database.
        poller: asks servers.
        now: tells the time.
    """

    def __init__(
        self, store: Store, poller: Poller, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store = store
        self._poller = poller
        self._now = now
        self._run: int | None = None

    def watch_once(self, feeds: Sequence[str], *, tell: Callable[[Feed], None] = lambda feed: None) -> Round:
        """Ask every feed once.

        Args:
            feeds: their addresses.
            tell: called with each feed once it was asked and its new entries are kept.

        Returns:
            what came of it; a feed that cannot be read is a warning, and the others go on.
        """
        self._run = None
        kept, warnings = 0, []
        for url in feeds:
            try:
                count, wrong = self._watch_feed(url, tell)
                kept += count
                warnings += wrong
            except NotReadable as err:
                warnings.append(Warning(err.code, err.message, url))
                self._store.watched.keep_feed(
                    replace(self._store.watched.load_feed(url), checked=self._time(), answer=err.message)
                )
        if not kept and self._is_whole():
            return Round(0, None, tuple(warnings))
        run = self._start(feeds)
        remake(self._store, run=run, parser=self._parser)
        began = next(each.started for each in self._store.list_runs() if each.number == run)
        return Round(kept, self._store.changes(began), tuple(warnings))

    def _watch_feed(self, url: str, tell: Callable[[Feed], None]) -> tuple[int, list[Warning]]:
        polled = poll_feed(self._store.watched.load_feed(url), self._poller, now=self._time())
        waiting, kept = 0, 0
        for told in polled.entries:
            before = self._store.watched.load_entry(told.source)
            if before is not None and before.digest == told.digest:
                continue
            try:
                found = read_entry(told, self._poller)
            except NotReached:
                waiting += 1
                continue
            kept += self._keep(told, found, url)
        feed = polled.feed
        if kept or waiting:
            feed = replace(feed, answer=f"{feed.answer}, {kept} new" + (f", {waiting} wait" if waiting else ""))
        if waiting:
            feed = replace(feed, etag=None, modified=None)  # or a server with nothing newer would never show them again
        self._store.watched.keep_feed(feed)
        tell(feed)
        return kept, list(polled.warnings)

    def _keep(self, told: Told, found: Document | Warning, feed: str) -> int:
        """Keep what an entry tells, then that it was seen; return 1 where it is a report that was not there."""
        report = make_english(found, published=None) if isinstance(found, Document) else found
        outcome, count = READ, 0
        if isinstance(report, Report):
            count = self._keep_report(self._store.identify(read_masthead(report)), feed)
        else:
            outcome = report.message
        self._store.watched.keep_entry(Entry(told.source, told.digest, feed, self._time(), outcome))
        return count

    def _keep_report(self, report: Report, feed: str) -> int:
        if self._store.load_report(report.id) is not None:
            return 0
        keep_reports([report], self._store, self._parser, run=self._start([feed]))
        return 1

    def _is_whole(self) -> bool:
        """Tell whether the record speaks of all that is kept: a round may have been killed before it was made."""
        record = self._store.load_record()
        latest = {listed.source: listed.id for listed in sorted(self._store.list_reports(), key=lambda r: r.revision)}
        return set(latest.values()) == {report.id for report in record.reports} if record is not None else not latest

    def _start(self, feeds: Sequence[str]) -> int:
        if self._run is None:
            self._run = self._store.start_run("watch", list(feeds), self._parser.version)
        return self._run

    @cached_property
    def _parser(self) -> LateParser:
        return LateParser()

    def _time(self) -> str:
        return self._now().isoformat(timespec="milliseconds")
