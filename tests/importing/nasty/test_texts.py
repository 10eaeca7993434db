"""Text files nobody should send, and what each comes to."""

from pathlib import Path

import pytest

from tests.importing.lists.building import a_workshop
from tests.importing.nasty.report import Nasty, report

PEOPLE = b"Name,Email,City\nAna Lima,ana@x.org,Rome\nBo Ek,bo@x.org,Ulm\n"


def names(*given: str) -> bytes:
    return "\n".join(("Name,City", *(f"{name},Rome" for name in given))).encode("utf-8", "surrogatepass")


def emails(*given: str) -> bytes:
    return "\n".join(("Name;Email", *(f"Ana {at};{email}" for at, email in enumerate(given)))).encode()


def arrivals(*given: str) -> bytes:
    return "\n".join(("Name;Arrival", *(f"Ana {at};{moment}" for at, moment in enumerate(given)))).encode()


NASTY = [
    Nasty("an empty file", b"", ("The file is empty; get a fresh copy of it.",)),
    Nasty(
        "nothing but a mark of byte order", b"\xef\xbb\xbf", ("The file is empty; get a fresh copy of it.",)
    ),
    Nasty("nothing but a mark of UTF-16", b"\xff\xfe", ("The file is empty; get a fresh copy of it.",)),
    Nasty("nothing but line ends", b"\r\n\n\r" * 50, ("The file is empty; get a fresh copy of it.",)),
    Nasty("nothing but delimiters", b",,,\n,,,\n", ("The file is empty; get a fresh copy of it.",)),
    Nasty(
        "nothing but blanks of every kind",
        "\u00a0\t\u2003\n\u200b\n\ufeff\n".encode(),
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty("one letter", b"a", ("The file names its columns, but there is nothing below them.",)),
    Nasty("one NUL", b"\0", ("The file names its columns, but there is nothing below them.",)),
    Nasty(
        "only a header", b"Name,Email\n", ("The file names its columns, but there is nothing below them.",)
    ),
    Nasty(
        "a header and blank rows",
        b"Name,Email\n,\n , \n\n",
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty(
        "the header twice",
        b"Name,Email\nAna,a@x.org\nName,Email\nBo,b@x.org\n",
        (
            "participants: 2 new",
            "Ana | a@x.org",
            "Bo | b@x.org",
            "The headers stand in the list again and were skipped there: row 3.",
        ),
    ),
    Nasty(
        "a header on two lines",
        b'"First\nname","E-\nmail"\nAna,a@x.org\n',
        (
            "participants: 1 new",
            "Ana | a@x.org",
        ),
    ),
    Nasty(
        "no header",
        b"Ana Lima,ana@x.org\nBo Ek,bo@x.org\n",
        ("No column holds names; say which one does, for example with --map “Column 1=full_name”.",),
    ),
    Nasty(
        "titles above the header",
        b"Our guests,,\n\nas of May,,\nName,Email,City\nAna,a@x.org,Rome\n",
        (
            "participants: 1 new",
            "Ana | a@x.org | Rome",
            "What stands above the headers was not read: Our guests · as of May.",
        ),
    ),
    Nasty(
        "every header the same",
        b"Name,Name,Name\nAna,Lima,x\nBo,Ek,y\n",
        (
            "participants: 2 new",
            "Ana",
            "Bo",
            "unused: Name (2), Name (3)",
        ),
    ),
    Nasty(
        "e-mail three times",
        b"Name,Email,Email,Email\nAna,a@x.org,b@x.org,c@x.org\n",
        (
            "participants: 1 new",
            "Ana | a@x.org",
            "unused: Email (2), Email (3)",
        ),
    ),
    Nasty(
        "a header of 10,000 characters",
        b"Name," + b"x" * 10_000 + b"\nAna,1\nBo,2\n",
        (
            "participants: 2 new",
            "Ana",
            "Bo",
            "unused: xxxxxxxxxxxxxxxxxxxx…(10000)",
        ),
    ),
    Nasty(
        "headers in an iota and blanks",
        "Νame , Affilιation \nAna,City of Rome\n".encode(),
        (
            "participants: 1 new",
            "Ana | City of Rome",
        ),
    ),
    Nasty(
        "headers of formulas",
        b"=Name,+Email\nAna,a@x.org\n",
        (
            "participants: 1 new",
            "Ana | a@x.org",
        ),
    ),
    Nasty(
        "rows too short",
        b"Name,Email,City\nAna\nBo,bo@x.org\n",
        (
            "participants: 2 new",
            "Ana",
            "Bo | bo@x.org",
        ),
    ),
    Nasty(
        "rows too long",
        PEOPLE + b"Cy Do,cy@x.org,Bonn,x,y,z\n",
        (
            "participants: 3 new",
            "Ana Lima | ana@x.org | Rome",
            "Bo Ek | bo@x.org | Ulm",
            "Cy Do | cy@x.org | Bonn",
            "unused: Column 4, Column 5, Column 6",
            "4: The row is longer than the headers; “x” and what follows was left out.",
        ),
    ),
    Nasty(
        "a row of 5,000 cells",
        PEOPLE + b"Cy Do,cy@x.org,Bonn" + b",x" * 5000 + b"\n",
        (
            "participants: 3 new",
            "Ana Lima | ana@x.org | Rome",
            "Bo Ek | bo@x.org | Ulm",
            "Cy Do | cy@x.org | Bonn",
            "4: The row is longer than the headers; “x” and what follows was left out.",
        ),
    ),
    Nasty(
        "1,001 columns",
        b",".join(b"c%d" % at for at in range(1001)) + b"\n" + b"1," * 1000 + b"1\n",
        ("The file has 1001 columns; a list has at most 1000. Remove what is not needed.",),
    ),
    Nasty(
        "16,000 columns",
        b",".join([b"Name"] * 16_000) + b"\n" + b",".join([b"Ana"] * 16_000),
        ("The file has 16000 columns; a list has at most 1000. Remove what is not needed.",),
    ),
    Nasty(
        "a cell of 5 MB",
        b"Name,Notes\nAna," + b"x" * 5_000_000 + b"\nBo,y\n",
        (
            "participants: 2 new",
            "Ana | xxxxxxxxxxxxxxxxxxxx…(10000)",
            "Bo | y",
            (
                "2: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” went on for more "
                "than 10,000 characters; the rest was left out."
            ),
        ),
    ),
    Nasty(
        "a name of 10,000 characters",
        names("A" * 10_000, "Bo"),
        (
            "participants: 2 new",
            "AAAAAAAAAAAAAAAAAAAA…(10000) | Rome",
            "Bo | Rome",
        ),
    ),
    Nasty(
        "a line of 21 MB",
        PEOPLE + b"x" * 21_000_000 + b"\n",
        ("Line 4 is longer than 20000000 characters, which no list needs; look at it.",),
    ),
    Nasty(
        "a quoted cell of 3 MB",
        PEOPLE + b'"' + (b"x" * 999 + b"\n") * 3_000 + b'",1,2\n',
        (
            "participants: 5 new, 2998 repeated",
            "Ana Lima | ana@x.org | Rome",
            "Bo Ek | bo@x.org | Ulm",
            '"xxxxxxxxxxxxxxxxxxx…(1000)',
            "... 2 more",
            f'4: A quotation mark stands where none should ("{"x" * 59}); look whether this row is whole.',
            "6: This is about the same as row 5; only what was open there was taken.",
            "7: This is about the same as row 5; only what was open there was taken.",
            "... 2998 more",
        ),
    ),
    Nasty(
        "a quoted cell of five million lines",
        PEOPLE + b'"' + b"x\n" * 5_000_000 + b'",1,2\n',
        ("The file has 5000004 rows; a list has at most 1048575. Split it, or remove what is not needed.",),
    ),
    Nasty(
        "more rows than a sheet has",
        b"Name\n" + b"A\n" * 1_048_577,
        ("The file has 1048577 rows; a list has at most 1048575. Split it, or remove what is not needed.",),
    ),
    Nasty(
        "a mark of byte order in the middle",
        PEOPLE + b"\xef\xbb\xbf" + PEOPLE,
        (
            "participants: 2 new, 2 repeated",
            "Ana Lima | ana@x.org | Rome",
            "Bo Ek | bo@x.org | Ulm",
            "5: This is about the same as row 2; only what was open there was taken.",
            "6: This is about the same as row 3; only what was open there was taken.",
            "The headers stand in the list again and were skipped there: row 4.",
        ),
    ),
    Nasty(
        "UTF-16",
        "Name,City\nJosé,Łódź\n".encode("utf-16"),
        (
            "participants: 1 new",
            "José | Łódź",
        ),
    ),
    Nasty(
        "UTF-16 without its mark",
        "Name,City\nJosé,Łódź\n".encode("utf-16-be"),
        (
            "participants: 1 new",
            "José | Łódź",
            "The file does not say how its letters are written; it was read as UTF-16.",
        ),
    ),
    Nasty(
        "UTF-16 cut in a letter",
        "Name,City\nJosé,Łódź\n".encode("utf-16")[:-3],
        (
            "participants: 1 new",
            "José | Łód�",
            "1 characters of the file are damaged; look for � in what came in.",
        ),
    ),
    Nasty(
        "UTF-32",
        "Name,City\nJosé,Łódź\n".encode("utf-32"),
        (
            "participants: 1 new",
            "José | Łódź",
        ),
    ),
    Nasty(
        "half surrogate pairs",
        names("Ana \ud83d", "\udc00Bo"),
        (
            "participants: 2 new",
            "Ana ם\\xa0½ | Rome",
            "ם°€Bo | Rome",
            "The file does not say how its letters are written; it was read as CP1255.",
        ),
    ),
    Nasty(
        "one broken byte among UTF-8",
        names("José", "Zoë") + b"\nMar\xeda,Rome\n",
        (
            "participants: 3 new",
            "José | Rome",
            "Zoë | Rome",
            "María | Rome",
            "4: Some lines of the file, 1 in all, are written in another way; look at their accents.",
        ),
    ),
    Nasty(
        "Windows-1252",
        "Name,City\nJosé Núñez,Málaga\nZoë,Köln\n".encode("cp1252"),
        (
            "participants: 2 new",
            "José Núñez | Málaga",
            "Zoë | Köln",
            "The file does not say how its letters are written; it was read as Windows-1252.",
        ),
    ),
    Nasty(
        "Mac Roman",
        "Name,City\nJosé Núñez,Málaga\nZoë,Köln\n".encode("mac_roman"),
        (
            "participants: 2 new",
            "José Núñez | Málaga",
            "Zoë | Köln",
            "The file does not say how its letters are written; it was read as Mac Roman.",
        ),
    ),
    Nasty(
        "Shift-JIS",
        "氏名,都市\n田中太郎,東京\n鈴木花子,大阪\n".encode("cp932"),
        ("No column holds names; say which one does, for example with --map “氏名=full_name”.",),
    ),
    Nasty(
        "GB18030",
        "姓名,城市\n张伟,北京\n王芳,上海\n".encode("gb18030"),
        ("No column holds names; say which one does, for example with --map “姓名=full_name”.",),
    ),
    Nasty(
        "an encoding of mainframes",
        PEOPLE.decode().encode("cp500"),
        (
            "participants: 2 new",
            "Ana Lima | ana@x.org | Rome",
            "Bo Ek | bo@x.org | Ulm",
            "The file does not say how its letters are written; it was read as CP037.",
        ),
    ),
    Nasty(
        "UTF-8 written twice",
        "Name,City\nJosé,Málaga\n".encode().decode("cp1252").encode(),
        (
            "participants: 1 new",
            "JosÃ© | MÃ¡laga",
        ),
    ),
    Nasty(
        "formulas as cells",
        names("=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "\tTab"),
        (
            "participants: 5 new",
            "=cmd|'/c calc'!A1 | Rome",
            "+1+1 | Rome",
            "-2 | Rome",
            "... 2 more",
        ),
    ),
    Nasty(
        "failed formulas as cells",
        b"Name,City\nAna,#REF!\n#N/A,Rome\nBo,Err:502\n",
        (
            "participants: 2 new, 1 skipped",
            "Ana",
            "Bo",
            "2: A formula in this row failed (#REF!); its cell was left empty.",
            "3: A formula in this row failed (#N/A); its cell was left empty.",
            "3: This row has no name and was left out (“Rome”).",
            "... 1 more",
        ),
    ),
    Nasty(
        "a quote never closed",
        b'Name,City\n"Ana,Rome\nBo,Ulm\nCy,Bonn\n',
        (
            "participants: 3 new",
            '"Ana | Rome',
            "Bo | Ulm",
            "Cy | Bonn",
            '2: A quotation mark stands where none should ("Ana,Rome); look whether this row is whole.',
        ),
    ),
    Nasty(
        "a quote within a cell",
        b'Name,City\nAna "Nan" Lima,Rome\nBo,"Ulm" am See\n',
        (
            "participants: 2 new",
            'Ana "Nan" Lima | Rome',
            'Bo | "Ulm" am See',
            '3: A quotation mark stands where none should (Bo,"Ulm" am See); look whether this row is whole.',
        ),
    ),
    Nasty(
        "delimiters and line ends in quotes",
        b'Name,Notes\n"Lima, Ana","a,b\nc;d"\n"Ek, Bo",x\n',
        (
            "participants: 2 new",
            "Ana | Lima | a,b\\nc;d",
            "Bo | Ek | x",
        ),
    ),
    Nasty(
        "quotes around whole rows",
        b'"Name,City"\n"Ana,Rome"\n"Bo,Ulm"\n',
        ("No column holds names; say which one does, for example with --map “Name,City=full_name”.",),
    ),
    Nasty(
        "single quotes",
        b"'Name','City'\n'Ana','Rome'\n",
        (
            "participants: 1 new",
            "'Ana' | 'Rome'",
        ),
    ),
    Nasty(
        "line ends of every kind",
        b"Name,City\r\nAna,Rome\rBo,Ulm\nCy,Bonn\n\rDi,Bern",
        (
            "participants: 4 new",
            "Ana | Rome",
            "Bo | Ulm",
            "Cy | Bonn",
            "... 1 more",
        ),
    ),
    Nasty(
        "line ends of an old Mac",
        b"Name,City\rAna,Rome\rBo,Ulm\r",
        (
            "participants: 2 new",
            "Ana | Rome",
            "Bo | Ulm",
        ),
    ),
    Nasty(
        "line ends of Unicode",
        "Name,City\u2028Ana,Rome\u2028Bo,Ulm".encode(),
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty(
        "tabs in a CSV",
        b"Name,City\nAna\tMaria,Rome\nBo,\tUlm\n",
        (
            "participants: 2 new",
            "Ana Maria | Rome",
            "Bo | Ulm",
        ),
    ),
    Nasty(
        "the delimiter said",
        b"sep=;\nName;City\nAna;Rome, Italy\n",
        (
            "participants: 1 new",
            "Ana | Rome, Italy",
        ),
    ),
    Nasty(
        "a said delimiter that is none",
        b"sep=;\nName,City\nAna,Rome\n",
        ("No column holds names; say which one does, for example with --map “Name,City=full_name”.",),
    ),
    Nasty(
        "two delimiters",
        b"Name;City\nAna;Rome\nBo,Ulm\nCy,Bonn\n",
        (
            "participants: 3 new",
            "Ana | Rome",
            "Ulm | Bo",
            "Bonn | Cy",
        ),
    ),
    Nasty(
        "columns of fixed width",
        b"Name      City\nAna Lima  Rome\nBo Ek     Ulm\n",
        ("No column holds names; say which one does, for example with --map “Name City=full_name”.",),
    ),
    Nasty(
        "a table of Markdown",
        b"| Name | City |\n|---|---|\n| Ana | Rome |\n| Bo | Ulm |\n",
        (
            "participants: 3 new",
            "--- | ---",
            "Ana | Rome",
            "Bo | Ulm",
        ),
    ),
    Nasty(
        "names that mean nothing elsewhere",
        names("null", "None", "N/A", "nan", "NaN", "undefined"),
        (
            "participants: 5 new, 1 repeated",
            "null | Rome",
            "None | Rome",
            "N/A | Rome",
            "... 2 more",
            "6: This is about the same as row 5; only what was open there was taken.",
        ),
    ),
    Nasty(
        "names of signs alone",
        names("-", "?", ".", "...", "—"),
        (
            "participants: 5 new",
            "- | Rome",
            "? | Rome",
            ". | Rome",
            "... 2 more",
            "3: “?” lost letters before this file was made; type the name anew.",
        ),
    ),
    Nasty(
        "names nobody sees",
        names("\u200b", "\u00a0", "\u2060\u200d", "\u3164"),
        (
            "participants: 1 new, 3 skipped",
            "ㅤ | Rome",
            "2: This row has no name and was left out (“\\u200b”).",
            "3: This row has no name and was left out (“Rome”).",
            "4: This row has no name and was left out (“\\u2060\\u200d”).",
        ),
    ),
    Nasty(
        "names of emoji",
        names("🧑‍🤝‍🧑", "Ana 🏳️‍🌈 Lima", "👍🏽"),
        (
            "participants: 3 new",
            "🧑\\u200d🤝\\u200d🧑 | Rome",
            "Ana 🏳️\\u200d🌈 Lima | Rome",
            "👍🏽 | Rome",
        ),
    ),
    Nasty(
        "names with a NUL",
        names("A\0na", "Bo\0"),
        (
            "participants: 2 new",
            "Ana | Rome",
            "Bo | Rome",
            "2: “Ana” held characters that can't be shown; they were taken out.",
            "3: “Bo” held characters that can't be shown; they were taken out.",
        ),
    ),
    Nasty(
        "names turned around",
        names("Ana \u202eamiL", "\u2066Bo\u2069", "\u200fعلي"),
        (
            "participants: 3 new",
            "Ana amiL | Rome",
            "Bo | Rome",
            "\\u200fعلي | Rome",
        ),
    ),
    Nasty(
        "names of control characters",
        names("A\x07na", "\x1b[31mBo\x1b[0m", "C\x1ey\x1fD", "D\x85i"),
        (
            "participants: 4 new",
            "Ana | Rome",
            "[31mBo[0m | Rome",
            "C y D | Rome",
            "... 1 more",
        ),
    ),
    Nasty(
        "names of marks alone",
        names("\u0301\u0302", "Z" + "\u0351" * 300),
        (
            "participants: 2 new",
            "́̂ | Rome",
            "Z͑͑͑͑͑͑͑͑͑͑͑͑͑͑͑͑͑͑͑…(301) | Rome",
        ),
    ),
    Nasty(
        "names that are numbers",
        names("007", "12", "1e5"),
        (
            "participants: 3 new",
            "007 | Rome",
            "12 | Rome",
            "1e5 | Rome",
        ),
    ),
    Nasty(
        "names that are addresses",
        names("ana@x.org", "Bo Ek <bo@x.org>"),
        (
            "participants: 2 new",
            "ana@x.org | Rome",
            "Bo Ek <bo@x.org> | Rome",
        ),
    ),
    Nasty(
        "names of markup",
        names("<script>alert(1)</script>", "<img src=x>", "&lt;b&gt;", "{0} %s"),
        (
            "participants: 4 new",
            "<script>alert(1)</script> | Rome",
            "<img src=x> | Rome",
            "&lt;b&gt; | Rome",
            "... 1 more",
        ),
    ),
    Nasty(
        "names of five and of one",
        names("Ana María de la Cruz Lima Ruiz", "Ai", "X Æ A-12", "O'Neil"),
        (
            "participants: 4 new",
            "Ana María de la Cruz Lima Ruiz | Rome",
            "Ai | Rome",
            "X Æ A-12 | Rome",
            "... 1 more",
        ),
    ),
    Nasty(
        "the same name ten times",
        names(*["Ana Lima"] * 10),
        (
            "participants: 1 new, 9 repeated",
            "Ana Lima | Rome",
            "3: This is about the same as row 2; only what was open there was taken.",
            "4: This is about the same as row 2; only what was open there was taken.",
            "5: This is about the same as row 2; only what was open there was taken.",
            "... 6 more",
        ),
    ),
    Nasty(
        "e-mails with blanks",
        emails("a @x.org", " b@x.org ", "c@ x.org", "d@x .org"),
        (
            "participants: 4 new",
            "Ana 0 | a@x.org",
            "Ana 1 | b@x.org",
            "Ana 2 | c@x.org",
            "... 1 more",
            (
                "2: “a @x.org” is no e-mail address as it stands; it was taken without what does not "
                "belong to it."
            ),
            (
                "4: “c@ x.org” is no e-mail address as it stands; it was taken without what does not "
                "belong to it."
            ),
            (
                "5: “d@x .org” is no e-mail address as it stands; it was taken without what does not "
                "belong to it."
            ),
        ),
    ),
    Nasty(
        "e-mails in other dress",
        emails("mailto:a@x.org", "<b@x.org>", "C@X.ORG", "Di <d@x.org>"),
        (
            "participants: 4 new",
            "Ana 0 | a@x.org",
            "Ana 1 | b@x.org",
            "Ana 2 | C@X.ORG",
            "... 1 more",
            (
                "3: “<b@x.org>” is no e-mail address as it stands; it was taken without what does not "
                "belong to it."
            ),
            (
                "5: “Di <d@x.org>” is no e-mail address as it stands; it was taken without what does "
                "not belong to it."
            ),
        ),
    ),
    Nasty(
        "e-mails that are none",
        emails("a", "@x.org", "b@", "c@@x.org", "d@x", "n/a"),
        (
            "participants: 6 new",
            "Ana 0",
            "Ana 1",
            "Ana 2",
            "... 3 more",
            "unused: Email",
        ),
    ),
    Nasty(
        "two e-mails in a cell",
        emails("a@x.org, b@x.org", "c@x.org d@x.org", "e@x.org/f@x.org"),
        (
            "participants: 3 new",
            "Ana 0",
            "Ana 1",
            "Ana 2",
            "unused: Email",
        ),
    ),
    Nasty(
        "e-mails of other letters",
        emails("josé@x.org", "a@münchen.de", "ana\u200b@x.org", "а@x.org"),
        (
            "participants: 4 new",
            "Ana 0 | josé@x.org",
            "Ana 1 | a@münchen.de",
            "Ana 2 | ana\\u200b@x.org",
            "... 1 more",
        ),
    ),
    Nasty(
        "an e-mail of 400 characters",
        emails("a" * 400 + "@x.org"),
        (
            "participants: 1 new",
            "Ana 0 | aaaaaaaaaaaaaaaaaaaa…(406)",
        ),
    ),
    Nasty(
        "one e-mail for three people",
        b"Name,Email\nAna,x@x.org\nBo,x@x.org\nCy,X@x.org\n",
        (
            "participants: 3 new",
            "Ana | x@x.org",
            "Bo | x@x.org",
            "Cy | X@x.org",
            "3: Somebody of another name has the address x@x.org too; they are kept as two people.",
            "4: Somebody of another name has the address X@x.org too; they are kept as two people.",
        ),
    ),
    Nasty(
        "dates no calendar has",
        arrivals("31/02/2016 9:00", "2016-13-45 10:00", "00/00/0000 8:00"),
        (
            "participants: 3 new",
            "Ana 0",
            "Ana 1",
            "Ana 2",
            "2: “31/02/2016 9:00” is a date no calendar has; it was left out.",
            "3: “2016-13-45 10:00” is a date no calendar has; it was left out.",
            "4: “00/00/0000 8:00” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "31/12 against 12/31",
        arrivals("31/12/2016 9:00", "12/31/2016 9:00", "5/6/2016 9:00"),
        (
            "participants: 3 new",
            "Ana 0 | 2016-12-31 09:00:00",
            "Ana 1 | 2016-12-31 09:00:00",
            "Ana 2 | 2016-06-05 09:00:00",
            "Dates like “5/6/2016” were read with the day first, as it is usual where the event takes place.",
            (
                "Some dates in the list begin with the day and others with the month; look at those "
                "like “5/6/2016”."
            ),
        ),
    ),
    Nasty(
        "dates that can be both",
        arrivals("5/6/2016 9:00", "7/8/2016 10:00"),
        (
            "participants: 2 new",
            "Ana 0 | 2016-06-05 09:00:00",
            "Ana 1 | 2016-08-07 10:00:00",
            "Dates like “5/6/2016” were read with the day first, as it is usual where the event takes place.",
        ),
    ),
    Nasty(
        "dates of long ago and never",
        arrivals("0001-01-01 9:00", "9999-12-31 9:00", "12016-05-26 9:00"),
        (
            "participants: 3 new",
            "Ana 0 | 0001-01-01 09:00:00",
            "Ana 1 | 9999-12-31 09:00:00",
            "Ana 2",
            "4: “12016-05-26 9:00” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "dates as a spreadsheet counts",
        arrivals("60", "42516.4", "-1", "2958466"),
        (
            "participants: 4 new",
            "Ana 0",
            "Ana 1",
            "Ana 2",
            "... 1 more",
            "2: “60” is no date with a time; write it like 2016-05-26 09:30.",
            "3: “42516.4” is no date with a time; write it like 2016-05-26 09:30.",
            "4: “-1” is no date with a time; write it like 2016-05-26 09:30.",
            "... 1 more",
        ),
    ),
    Nasty(
        "times no clock has",
        arrivals("2016-05-26 25:61", "2016-05-26 24:00", "2016-05-26 9.30pm"),
        (
            "participants: 3 new",
            "Ana 0",
            "Ana 1",
            "Ana 2 | 2016-05-26 00:00:00",
            "2: “2016-05-26 25:61” is no date with a time; write it like 2016-05-26 09:30.",
            "3: “2016-05-26 24:00” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "times with zones",
        arrivals("2016-05-26T09:30:00Z", "2016-05-26 09:30 +0530", "26 May 9am EST"),
        (
            "participants: 3 new",
            "Ana 0 | 2016-05-26 09:30:00",
            "Ana 1 | 2016-05-26 09:30:00",
            "Ana 2 | 2016-05-26 09:00:00",
        ),
    ),
    Nasty(
        "leaving before coming",
        b"Name,Arrival,Departure\nAna,2016-05-27 9:00,2016-05-26 9:00\n",
        (
            "participants: 1 new",
            "Ana",
            (
                "2: Nobody can leave before they come (2016-05-27 09:00 – 2016-05-26 09:00); both "
                "times were left out."
            ),
        ),
    ),
    Nasty(
        "days that are none",
        b"Name,Days\nAna,Thursday\nBo,Blursday\nCy,30 February\nDi,99\n",
        (
            "participants: 4 new",
            "Ana",
            "Bo",
            "Cy",
            "... 1 more",
            "3: “Blursday” names a day this workshop does not have; look on which days this person comes.",
            "4: “30 February” names a day this workshop does not have; look on which days this person comes.",
            "5: “99” names a day this workshop does not have; look on which days this person comes.",
        ),
    ),
    Nasty(
        "answers beside the point",
        b"Name,Status,Photo consent\nAna,maybe?,why\nBo,42,only my back\n",
        (
            "participants: 2 new",
            "Ana",
            "Bo",
            "2: “why” says neither yes nor no to photos; ask this person.",
            "2: “maybe?” is no status we know; it was left out.",
            "3: “only my back” says neither yes nor no to photos; ask this person.",
            "... 1 more",
        ),
    ),
    Nasty(
        "a web page called a list",
        b"<!DOCTYPE html><html><body><p>Sign in to see this file</body>",
        ("The file is a web page, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a table in a web page",
        b"<table><tr><th>Name<th>City<tr><td>Ana<td>Rome</table>",
        (
            "participants: 1 new",
            "Ana | Rome",
        ),
    ),
    Nasty(
        "a web page with huge spans",
        b"<table><tr><td colspan=99999999 rowspan=99999999>Name<tr><td>A",
        (
            "participants: 1 skipped",
            "unused: Column 101",
            "2: The row is longer than the headers; “A” and what follows was left out.",
            "2: This row has no name and was left out (“A”).",
        ),
    ),
    Nasty(
        "a web page never closed",
        b"<table><tr><td>Name<tr><td>Ana<!--" + b"x" * 2_000_000,
        ("The file is a web page, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "tables 10,000 deep",
        b"<table><tr><td>" * 10_000 + b"Name",
        ("The file is empty; get a fresh copy of it.",),
    ),
    Nasty(
        "a PDF called a list",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
        ("The file is a PDF, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a database",
        b"SQLite format 3\0" + bytes(100),
        ("The file is a database, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a packed list",
        b"\x1f\x8b\x08\0\0\0\0\0",
        ("The file is a packed archive, not a list; save the list as CSV, XLSX or ODS.",),
        file="list.csv.gz",
    ),
    Nasty(
        "a picture",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        ("The file is a picture, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a program",
        b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + bytes(400),
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a sound",
        b"ID3\x03\0\0\0\0\x0f" + bytes(range(256)) * 20,
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "JSON",
        b'[{"name": "Ana", "email": "a@x.org"}]',
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "JSON, one a line",
        b'{"name": "Ana"}\n{"name": "Bo"}\n',
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "XML",
        b"<?xml version='1.0'?><people><name>Ana</name></people>",
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "XML without its first line",
        b"<people><name>Ana</name></people>",
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "XML with a bomb of entities",
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa">]><l>&a;</l>',
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a calendar",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a mail",
        b"From: Ana <ana@x.org>\nTo: Bo <bo@x.org>\nSubject: List\n\nHere it is, dear all.\n",
        (
            (
                "No column holds names; say which one does, for example with --map “From: Ana "
                "<ana@x.org>=full_name”."
            ),
        ),
    ),
    Nasty(
        "a mail list in letters nobody knows",
        "=?utt\u202e8?q?Zo=C3=AB?= <zoe@x.org>\n=?x?z?a?= <a@x.org>\n".encode(),
        (
            "participants: 2 new",
            "=?utt8?q?Zo=C3=AB?= | zoe@x.org",
            "=?x?z?a?= | a@x.org",
            "1: “=?utt8?q?Zo=C3=AB?=” lost letters before this file was made; type the name anew.",
            "2: “=?x?z?a?=” lost letters before this file was made; type the name anew.",
        ),
        file="list.txt",
    ),
    Nasty(
        "an address book in LDIF",
        b"dn: cn=Ana Lima,mail=ana@x.org\ncn: Ana Lima\nmail: ana@x.org\n",
        ("No column holds names; say which one does, for example with --map “Column 1=full_name”.",),
    ),
    Nasty(
        "a text",
        b"Dear all,\n\nplease find the list attached.\n\nBest,\nAna\n",
        ("No column holds names; say which one does, for example with --map “Dear all=full_name”.",),
        file="list.txt",
    ),
    Nasty(
        "statements of a database",
        b"INSERT INTO people VALUES ('Ana','a@x.org');\n" * 3,
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty(
        "a contact without an end",
        b"BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n",
        (
            "participants: 2 new",
            "Ana",
            "Bo",
        ),
    ),
    Nasty(
        "a contact of nobody",
        b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n",
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty(
        "contacts of broken letters",
        b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=ZZ=F\nEND:VCARD\n",
        (
            "participants: 1 new",
            "=ZZ=F",
        ),
    ),
    Nasty(
        "a contact with a picture of 5 MB",
        b"BEGIN:VCARD\nFN:Ana\nPHOTO;ENCODING=b:" + b"A" * 5_000_000,
        (
            "participants: 1 new",
            "Ana",
        ),
    ),
    Nasty(
        "sessions with odd times",
        (
            b"Title,Day,Start,End\nA,2016-05-26,25:61,\nB,2016-05-26,11:00,9:00\nC,2017-01-01,9:00,"
            b"10:00\nD,,9:00,\n"
        ),
        (
            "sessions: 4 new",
            "A | 60",
            "B | 60",
            "C | 60",
            "... 2 more",
            "2: “25:61” is no time of day; the session comes without a place in the agenda.",
            "3: “11:00 – 9:00” ends before it begins; only the start was taken.",
            "4: “2017-01-01” is no day of this workshop; the session comes without a place in the agenda.",
            "... 2 more",
        ),
    ),
    Nasty(
        "sessions of odd length",
        b"Title,Minutes,Speakers\nA,-5,\nB,1e9,\nC,999999999999,\nD,half,\nE,0,\n",
        (
            "sessions: 5 new",
            "A | 60",
            "B | 1",
            "C | 60",
            "... 2 more",
            "2: “-5” is no length of a session; set it by hand.",
            "4: A session can't take “999999999999”; set its length by hand.",
            "5: “half” is no length of a session; set it by hand.",
            "... 1 more",
        ),
    ),
    Nasty(
        "a session with 1,000 speakers",
        b"Title,Minutes,Speakers\nA,45," + b";".join(b"P%d Q" % at for at in range(1000)),
        (
            "sessions: 1 new",
            "A | 45",
            "P0 Q",
            "P1 Q",
            "... 998 more",
        ),
    ),
    Nasty(
        "rooms for odd numbers",
        "Room,Capacity\nA,-5\nB,1e9\nC,many\nD,²\nE,1.000\nF,99999999999999999999\n".encode(),
        (
            "rooms: 6 new",
            "A | None",
            "B | 1",
            "C | None",
            "... 3 more",
            "2: “-5” is no number of people; it was left out.",
            "4: “many” is no number of people; it was left out.",
            "7: “99999999999999999999” is no number of people; it was left out.",
        ),
    ),
    Nasty(
        "the same room twice",
        b"Room,Capacity\nHall,5\nHALL,6\n,7\n",
        (
            "rooms: 1 new, 1 repeated, 1 skipped",
            "Hall | 5",
            "3: This is about the same as row 2; only what was open there was taken.",
            "4: This row has no name and was left out (“7”).",
        ),
    ),
]


@pytest.mark.parametrize("nasty", NASTY, ids=lambda nasty: nasty.name)
def test_what_comes_of_a_nasty_text(nasty: Nasty, tmp_path: Path) -> None:
    path = tmp_path / nasty.file
    assert isinstance(nasty.content, bytes)
    path.write_bytes(nasty.content)
    with a_workshop() as document:
        step = document.last_step
        assert report(document, path) == nasty.comes
        assert document.last_step == step
    assert path.read_bytes() == nasty.content
