"""Voices: the parts of a brief on who asked, under which standards, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.brief.citing import noted
from viz.brief.dates import spoken
from viz.brief.law import Law
from viz.brief.paper import Block, Run, Runs, clean, filled, joined, merged, run
from viz.brief.room import first_sentence
from viz.words import pick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.reform.answer import Applied, Loose, Met

_JOINS = frozenset({"enforcement", "limb"})


class Voices(Law):
    """Tells the parts that speak of sources."""

    def asked(self) -> list[Block]:
        """Each demand: who, since when, what, how far it is met, what the state answered."""
        demands = self.demands()
        found = [Block("item", self._demand(m)) for m in demands[: self.room.demands]]
        found += self._cases()
        rest = len(demands) - self.room.demands
        if rest > 0:
            runs = filled("brief-the-rest", self.lang, n=rest, acts=self._askers(demands))
            found.append(Block("p", noted(runs, self.cite.counted())))
        if not demands:
            found.append(Block("p", filled("brief-asked-none", self.lang)))
        else:
            answered = [m for m in demands if m.recommendation.iri in self.brief.responses]
            if len(answered) < len(demands):
                key = "brief-no-further-answer" if answered else "brief-no-answer"
                found.append(Block("p", filled(key, self.lang)))
        return [*found, self._standards()]

    def demands(self) -> list[Met]:
        """Demands, those that are met in full or were answered first, then the oldest."""
        order = {"full": 0, "open": 1, "part": 2}
        answered = self.brief.responses
        return sorted(
            self.impact.recommendations,
            key=lambda m: (
                0 if m.recommendation.iri in answered else order.get(m.degree, 3),
                m.since or "9",
            ),
        )

    def _askers(self, demands: Sequence[Met]) -> Runs:
        return joined(list(dict.fromkeys(self.cite.asker(m) for m in demands))[:3])

    def _demand(self, met: Met) -> Runs:
        who = self.cite.asker(met)
        since = f" ({spoken(met.since, self.lang)}): " if met.since else ": "
        says = pick(met.says, self.lang)
        told = (
            Run(clean(first_sentence(says.text)))
            if says.text and not says.fallback and self.room.describe
            else self._stop(run(met.recommendation.label, self.lang))
        )
        runs: list[Run] = [Run(r.text, True, r.lang) for r in who]
        runs += noted((Run(since), told), *self.cite.sources(met.citations))
        runs.append(Run(" "))
        if met.degree == "part" and met.left and self.room.describe:
            left = self._names([t.label for t in met.left], 2)
            runs += filled("brief-d-part", self.lang, left=left)
        else:
            key = "brief-d-partly" if met.degree == "part" else f"brief-d-{met.degree}"
            runs += filled(key, self.lang)
        answer = self.brief.responses.get(met.recommendation.iri)
        if answer and answer.says:
            on = f" ({spoken(answer.on, self.lang)})" if answer.on else ""
            said = filled(
                "brief-answer", self.lang, on=Run(on), says=run(answer.says, self.lang, bold=False)
            )
            runs += [Run(" "), *said]
        if answer and answer.by:
            acts = joined([self.cite.full(a) for a in answer.by])
            runs += [Run(" "), *filled("brief-answered-by", self.lang, acts=acts)]
        return merged(runs)

    def _stop(self, one: Run) -> Run:
        return Run(one.text.rstrip(".") + ".", one.bold, one.lang)

    def _standards(self) -> Block:
        if not self.impact.standards:
            return Block("p", filled("brief-standards-none", self.lang))
        told = []
        for s in self.impact.standards[: self.room.demands]:
            numbers = self.cite.sources(c for said in s.said_by for c in said.citations)
            told.append(noted((run(s.standard.label, self.lang),), *numbers))
        told += self.more(len(self.impact.standards) - self.room.demands)
        return Block("p", filled("brief-standards", self.lang, list=joined(told)))

    def _cases(self) -> list[Block]:
        seen: dict[str, Applied] = {}
        for case in self.impact.cases:
            seen.setdefault(case.case.iri, case)
        if not seen:
            return []
        found = []
        for case in list(seen.values())[: self.room.cases]:
            says = pick(self.brief.told.get(case.case.iri, {}), self.lang)
            name = run(case.case.label, self.lang)
            what = Run(clean(says.text)) if says.text and not says.fallback else self._stop(name)
            date = f" ({spoken(case.date, self.lang)})" if case.date else ""
            told = noted((what,), *self.cite.sources(case.citations))
            found.append(Block("item", filled("brief-case", self.lang, date=Run(date), what=told)))
        rest = len(seen) - len(found)
        if rest > 0:
            last = found.pop()
            more = (Run(" ("), *self.more(rest)[0], Run(")"))
            found.append(Block("item", merged([*last.runs, *more])))
        return found

    def unknown(self) -> list[Block]:
        """What could not be decided, and on which assumptions the rest stands."""
        found: list[Runs] = []
        if self.impact.at_most:
            found.append(filled("at-most-why", self.lang))
        unsure = [x.norm for x in self.impact.lifted if not x.norm.validity.status.counts]
        if unsure:
            found.append(
                filled(
                    "brief-u-lifted",
                    self.lang,
                    list=self.listed([(n.label, n.places, ()) for n in unsure]),
                )
            )
        groups: dict[str, list[Loose]] = {}
        for x in self.impact.unknown:
            if x.kind != "norm" or x.subject.iri not in {n.norm for n in unsure}:
                groups.setdefault(x.reason.get("en", ""), []).append(x)
        found += [self._loose(lines) for lines in groups.values()]
        found += [*self._editions(), *self._assumptions()]
        joins = any(x.kind in _JOINS for x in self.impact.consequential)
        if joins or any(r.closeness.startswith("keeps") for r in self.impact.residual):
            found.append(filled("brief-u-joins", self.lang))
        if len(self.impact.lifted) > 1:
            found.append(filled("brief-u-weight", self.lang))
        return [Block("item", runs) for runs in found]

    def _editions(self) -> list[Runs]:
        """The newest edition read of each act in which something goes or is asked."""
        acts = {p.act.iri: p.act for a in self.brief.asks for p in a.places}
        acts |= {x.because.act.iri: x.because.act for x in self.impact.lifted}
        told = []
        for iri, act in acts.items():
            read = self.cite.editions.get(iri)
            if read:
                date = spoken(max(read), self.lang)
                title = noted(self.cite.title(act), self.cite.act(act))
                told.append((*title, Run(f" – {date}")))
        names = joined([*told[: self.room.names], *self.more(len(told) - self.room.names)])
        return [filled("brief-u-editions", self.lang, list=names)] if told else []

    def _assumptions(self) -> list[Runs]:
        if not self.impact.assumptions:
            return []
        names = self._names([a.label for a in self.impact.assumptions], 4)
        runs = filled("brief-u-assumptions", self.lang, list=names)
        return [noted(runs, self.cite.counted())]
