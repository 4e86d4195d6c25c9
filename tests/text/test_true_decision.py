"""R01 is the case of principmeddelelse 31-20: the letter must say all that the true one says."""

import pytest

from tests.text.letters import letter, sentences_of, text_of

POINTS = [  # what the true decision says, and the words ours says it in
    ("complaint", "Du har klaget over X Kommunes afgørelse om personlig assistance."),
    ("decided", "X Kommune afgjorde sagen den 1. juli 2020."),
    ("by-the-committee", "Ankestyrelsens Beskæftigelsesudvalg har nu afgjort din sag."),
    (
        "result",
        "Du har ret til personlig assistance i op til 20 timer om ugen fra den 1. juli 2020.",
    ),
    ("change", "Det betyder, at vi ændrer kommunens afgørelse."),
    ("next", "Kommunen kontakter dig."),
    ("assessment", "Ankestyrelsen vurderer, at du kan få bevilget op til 20 timers personlig"),
    ("average", "gennemsnitsbevilling på op til 20 timer om ugen pr. kvartal"),
    ("only-worked", "tilskud til de timer, hvor der reelt er udført personlig assistance"),
    ("no-waiting", "ikke givet bevilling til personlig assistance i en eventuel ventetid"),
    ("deaf", "Du er døv"),
    ("self-employed", "som selvstændig"),
    ("core-tasks", "Du kan selv udføre det faglige indhold i dit arbejde."),
    ("task-1", "Betjening af kunder i butikken og på messer og markeder"),
    ("task-2", "Samtaler med forhandlere og leverandører"),
    ("task-3", "Møder i butiksfællesskabet"),
    ("50-and-20", "selv kan løse dine arbejdsopgaver i 50 timer om ugen, men har behov for"),
    ("varying", "opgjort dit behov som et gennemsnit, fordi det svinger"),
    ("sources", "fremgår særligt af kommunens afgørelse og genvurdering samt din klage"),
    ("rule-who", "ledige, lønmodtagere og selvstændigt erhvervsdrivende"),
    ("rule-purpose", "Formålet bag reglerne om personlig assistance er at styrke og stimulere"),
    ("rule-tasks", "bistå personen med praktiske arbejdsfunktioner"),
    ("rule-20-at-37", "op til 20 timer om ugen i gennemsnit pr. kvartal"),
    ("rule-below", "Ved færre arbejdstimer beregnes tilskuddet forholdsmæssigt."),
    ("rule-above", "fortolker loven sådan, at der kan bevilges op til 20 timers"),
    (
        "rule-waiting",
        "Efter praksis kan der ikke ydes tilskud til personlig assistance i ventetiden",
    ),
    ("meeting", "Sagen er behandlet på møde. På mødet stemmer deltagerne om resultatet."),
    ("agreement", "Der er enighed om afgørelsen."),
]


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in POINTS])
def test_the_letter_says_every_point_of_the_true_decision(words):
    assert words in text_of("R01")


def test_withdrawn_practice_is_not_in_the_letter():
    assert "29-19" not in text_of("R01")


def test_the_parts_stand_in_the_order_of_the_2020_model():
    headings = [s.heading for s in letter("R01").sections if s.heading]
    assert headings[:5] == [
        "Resultatet er:",
        "Begrundelse for afgørelsen",
        "Sådan vurderer vi sagen",
        "Hvad er afgørende for resultatet",
        "Om reglerne",
    ]
    assert "Mødebehandling" in headings


def test_a_case_without_a_meeting_says_nothing_of_one():
    text = text_of("S01")
    assert "Mødebehandling" not in text
    assert "udvalg" not in text
    assert "Ankestyrelsen har nu afgjort din sag." in text


def test_every_sentence_has_a_source_and_its_own_id():
    said = sentences_of(letter("R01"))
    assert all(sentence.source.kind and sentence.source.key for sentence in said)
    assert len({sentence.id for sentence in said}) == len(said)


def test_the_officers_own_words_are_marked_as_theirs():
    [reason] = [s for s in sentences_of(letter("R01")) if s.text.startswith("Døvheden har")]
    assert reason.source.kind == "author"
    assert reason.source.key == "impairment.significant.reason"
    assert [e.document for e in reason.source.evidence] == ["Borgerens klage"]
