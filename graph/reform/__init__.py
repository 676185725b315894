"""Reform: changes of the law as data, and what would follow from them.

    words, files, derive -> model       operations said by a person, a file, a recommendation
    model -> targets -> overlay         what they name in the graph; what they would change in it
    overlay -> impact                   what is lifted, what stays, what hangs in the air

Nothing here writes to the graph.
"""
