import pytest

from planner.importing.schedule.words import joined, plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>Two<br/>Three</br>", "One\nTwo\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("<h2>Head</h2>Text", "Head\n\nText"),
        ("a <b>bold</b> and <i>thin</i> word", "a bold and thin word"),
        ('<a href="https://example.org/?a=1&amp;b">here</a>', "here (https://example.org/?a=1&b)"),
        ("<a href='https://example.org'>https://example.org</a>", "https://example.org"),
        ('<a href="javascript:alert(1)">here</a>', "here"),
        ("Salt &amp; water &mdash; &lt;b&gt;", "Salt & water — <b>"),
        ("1 < 2 and 3 > 2, a <thing> in AT&T", "1 < 2 and 3 > 2, a <thing> in AT&T"),
        ("*one*\n\n* two", "*one*\n\n* two"),
        ("<div style='width:600px'>wide</div>", "wide"),
    ],
)
def test_markup_is_told_as_plain_text(markup: str, text: str) -> None:
    assert plain(markup) == text


@pytest.mark.parametrize(
    ("hostile", "text"),
    [
        ("<a " * 50_000, ("<a " * 50_000).strip()),
        ("<a>" * 50_000, ""),
        ("&" * 100_000, "&" * 100_000),
        ("\n" * 100_000, ""),
    ],
    ids=["open", "closed", "entities", "lines"],
)
def test_hostile_markup_is_done_with_in_no_time(hostile: str, text: str) -> None:
    """With time by the square of the length, this would not end before the test is stopped."""
    assert plain(hostile) == text


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["A new dawn", "The keynote", "A new dawn"], "A new dawn\n\nThe keynote"),
        (["", "What it is.", "What it is. And more."], "What it is. And more."),
        (["Art", "Artists at work", ""], "Art\n\nArtists at work"),
        (["", "", ""], ""),
    ],
)
def test_subtitle_abstract_and_description_are_told_once(parts: list[str], text: str) -> None:
    assert joined(parts) == text
