"""Law: the parts of a brief on what is asked, what it lifts, what must change, what stays."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.answers import read
from graph.reading_order import natural
from viz.brief.citing import Citing, noted
from viz.brief.paper import Block, Run, Runs, clean, filled, joined, merged, plain, run
from viz.brief.room import Room, first_sentence
from viz.parts import penalty_lines
from viz.svg_text import cut
from viz.words import counted, pick, word, word_or_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.answers.model import PenaltyOption, Place, Text, Thing
    from graph.reform.answer import Lifted, Loose, Residual
    from graph.reform.brief import Ask, Brief

_MOST_TYPES = 4
_MOST_PENALTIES = 2
_OFFENDERS = ("non-profit-organisation", "legal-entity", "leader", "official", "individual")
"""Classes of offenders whose penalty is told first: a brief is about organisations."""
_ROLE_AND_TYPE = 2
_FEW = 5

_Line = tuple["Text", "Sequence[Place]", Runs]
"""A name, where it stands, and what is said behind it."""


class Law:
    """Tells the parts that speak of the law.

    Args:
        brief: what is told.
        cite: numbers the sources.
        room: how much is told.
    """

    def __init__(self, brief: Brief, cite: Citing, room: Room) -> None:
        self.brief, self.impact, self.cite, self.room = brief, brief.impact, cite, room
        self.lang = cite.lang

    # what is asked

    def asks(self) -> list[Block]:
        """A sentence for each operation, or a list by act where there are too many."""
        if len(self.brief.asks) > self.room.asks:
            return self._asks_by_act()
        found = []
        for ask in self.brief.asks:
            runs = self.ask(ask)
            if ask.refused:
                reason = run(ask.refused, self.lang)
                reason = Run(reason.text.rstrip("."), lang=reason.lang)
                runs = merged([*runs, Run(" "), *filled("brief-refused", self.lang, reason=reason)])
            found.append(Block("item", runs))
        return found

    def ask(self, ask: Ask) -> Runs:
        """One operation as one sentence."""
        whats = [self.cite.where(p, full=True) for p in ask.places]
        what = joined(whats) or (run(ask.target.label, self.lang),)
        if not ask.norm and ask.places and ask.places[0].heading:
            heading = run(ask.places[0].heading, self.lang)
            what = filled("brief-headed", self.lang, what=what, heading=heading)
        norm = run(ask.target.label if ask.norm else self._heading(ask), self.lang)
        given = run(ask.given, self.lang)
        return filled(f"brief-do-{ask.option}", self.lang, what=what, norm=norm, given=given)

    def _heading(self, ask: Ask) -> Text:
        return (ask.places[0].heading if ask.places else {}) or ask.target.label

    def _asks_by_act(self) -> list[Block]:
        possible = [a for a in self.brief.asks if not a.refused]
        refused = [a for a in self.brief.asks if a.refused]
        asks = counted(len(possible), "n-asks", self.lang)
        found = []
        if possible:
            found.append(Block("p", filled("brief-many-asks", self.lang, asks=asks)))
        by_act: dict[str, list[Ask]] = {}
        for ask in possible:
            by_act.setdefault(ask.places[0].act.iri if ask.places else "", []).append(ask)
        for mine in by_act.values():
            lines = self._brief_asks(mine)
            head: Runs = ()
            if mine[0].places:
                act = mine[0].places[0].act
                head = noted(self.cite.full(act), self.cite.act(act))
                head = tuple(Run(r.text, True, r.lang, r.notes, r.href) for r in head)
            kinds = list(dict.fromkeys(a.option for a in mine))
            group = ", ".join(word(f"brief-group-{k}", self.lang) for k in kinds)
            found.append(
                Block("item", merged([*head, Run(f" — {group}: "), *joined(lines), Run(".")]))
            )
        if refused:
            asks = counted(len(refused), "n-asks", self.lang)
            lines = self._brief_asks(refused[: self.room.names])
            names = joined([*lines, *self.more(len(refused) - self.room.names)])
            found.append(Block("p", filled("brief-refused-many", self.lang, asks=asks, list=names)))
        return found

    def _brief_asks(self, asks: Sequence[Ask]) -> list[Runs]:
        """Places in a row, each with the names of the norms in it that are asked for."""
        by_place: dict[str, list[Ask]] = {}
        for ask in asks:
            places = dict.fromkeys(pick(p.locator, self.lang).text for p in ask.places)
            by_place.setdefault(clean(", ".join(places)), []).append(ask)
        found = []
        for where, mine in by_place.items():
            if not where and mine[0].places:
                found.append(self.cite.full(mine[0].places[0].act))
                continue
            names = joined((self._short(a.target.label),) for a in mine if a.norm)
            if where and names:
                found.append(merged([Run(f"{where} ("), *names, Run(")")]))
            else:
                found.append(names or (Run(where) if where else self._short(mine[0].target.label),))
        return found

    # what it lifts

    def lifts(self) -> list[Block]:
        """For whom, in which rights, and the most important of the rules that go."""
        gone = chosen(self.impact.lifted, self.room.lifted)
        found = [*self._changed()]
        if not gone and not found:
            return [Block("p", filled("brief-nothing-lifted", self.lang))]
        found = [*self._whom(gone), *found]
        if len(self.brief.asks) > self.room.asks:
            return found  # each of them was named above
        for one in gone[: self.room.lifted]:
            found.append(Block("item", self._lifted(one)))
        rest = gone[self.room.lifted :]
        if rest:
            acts = self._acts(x.because for x in rest)
            runs = filled("brief-the-rest", self.lang, n=len(rest), acts=acts)
            found.append(Block("p", noted(runs, self.cite.counted())))
        return found

    def _whom(self, gone: Sequence[Lifted]) -> list[Block]:
        direct = _frequent(t for x in gone for t in x.direct)
        every = _frequent(t for x in gone for t in x.types)
        persons = _frequent(p for x in gone for p in x.persons)
        rights = _frequent(r for x in gone for r in x.norm.rights)
        told: list[Runs] = []
        if direct or every:
            named = direct or every
            others = [t for t in every if t not in named]
            key = "brief-whom-more" if others else "brief-whom"
            told.append(
                filled(
                    key,
                    self.lang,
                    direct=self._names([t.label for t in named], _MOST_TYPES),
                    n=counted(len(others), "n-kinds-freed", self.lang),
                    others=self._names([t.label for t in others[:3]], 3),
                )
            )
        if persons:
            names = self._names([p.label for p in persons], _MOST_TYPES)
            told.append(filled("brief-persons", self.lang, persons=names))
        if rights:
            names = self._names([r.label for r in rights], _MOST_TYPES)
            told.append(filled("brief-rights", self.lang, rights=names))
        return [Block("p", noted(joined(told, " "), self.cite.counted()))] if told else []

    def _lifted(self, one: Lifted) -> Runs:
        norm = one.norm
        runs: list[Run] = [run(norm.label, self.lang, bold=True), Run(" (")]
        runs += [*self.cite.places(norm.places or [one.because]), Run("). ")]
        says = pick(norm.description, self.lang)
        if says.text and not says.fallback and self.room.describe:
            runs.append(Run(clean(first_sentence(says.text)) + " "))
        penalties = penalty_lines(sorted(norm.penalties, key=_told_first), self.lang)
        if penalties and self.room.describe:
            told = "; ".join(penalties[:_MOST_PENALTIES])
            told += "".join(plain(m) for m in self.more(len(penalties) - _MOST_PENALTIES, "; "))
            runs += [*filled("brief-penalty", self.lang, penalty=told), Run(" ")]
        if not one.whole:
            runs += [*filled("brief-partly", self.lang), Run(" ")]
        if not norm.validity.status.counts:
            runs += filled("brief-unsure", self.lang)
        return _trimmed(runs)

    def _changed(self) -> list[Block]:
        found = []
        for x in self.impact.changed[: self.room.lifted]:
            runs: list[Run] = [run(x.norm.label, self.lang, bold=True), Run(" (")]
            runs += [*self.cite.where(x.place), Run("): ")]
            runs.append(Run(word_or_key(f"changed-{x.kind}", self.lang)))
            if x.before:
                before, after = run(x.before, self.lang), run(x.after, self.lang)
                parts = filled("brief-instead", self.lang, before=before, after=after)
                runs += [Run(", "), *parts]
            effect = word_or_key(f"effect-{x.effect}", self.lang)
            runs.append(Run(f" ({effect})."))
            found.append(Block("item", merged(runs)))
        return found

    # what must change

    def must(self) -> list[Block]:
        """What hangs in the air, what applies again, which functions go."""
        found = []
        groups: dict[tuple[str, str], list[Loose]] = {}
        for x in self.impact.consequential:
            groups.setdefault((x.kind, x.reason.get("en", "")), []).append(x)
        found += [Block("item", self._loose(lines)) for lines in groups.values()]
        if self.impact.revived:
            names = self.listed([(n.label, n.places, ()) for n in self.impact.revived])
            found.append(Block("item", filled("brief-revived", self.lang, list=names)))
        found += self._functions()
        return found or [Block("p", filled("brief-must-none", self.lang))]

    def _loose(self, lines: Sequence[Loose]) -> Runs:
        """A sentence, and what it is true of."""
        told = [(x.subject.label, [x.place], self._for(x.limb)) for x in lines]
        return self._told(lines[0].reason, told)

    def _for(self, limb: Text) -> Runs:
        return (Run(" ("), run(limb, self.lang), Run(")")) if limb else ()

    def _told(self, reason: Text, told: Sequence[_Line]) -> Runs:
        said = run(reason, self.lang)
        count = f" ({len(told)}): " if len(told) > 1 else ": "
        return merged([Run(said.text.rstrip("."), lang=said.lang), Run(count),
                       *self.listed(told), Run(".")])  # fmt: skip

    def _functions(self) -> list[Block]:
        by_role: dict[tuple[str, bool], list[int]] = {}
        for n, f in enumerate(self.impact.functions):
            by_role.setdefault((f.role.iri, f.gains), []).append(n)
        found = []
        for (_, gains), numbers in list(by_role.items())[: self.room.names]:
            mine = [self.impact.functions[n] for n in numbers]
            over = {t.iri for f in mine for t in f.over}
            runs = filled(
                "brief-gains" if gains else "brief-loses",
                self.lang,
                role=run(mine[0].role.label, self.lang),
                functions=joined([(run(f.function.label, self.lang),) for f in mine], ", "),
                n=counted(len(over), "n-norms", self.lang),
                keeps=counted(max(f.keeps for f in mine), "n-others-kept", self.lang),
            )
            acts = sorted({self.cite.act(p.act) for f in mine for p in f.basis})
            found.append(Block("item", noted(runs, *acts)))
        return found

    # what stays

    def stays(self) -> list[Block]:
        """What still binds the same people, the closest first; what one might expect to fall."""
        found = []
        groups: dict[str, list[Residual]] = {}
        for r in self.impact.residual:
            groups.setdefault(r.closeness, []).append(r)
        found += [Block("item", self._residual(lines)) for lines in groups.values()]
        further = sum(f.status.counts for f in self.impact.further)
        if further:
            runs = filled("brief-further", self.lang, n=further)
            found.append(Block("item", noted(runs, self.cite.counted())))
        if not found:
            found = [Block("p", filled("brief-stays-none", self.lang))]
        if self.impact.untouched:
            every = _first_of_each(self.impact.untouched)
            told = self.listed([(x.subject.label, [x.place], ()) for x in every])
            runs = filled("brief-untouched", self.lang, n=len(every), list=told)
            found.append(Block("p", runs))
        return found

    def _residual(self, lines: Sequence[Residual]) -> Runs:
        """A closeness, what is so close, and for whom an offence that loses a limb stays."""
        told = [(r.norm.label, r.norm.places, ()) for r in lines]
        runs = self._told(lines[0].reason, told)
        kept = {tuple(sorted(_whom(limb, self.lang) for limb in r.keeps)) for r in lines}
        if len(kept) != 1 or not (names := kept.pop()):
            return runs
        told_once = joined((Run(clean(name)),) for name in dict.fromkeys(names))
        return merged([*runs, Run(" "), *filled("brief-stays-for", self.lang, list=told_once)])

    # parts

    def _short(self, label: Text) -> Run:
        one = run(label, self.lang)
        return Run(cut(one.text, self.room.label), lang=one.lang)

    def listed(self, lines: Sequence[_Line]) -> Runs:
        """Names with their places, each act named once; of what is too much, the number by act."""
        by_act: dict[str, list[Runs]] = {}
        acts: dict[str, Thing] = {}
        for label, places, more in lines[: self.room.names]:
            act = places[0].act if places else None
            where = ", ".join(dict.fromkeys(pick(p.locator, self.lang).text for p in places))
            name = merged([Run(clean(where)), Run(" – " if where else ""), self._short(label),
                           *more])  # fmt: skip
            by_act.setdefault(act.iri if act else "", []).append(name)
            if act:
                acts[act.iri] = act
        groups = []
        for iri, names in by_act.items():
            if iri:
                title = noted(self.cite.title(acts[iri]), self.cite.act(acts[iri]))
                groups.append((*title, Run(": "), *joined(names)))
            else:
                groups.append(joined(names))
        rest = lines[self.room.names :]
        if len(rest) > _FEW:
            elsewhere = self._acts(p for _, places, _ in rest for p in places[:1])
            groups.append((*self.more(len(rest))[0], Run(" – "), *elsewhere))
        else:
            groups += self.more(len(rest))
        return joined(groups)

    def _names(self, labels: Sequence[Mapping[str, str]], most: int) -> Runs:
        names = [(run(label, self.lang),) for label in labels[:most]]
        return joined([*names, *self.more(len(labels) - most)])

    def more(self, number: int, before: str = "") -> list[Runs]:
        """How many more there are, or nothing."""
        if number <= 0:
            return []
        return [merged([Run(before), *filled("brief-more", self.lang, n=number)])]

    def _acts(self, places: Iterable[Place]) -> Runs:
        """How many of some places stand in which act, the most first."""
        counts: Counter[str] = Counter()
        acts: dict[str, Thing] = {}
        for place in places:
            acts[place.act.iri] = place.act
            counts[place.act.iri] += 1
        most = counts.most_common(self.room.names)
        told = [
            filled("brief-more-act", self.lang, act=self.cite.title(acts[iri]), n=n)
            for iri, n in most
        ]
        return joined([*told, *self.more(counts.total() - sum(n for _, n in most))])


def ranked(gone: Sequence[Lifted]) -> list[Lifted]:
    """Rules that go, the most important first.

    Certain or attested restrictions first; of these the articles of which sources speak the most,
    then those that reach the most; within an article as it is read.
    """
    spoken: Counter[str] = Counter()
    reach: Counter[str] = Counter()
    for x in gone:
        article = read.article_of(x.because.iri)
        spoken[article] += len(x.norm.recommendations) + len(x.norm.claims)
        reach[article] = max(reach[article], len(x.types) + len(x.persons))

    def order(x: Lifted) -> tuple[object, ...]:
        article = read.article_of(x.because.iri)
        sure = x.norm.counts and x.norm.restriction
        return not sure, -spoken[article], -reach[article], natural(x.because.iri)

    return sorted(gone, key=order)


def chosen(gone: Sequence[Lifted], most: int) -> list[Lifted]:
    """Ranked rules with the most important of different articles before more of one."""
    every = ranked(gone)
    first: dict[str, Lifted] = {}
    for x in every:
        first.setdefault(read.article_of(x.because.iri), x)
    front = [*first.values(), *(x for x in every if x not in first.values())][:most]
    return [x for x in every if x in front] + [x for x in every if x not in front]


def _first_of_each(lines: Sequence[Loose]) -> list[Loose]:
    """The first line of each article, then the others."""
    first: dict[str, Loose] = {}
    for x in lines:
        first.setdefault(read.article_of(x.place.iri), x)
    return [*first.values(), *(x for x in lines if x not in first.values())]


def _whom(limb: Text, lang: str) -> str:
    """The kind and the state of the organisation in a limb, which begins with a role."""
    steps = pick(limb, lang).text.split(", ")
    return ", ".join(steps[-2:] if len(steps) > _ROLE_AND_TYPE else steps)


def _frequent(things: Iterable[Thing]) -> list[Thing]:
    every = list(things)
    counts = Counter(t.iri for t in every)
    named = {t.iri: t for t in every}
    return [named[iri] for iri, _ in counts.most_common()]


def _trimmed(runs: Iterable[Run]) -> Runs:
    found = merged(runs)
    last = found[-1]
    return (*found[:-1], Run(last.text.rstrip(), last.bold, last.lang, last.notes, last.href))


def _told_first(option: PenaltyOption) -> int:
    slug = option.offender.iri.rsplit("/", 1)[-1]
    return _OFFENDERS.index(slug) if slug in _OFFENDERS else len(_OFFENDERS)
