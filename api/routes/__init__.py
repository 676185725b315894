"""Routes: each reads a request, calls one function, answers."""
