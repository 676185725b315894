"""Who may write."""

from __future__ import annotations

import pytest

from api.protocol import RefusedError
from api.settings import Settings
from api.tokens import Gate
from graph.errors import WriteForbiddenError

SECRET = "a-token-that-nobody-guesses"


def test_only_the_token_opens_the_gate():
    gate = Gate(SECRET)
    gate.check(f"Bearer {SECRET}")
    gate.check(f"bearer  {SECRET} ")
    for wrong in (None, "", SECRET, "Bearer", f"Basic {SECRET}", f"Bearer {SECRET}x", "Bearer é"):
        with pytest.raises(RefusedError) as refusal:
            gate.check(wrong)
        assert refusal.value.status == 401
        assert refusal.value.headers["WWW-Authenticate"].startswith("Bearer")
        assert SECRET not in str(refusal.value)


def test_without_a_token_nobody_writes_not_even_with_an_empty_one():
    for sent in (None, "Bearer ", "Bearer x"):
        with pytest.raises(WriteForbiddenError, match="LAWGRAPH_UPDATE_TOKEN"):
            Gate("").check(sent)


def test_the_token_is_written_nowhere():
    settings = Settings.read({"LAWGRAPH_UPDATE_TOKEN": SECRET})
    assert settings.update_token == SECRET
    assert SECRET not in repr(settings)
    assert SECRET not in repr(Gate(SECRET)) + repr(vars(Gate(SECRET)))
