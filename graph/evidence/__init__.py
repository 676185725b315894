"""Evidence: do the passages that citations name stand in the documents?"""
