"""The revisions: a revision that has been released is never changed."""
