"""The certificate in words: what was proved, how, and what was not."""

from __future__ import annotations

from graph.answers.model import LANGS, Text


def words_of(
    proved: bool,
    cost: int,
    bound: int,
    parts: int,
    sets: int,
    done: int,
    wishes: int,
    reached: int,
) -> Text:
    """A paragraph in each language.

    Args:
        proved: whether the bound equals the cost.
        cost: of the reform.
        bound: that the solver proved.
        parts: independent parts.
        sets: sets of changes that were tried.
        done: parts for which these were all.
        wishes: what the goal asks for.
        reached: what of it can be reached.
    """
    if not wishes:
        return {
            "en": "Nothing that is certain or attested on this day stands against the goal.",
            "ru": "На эту дату цели не противоречит ни одна норма, действие которой установлено.",
            "kk": "Бұл күні мақсатқа қайшы, күшінде екені анықталған норма жоқ.",
        }
    told = [
        _solver(proved, cost, bound, parts),
        _trial(sets, done, parts) if proved else {},
        _reach(wishes, reached) if reached < wishes else {},
    ]
    return {lang: " ".join(t[lang] for t in told if lang in t) for lang in LANGS}


def _solver(proved: bool, cost: int, bound: int, parts: int) -> Text:
    if not proved:
        return {
            "en": f"Time ran out before the proof: this reform costs {cost}, and none costs less "
            f"than {bound}; whether one lies between is not known.",
            "ru": f"Время доказательства истекло: эта реформа стоит {cost}, меньше {bound} не "
            "стоит ни одна; есть ли что-то между ними, не известно.",
            "kk": f"Дәлелдеу уақыты бітті: бұл реформаның құны {cost}, ешқайсысы {bound}-ден арзан "
            "емес; арасында бірдеңе бар-жоғы белгісіз.",
        }
    return {
        "en": f"No set of changes that reaches this costs less than {cost}: the solver (HiGHS, an "
        f"exact integer programme) closed its search with the lower bound {bound}, summed over "
        f"{parts} part(s) that share no change, norm or safeguard.",
        "ru": f"Ни один набор изменений, достигающий этого, не стоит меньше {cost}: решатель "
        f"(HiGHS, точная целочисленная программа) завершил поиск с нижней границей {bound}, "
        f"сложенной по независимым частям (их {parts}), у которых нет общих изменений, норм и "
        "гарантий.",
        "kk": f"Бұған жететін өзгерістер жиынының ешқайсысы {cost}-ден арзан емес: шешуші (HiGHS, "
        f"дәл бүтінсанды бағдарлама) іздеуді төменгі шек {bound} болып аяқтады; ол ортақ өзгерісі, "
        f"нормасы не кепілдігі жоқ бөліктер (саны {parts}) бойынша қосылған.",
    }


def _trial(sets: int, done: int, parts: int) -> Text:
    rest = parts - done
    if not done:
        return {
            "en": "It was not checked by trying out: the parts are too large for that.",
            "ru": "Перебором это не проверено: части слишком велики.",
            "kk": "Бұл теру арқылы тексерілмеген: бөліктер тым үлкен.",
        }
    return {
        "en": f"Apart from the solver, {sets} set(s) of changes were tried: all that could have "
        f"been cheaper in {done} part(s). None reaches as much."
        + (f" For {rest} part(s) only the bound speaks." if rest else ""),
        "ru": f"Независимо от решателя проверены наборы изменений (их {sets}): все, что могли быть "
        f"дешевле, в частях числом {done}. Ни один не достигает того же."
        + (f" Для остальных частей ({rest}) есть только граница." if rest else ""),
        "kk": f"Шешушіден бөлек {sets} өзгерістер жиыны тексерілді: {done} бөліктегі арзан болуы "
        "мүмкін жиындардың бәрі. Ешқайсысы соншаға жетпейді."
        + (f" Қалған {rest} бөлік үшін тек шек бар." if rest else ""),
    }


def _reach(wishes: int, reached: int) -> Text:
    left = wishes - reached
    return {
        "en": f"{left} of {wishes} cannot be reached with these changes while the safeguards stay.",
        "ru": f"{left} из {wishes} нельзя достичь этими изменениями, пока гарантии остаются.",
        "kk": f"Кепілдіктер сақталса, {wishes} ішінен {left} мақсатқа бұл өзгерістермен жету "
        "мүмкін емес.",
    }
