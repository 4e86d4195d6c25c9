"""The sentence encoder: made from a pinned package at setup, loaded behind the first search."""
