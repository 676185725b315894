"""The service beside its peers: the same data, the same queries, the same client, over HTTP."""
