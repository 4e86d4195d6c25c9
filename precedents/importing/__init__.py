"""Import of decisions: each format to one raw form, and that form to a stored precedent."""
