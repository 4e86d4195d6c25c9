"""What was read back from a Word file."""

from drafting.domain.edited import EditedParagraph, Segment


def test_the_text_of_a_paragraph_is_its_segments_together():
    parts = (Segment("s-1", "Du har ret "), Segment(None, "til 20 timer."))
    assert EditedParagraph("Brødtekst", parts).text == "Du har ret til 20 timer."
