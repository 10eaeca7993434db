"""What a longer or mistyped header of a list seems to ask for.

A wrong guess is worse than none. So a question counts only where nothing but small words stand around the
field's own ("In which city do you live?", but not "What does your city do for tenants?"), a typing mistake
only in a word long enough, and what speaks of somebody else is left open ("Emergency contact's phone").
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from planner.importing.header_words import ListKind, field_of, inside, normal, words_of
from planner.importing.word_blocks import words_in

_SMALL = """
a an and any are as at based be best can choose come coming current do employed enter fill for from full
give have if in indicate insert is live living located my of on or our please primary provide reach
represent representing reside residing s select special specify spell state tell that the their to
traveling travelling us used we what whats where which who will with work working write you your yours
registration algun alguna con cual cuales de del desde digite donde e el ella en es escriba escribe esta
especial favor indica indicar indique ingresa ingrese la las le les lo los me mi nos o para por
proporcione que quien reside representa representas se seleccione ser su sus te tiene trabaja trabajas tu
tus u un una usted viaja viene vienes vive vives y au aux avec avez avons ce ces cet cette d dans des
donner du entrer est et etes habitez indiquer indiquez j je l le ma merci mes mettre mon notre nous ou par
plait pour precisez quel quelle quelles quels qui renseigner representez residez saisir saisissez si son
sont sur ta tes ton travaillez une venez veuillez vivez votre vos vous am angeben arbeiten aus bei
besondere bitte bist da das dein deine deinem deinen deiner dem den der die eine einen eintragen eingeben
fur geben haben hier ihr ihre ihrem ihren ihrer im ist kommen kommst lautet leben lebst mein meine mit
nennen sie sind unter und uns von vertreten vertrittst wie wir wo wofur woher wohnen wohnst welche welchem
welchen welcher welches zu zum zur alguma ao aos com deve digita do dos em escreva informe insira mora nas
no num onde pela pelo preencha qual quais seu seus sua suas tem trabalha tua uma voce vem di il tuo tuoi
suo quale dove vivi wat uw je jouw naar welke woont
"""
"""Words that say nothing of what is asked for, in all languages."""
_YES_OR_NO = """
are avez can could did do does etes haben have is ist konnen may mochten peut puede quiere should sind tem
tiene will would
"""
"""With these begins a question for yes or no; only needs are asked for like that, too."""
_PLACES = """
donde dove onde ou where wo woher
"""
_NAME_OF = re.compile(
    r"\b(?:name of|names of|nombre de|nombre del|nom de|nom du|name der|name des|name ihrer|name deiner|"
    r"nome da|nome do)(?: (?=\w))"
)
_SOMEBODY_ELSE = """
acompanante acompanhante begleitperson billing child children companion conjoint emergencia emergency
assistant boss facturacion facturation fatura guardian guest guests invoice kids manager mayor nominator
notfall parent partner plus rechnung referrer spouse supervisor tutor urgence
"""
_SOMETHING_ELSE = """
birth citizenship company confirm event father initial maiden mother number passport prefix
previous primary secondary suffix ticket title
"""
"""In brackets behind a word: "Name (Middle)"."""
_COUNTED = re.compile(r"\b(?:how many|number of|cuant[oa]s|combien|wie viele|quant[oa]s)\b")
_NEVER = frozenset(
    ("id", "reference", "tags", "status", "group", "notes", "desk_note", "days", "photo_consent")
)
"""Fields whose words mean other things in a sentence."""
_ALONE = """
access agency attendee cell delegate depart essen first food guest handy job kost land last lugar mobil
mobile movil nation ort participant participante partida person portable poste plaats registrant regime
repas saida salida stelle structure teilnehmer village
"""
"""Words too common to be found beside others."""
_NO_TYPOS = """
activate, associating, associative, cellar, community, comunidad, counties, county, decryption, file name
games, host name, last game, leading, leaking, leasing, list name, past name, personality, professor
profusion, progression, puerto, regress, station, stations, team name, votes
"""
"""Words of their own, a letter or two from one of ours."""
_NAMED = {
    frozenset(("middle_name", "full_name")): "middle_name",
    frozenset(("given_name", "full_name")): "given_name",
    frozenset(("family_name", "full_name")): "family_name",
}
_BRACKETS = re.compile(r"\(([^()]*)\)")
_REPEATED = re.compile(r"\(\d+\)$")
_ADDRESS = """
address, adresse, anschrift, direccion, domicilio, endereco, home address
"""
_LONGEST = 300
_SHORTEST_TYPO, _SHORTEST_TYPO_ELSEWHERE, _LONG = 6, 8, 10


@lru_cache(maxsize=4096)
def field_asked(header: str) -> str:
    """The field a header of participants asks for, in a question or with words in brackets.

    "City (2)" is nothing: a second column of a name is often about somebody else.
    """
    if len(header) > _LONGEST or len(_BRACKETS.findall(header)) > 1 or _REPEATED.search(header):
        return ""
    bracketed = _BRACKETS.search(header)
    if not bracketed:
        return _field_in_question(header)
    before = header[: bracketed.start()] + " " + header[bracketed.end() :]
    main = field_of(before, ListKind.PARTICIPANTS) or _field_in_question(before)
    return _narrowed(main, normal(before), bracketed[1])


@lru_cache(maxsize=4096)
def field_like(header: str, kind: ListKind) -> str:
    """The field whose word the header is but for a typing mistake."""
    from rapidfuzz import process  # noqa: PLC0415 - slow import
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow import

    if _REPEATED.search(header):
        return ""
    is_of_people = kind is ListKind.PARTICIPANTS
    text = _bare(normal(header)) if is_of_people else normal(header)
    shortest = _SHORTEST_TYPO if is_of_people else _SHORTEST_TYPO_ELSEWHERE
    if not shortest <= len(text) <= _LONGEST or text in words_in(_NO_TYPOS):
        return ""
    mistakes = 2 if len(text) >= _LONG else 1
    near = process.extract(text, _long_words(kind), scorer=OSA.distance, score_cutoff=mistakes, limit=20)
    fields = {words_of(kind)[word] for word, _, _ in near if _is_mistyped(text, word)}
    return fields.pop() if len(fields) == 1 else ""


def _is_mistyped(text: str, word: str) -> bool:
    """Not so where only the ending differs: "employed" is no mistyped "employer", but "groups" is "group"."""
    if text[0] != word[0]:
        return False
    from rapidfuzz.distance import Prefix  # noqa: PLC0415 - slow import

    same = 0 if " " in text else Prefix.similarity(text, word)
    return same < min(len(text), len(word)) - 2 or text == f"{word}s" or word == f"{text}s"


def is_about_others(header: str) -> bool:
    """Whether it asks for somebody else's, or how many there are of something."""
    text = normal(header)
    return bool(words_in(_SOMEBODY_ELSE) & set(text.split()) or _COUNTED.search(text))


