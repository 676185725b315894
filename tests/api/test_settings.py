"""Settings: what is set has an effect, and what has none is refused."""

from __future__ import annotations

import pytest

from api.settings import SettingError, Settings, table
from graph.engine.settings import EngineSettings


def test_the_defaults_are_those_of_the_engine():
    assert Settings.read({"HOME": "/x"}) == Settings()
    assert Settings().engine() == EngineSettings()


def test_every_setting_reaches_where_it_works():
    engine = Settings.read(
        {
            "LAWGRAPH_PUBLIC_RUNNING": "2",
            "LAWGRAPH_PUBLIC_DEADLINE": "1.5",
            "LAWGRAPH_ANSWERS_RUNNING": "1",
            "LAWGRAPH_QUERY_DEPTH": "9",
            "LAWGRAPH_TOTAL_MEMORY_MIB": "100",
            "LAWGRAPH_COPY_BELOW_MIB": "0",
        }
    ).engine()
    assert (engine.public.running, engine.public.idle, engine.public.deadline) == (2, 2, 1.5)
    assert (engine.answers.running, engine.answers.idle) == (1, 1)
    assert (engine.limits.depth, engine.memory_total, engine.copy_below) == (9, 100 << 20, 0)


def test_a_misspelt_setting_and_a_wrong_value_are_refused():
    with pytest.raises(SettingError, match="did you mean LAWGRAPH_PORT"):
        Settings.read({"LAWGRAPH_PORTS": "1"})
    with pytest.raises(SettingError, match="must be a whole number"):
        Settings.read({"LAWGRAPH_PORT": "http"})


def test_every_setting_is_documented():
    rows = list(table())
    assert ("LAWGRAPH_PORT", "8000", "port to listen on") in rows
    assert all(len(help_) > 10 for _, _, help_ in rows)
