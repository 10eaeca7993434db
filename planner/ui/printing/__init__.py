"""The parts of the Print page: options, the sheet to click on, the preview, printers, what was printed.

`orders` says for whom and in what order, as values; `making` makes a paper in another thread; `pdf_pages`
draws the very bytes that will be printed, for `preview` and `printers` alike.
"""
