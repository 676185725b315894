"""Words: the matrix of standards."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # the matrix of standards
    "standards-title": (
        "Law against international standards",
        "Право и международные стандарты",
        "Құқық және халықаралық стандарттар",
    ),
    "standards-why": (
        "A cell holds sources that name the standard. No conflict is concluded from the subject.",
        (
            "В ячейке источники, которые называют стандарт. По предмету нормы противоречие не "
            "выводится."
        ),
        "Ұяшықта стандартты атаған дереккөздер тұр. Норманың тақырыбынан қайшылық шығарылмайды.",
    ),
    "standards-then": ("First day", "Первая дата", "Бірінші күн"),
    "standards-now": ("Second day", "Вторая дата", "Екінші күн"),
    "standards-silent": (
        "other criticism that names no standard",
        "иная критика без указания стандарта",
        "стандарт аталмаған өзге сын",
    ),
    "standards-unplaced": (
        "Said of no place of the graph",
        "Сказано не о конкретном положении",
        "Нақты ережеге қатысты айтылмаған",
    ),
    "standards-unused": (
        "Standards that no claim names",
        "Стандарты, которых не называет ни один источник",
        "Бірде-бір дереккөз атамаған стандарттар",
    ),
    "claims-naming-a-standard": (
        "claims that name a standard",
        "утверждения, называющие стандарт",
        "стандартты атаған тұжырымдар",
    ),
    "places": ("places", "положения", "ережелер"),
    "places-in-force-then": (
        "in force on the first day",
        "действовали на первую дату",
        "бірінші күні күшінде",
    ),
    "places-in-force-now": (
        "in force on the second day",
        "действовали на вторую дату",
        "екінші күні күшінде",
    ),
}