def _narrowed(main: str, before: str, bracketed: str) -> str:
    """ "Phone (mobile)" is a phone, "Name (First)" a given name, "Name (of your company)" nothing we know."""
    words = set(normal(bracketed).split())
    inner = field_of(bracketed, ListKind.PARTICIPANTS) or _field_in_question(bracketed)
    if before in words_in(_ADDRESS):
        return inner if inner in ("city", "country") else ""
    if not main or words & words_in(_SOMEBODY_ELSE + _SOMETHING_ELSE) or _COUNTED.search(normal(bracketed)):
        return ""
    if inner and inner != main:
        return _NAMED.get(frozenset((main, inner)), "")
    return "" if inside(bracketed) not in ("", main) else main


def _field_in_question(header: str) -> str:
    """With and without "name of": the first name is "nombre de pila", that of a firm is the firm's."""
    text = normal(header)
    return _field_among(text.split()) or _field_among(_NAME_OF.sub("", text).split())


def _field_among(tokens: Sequence[str]) -> str:
    words, fields = words_of(ListKind.PARTICIPANTS), set()
    for length in range(min(len(tokens), 5), 0, -1):
        for start in range(len(tokens) - length + 1):
            word = " ".join(tokens[start : start + length])
            rest = [*tokens[:start], *tokens[start + length :]]
            field = words.get(word, "")
            if field and (word not in words_in(_ALONE) or not rest) and _is_asked(field, rest):
                fields.add(field)
        if fields:
            return fields.pop() if len(fields) == 1 else ""
    return ""


def _is_asked(field: str, rest: list[str]) -> bool:
    """Whether the words around the field's own only ask for it."""
    if field in _NEVER or not words_in(_SMALL).issuperset(rest) or rest.count("do") > 1:
        return False
    if words_in(_PLACES) & set(rest) and field not in ("city", "country"):
        return False
    return not (rest and rest[0] in words_in(_YES_OR_NO) and field not in ("diet", "access_needs"))


def _bare(text: str) -> str:
    """Without the small words around."""
    tokens = text.split()
    while len(tokens) > 1 and tokens[0] in words_in(_SMALL):
        tokens = tokens[1:]
    return " ".join(tokens)


@cache
def _long_words(kind: ListKind) -> list[str]:
    return [
        word for word in words_of(kind) if len(word) >= _SHORTEST_TYPO - 1 and word not in words_in(_ALONE)
    ]
