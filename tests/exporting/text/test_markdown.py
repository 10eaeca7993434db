from dataclasses import replace
from itertools import pairwise, takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from planner.domain.records import Session
from planner.domain.rules import clean_line
from planner.domain.snapshot import Snapshot
from planner.exporting.choices import Choices
from planner.exporting.text.markdown import escaped
from tests.exporting.workshop import ROOMS, SESSIONS, a_workshop, exported

NASTY = [
    "<script>alert(1)</script>",
    "# Title #",
    "1. First",
    "12) Twelfth",
    "- item",
    "+ item",
    "* item *",
    "=====",
    "---",
    "***",
    "> quoted",
    "`code` and ``more``",
    "**bold** _it_ __b__ ~~gone~~",
    "[link](https://example.org) ![picture](x.png)",
    "[ref]: https://example.org",
    "<https://example.org>",
    "&lt; &amp; &#60; & co &copy",
    "a | b | c",
    "\\ \\\\ \\* ends with \\",
    "|---|",
    "~~~",
    "```",
    ": definition",
    "“Quoted”",
    "水と尊厳",
    "שלום (Cohen) 12",
    "👩‍👩‍👧",
    "!important [x]",
    "snake_case_name*",
    "x" * 5000,
]


def parsed(content: bytes) -> list[Token]:
    return MarkdownIt("commonmark").parse(content.decode())


def headings(tokens: list[Token], tag: str) -> list[str]:
    return [
        shown(after) for token, after in pairwise(tokens) if token.type == "heading_open" and token.tag == tag
    ]


def shown(inline: Token) -> str:
    """What a reader sees; anything but text, strong text and hard line ends would be markup of somebody's."""
    text = ""
    for part in inline.children or ():
        assert part.type in ("text", "text_special", "strong_open", "strong_close", "hardbreak")
        text += "\n" if part.type == "hardbreak" else part.content
    return text


def strong(inline: Token) -> str:
    parts = iter(inline.children or ())
    if not any(part.type == "strong_open" for part in parts):
        return ""
    return "".join(part.content for part in takewhile(lambda part: part.type != "strong_close", parts))


def test_agenda_stands_first_and_the_sessions_below() -> None:
    text = exported(a_workshop(), "markdown").decode()
    assert text.split("\n\n") == [
        "# Human Rights Cities",
        "Thu 26 May to Fri 27 May 2016  \nFriends House, Washington, DC  \nAFSC",
        "Two days.  \nAll welcome.",
        "## Thursday, 26 May 2016 · Models",
        "- 09:00–09:30 **Welcome**  \n  Whole venue · Plenary\n"
        "- 10:00–11:30 **Agua; y \\<dignidad\\>, ¿de quién?**  \n"
        "  Hall · Water & land · Workshop  \n  Li Wei, Ana Beltrán\n"
        "- 23:45–01:50 **Night film**  \n  Lab · Social · en",
        "## Friday, 27 May 2016",
        "- 09:15–10:45 **Agua; y \\<dignidad\\>, ¿de quién?**  \n"
        "  Lab · Water & land · Workshop  \n  Li Wei, Ana Beltrán\n"
        "- 12:00–13:00 **Maybe**  \n  Hall",
        "## About the sessions",
        "### Agua; y \\<dignidad\\>, ¿de quién?",
        "Thu 26 May · 10:00–11:30 · Hall  \nFri 27 May · 09:15–10:45 · Lab  \nWater & land · Workshop  \n"
        "Presenter: Li Wei  \nFacilitator: Ana Beltrán (Alliance)  \n"
        "Interpreter: \u2068أمينة الخطيب\u2069  \nNote-taker: Li Wei",
        "Who pays?",
        "Bring \\\\ a bill; or two, \\<b\\>please\\</b\\>.",
        "Version 1, Thursday, 12 May 2016, 14:05\n",
    ]


@pytest.mark.parametrize("title", NASTY)
def test_title_is_never_markup(title: str) -> None:
    told = replace(SESSIONS[1], title=title, abstract=f"{title}\n{title}\n\n{title}")
    tokens = parsed(exported(with_session(told), "markdown"))
    assert headings(tokens, "h3") == [title]
    texts = [shown(token) for token in tokens if token.type == "inline"]
    assert f"{title}\n{title}" in texts
    assert title in [strong(token).strip("\u2068\u2069") for token in tokens if token.type == "inline"]
    assert {token.type for token in tokens} == {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline",
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    }  # fmt: skip


@given(st.text().map(clean_line).filter(bool))
def test_line_is_read_as_it_is(line: str) -> None:
    heading = parsed(f"# {escaped(line)}".encode())
    alone = parsed(escaped(line).encode())
    assert headings(heading, "h1") == [line]
    assert [(token.type, shown(token)) for token in alone if token.type == "inline"] == [("inline", line)]
    assert [token.type for token in alone] == ["paragraph_open", "inline", "paragraph_close"]


def test_days_are_headings() -> None:
    tokens = parsed(exported(a_workshop(), "markdown"))
    assert headings(tokens, "h2") == [
        "Thursday, 26 May 2016 · Models",
        "Friday, 27 May 2016",
        "About the sessions",
    ]


def test_chosen_part_is_named() -> None:
    text = exported(a_workshop(), "markdown", Choices(rooms=(ROOMS[1].id,))).decode()
    assert text.split("\n\n")[1].startswith("Lab  \nThu 26 May")
    assert "Hall" not in text


def with_session(session: Session) -> Snapshot:
    snapshot = a_workshop()
    sessions = tuple(session if each.id == session.id else each for each in snapshot.sessions)
    return replace(snapshot, sessions=sessions)
