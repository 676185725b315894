"""Judgements on a day, held against every way in which the unknown could turn out."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.validity import Interval, Status, best, of_norm, worst

EPOCH = dt.date(2020, 1, 1)
LAST = 7  # days 0 to 7; -1 and 9 stand for "long before" and "long after"
statuses = st.sampled_from(Status)
RANK = {status: rank for rank, status in enumerate(Status)}


def day(number):
    return None if number is None else EPOCH + dt.timedelta(number)


bound = st.one_of(st.none(), st.integers(0, LAST))


def completions(start, end):
    """Every start and end that the bounds allow; an unknown bound allows everything."""
    first = range(-1 if start[0] is None else start[0], 10 if start[1] is None else start[1] + 1)
    last = range(-1 if end[0] is None else end[0], 10 if end[1] is None else end[1] + 1)
    return product(first, last)


@settings(derandomize=True, deadline=None, max_examples=600)
@given(bound, bound, bound, bound, st.integers(0, LAST))
def test_certain_is_in_force_however_the_unknown_turns_out_and_no_is_in_none(a, b, c, d, when):
    if (a is not None and b is not None and a > b) or (c is not None and d is not None and c > d):
        return
    status = Interval(day(a), day(b), day(c), day(d)).status(day(when))
    turns = [s <= when < e for s, e in completions((a, b), (c, d))]
    assert (status is Status.CERTAIN) == all(turns)
    assert (status is Status.NO) == (not any(turns))
    assert status is not Status.ATTESTED
    assert status is not Status.WORDING_NOT_READ


@settings(derandomize=True, deadline=None, max_examples=600)
@given(bound, bound, st.integers(0, LAST), st.integers(0, LAST))
def test_attested_is_in_force_unless_it_ended_after_the_latest_edition_read(a, b, read, when):
    if a is not None and b is not None and a > b:
        return
    status = Interval(day(a), day(b), attested_until=day(read)).status(day(when))
    turns = [s <= when < e for s, e in completions((a, b), (read + 1, None))]
    unchanged = [s <= when for s, e in completions((a, b), (9, None))]
    if status is Status.CERTAIN:
        assert all(turns)
        assert when <= read
    if status is Status.ATTESTED:
        assert all(unchanged)
        assert not all(turns)
        assert when > read
    if status is Status.NO:
        assert not any(turns)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(bound, bound, bound, bound, bound, st.integers(0, LAST))
def test_learning_a_start_never_turns_yes_into_no(a, b, c, d, read, when):
    if b is None:
        return
    less = Interval(day(a), None, day(c), day(d), day(read)).status(day(when))
    more = Interval(day(a), day(b), day(c), day(d), day(read)).status(day(when))
    if less is Status.CERTAIN:
        assert more is Status.CERTAIN
    if less is Status.NO:
        assert more is Status.NO


def test_nothing_known_is_unknown_and_never_unlimited():
    assert Interval().status(EPOCH) is Status.UNKNOWN
    assert Interval(start_latest=EPOCH).status(EPOCH) is Status.UNKNOWN
    assert Interval(start_latest=EPOCH).status(day(-1)) is Status.UNKNOWN


def test_the_time_is_half_open():
    known = Interval(EPOCH, EPOCH, day(3), day(3))
    assert [known.status(day(n)).value for n in (-1, 0, 2, 3)] == ["no", "certain", "certain", "no"]


@settings(derandomize=True, deadline=None)
@given(st.lists(statuses), statuses)
def test_best_and_worst_are_the_ends_of_one_order(found, one):
    assert best([]) is Status.NO
    assert best([*found, one]) in {*found, one}
    assert worst(*found, one) in {*found, one}
    assert RANK[best([*found, one])] <= RANK[one] <= RANK[worst(*found, one)]


EVERY = list(product(Status, Status, Status))


@pytest.mark.parametrize("surer", list(Status))
def test_a_less_sure_existence_never_gives_a_surer_judgement(surer):
    for less, worded, otherwise in EVERY:
        if RANK[less] >= RANK[surer]:
            assert RANK[of_norm(less, worded, otherwise)] >= RANK[of_norm(surer, worded, otherwise)]


def test_a_norm_counts_only_where_its_place_was_there_and_its_wording_read():
    for existence, worded, otherwise in EVERY:
        judged = of_norm(existence, worded, otherwise)
        assert judged.counts == (existence.counts and worded.counts)
        assert RANK[judged] >= RANK[existence]


def test_a_surer_wording_never_takes_a_norm_out_of_the_count():
    for existence, worded, otherwise in EVERY:
        for surer in Status:
            if RANK[surer] <= RANK[worded] and of_norm(existence, worded, otherwise).counts:
                assert of_norm(existence, surer, otherwise).counts


def test_another_wording_read_for_the_day_means_no():
    for existence, worded, otherwise in EVERY:
        if otherwise.counts and not worded.counts:
            assert of_norm(existence, worded, otherwise) is Status.NO


def test_a_place_in_force_with_nothing_read_is_never_dropped():
    for existence in (Status.CERTAIN, Status.ATTESTED):
        assert of_norm(existence, Status.NO, Status.NO) is Status.WORDING_NOT_READ
        assert of_norm(existence, Status.UNKNOWN, Status.UNKNOWN) is Status.WORDING_NOT_READ
