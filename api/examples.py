"""Examples: queries that a newcomer can run, shown on the query page and run by a test."""

from __future__ import annotations

from viz.inputs import QueryExample

_PREFIXES = """PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX lg: <https://w3id.org/lawgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""

EXAMPLES = [
    QueryExample(
        {
            "en": "Restrictions on a public association",
            "ru": "Ограничения для общественного объединения",
            "kk": "Қоғамдық бірлестікке қойылатын шектеулер",
        },
        _PREFIXES
        + """SELECT ?norm ?label ?place WHERE {
  ?norm a lg:Restriction ; rdfs:label ?label ; lg:statedIn ?place ;
    lg:appliesTo <https://w3id.org/lawgraph/scheme/organisation-types/public-association> .
  FILTER(LANG(?label) = "en")
} ORDER BY ?place LIMIT 200""",
    ),
    QueryExample(
        {
            "en": "Every amendment of an article",
            "ru": "Все изменения статьи",
            "kk": "Баптың барлық өзгерістері",
        },
        _PREFIXES
        + """SELECT ?act ?effect ?earliest ?latest WHERE {
  ?change lg:changes <https://w3id.org/lawgraph/kz/act/administrative-offences-2014/art/489-1> ;
    lg:changedBy ?act ; lg:effect ?effect ; lg:effectEarliest ?earliest .
  OPTIONAL { ?change lg:effectLatest ?latest }
} ORDER BY ?earliest""",
    ),
    QueryExample(
        {
            "en": "What punishes the breach of which duty",
            "ru": "Что наказывает нарушение какой обязанности",
            "kk": "Қай міндеттің бұзылуы немен жазаланады",
        },
        _PREFIXES
        + """SELECT ?offence ?duty ?inferred WHERE {
  ?join a lg:Enforcement ; lg:offence ?offence ; lg:punishes ?duty ; lg:inferred ?inferred .
} ORDER BY ?offence LIMIT 200""",
    ),
    QueryExample(
        {
            "en": "Most criticised provisions",
            "ru": "Положения, которые критикуют чаще всего",
            "kk": "Ең көп сыналатын ережелер",
        },
        _PREFIXES
        + """SELECT ?norm (COUNT(DISTINCT ?claim) AS ?claims) (COUNT(DISTINCT ?source) AS ?sources)
WHERE {
  ?claim a lg:Claim ; lg:about ?norm ; <http://purl.org/dc/terms/source> ?source .
} GROUP BY ?norm ORDER BY DESC(?sources) DESC(?claims) LIMIT 50""",
    ),
]
