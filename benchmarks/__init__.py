"""Figures that are measured, never asserted: each module prints them against a stated baseline."""
