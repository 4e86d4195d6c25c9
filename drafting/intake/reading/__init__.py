"""Reading a file as it comes: gate, worker and one reader a format."""
