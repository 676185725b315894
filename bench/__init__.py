"""Benchmarks: what is claimed of speed is measured here, as ratios on one machine."""
