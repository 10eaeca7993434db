"""Days of the week and months in the languages people write lists in. Folded."""

_WEEKDAYS = """
monday mon lunes lundi montag segunda segunda-feira
tuesday tue tues martes mardi dienstag terca terca-feira
wednesday wed miercoles mercredi mittwoch quarta quarta-feira
thursday thu thur thurs jueves jeudi donnerstag quinta quinta-feira
friday fri viernes vendredi freitag sexta sexta-feira
saturday sat sabado samedi samstag sonnabend
sunday sun domingo dimanche sonntag
"""
_MONTHS = """
january jan enero janvier januar janeiro janner
february feb febrero fevrier februar fevereiro
march mar marzo mars marz marco
april apr abril avril
may mayo mai maio
june jun junio juin juni junho
july jul julio juillet juli julho
august aug agosto aout
september sep sept septiembre septembre setembro
october oct octubre octobre oktober outubro okt
november nov noviembre novembre novembro
december dec diciembre decembre dezember dezembro dez
"""


def _numbered(block: str, *, first: int) -> dict[str, int]:
    rows = enumerate(block.strip().splitlines(), start=first)
    return {word: number for number, words in rows for word in words.split()}


WEEKDAYS = _numbered(_WEEKDAYS, first=0)
"""Monday is 0, as `date.weekday` has it."""
MONTHS = _numbered(_MONTHS, first=1)
