"""Settings: one table of name, default and help; it feeds environment and documentation.

Nothing is read at import. ``Settings.read(os.environ)`` takes ``LAWGRAPH_<NAME>`` for each
field, refuses what it does not know or cannot read, and is passed to whoever needs it.
"""

from __future__ import annotations

import dataclasses
import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.apart.settings import LONG, SHORT, WARM, ApartSettings
from graph.engine.settings import ANSWERS, GIB, PUBLIC, EngineSettings
from graph.errors import LawgraphError
from graph.limits import DEFAULT as LIMITS
from graph.limits import Limits
from graph.writes.handle import WriteSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PREFIX = "LAWGRAPH_"
MIB = 1 << 20


class SettingError(LawgraphError):
    """An environment variable that names no setting, or a value that it cannot have."""


def _setting(default: Any, help_: str, shown: bool = True) -> Any:  # noqa: ANN401 (as dataclasses.field)
    return dataclasses.field(default=default, metadata={"help": help_}, repr=shown)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set."""

    root: str = _setting("", "folder with ontology/ and data/; empty is the checkout")
    home: str = _setting("", "folder for generations; empty is var/ below the root")
    host: str = _setting("127.0.0.1", "address to listen on")
    port: int = _setting(8000, "port to listen on")
    public_running: int = _setting(PUBLIC.running, "queries of users that run at once")
    public_queue: int = _setting(PUBLIC.queue, "queries of users that wait; beyond it 503")
    public_deadline: float = _setting(
        PUBLIC.deadline, "seconds that a user's query may take, slow delivery included"
    )
    public_patience: float = _setting(
        PUBLIC.patience, "seconds after which it is stopped when others wait for its place"
    )
    answers_running: int = _setting(ANSWERS.running, "queries of our own pages at once")
    answers_deadline: float = _setting(ANSWERS.deadline, "seconds that one of these may take")
    long_running: int = _setting(
        LONG.running,
        "long answers (the smallest reform, impact, briefs) computed at once, each in a process of "
        "its own",
    )
    long_queue: int = _setting(LONG.queue, "long answers that wait; beyond it 503")
    long_deadline: float = _setting(LONG.deadline, "seconds that one may take; beyond it 503")
    warm: int = _setting(
        1, "1 computes what every visitor asks at the start and after each write; 0 when asked"
    )
    query_memory_mib: int = _setting(
        PUBLIC.memory // MIB, "MiB that one query may take beyond the shared store"
    )
    total_memory_mib: int = _setting(
        0, "MiB that all queries together may take; 0 is half of the machine's memory"
    )
    query_length: int = _setting(LIMITS.length, "characters of a query; beyond it 413")
    query_depth: int = _setting(LIMITS.depth, "brackets open at once in a query")
    query_operators: int = _setting(LIMITS.operators, "operators and pattern keywords of a query")
    query_path: int = _setting(LIMITS.path, "steps of one property path")
    copy_below_mib: int = _setting(
        GIB // MIB, "MiB of store up to which it is copied into memory; 0 reads from disk always"
    )
    cache_mib: int = _setting(
        128, "MiB of query results that are remembered while their generation lasts; 0 is none"
    )
    rate_minute: int = _setting(
        0,
        "requests a minute that one address may send, in the long run; 0 is any number; beyond 429",
    )
    rate_burst: int = _setting(60, "requests that it may send in one go after a pause")
    poll: float = _setting(1.0, "seconds between two looks for a new generation")
    log: str = _setting("plain", "`plain`: troubles only; `json`: one line for each request too")
    log_queries: int = _setting(
        0, "1 tells the text of queries that stand in the address in these lines"
    )
    mcp_hosts: str = _setting(
        "", "names under which `/mcp` may be asked besides loopback, with commas between"
    )
    update_token: str = _setting(
        "", "secret that whoever writes must send; empty: /update and /graphs are off", shown=False
    )
    write_deadline: float = _setting(60.0, "seconds that a write may take, its checks included")
    write_wait: float = _setting(30.0, "seconds that a write waits for others; beyond it 503")
    write_memory_mib: int = _setting(2048, "MiB that a write may take")
    write_body_mib: int = _setting(64, "MiB of a body that is written; beyond it 413")

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Settings:
        """Read the environment.

        Raises:
            SettingError: a variable names no setting, or its value does not fit.

        >>> Settings.read({"LAWGRAPH_PORT": "8080"}).port
        8080
        """
        kinds = {f.name: type(f.default) for f in dataclasses.fields(cls)}
        given = {}
        for variable, text in environment.items():
            if not variable.startswith(PREFIX):
                continue
            name = variable.removeprefix(PREFIX).lower()
            if name not in kinds:
                near = difflib.get_close_matches(name, kinds, 1)
                hint = f"; did you mean {PREFIX}{near[0].upper()}?" if near else ""
                raise SettingError(f"{variable} is not a setting{hint}")
            given[name] = _value(variable, text, kinds[name])
        if given.get("log", "plain") not in ("plain", "json"):
            raise SettingError(f"{PREFIX}LOG is '{given['log']}' and must be plain or json")
        return cls(**given)

    def assistants_at(self) -> list[str]:
        """The names under which assistants may ask."""
        return [name.strip() for name in self.mcp_hosts.split(",") if name.strip()]

    def limits(self) -> Limits:
        """How large a query or the pattern of an update may be."""
        return Limits(self.query_length, self.query_depth, self.query_operators, self.query_path)

    def writes(self, home: Path, ontology: Path | None) -> WriteSettings:
        """The part that the writer takes.

        Args:
            home: where the generations are.
            ontology: folder of shapes and checks; None is the plain dataset.
        """
        return WriteSettings(
            home,
            ontology,
            self.write_deadline,
            self.write_wait,
            self.write_memory_mib * MIB,
            self.limits(),
        )

    def apart(self) -> ApartSettings:
        """The part that answers take which are computed apart."""
        long = dataclasses.replace(
            LONG,
            running=self.long_running,
            queue=self.long_queue,
            deadline=self.long_deadline,
        )
        return ApartSettings({"long": long, "short": SHORT, "warm": WARM})

    def engine(self) -> EngineSettings:
        """The part that the engine takes."""
        memory = self.query_memory_mib * MIB
        total = {"memory_total": self.total_memory_mib * MIB} if self.total_memory_mib else {}
        return EngineSettings(
            public=dataclasses.replace(
                PUBLIC,
                idle=min(PUBLIC.idle, self.public_running),
                running=self.public_running,
                queue=self.public_queue,
                deadline=self.public_deadline,
                patience=self.public_patience,
                memory=memory,
            ),
            answers=dataclasses.replace(
                ANSWERS,
                idle=min(ANSWERS.idle, self.answers_running),
                running=self.answers_running,
                deadline=self.answers_deadline,
                memory=memory,
            ),
            limits=self.limits(),
            copy_below=self.copy_below_mib * MIB,
            poll=self.poll,
            **total,
        )


def table() -> Iterator[tuple[str, str, str]]:
    """Environment variable, default and help of every setting, for documentation."""
    for field in dataclasses.fields(Settings):
        yield f"{PREFIX}{field.name.upper()}", str(field.default), field.metadata["help"]


def _value(variable: str, text: str, kind: type[Any]) -> Any:  # noqa: ANN401 (as declared)
    try:
        return kind(text)
    except ValueError:
        wanted = {int: "a whole number", float: "a number"}[kind]
        raise SettingError(f"{variable} is '{text}' and must be {wanted}") from None
