"""The words »sikker« and »usikker« hold what they say on sentences nobody had seen."""

from benchmarks.calibration import bands, border, halves, outcomes, share, wilson
from drafting.intake import SURE


def test_what_is_called_sikker_is_right_in_at_least_95_of_100_at_first_sight():
    rows = outcomes()
    sure = [one for one in rows if one.confidence >= SURE]
    rest = [one for one in rows if one.confidence < SURE]
    assert len(sure) > 200
    assert share(sure) >= 0.95
    assert share(rest) < share(sure) - 0.1


def test_the_border_in_use_is_no_laxer_than_each_half_puts_it():
    first, second = halves(outcomes())
    assert not {one.case for one in first} & {one.case for one in second}
    for chosen in (border(first), border(second)):
        assert chosen <= SURE
    for one, other in ((first, second), (second, first)):
        level = border(one)
        assert share([row for row in other if row.confidence >= level]) >= 0.95


def test_no_band_claims_clearly_more_than_it_keeps():
    for band in bands(outcomes()):
        assert band.said <= band.high, f"{band.begin}: said {band.said}, right {band.right}"


def test_the_interval_is_wilsons():
    low, high = wilson([one for one in outcomes() if one.right][:10])
    assert (round(low, 3), round(high, 3)) == (0.722, 1.0)
    assert wilson([]) == (0.0, 1.0)
