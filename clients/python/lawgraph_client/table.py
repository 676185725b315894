"""Tables: rows with named columns, and as a DataFrame where pandas is installed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

from lawgraph_client.errors import LawgraphClientError

if TYPE_CHECKING:
    import pandas


class Table(Sequence[dict[str, Any]]):
    """Rows in order.

    Args:
        columns: their names, in order.
        rows: column name to value; what is absent has no value.
        generation: of the graph that answered.
    """

    def __init__(
        self, columns: Sequence[str], rows: Sequence[dict[str, Any]], generation: str = ""
    ) -> None:
        self.columns = list(columns)
        self.rows = list(rows)
        self.generation = generation

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows."""
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Table: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | Table:
        """A row, or some as a table."""
        if isinstance(index, slice):
            return Table(self.columns, self.rows[index], self.generation)
        return self.rows[index]

    def to_dataframe(self, lang: str = "en") -> pandas.DataFrame:
        """The table as a DataFrame, a cell a string or number.

        Args:
            lang: language of words; another one where it is missing.

        Raises:
            LawgraphClientError: pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - only who wants a DataFrame needs it
        except ImportError:
            raise LawgraphClientError(
                "pandas is not installed: pip install 'lawgraph-client[pandas]'"
            ) from None
        rows = [[flat(row.get(c), lang) for c in self.columns] for row in self.rows]
        return pd.DataFrame(rows, columns=self.columns)


def flat(value: Any, lang: str) -> Any:  # noqa: ANN401 - any JSON value in, a plain one out
    """One cell as a plain value: things by their label, words in one language, lists joined.

    >>> flat([{"iri": "x", "label": {"en": "A", "ru": "А"}}], "ru")
    'А'
    """
    if isinstance(value, dict):
        if "label" in value:
            return flat(value["label"], lang) or value.get("iri")
        return value.get(lang) or value.get("en") or next(iter(value.values()), None)
    if isinstance(value, list):
        return "; ".join(str(flat(v, lang)) for v in value) or None
    return value
