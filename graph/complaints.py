"""Complaints: what the SPARQL parser says, turned into a sentence with line and column.

Takes the text of a syntax error, gives ``QueryMalformedError``. The parser lists every token
and character class that it would take; a person wants the words and signs only.
"""

from __future__ import annotations

import re

from graph.errors import QueryMalformedError

_AT = re.compile(r"^(?:error|Parser error) at (?:line )?(\d+):(\d+): *")
_SIGN = re.compile(r'"((?:[^"\\]|\\.)+?)"(?=,|$)')
_WORD = re.compile(r"(?:^|(?<=, ))([A-Z][A-Z_]{2,})(?=,|$)")
_SENTENCE = re.compile(r"(?:^|(?<=, ))((?:[A-Z][a-zA-Z]+ )(?:[^,\[\]\"]+ )+[^,\[\]\"]+)(?=,|$)")
_NEVER = {"SERVICE", "LATERAL"}  # the parser takes these nearly everywhere, we never do
_BEFORE = 30  # characters
_MANY = 12  # a longer list of what may follow helps nobody


def malformed(text: str, query: str = "", what: str = "query") -> QueryMalformedError:
    """The parser's complaint as our error.

    Args:
        text: what the parser said.
        query: the query, to show what stands before the place.
        what: ``query`` or ``update``.

    >>> str(malformed('error at 1:11: expected one of "}", OPTIONAL, [_]', "SELECT * {"))
    "line 1, column 11: the query is not SPARQL after 'SELECT * {': expected '}' or OPTIONAL"
    >>> str(malformed("error at 2:7: expected IRI parsing failed"))
    'line 2, column 7: the query is not SPARQL: an IRI must be whole, or BASE must be given'
    """
    text = " ".join(text.split())
    at = _AT.match(text)
    if not at:
        return QueryMalformedError(f"the {what} is not SPARQL: {text[:300]}")
    rest = re.sub(r"^expected (?:one of )?", "", text[at.end() :])
    sentences = _SENTENCE.findall(rest)
    expected = [f"'{sign}'" for sign in _SIGN.findall(rest)] + _WORD.findall(rest)
    expected = [word for word in expected if word not in _NEVER]
    if "IRI parsing failed" in sentences:
        said = "an IRI must be whole, or BASE must be given"
    elif sentences:
        said = "; ".join(sentences)
    elif expected:
        shown = expected[:_MANY] + (["something else"] if len(expected) > _MANY else [])
        said = "expected " + " or ".join([", ".join(shown[:-1]), shown[-1]][not shown[:-1] :])
    else:
        said = "something else must stand here, or something before is incomplete"
    line, column = int(at[1]), int(at[2])
    before = "\n".join([*query.split("\n")[: line - 1], _line(query, line)[: column - 1]])
    near = " ".join(before[-_BEFORE:].split())
    after = f" after '{near}'" if near else ""
    return QueryMalformedError(f"the {what} is not SPARQL{after}: {said}", line, column)


def _line(query: str, number: int) -> str:
    lines = query.split("\n")
    return lines[number - 1] if number <= len(lines) else ""
