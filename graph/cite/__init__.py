"""Citations in running text, resolved to the acts and provisions of the graph.

    text -> tokenise -> acts, segments -> places -> find -> resolve -> [Citation]
                          ^ Names, asked from the graph    ^ choose, locate

Russian, Kazakh and English. Two calls are all that others need::

    known = names(graph)
    for citation in cite("ст. 489 КоАП РК", known):
        print(citation.text, citation.iri, citation.exists)

``lawgraph cite --evaluate`` measures precision and recall on our own test set. What the
forms are, how the confidence is made up and what is not understood: ``docs/citations.md``.
"""

from graph.cite.citing import cite
from graph.cite.model import Candidate, Citation, Form
from graph.cite.naming import Names, names

__all__ = ["Candidate", "Citation", "Form", "Names", "cite", "names"]
