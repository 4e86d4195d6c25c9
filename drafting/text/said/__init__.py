"""What one case lets a letter say, gathered by subject: names with values, words and sources."""

from drafting.text.said.letter import letter_names, recipient_items
from drafting.text.said.person import person_names
from drafting.text.said.result import result_names
from drafting.text.said.special import special_names
from drafting.text.said.weighed import weighed_assessments
from drafting.text.said.work import work_lists, work_names
from drafting.text.said.worse import is_for_the_worse, worsening_day

__all__ = [
    "is_for_the_worse",
    "letter_names",
    "person_names",
    "recipient_items",
    "result_names",
    "special_names",
    "weighed_assessments",
    "work_lists",
    "work_names",
    "worsening_day",
]
