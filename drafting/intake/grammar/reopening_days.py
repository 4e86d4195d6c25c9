"""The days of a reopening after principmeddelelse 31-20: path, pattern, kinds, confidence, why."""

__all__ = ["ANY", "REOPENING"]

ANY: frozenset[str] = frozenset()
"""Every kind of document."""

REOPENING: tuple[tuple[str, str, frozenset[str], float, str], ...] = (
    (
        "reopening.claim_first_made",
        r"\bkrav\w*[^\x01;]{0,60}\b(?:fremsat|fremsatte|rejst|rejste|gjort gældende|anmeldt)\b"
        r"[^\x01;]{0,45}(\x01+)|\b(?:fremsatte|rejste)\b[^\x01;]{0,20}(?:den |d\. )?(\x01+)"
        r"[^\x01;]{0,25}\bkrav|\b(?:fremsatte|rejste) (?:første gang |først )?kravet\b"
        r"[^\x01;]{0,20}(\x01+)|\b(?:fremsatte|rejste|fremsat|rejst"
        r"|anmeldte)\b[^\x01;]{0,12}\bkrav\w*"
        r"[^\x01;]{0,30}(\x01+)|\bkrav\w*[^\x01;]{0,12}\b(?:rejst|fremsat"
        r"|fremsatte)[^\x01;]{0,25}(\x01+)",
        ANY,
        0.9,
        "Dagen, kravet blev rejst.",
    ),
    (
        "reopening.practice_change_published",
        r"31-20\b[^\x01]{0,60}(?:offentliggj|udkom|udsendt|på nettet|lagt ud|kom ud"
        r"|udgivet)[^\x01]{0,20}(\x01+)|offentliggj\w*[^\x01]{0,20}(\x01+)",
        ANY,
        0.9,
        "Principmeddelelsens offentliggørelse.",
    ),
    (
        "reopening.period",
        r"(?:gjaldt|havde|haft|gældende|løb|perioden|bevilget|bevillingen|i kraft|gælder"
        r"|var)[^\x01]{0,50}?(?:fra )?(?:den |d\. )?(\x01+)\s?(?:til|–|-|og (?:frem "
        r")?til)(?: og med)? (?:den |d\. )?(\x01+)",
        ANY,
        0.9,
        "Perioden, bevillingen gjaldt.",
    ),
    (
        "reopening.in_force_to",
        r"(?:bevilling\w*|den|tilskud\w*) (?:\w+ )?(?:løb|gjaldt|udløb|ophørte"
        r"|sluttede|gældende)\b(?:(?!\bfra\b)[^\x01]){0,30}(?:til|indtil|med"
        r"|den)[^\x01]{0,12}(\x01+)"
        r"|\b(?:løb|gjaldt|udløb) (?:indtil |til og med |til |frem til |og med )?(?:den |d\. "
        r")?(\x01+)",
        ANY,
        0.88,
        "Dagen, bevillingen udløb.",
    ),
    (
        "reopening.in_force_from",
        r"\b(?:satte|fastsatte|nedsatte)(?: vi| kommunen)?(?: den| d\.)? "
        r"(\x01+)[^;]{0,12} ?bevillingen|bevillingen (?:gjaldt|løb|var gældende"
        r"|trådte i kraft) (?:fra|den) ?(?:den )?(\x01+)",
        ANY,
        0.88,
        "Dagen, bevillingen gjaldt fra.",
    ),
)
