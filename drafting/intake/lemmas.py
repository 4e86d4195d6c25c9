"""The lookup lemmatizer's table: the forms of the words that this field turns on."""

__all__ = ["LEMMAS"]

_WORDS = """
bevilge bevilger bevilget bevilgede bevilges bevilliget bevilliges
bevilling bevillingen bevillinger bevillingerne bevillings
afslå afslår afslog afslået
afslag afslaget afslagene
nedsætte nedsætter nedsat nedsatte nedsættes nedsættelse nedsættelsen
fastholde fastholder fastholdt fastholdes
genvurdere genvurderer genvurderet genvurderede genvurdering genvurderingen
ophøre ophører ophørt ophørte ophør
søge søger søgte søgt ansøge ansøger ansøgte ansøgt
ansøgning ansøgningen ansøgninger
klage klager klagede klaget klagen klagerne
modtage modtager modtog modtaget
arbejde arbejder arbejdede arbejdet
ansætte ansætter ansat ansatte ansættelse ansættelsen
time timer timers timerne
minut minutter minutters
uge ugen uger ugentlig ugentligt
behov behovet behovene
opgave opgaver opgaven opgaverne
tolk tolken tolke tolkning tolkningen
assistent assistenten assistenter
assistance assistancen
kommune kommunen kommunens kommuner
afgørelse afgørelsen afgørelser
"""
LEMMAS: dict[str, str] = {
    form: line.split()[0] for line in _WORDS.strip().splitlines() for form in line.split()
}
"""Form → lemma. Other words keep their form."""
