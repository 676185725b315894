"""Words: changes over time."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    # timeline
    "timeline": ("Timeline", "История изменений", "Өзгерістер тарихы"),
    "takes-effect": ("takes effect", "вводится в действие", "қолданысқа енгізіледі"),
    "changed-by": ("changed by", "изменено актом", "өзгерткен акт"),
    "what-changed": ("what changed", "что изменено", "не өзгерді"),
    "introduces": ("introduces", "вводит нормы", "енгізетін нормалары"),
    "lifts": ("lifts", "отменяет нормы", "күшін жоятын нормалары"),
    "rewords": ("rewords", "меняет формулировку норм", "мәтінін өзгертетін нормалары"),
    "whole-act": ("the whole act", "акт в целом", "актінің бәрі"),
    "pending": (
        "not in force in the edition read",
        "не действует в прочитанной редакции",
        "оқылған редакцияда күшіне енбеген",
    ),
    "not-law": ("draft, not law", "проект, не закон", "жоба, заң емес"),
    "possible-days": (
        "days on which it can have taken effect",
        "дни, когда могло вступить в силу",
        "күшіне енуі мүмкін күндер",
    ),
    "ruling": ("ruling", "решение", "шешім"),
    "rulings": (
        "Rulings of the Constitutional Court or Council",
        "Решения Конституционного Суда или Совета",
        "Конституциялық Соттың немесе Кеңестің шешімдері",
    ),
    "n-changes": (
        "change|changes",
        "изменение|изменения|изменений",
        "өзгеріс|өзгеріс",
    ),
}
