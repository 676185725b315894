"""Findings: what a check has to say, as values. Only the edges print or fail."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.errors import LawgraphError


class Severity(enum.StrEnum):
    """How bad a finding is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FindingsError(LawgraphError):
    """A check found errors; the report is attached."""

    def __init__(self, report: Report) -> None:
        first = report.errors[0]
        super().__init__(
            f"{len(report.errors)} errors; the first: {first}. Run `lawgraph check` for all of them"
        )
        self.report = report


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, and where.

    Attributes:
        file: path below the project, or "" where the thing is inferred.
        subject: the IRI, shortened below the base.
        message: what is wrong and what to write instead, for somebody who is no programmer.
        rule: the name of the shape or check that found it.
        severity: only errors fail.
    """

    file: str
    subject: str
    message: str
    rule: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """File, subject and message on one line."""
        return f"{self.file or '(inferred)'}: {self.subject}: {self.message}"


@dataclass(slots=True)
class Report:
    """All findings of a run, in a stable order."""

    findings: list[Finding] = field(default_factory=list)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings, without doubles."""
        self.findings = sorted({*self.findings, *findings})

    @property
    def errors(self) -> list[Finding]:
        """The findings that fail a build."""
        return [f for f in self.findings if f.severity is Severity.ERROR]

    def raise_for_errors(self) -> None:
        """Raise FindingsError if there is an error."""
        if self.errors:
            raise FindingsError(self)
