"""Danish words that carry no meaning in a question; the project's own list."""

__all__ = ["STOPWORDS"]

_WORDS = """
af aldrig alle alt altid altså anden andet andre at bare blandt blev blive bliver burde både ca
da de dem den denne der deres det dets dette dig din dine disse dit dog du dvs efter eller en
end endnu enten er et evt for fordi fra fx få får før gå går gør gøre ham han hans har havde
have hej hende hendes her hos hun hvad hvem hver hverken hvilke hvilken hvilket hvis hvor
hvordan hvorfor hvornår i igen ikke ind ingen ja jeg jer jeres jf jfr jo kan kom kommer kun
kunne lad lige litra man mange med meget men mens mere mig min mine mit mod mv må ned nej nogen
noget nogle nr nu når og også om op os over pkt på sagt samme samt se selv selvom sig siger sin
sine sit skal skulle som stk så sådan tage til ud uden under var ved vi vil ville vor være været
"""
STOPWORDS = frozenset(_WORDS.split())
