"""What a text says the decision lacks or holds: law, hensyn, facts, guidance, the wider frame.

FVL §§ 24-25 (reasons and guidance on appeal), LKH § 7, stk. 3 (the wider frame), FVL § 19.
"""

__all__ = ["LETTER"]

LETTER: tuple[tuple[str, object, str, float, str], ...] = (
    (
        "appealed_decision.exists",
        False,
        r"\b(?:har|er) (?:endnu )?ikke (?:\w+ )?(?:truffet|blevet truffet|taget) "
        r"(?:nogen |en |endelig )?(?:afgørelse|beslutning)\b|\bingen "
        r"afgørelse\b[^;]{0,20}\btruffet\b|\bder foreligger (?:endnu )?ikke (?:en"
        r"|nogen) afgørelse\b|\bikke (?:en|nogen) afgørelse,? (?:der|som) kan "
        r"påklages\b|\bikke (?:er )?truffet (?:nogen |en )?(?:\w+ )?afgørelse\b",
        0.85,
        "Der er ikke truffet en afgørelse.",
    ),
    (
        "appealed_decision.extended_frame_assessed",
        False,
        r"\b(?:ikke|aldrig|intet tidspunkt|hverken) (?:\w+ ){0,2}?(?:vurderet|taget "
        r"stilling|overvejet"
        r"|undersøgt)\b[^;]{0,60}(?:meget betydelig|flere (?:eller|funktionsneds)"
        r"|udvid\w* ramme|op til fuld tid|så betydelig|rammen (?:kan|skal|bør) udvid)"
        r"|(?:meget betydelig|flere (?:eller|funktionsneds)|udvid\w* ramme)[^;.]{0,60}\b(?:har|er"
        r"|blev) "
        r"(?:\w+ )?(?:ikke|aldrig|hverken) (?:\w+ ){0,2}?(?:vurderet|taget stilling|overvejet"
        r"|undersøgt)"
        r"|\b(?:fremgår|ses|står) (?:\w+ )?ikke\b[^.;]{0,40}\b(?:taget stilling|vurderet|overvejet"
        r"|undersøgt|set på)\b[^.;]{0,60}\b(?:meget betydelig|flere (?:eller|funktionsneds))"
        r"|\bikke (?:\w+ )?set på,? om\b[^.;]{0,40}\b(?:meget betydelig|flere (?:eller"
        r"|funktionsneds))|\b(?:meget betydelig|flere (?:eller|funktionsneds))[^.;]{0,60}"
        r"\b(?:er|blev) (?:\w+ )?ikke (?:behandlet|drøftet|berørt)\b"
        r"|\buden at (?:\w+ )?(?:vurdere|tage "
        r"stilling)[^;]{0,60}(?:meget betydelig|flere funktionsneds)",
        0.87,
        "Den udvidede ramme er ikke vurderet (LKH § 7, stk. 3).",
    ),
    (
        "appealed_decision.extended_frame_assessed",
        True,
        r"\b(?:har (?:også |desuden |konkret )?vurderet|vurderer|har taget stilling "
        r"til|finder|har overvejet|mener)\b(?!,? ikke)[^;]{0,50}(?:flere (?:eller"
        r"|funktionsneds)|meget betydelig)[^;]{0,45}|\bhar (?:(?!ikke|aldrig"
        r"|intet)\w+ ){0,3}?(?:undersøgt"
        r"|vurderet|overvejet|set på|drøftet|taget stilling til)\b[^;]{0,60}(?:meget betydelig"
        r"|flere "
        r"funktionsneds|udvid\w* (?:af )?ramme|op til fuld tid|rammen (?:kan|skal|bør) udvid)",
        0.88,
        "Den udvidede ramme er vurderet (LKH § 7, stk. 3).",
    ),
    (
        "appealed_decision.appeal_guidance_correct",
        False,
        r"\b(?:ikke (?:\w+ ){0,2}|ingen |uden |manglede |mangler )(?:\w+ )?klagevejledning\b"
        r"|\bklagevejledning(?:en)? (?:var |er )?(?:mangle\w*|forkert|ufuldstændig|ikke)\b"
        r"|\bklagevejledning\w*[^;.]{0,25}\b(?:forkert\w*|fejl|mangelfuld\w*)\b"
        r"|\bforkert (?:klagevejledning|klagefrist)\b"
        r"|\bvejledning\w* om (?:\w+ )?klage\w*[^;.]{0,20}\b(?:forkert|fejl|mangel|mangl|ikke)",
        0.87,
        "Klagevejledningen er ikke rigtig (FVL § 25).",
    ),
    (
        "appealed_decision.appeal_guidance_correct",
        True,
        r"\b(?:vedlagt|indeholder|ledsaget af|med) (?:\w+ )?klagevejledning\b",
        0.7,
        "Der er givet klagevejledning (FVL § 25).",
    ),
    (
        "appealed_decision.states_law",
        False,
        r"\b(?:ingen|ikke (?:\w+ ){0,3}|uden |mangler )(?:henvis\w*|angiv\w*|nævn\w*|anfør\w*)?"
        r"[^.;]{0,20}\b(?:lovgrundlag\w*|retsregler\w*|lovhjemmel|hjemmel\w*|lovbestemmelse\w*"
        r"|paragraf\w*|bestemmelser|retsgrundlag\w*)\b"
        r"|\b(?:hverken (?:nævner|angiver|henviser)|(?:nævner|angiver|oplyser) (?:\w+ )?(?:ikke"
        r"|hverken)|(?:står|fremgår) (?:\w+ ){0,3}ikke)\b[^.;]{0,30}\b(?:hvilke regler|hvilken lov"
        r"|regler,|regler i har|regler vi har|lovregler|den lov)",
        0.86,
        "Afgørelsen nævner ikke reglerne (FVL § 24, stk. 1).",
    ),
    (
        "appealed_decision.states_main_considerations",
        False,
        r"\b(?:ingen|ikke|uden)\b[^.;]{0,45}\b(?:hovedhensyn\w*|hensyn,? der)\b"
        r"|\bhverken\b[^.;]{0,60}\beller (?:\w+ )?hensyn\b"
        r"|\b(?:siger|oplyser|nævner|angiver|fremgår|står) (?:\w+ ){0,2}ikke,? (?:\w+ ){0,3}hvad"
        r" (?:vi|kommunen|i) har lagt vægt på\b",
        0.86,
        "Afgørelsen nævner ikke hovedhensynene (FVL § 24, stk. 1).",
    ),
    (
        "appealed_decision.states_facts",
        False,
        r"\b(?:ingen|ikke|uden)\b[^.;]{0,35}\b(?:redegør\w*|gengiv\w*|oplysninger "
        r"om)\b[^.;]{0,25}"
        r"\b(?:faktiske|sagens) (?:\w+ )?(?:omstændigheder|forhold|oplysninger)\b"
        r"|\bfaktiske (?:omstændigheder|oplysninger)\b[^.;]{0,25}\b(?:mangler|ikke)\b",
        0.86,
        "Afgørelsen gengiver ikke de faktiske oplysninger (FVL § 24, stk. 2).",
    ),
    (
        "hearing.adverse_new_information",
        True,
        r"\bhørte først (?:om|af)\b[^.;]{0,50}\bda (?:jeg|hun|han|vi) (?:læste|fik|modtog|så)\b"
        r"|\b(?:henvendelse|notat|udtalelse|rapport|mail|erklæring|oplysning|brev|video|samtale"
        r"|opkald"
        r"|anmeldelse|besøg)\w*(?: (?:med|fra|hos|til) \w+)?,? "
        r"(?:som|der|hvis)\b[^;.]{0,25}\b(?:ikke|aldrig)\b[^;.]{0,25}\b(?:sendt til|vist|forelagt"
        r"|kend\w*"
        r"|set|fået|bekendt|oplyst)\b|\boplysning\w*[^.;]{0,60}\b(?:du|jeg|borgeren|medlemmet"
        r"|min klient|klager|han|hun)\b"
        r"[^.;]{0,20}\bikke (?:har |havde )?(?:været |var |er )?(?:bekendt med|kend\w*|vidst\w*"
        r"|set|fået at se)|\bnye oplysninger (?:til ugunst|imod)\b|\b(?:du|jeg|borgeren"
        r"|medlemmet"
        r"|min klient|klager(?:en)?|han|hun) (?:ikke )?(?:kendte|vidste|kender|ved) (?:ikke"
        r"|intet)? "
        r"?[^.;]{0,30}\b(?:oplysning|samtale|notat|opkald|henvendelse|mail)\w*",
        0.86,
        "Der er lagt vægt på oplysninger, borgeren ikke kendte (FVL § 19).",
    ),
)
"""Path, value, pattern, confidence, why."""
