"""The parts of the print page: options, the sheet to click on, the preview, printers, what was printed.

`orders` says what is to be printed, as values; `making` makes it in another thread; `pdf_pages` draws the
very bytes that will be printed, for `preview` and `printers` alike.
"""
