"""Sentences: what impact says in words, in English, Russian and Kazakh. No logic.

Placeholders in braces are filled by ``said``; a language in which a part is missing falls back to
English for that part.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.answers.model import LANGS, Text


def _text(en: str, ru: str, kk: str) -> Text:
    return {"en": en, "ru": ru, "kk": kk}


def said(words: Text, **parts: Text | str) -> Text:
    """A sentence with its parts filled in, in each language.

    >>> said({"en": "not in force on {day}"}, day="2026-11-21")
    {'en': 'not in force on 2026-11-21'}
    """
    return {
        lang: pattern.format(
            **{
                name: part if isinstance(part, str) else part.get(lang) or part.get("en", "")
                for name, part in parts.items()
            }
        )
        for lang, pattern in words.items()
    }


def joined(texts: list[Text], sign: str = ", ") -> Text:
    """Several texts as one, in each language."""
    return {lang: sign.join(t.get(lang) or t.get("en", "") for t in texts) for lang in LANGS}


REFUSED: Mapping[str, Text] = {
    "absent": _text(
        "There is no such norm, provision or act in the graph: find it with a search, or on the "
        "page of its act.",
        "В графе нет такой нормы, положения или акта: найдите их поиском или на странице акта.",
        "Графта мұндай норма, ереже не акт жоқ: оны іздеу арқылы немесе акт бетінен табыңыз.",
    ),
    "ended": _text(
        "not in force on {day}{by}{after}",
        "не действует на {day}{by}{after}",
        "{day} күні күшінде емес{by}{after}",
    ),
    "not-yet": _text(
        "not yet in force on {day}: it begins on {start} at the earliest",
        "на {day} ещё не действует: начало не ранее {start}",
        "{day} күні әлі күшіне енбеген: ең ерте {start} басталады",
    ),
    "otherwise": _text(
        "not so worded on {day}{after}",
        "на {day} изложено иначе{after}",
        "{day} күні басқаша жазылған{after}",
    ),
    "empty": _text(
        "no norm of this place has been encoded, so nothing can be said of its repeal",
        "ни одна норма этого положения не закодирована, поэтому о его отмене ничего сказать нельзя",
        "бұл ереженің бірде-бір нормасы енгізілмеген, сондықтан оның күшін жою туралы ештеңе "
        "айту мүмкін емес",
    ),
    "gone": _text(
        "another operation of this reform already ends it",
        "его уже прекращает другая операция этой реформы",
        "оны осы реформаның басқа әрекеті тоқтатады",
    ),
    "in-force": _text(
        "it is in force on {day}, so there is nothing to restore",
        "на {day} оно действует, восстанавливать нечего",
        "{day} күні күшінде, қалпына келтіретін ештеңе жоқ",
    ),
    "reaches-none": _text(
        "already so: the norm does not reach {types} on {day}",
        "уже так: на {day} норма не распространяется на: {types}",
        "қазірдің өзінде солай: {day} күні норма мыналарға қолданылмайды: {types}",
    ),
    "leaves-none": _text(
        "nobody would be left whom the norm reaches: lift it instead",
        "не осталось бы никого, на кого распространяется норма: отмените её целиком",
        "норма ешкімге қолданылмай қалар еді: оның орнына норманы алып тастаңыз",
    ),
    "no-number": _text(
        "the norm has no threshold{unit} with one number: it has {numbers}",
        "у нормы нет порога{unit} с одним числом: у неё {numbers}",
        "нормада бір санды шек{unit} жоқ: онда {numbers}",
    ),
    "same-number": _text(
        "already so: the number is {is_now}",
        "уже так: число равно {is_now}",
        "қазірдің өзінде солай: сан {is_now}",
    ),
    "same-place": _text(
        "already so: it stands there",
        "уже так: она там и находится",
        "қазірдің өзінде солай: сол жерде тұр",
    ),
    "no-place": _text(
        "the place to which it would move is not in force on {day} or is not in the graph",
        "место, куда она переносится, на {day} не действует или отсутствует в графе",
        "көшірілетін орын {day} күні күшінде емес немесе графта жоқ",
    ),
}
"""Why an operation is refused."""

BY = _text(": {effect} by {act}, not before {date}", ": {act}, {effect}, не ранее {date}",
           ": {act}, {effect}, {date} күнінен ерте емес")  # fmt: skip
AFTER = _text(". Continued by: {things}", ". Продолжение: {things}", ". Жалғасы: {things}")
REPLACED = _text(": replaced or continued by {things}", ": заменена или продолжена: {things}",
                 ": алмастырған не жалғастырған: {things}")  # fmt: skip
NOTHING = _text("none", "нет", "жоқ")

LOOSE: Mapping[str, Text] = {
    "enforcement": _text(
        "Every duty that this offence is joined to would be gone.",
        "Исчезают все обязанности, с которыми связан этот состав.",
        "Осы құрамға байланысты міндеттердің бәрі жойылады.",
    ),
    "limb": _text(
        "This part of the offence would lose its object; other duties that it punishes remain.",
        "Эта часть состава теряет предмет; остальные наказуемые обязанности остаются.",
        "Құрамның бұл бөлігі нысанасынан айырылады; басқа міндеттер қалады.",
    ),
    "reference": _text(
        "This norm refers to what would be repealed.",
        "Норма отсылает к тому, что отменяется.",
        "Норма күші жойылатын ережеге сілтеме жасайды.",
    ),
    "moved-reference": _text(
        "This norm refers to the place from which the reform moves what stood there.",
        "Норма отсылает к месту, из которого реформа переносит содержание.",
        "Норма реформа мазмұнын көшіретін орынға сілтеме жасайды.",
    ),
    "competence": _text(
        "This competence over a norm that stays would lose its basis.",
        "Компетенция в отношении остающейся нормы теряет основание.",
        "Күшінде қалатын нормаға қатысты құзырет негізінен айырылады.",
    ),
    "safeguard": _text(
        "A safeguard would be lifted as well.",
        "Вместе с нормой отменяется и гарантия.",
        "Нормамен бірге кепілдік те жойылады.",
    ),
    "derived": _text(
        "This norm repeats one that would be lifted and stands elsewhere.",
        "Норма повторяет отменяемую и находится в другом месте.",
        "Норма күші жойылатын норманы қайталайды және басқа жерде тұр.",
    ),
    "successor-stays": _text(
        "What would be restored was replaced by this norm, which stays in force beside it.",
        "Восстанавливаемое было заменено этой нормой, и она остаётся в силе рядом с ним.",
        "Қалпына келтірілетін норма осымен алмастырылған, ол қатар күшінде қалады.",
    ),
    "unsure": _text(
        "Not decided: it is not known that this was in force, or so worded, on the day.",
        "Не решено: не известно, действовала ли норма на эту дату и в таком ли виде.",
        "Шешілмеген: норманың сол күні күшінде болғаны не осылай жазылғаны белгісіз.",
    ),
    "unsure-duty": _text(
        "Not decided: another duty that this offence punishes may stand, but it is not known that "
        "it was in force, or so worded, on the day.",
        "Не решено: другая обязанность, возможно, действует, но не известно, действовала ли она "
        "на эту дату и в таком ли виде.",
        "Шешілмеген: басқа міндет күшінде болуы мүмкін, бірақ оның сол күні күшінде болғаны "
        "не осылай жазылғаны белгісіз.",
    ),
    "successor": _text(
        "Not decided: another duty that this offence punishes ceased with its act, and what "
        "continues it has not been read.",
        "Не решено: другая обязанность прекратилась вместе с актом, а её продолжение не прочитано.",
        "Шешілмеген: басқа міндет актісімен бірге тоқтаған, ал жалғасы оқылмаған.",
    ),
    "unplaced": _text(
        "Not decided: this offence punishes something in the place that goes, and it is not known "
        "which of its norms.",
        "Не решено: этот состав наказывает за нарушение чего-то в отменяемом положении, но "
        "неизвестно, какой именно нормы.",
        "Шешілмеген: бұл құрам жойылатын ережедегі нормалардың бірін бұзғаны үшін жазалайды, "
        "бірақ қайсысын екені белгісіз.",
    ),
}
"""Why a line stands under consequential or unknown."""

UNTOUCHED: Mapping[str, Text] = {
    "self-standing": _text(
        "Untouched: it forbids and punishes by itself and rests on no duty of this reform.",
        "Не затронуто: сам состав и запрещает, и наказывает и не опирается ни на одну обязанность "
        "этой реформы.",
        "Қозғалмайды: құрамның өзі тыйым салады әрі жазалайды, осы реформаның ешбір міндетіне "
        "сүйенбейді.",
    ),
    "other-duties": _text(
        "Untouched: it punishes other norms, which stay: {norms}.",
        "Не затронуто: состав наказывает за нарушение других норм, которые остаются: {norms}.",
        "Қозғалмайды: құрам күшінде қалатын басқа нормаларды бұзғаны үшін жазалайды: {norms}.",
    ),
    "no-join": _text(
        "Untouched: no duty to which it is joined is part of this reform.",
        "Не затронуто: ни одна обязанность, с которой он связан, не входит в эту реформу.",
        "Қозғалмайды: онымен байланысты бірде-бір міндет осы реформаға кірмейді.",
    ),
}
"""Why an offence on the same persons stays as it is."""

OTHER_STATE = _text(
    " It is about bodies in another state ({states}), not about “{state}”.",
    " Речь об организациях в ином состоянии ({states}), а не «{state}».",
    " Ол «{state}» емес, басқа күйдегі ({states}) ұйымдар туралы.",
)
NO_STATE = _text(
    " It does not depend on the state “{state}”.",
    " Он не зависит от состояния «{state}».",
    " Ол «{state}» күйіне байланысты емес.",
)

CLOSE: Mapping[str, Text] = {
    "keeps-duty": _text(
        "The sanction goes, the duty stays: a lifted offence punished its breach.",
        "Санкция отпадает, обязанность остаётся: за её нарушение наказывал отменяемый состав.",
        "Санкция жойылады, міндет қалады: оны бұзғаны үшін алынатын құрам жазалаған.",
    ),
    "keeps-limb": _text(
        "The offence stays for others: it also punishes what the reform leaves in force.",
        "Состав остаётся для других: он наказывает и за то, что реформа оставляет в силе.",
        "Құрам басқалар үшін қалады: ол реформа күшінде қалдыратынды бұзғаны үшін де жазалайды.",
    ),
    "same-state": _text(
        "It binds in the same right, in the same state of the organisation.",
        "Ограничивает в том же праве при том же состоянии организации.",
        "Сол құқықта, ұйымның сол күйінде шектейді.",
    ),
    "same-step": _text(
        "It sets the same kind of barrier at the same step.",
        "Создаёт такое же препятствие на том же шаге.",
        "Сол қадамда дәл сондай кедергі жасайды.",
    ),
    "same-barrier": _text(
        "It sets the same kind of barrier in the same right, at another step.",
        "Создаёт такое же препятствие в том же праве на другом шаге.",
        "Сол құқықта, басқа қадамда дәл сондай кедергі жасайды.",
    ),
}
"""How close a residual norm is to what goes, the closest first."""

RELATIONS: Mapping[str, Text] = {
    "stands-in": _text("stands in", "находится в", "орналасқан"),
    "reaches": _text("reaches", "распространяется на", "қолданылады"),
    "concerns": _text("concerns", "касается", "қатысты"),
    "punishes": _text("punishes the breach of", "наказывает за нарушение", "бұзғанды жазалайды"),
    "punished-by": _text("is punished by", "наказывается по", "жазаланады"),
    "refers": _text("refers to", "отсылает к", "сілтеме жасайды"),
    "repeats": _text("repeats", "повторяет", "қайталайды"),
    "over": _text("has a competence over", "имеет компетенцию в отношении", "құзыреті бар"),
    "same-state": _text("shares the state with", "то же состояние, что и", "күйі бір"),
    "same-step": _text(
        "shares right, barrier and step with",
        "то же право, препятствие и шаг, что и",
        "құқығы, кедергісі, қадамы бір",
    ),
    "replaced": _text("was replaced by", "заменена", "алмастырылған"),
}  # fmt: skip
"""How one thing of a path leads to the next."""

DERIVED: Mapping[str, Text] = {
    "proposal": _text("Proposal {number}: {chapter}", "Предложение {number}: {chapter}",
                      "{number}-ұсыныс: {chapter}"),
    "item": _text("Item {number}: {chapter}", "Пункт {number}: {chapter}",
                  "{number}-тармақ: {chapter}"),
    "recommendation": _text("Recommendation {number} {chapter}", "Рекомендация {number} {chapter}",
                            "{number}-ұсыным {chapter}"),
    "chapter": _text("All demands of the chapter: {chapter}", "Все требования главы: {chapter}",
                     "Тараудың барлық талаптары: {chapter}"),
    "new": _text(
        "it asks for something new or for a practice, and what the law would then say is not in "
        "the graph",
        "требуется новое регулирование или изменение практики; что при этом гласил бы закон, в "
        "графе нет",
        "жаңа реттеу не тәжірибені өзгерту талап етіледі; заң сонда не дейтіні графта жоқ",
    ),
    "whole-act": _text(
        "it names only a whole act, and not what in it would change",
        "назван только акт в целом, но не то, что в нём изменилось бы",
        "тек акт тұтас аталған, онда ненің өзгеретіні айтылмаған",
    ),
    "no-burden": _text(
        "it would amend what burdens nobody, and what it would then say is not in the graph",
        "изменилось бы то, что никого не обременяет; что оно при этом гласило бы, в графе нет",
        "ешкімге ауыртпалық түсірмейтін нәрсе өзгерер еді; сонда не дейтіні графта жоқ",
    ),
    "none-of-them": _text(
        "none of its demands can be run",
        "ни одно из его требований не рассчитывается",
        "оның бірде-бір талабын есептеу мүмкін емес",
    ),
    "draft": _text(
        "what the draft would change is not in the graph",
        "что изменил бы проект, в графе нет",
        "жобаның нені өзгертетіні графта жоқ",
    ),
}  # fmt: skip
"""Titles of derived reforms, and why some cannot be run."""
