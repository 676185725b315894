"""Answers that take long are computed apart: in processes that can be killed and hold up nobody."""
