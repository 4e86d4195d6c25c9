from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from drafting.ui import markup


class Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def seen(html):
    reader = Seen()
    reader.feed(html)
    reader.close()
    return reader


HOSTILE = '<img src="http://evil.example/x.png"> ![x](http://evil.example/y) {{ 7*7 }} & "citat"'


def test_a_picture_link_in_a_case_text_is_words_and_no_picture():
    page = seen(markup.notice("advarsel", HOSTILE))
    assert "img" not in page.tags
    assert HOSTILE in page.words


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n\x00")))
def test_any_text_comes_out_as_it_went_in_and_makes_no_element(said):
    page = seen(markup.text(said))
    assert page.tags == []
    assert page.words == said


def test_a_status_is_a_sign_and_a_word():
    page = seen(markup.badge("uafklaret", "?", "Uafklaret"))
    assert page.words == "? Uafklaret"


def test_a_table_has_a_caption_and_heads_for_columns_and_rows():
    html = markup.table("Oplysninger", ("Navn", "Svar"), [("Timer", "20")])
    page = seen(html)
    assert "caption" in page.tags
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1


def test_a_label_is_the_words_it_is_and_no_markdown():
    assert markup.plain("*a* ![x](http://e.dk) 1. b") == (r"\*a\* \!\[x\]\(http\://e\.dk\) 1\. b")
