"""What may be said of a reform is the same everywhere, because it is listed in one place."""

from __future__ import annotations

import datetime as dt
import inspect

import pytest
import typer.main
from fastapi import FastAPI

from api.cli import app
from api.commands.given import ReformGiven
from api.reforms import Given
from api.routes.answers import answers_router
from api.routes.brief import brief_router
from api.routes.maps import maps_router
from graph.answers.trace import TraceQuestion, trace
from graph.errors import ReformError
from graph.reform.words import OPTIONS

NORM = "kz/norm/clubs-2000/5-1-report"


@pytest.mark.parametrize("words", [("impact",), ("brief",), ("map", "impact")], ids=" ".join)
def test_every_command_on_a_reform_takes_every_operation_with_its_help(words) -> None:
    command = typer.main.get_command(app)
    for word in words:
        command = command.commands[word]
    told = {p.name: p.help for p in command.params}
    assert {name: told[name] for name in OPTIONS} == dict(OPTIONS)
    assert {"file", "reform", "at", "lang"} < set(told)
    assert all(p.multiple for p in command.params if p.name in OPTIONS)


@pytest.mark.parametrize("path", ["/v1/impact", "/v1/brief", "/v1/maps/impact"])
def test_every_address_of_a_reform_takes_every_operation_with_its_description(path) -> None:
    web = FastAPI()
    for router in (answers_router, brief_router, maps_router):
        web.include_router(router(None))
    told = {p["name"]: p for p in web.openapi()["paths"][path]["get"]["parameters"]}
    assert {name: told[name]["description"] for name in OPTIONS} == dict(OPTIONS)
    assert "reform" in told
    assert not any(told[name]["required"] for name in OPTIONS)


def test_empty_fields_of_a_form_ask_nothing() -> None:
    given = Given(lift=["", NORM, " "], repeal=[""])
    assert given.options == {"lift": [NORM]}
    assert not Given(repeal=[" "])


def test_a_slip_of_the_code_in_the_name_of_an_operation_is_not_swallowed() -> None:
    with pytest.raises(TypeError, match="repael"):
        Given(repael=[NORM])


def test_a_command_refuses_a_file_beside_operations_or_a_name(tmp_path) -> None:
    file = tmp_path / "draft.toml"
    file.write_text(f'[[operation]]\nlift = "{NORM}"\n', "utf-8")
    assert ReformGiven(file=file).reform(None, "en").operations[0].target.endswith(NORM)
    for others in ({"reform": "odf-2015-4"}, {"lift": [NORM]}):
        with pytest.raises(ReformError, match="not several"):
            ReformGiven(file=file, **others).reform(None, "en")
    with pytest.raises(ReformError, match=r"missing\.toml cannot be read"):
        ReformGiven(file=tmp_path / "missing.toml").reform(None, "en")


@pytest.mark.parametrize("given", [Given, ReformGiven])
def test_code_can_give_what_the_framework_gives(given) -> None:
    for name in inspect.signature(given).parameters:
        given(**{name: [NORM] if name in OPTIONS else ""})


def test_an_empty_facet_of_a_trace_is_any(ask) -> None:
    day = dt.date(2026, 11, 21)
    graph = ask("")
    empty = trace(graph, TraceQuestion("trade-union", day, "", "", ""))
    assert empty == trace(graph, TraceQuestion("trade-union", day))
