"""Rules: whom a norm reaches is what plain sets say, and a rule file that is wrong is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identifiers import BASE, ONTOLOGY
from graph.infer import RuleError, infer, read_rules
from graph.load import INFERRED_GRAPH
from graph.store import Store

FORMS = [f"f{n}" for n in range(7)]
GROUPS = ["g0", "g1", "g2"]
NORMS = ["n0", "n1", "n2"]
SKOS = "http://www.w3.org/2004/02/skos/core#"


@st.composite
def worlds(draw):
    """A hierarchy of forms, groups over them, and norms that affect and exempt both."""
    some = st.lists(st.sampled_from(FORMS), max_size=3, unique=True)
    any_type = st.lists(st.sampled_from(FORMS + GROUPS), max_size=3, unique=True)
    broader = {
        form: draw(st.lists(st.sampled_from(FORMS[:n]), max_size=2, unique=True)) if n else []
        for n, form in enumerate(FORMS)
    }
    groups = {
        g: {"includes": draw(some), "excludes": draw(some), "condition": draw(st.booleans())}
        for g in GROUPS
    }
    norms = {n: {"affects": draw(any_type), "exempts": draw(any_type)} for n in NORMS}
    return broader, groups, norms


def turtle(world):
    broader, groups, norms = world
    lines = [f"@prefix : <{BASE}x/> . @prefix lg: <{ONTOLOGY}> . @prefix skos: <{SKOS}> ."]
    for form, above in broader.items():
        lines.append(f":{form} a skos:Concept .")
        lines += [f":{form} skos:broader :{a} ." for a in above]
    for group, facts in groups.items():
        lines.append(f":{group} a lg:Group .")
        lines += [f":{group} lg:includes :{f} ." for f in facts["includes"]]
        lines += [f":{group} lg:excludes :{f} ." for f in facts["excludes"]]
        lines += [f':{group} lg:condition "if so"@en .'] if facts["condition"] else []
    for norm, facts in norms.items():
        lines.append(f":{norm} a lg:Norm .")
        lines += [f":{norm} lg:affects :{t} ." for t in facts["affects"]]
        lines += [f":{norm} lg:exempts :{t} ." for t in facts["exempts"]]
    return "\n".join(lines)


def expected(world):
    """The same by plain sets: (norm, type) pairs that the norm itself reaches."""
    broader, groups, norms = world

    def up(form):
        found = {form}
        for above in broader.get(form, []):
            found |= up(above)
        return found

    def members(group):
        facts = groups[group]
        return {
            f
            for f in FORMS
            if up(f) & set(facts["includes"]) and not up(f) & set(facts["excludes"])
        }

    def exempt(norm, kind):
        for out in norms[norm]["exempts"]:
            if out in up(kind):
                return True
            if out in GROUPS and kind in members(out) and not groups[out]["condition"]:
                return True
        return False

    reached = set()
    for norm, facts in norms.items():
        for kind in FORMS:
            ways = [
                t for t in facts["affects"] if (t in up(kind) if t in FORMS else kind in members(t))
            ]
            if ways and not exempt(norm, kind):
                reached.add((norm, kind))
        for group in GROUPS:
            if group in facts["affects"] and not exempt(norm, group):
                reached.add((norm, group))
            # A group of one form has what its form has, unless the norm itself names the group.
            only = groups[group]["includes"]
            named = group in facts["affects"] + facts["exempts"]
            if len(only) == 1 and (norm, only[0]) in reached and not named:
                reached.add((norm, group))
    return reached


@pytest.fixture(scope="module")
def reach_rules(project):
    return [r for r in read_rules(project.ontology / "rules") if r.name.startswith("6")]


@settings(derandomize=True, deadline=None, max_examples=120)
@given(world=worlds())
def test_whom_a_norm_reaches_is_what_the_sets_say(reach_rules, world):
    store = Store.memory()
    store.load(turtle(world).encode(), "turtle", "urn:test")
    store.merge_union()
    infer(store, reach_rules)
    rows = store.select(f"SELECT ?n ?t {{ ?n <{ONTOLOGY}appliesTo> ?t }}")
    got = {(r["n"].text.rsplit("/", 1)[-1], r["t"].text.rsplit("/", 1)[-1]) for r in rows}
    store.close()
    assert got == expected(world)


def test_the_rules_add_nothing_when_they_run_again(small, project):
    """The result is complete, so neither the order of the data nor a second run matters."""
    text = (project.root / "tests/goldens/founders.ttl").read_text("utf-8")
    store = small(text)
    again = infer(store, read_rules(project.ontology / "rules"))
    assert {name: added for name, added in again.items() if added} == {}


def test_asserted_and_inferred_stay_apart(small, project):
    text = (project.root / "tests/goldens/founders.ttl").read_text("utf-8")
    store = small(text)
    count = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <%s> {{ ?s <{ONTOLOGY}appliesTo> ?t }} }}"
    assert store.select(count % INFERRED_GRAPH)[0]["n"].text != "0"
    assert store.select(count % f"{BASE}graph/test")[0]["n"].text == "0"


def test_progress_tells_each_rule_and_how_much_it_added(small, project):
    told = []
    store = small("")
    rules = read_rules(project.ontology / "rules")
    added = infer(store, rules, lambda name, n: told.append((name, n)))
    assert told == list(added.items())
    assert [name for name, _ in told] == [r.name for r in rules]


def write(folder, name, query):
    (folder / name).write_text(query, "utf-8")


@pytest.mark.parametrize("name", ["restrictions.rq", "1-x.rq", "111-x.rq", "51_restrictions.rq"])
def test_a_rule_whose_name_has_no_order_is_refused(tmp_path, name):
    write(tmp_path, name, "# x\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    with pytest.raises(RuleError, match=f"{name}: name a rule NN-what-it-infers"):
        read_rules(tmp_path)


def test_a_rule_that_does_not_run_is_named_with_the_place(tmp_path):
    write(tmp_path, "10-broken.rq", "# broken\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p }")
    store = Store.memory()
    with pytest.raises(RuleError, match=r"ontology/rules/10-broken\.rq does not run: line 2"):
        infer(store, read_rules(tmp_path))


def test_each_rule_says_in_its_first_line_what_it_infers(project):
    for rule in read_rules(project.ontology / "rules"):
        assert len(rule.sentence.split()) >= 5, rule.name
