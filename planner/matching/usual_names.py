"""How many of a thousand people bear a name, where it is many: sharing one says little.

Rounded, over the places they are usual in; a list of ours tells the rest by counting its own names.
"""

_GIVEN = """
20: maria mohammed muhammad jose
12: ana juan john anna fatima mohamed ahmed ali david michael
8: carlos luis james robert william daniel antonio francisco joao paulo marie jean pierre wei nguyen
8: mary jennifer elizabeth thomas peter elena olga sarah laura paul mark andrea martin alexander
5: pedro miguel manuel jorge rosa carmen claudia patricia sofia isabel lucia julia marta ibrahim hassan
5: omar yusuf aisha khadija mariam susan linda barbara karen nancy lisa steven stephen kevin brian george
5: christian stefan andreas hans julie camille nicolas philippe claire sophie emma eva peter jan katarzyna
5: ivan sergey aleksandr dmitri tatiana natalia irina svetlana priya rahul amit anita sunita min li wang
"""
_FAMILY = """
25: nguyen wang li zhang kim garcia silva khan
15: singh kumar rodriguez martinez hernandez lopez gonzalez perez lee liu chen tran park smith ali ahmed
8: sanchez ramirez torres flores rivera gomez diaz cruz morales reyes santos oliveira souza pereira costa
8: johnson williams brown jones davis miller wilson yang huang zhao wu zhou le pham choi sharma patel das
5: fernandes ferreira rodrigues almeida lima alves moore taylor anderson thomas jackson white harris martin
5: thompson young allen king wright scott green baker adams nelson hill campbell mitchell roberts carter
5: ivanov ivanova petrov smirnov kowalski nowak mueller muller schmidt schneider fischer weber meyer wagner
5: dubois durand moreau laurent simon michel rossi russo ferrari bianchi jansen de vries cohen levy ito
5: sato suzuki takahashi tanaka watanabe yamamoto hassan hussein ibrahim mohamed diallo traore mensah okafor
"""


def _shares(lines: str) -> dict[str, float]:
    shares: dict[str, float] = {}
    for line in lines.strip().split("\n"):
        many, _, words = line.partition(":")
        for word in words.split():
            shares.setdefault(word, int(many) / 1_000)
    return shares


GIVEN = _shares(_GIVEN)
FAMILY = _shares(_FAMILY)
