"""Who asks too often is told when to come back; others do not notice."""

from __future__ import annotations

import httpx

from api.rates import Rates
from tests.api.conftest import start_tiny


def test_a_client_has_its_burst_then_its_rate_and_others_have_their_own():
    now = [0.0]
    rates = Rates(60, 3, lambda: now[0])
    assert [rates.take("a") for _ in range(4)] == [0, 0, 0, 1]
    assert rates.take("b") == 0
    now[0] = 1.0
    assert [rates.take("a") for _ in range(2)] == [0, 1]
    assert rates.refused == 2
    now[0] = 1000.0
    assert sum(rates.take("a") == 0 for _ in range(10)) == 3


def test_clients_are_forgotten_before_they_fill_the_memory(monkeypatch):
    monkeypatch.setattr("api.rates._CLIENTS", 10)
    rates = Rates(60, 1, lambda: 0.0)
    for number in range(50):
        rates.take(f"client {number}")
    assert len(rates._buckets) <= 10


def test_without_a_limit_nobody_is_counted():
    rates = Rates(0, 1)
    assert not any(rates.take("a") for _ in range(1000))
    assert not rates.limited


def test_too_many_requests_are_refused_with_when_to_ask_again(generation):
    with start_tiny(generation, rates=(60, 5)) as (address, _), httpx.Client() as client:
        answers = [client.get(f"{address}/sparql", params={"query": "ASK {}"}) for _ in range(12)]
        found = [a.status_code for a in answers]
        assert set(found) == {200, 429}
        assert found.count(200) <= 6
        refused = next(a for a in answers if a.status_code == 429)
        assert refused.json()["status"] == 429
        assert "ask again in" in refused.json()["detail"]
        assert int(refused.headers["Retry-After"]) >= 1
        by_form = client.post(f"{address}/sparql", data={"query": "ASK {}"})
        assert by_form.status_code == 429
