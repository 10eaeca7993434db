import io

from docx import Document

from planner.ui.sharing.outline import Line, of_page, of_word


def page(body: str) -> tuple[Line, ...]:
    return of_page(f"<!DOCTYPE html><head><title>No</title></head><body>{body}</body>".encode())


def test_page_is_told_in_its_order_without_what_is_hidden() -> None:
    assert page(
        "<h1>Cities</h1><p>Two <b>days</b></p><p hidden>no</p><div aria-hidden=true>no</div>"
        "<script>no()</script><h2>Friday</h2><p>A &amp; B<br>C</p>"
    ) == (Line("Cities", 1), Line("Two days"), Line("Friday", 2), Line("A & B"), Line("C"))


def test_hidden_part_ends_with_its_own_tag() -> None:
    assert page("<div hidden><div>no</div><p>no</div><p>yes</p>") == (Line("yes"),)


def test_ways_through_the_page_stand_beside_each_other() -> None:
    assert page(
        "<nav>\n<ul><li><a>All</a></li><li><a>Friday</a></li></ul></nav><ul><li>x</li><li>y</li></ul>"
    ) == (
        Line("All · Friday"),
        Line("• x"),
        Line("• y"),
    )


def test_what_is_said_twice_in_a_row_is_told_once() -> None:
    told = page("<article><p>09:00 09:40</p><p>09:00–09:40</p><h3>Water</h3></article>")
    assert told == (Line("09:00–09:40", opens=True), Line("Water", 3))


def test_markup_in_a_title_is_told_as_it_was_typed() -> None:
    assert page("<h3>&lt;b&gt; &amp; Sons</h3>") == (Line("<b> & Sons", 3),)


def test_paragraphs_in_a_cell_of_a_word_document_stand_apart() -> None:
    document = Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "09:00"
    row.cells[1].text = "Water  and dignity"
    row.cells[1].add_paragraph("Lab")
    written = io.BytesIO()
    document.save(written)
    assert of_word(written.getvalue()) == (Line("09:00   Water and dignity · Lab"),)
