"""Network: which articles hold the law together, as a graph of what depends on what.

links     what punishes, repeats or refers to what on a day, article by article
measures  what follows from the shape of that graph, with networkx
network   both together, with and without links that are not sure, in words
"""
