"""Validity: was it in force on a day, and how do we know?

Pure: dates in, a judgement out. Hard points 7 and 8 of ``docs/model.md``: a missing bound is
unknown, never unlimited; that a place existed and that its wording was the one read are two
things. ``bench/queries`` and ``docs/trace.rq`` say the same in SPARQL; a test compares them.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from dataclasses import dataclass


class Status(enum.StrEnum):
    """How sure it is that something was in force on a day, the surest first."""

    CERTAIN = "certain"
    """In force: the day lies between bounds that are both known."""
    ATTESTED = "attested"
    """Stood so in the latest edition read; changes after it have not been read."""
    WORDING_NOT_READ = "wording-not-read"
    """The place was in force on the day, but its wording then has not been read."""
    POSSIBLE = "possible"
    """The day lies where the norm may have begun or ended."""
    UNKNOWN = "unknown"
    """No bound is known."""
    NO = "no"
    """Not in force."""

    @property
    def counts(self) -> bool:
        """Whether lists, counts and impact include it."""
        return self in (Status.CERTAIN, Status.ATTESTED)


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open time with uncertain ends; None is unknown.

    Attributes:
        start_earliest: first day on which it can have been in force.
        start_latest: first day on which it was in force for certain.
        end_earliest: first day on which it can have ceased.
        end_latest: first day on which it had ceased for certain.
        attested_until: date of the latest edition or source that shows it in force.
    """

    start_earliest: dt.date | None = None
    start_latest: dt.date | None = None
    end_earliest: dt.date | None = None
    end_latest: dt.date | None = None
    attested_until: dt.date | None = None

    def status(self, day: dt.date) -> Status:
        """The judgement for one day.

        >>> d = dt.date
        >>> ban = Interval(d(2016, 1, 1), d(2016, 3, 1), attested_until=d(2026, 2, 1))
        >>> [ban.status(d(y, 2, 1)).value for y in (2015, 2016, 2020, 2027)]
        ['no', 'possible', 'certain', 'attested']
        """
        if self.start_earliest and day < self.start_earliest:
            return Status.NO
        if self.end_latest and day >= self.end_latest:
            return Status.NO
        if not (self.start_latest and day >= self.start_latest):
            return Status.POSSIBLE if self.start_earliest else Status.UNKNOWN
        if self.end_earliest and day < self.end_earliest:
            return Status.CERTAIN
        if self.end_earliest or self.end_latest:
            return Status.POSSIBLE
        if self.attested_until:
            return Status.CERTAIN if day <= self.attested_until else Status.ATTESTED
        return Status.UNKNOWN


_RANK = {status: rank for rank, status in enumerate(Status)}


def best(statuses: Iterable[Status]) -> Status:
    """The surest of several judgements; none is NO."""
    return min(statuses, key=_RANK.__getitem__, default=Status.NO)


def worst(*statuses: Status) -> Status:
    """The least sure of several judgements."""
    return max(statuses, key=_RANK.__getitem__)


def of_norm(existence: Status, worded: Status, otherwise: Status) -> Status:
    """The judgement on a norm, from three on its place.

    Args:
        existence: of the place that states it, or of the norm where a change introduced it.
        worded: best of the versions in which the norm was read.
        otherwise: best of the versions that were read and do not state it so.

    Returns:
        NO where another wording was read for that day; WORDING_NOT_READ where the place was in
        force and none was.
    """
    if existence is Status.NO:
        return Status.NO
    if worded.counts:
        return worst(existence, worded)
    if otherwise.counts:
        return Status.NO
    if Status.POSSIBLE in (worded, otherwise):
        return worst(existence, Status.POSSIBLE)
    return Status.WORDING_NOT_READ if existence.counts else existence
